//! Chamilo's names and numbers of roles.

use crate::model::PersonRole;
use crate::search::caseless;

/// Role, word, number.
static STATUSES: [(PersonRole, &str, &str); 6] = [
    (PersonRole::Teacher, "teacher", "1"),
    (PersonRole::SessionAdministrator, "session_admin", "3"),
    (PersonRole::HrDirector, "drh", "4"),
    (PersonRole::Learner, "user", "5"),
    (PersonRole::Anonymous, "anonymous", "6"),
    (PersonRole::Invited, "invited", "20"),
];

/// Returns the role with a name or number of Chamilo.
pub(super) fn role(status: &str) -> Option<PersonRole> {
    let status = caseless(status);
    let status = if status == "invitee" {
        "invited"
    } else {
        status.as_str()
    };
    let known = STATUSES
        .iter()
        .find(|(_, word, number)| status == *word || status == *number);
    known.map(|(role, ..)| role.clone())
}

/// Returns `true` for the name or number of student bosses, a role of Chamilo that is none here.
pub(super) fn is_student_boss(status: &str) -> bool {
    matches!(caseless(status).as_str(), "17" | "student_boss")
}

/// Returns Chamilo's name of a role; empty, and so ignored by imports, if Chamilo lacks the role.
pub(super) fn status(role: &PersonRole) -> &'static str {
    STATUSES
        .iter()
        .find(|(known, ..)| known == role)
        .map_or("", |(_, word, _)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_numbers_stand_for_roles() {
        for (known, word, number) in &STATUSES {
            assert_eq!(role(word), Some(known.clone()));
            assert_eq!(role(&word.to_uppercase()), Some(known.clone()));
            assert_eq!(role(number), Some(known.clone()));
            assert_eq!(status(known), *word);
        }
        assert_eq!(role("Invitee"), Some(PersonRole::Invited));
        assert_eq!(role("\u{feff}ｔｅａｃｈｅｒ "), Some(PersonRole::Teacher));
        for unknown in ["", "student", "2", "17", "01"] {
            assert_eq!(role(unknown), None, "{unknown}");
        }
    }
}
