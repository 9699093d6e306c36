//! Validation of a text that is typed for one field of a record outside its form, as in the dialog of a
//! conflict. The rules are those of the forms, except that values which only one record may have are compared
//! by [`value_holder`](crate::workspace::value_holder).

use super::fields::{self, Field, FieldProblem, Problem};
use super::{forms, limits, places, sessions, vocabularies};
use crate::model::Kind;
use crate::text::clean_lines;

/// Function that cleans a text or tells what is wrong with it.
type Check = fn(&str) -> Result<String, Problem>;

/// Fields whose text can be typed, by the kind of the record and the name under which they are stored.
const FIELDS: &[(Kind, &str, Field, Check)] = &[
    (Kind::Person, "username", Field::Username, forms::username),
    (Kind::Person, "firstName", Field::FirstName, |text| {
        fields::required(text, limits::PERSON_NAME)
    }),
    (Kind::Person, "lastName", Field::LastName, |text| {
        fields::required(text, limits::PERSON_NAME)
    }),
    (Kind::Person, "email", Field::Email, forms::email),
    (Kind::Person, "officialCode", Field::OfficialCode, |text| {
        fields::optional(text, limits::OFFICIAL_CODE)
    }),
    (Kind::Person, "phone", Field::Phone, short),
    (Kind::Person, "language", Field::Language, short),
    (Kind::Class, "title", Field::ClassTitle, |text| {
        fields::required(text, limits::CLASS_TITLE)
    }),
    (Kind::Class, "description", Field::ClassDescription, lines),
    (Kind::Category, "name", Field::CategoryName, |text| {
        fields::required(text, limits::CATEGORY_NAME)
    }),
    (Kind::Course, "code", Field::CourseCode, |text| {
        fields::required(text, limits::COURSE_CODE)
    }),
    (Kind::Course, "title", Field::CourseTitle, |text| {
        fields::required(text, limits::COURSE_TITLE)
    }),
    (Kind::Course, "language", Field::Language, short),
    (Kind::Course, "catalogueCode", Field::Catalogue, short),
    (Kind::Course, "catalogueName", Field::Catalogue, short),
    (Kind::Course, "description", Field::Description, lines),
    (
        Kind::CourseObjective,
        "title",
        Field::Objective,
        sessions::objective,
    ),
    (Kind::CourseSession, "name", Field::SessionName, |text| {
        fields::required(text, limits::SESSION_NAME)
    }),
    (
        Kind::CourseSession,
        "description",
        Field::Description,
        lines,
    ),
    (
        Kind::Session,
        "title",
        Field::SessionTitle,
        sessions::session_title,
    ),
    (Kind::Session, "description", Field::Description, lines),
    (
        Kind::Session,
        "instructionalNotes",
        Field::InstructionalNotes,
        lines,
    ),
    (
        Kind::SessionObjective,
        "title",
        Field::Objective,
        sessions::objective,
    ),
    (
        Kind::LearningMaterial,
        "title",
        Field::MaterialTitle,
        |text| fields::required(text, limits::MATERIAL_TITLE),
    ),
    (Kind::LearningMaterial, "notes", Field::MaterialNotes, lines),
    (Kind::Offering, "link", Field::OfferingLink, places::link),
    (Kind::Cohort, "title", Field::CohortTitle, |text| {
        fields::required(text, limits::COHORT_TITLE)
    }),
    (Kind::LearnerGroup, "title", Field::GroupTitle, |text| {
        fields::required(text, limits::GROUP_TITLE)
    }),
    (Kind::LearnerGroup, "link", Field::GroupLink, places::link),
    (
        Kind::InstructorGroup,
        "title",
        Field::InstructorGroupTitle,
        |text| fields::required(text, limits::INSTRUCTOR_GROUP_TITLE),
    ),
    (Kind::Room, "name", Field::RoomName, |text| {
        fields::required(text, limits::PLACE)
    }),
    (Kind::Room, "building", Field::RoomBuilding, |text| {
        fields::optional(text, limits::BUILDING)
    }),
    (Kind::Room, "floor", Field::RoomFloor, |text| {
        fields::optional(text, limits::FLOOR)
    }),
    (Kind::Room, "note", Field::RoomNote, lines),
    (
        Kind::SessionType,
        "title",
        Field::SessionTypeTitle,
        |text| fields::required(text, limits::TERM_TITLE),
    ),
    (
        Kind::SessionType,
        "colour",
        Field::SessionTypeColour,
        vocabularies::colour,
    ),
    (Kind::Vocabulary, "title", Field::VocabularyTitle, |text| {
        fields::required(text, limits::TERM_TITLE)
    }),
    (Kind::Term, "title", Field::TermTitle, |text| {
        fields::required(text, limits::TERM_TITLE)
    }),
    (Kind::Term, "description", Field::Description, lines),
    (Kind::Holiday, "title", Field::HolidayTitle, |text| {
        fields::required(text, limits::HOLIDAY_TITLE)
    }),
];

/// Checks a text of one line that imports bring and no form asks for.
fn short(text: &str) -> Result<String, Problem> {
    fields::optional(text, limits::PLACE)
}

fn lines(text: &str) -> Result<String, Problem> {
    let text = clean_lines(text);
    fields::at_most(&text, limits::DESCRIPTION)
}

/// Returns the cleaned text for the field that is stored as `name`, or `None` if it holds no text with a
/// rule, such as a role.
///
/// # Errors
/// Returns what is wrong with the text.
#[must_use]
pub fn check(kind: Kind, name: &str, text: &str) -> Option<Result<String, FieldProblem>> {
    let mut known = FIELDS.iter();
    let (_, _, field, check) = known.find(|known| known.0 == kind && known.1 == name)?;
    let field = *field;
    Some(check(text).map_err(|problem| FieldProblem { field, problem }))
}

/// Returns `true` if the field that is stored as `name` holds sentences, of which parts make sense together
/// with parts of another version.
#[must_use]
pub fn is_prose(kind: Kind, name: &str) -> bool {
    let mut known = FIELDS.iter();
    let known = known.find(|known| known.0 == kind && known.1 == name);
    known.is_some_and(|(_, _, field, _)| {
        matches!(
            field,
            Field::ClassDescription
                | Field::Description
                | Field::InstructionalNotes
                | Field::Objective
                | Field::MaterialNotes
                | Field::RoomNote
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(kind: Kind, name: &str, text: &str) -> Option<Problem> {
        let checked = check(kind, name, text).expect("a text");
        checked.err().map(|found| found.problem)
    }

    #[test]
    fn texts_follow_the_rules_of_the_form() {
        let person = |name, text| problem(Kind::Person, name, text);
        assert_eq!(person("firstName", " \u{200b}"), Some(Problem::Missing));
        assert_eq!(person("firstName", "Ada"), None);
        assert_eq!(person("email", "ada"), Some(Problem::NotAnEmail));
        assert_eq!(person("email", ""), None);
        let space = Some(Problem::BadCharacter(' '));
        assert_eq!(person("username", "ada l"), space);
        let short = Some(Problem::TooShort { min: 3, now: 2 });
        assert_eq!(problem(Kind::Session, "title", "ab"), short);
        let link = problem(Kind::Offering, "link", "javascript:alert(1)");
        assert_eq!(link, Some(Problem::NotALink));
        let long = "a".repeat(limits::DESCRIPTION + 1);
        let (max, now) = (limits::DESCRIPTION, long.len());
        let too_long = Some(Problem::TooLong { max, now });
        assert_eq!(problem(Kind::Class, "description", &long), too_long);
    }

    #[test]
    fn texts_are_cleaned_and_keep_their_lines() {
        let cleaned = |kind, name, text| check(kind, name, text).expect("a text");
        let name = cleaned(Kind::Person, "lastName", "  Love\u{200b}lace ");
        assert_eq!(name, Ok("Lovelace".to_owned()));
        let notes = cleaned(Kind::Room, "note", "One\nTwo ");
        assert_eq!(notes, Ok("One\nTwo".to_owned()));
    }

    #[test]
    fn only_sentences_are_taken_together() {
        assert!(is_prose(Kind::Class, "description") && is_prose(Kind::SessionObjective, "title"));
        assert!(!is_prose(Kind::Person, "firstName") && !is_prose(Kind::Course, "title"));
    }

    #[test]
    fn every_field_is_one_of_its_kind() {
        for (kind, name, _, _) in FIELDS {
            let mut fields = kind.info().fields.iter();
            assert!(fields.any(|(known, _)| known == name), "{kind:?} {name}");
        }
        assert_eq!(check(Kind::Person, "role", "nobody"), None);
    }
}
