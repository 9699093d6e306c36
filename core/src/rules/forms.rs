//! The short forms: a person, a class, a category, a course. Each takes what was typed and gives
//! what holds, or every field that is wrong.

use chrono::NaiveDate;

use super::fields::{self, Field, FieldProblem, Holder, Problem, Problems};
use super::limits;
use crate::model::PersonRole;

/// A person as typed, and when valid as trimmed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonForm {
    /// Required; letters, digits and `_ . @ $ -` (Chamilo's set), unique.
    pub username: String,
    /// Required.
    pub first_name: String,
    /// Required.
    pub last_name: String,
    /// Empty, or an address.
    pub email: String,
    /// Free.
    pub official_code: String,
    /// What the person is.
    pub role: PersonRole,
}

/// Checks a person. `holder` names who has a username already, other than the one being edited.
///
/// # Errors
/// Every field that is wrong.
pub fn person(form: &PersonForm, holder: Holder<'_>) -> Result<PersonForm, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let username = fields::required(&form.username, limits::USERNAME).and_then(|name| {
        match name.chars().find(|c| !username_character(*c)) {
            Some(bad) => Err(Problem::BadCharacter(bad)),
            None => holder(&name).map_or(Ok(name), |by| Err(Problem::Taken { by })),
        }
    });
    let mut name = |field, text| problems.required(field, text, limits::PERSON_NAME);
    let first_name = name(Field::FirstName, &form.first_name);
    let last_name = name(Field::LastName, &form.last_name);
    let username = problems.keep(Field::Username, username).unwrap_or_default();
    let email = problems.optional(Field::Email, &form.email, limits::EMAIL);
    if !(email.is_empty() || is_email(&email)) {
        problems.add(Field::Email, Problem::NotAnEmail);
    }
    let official_code = &form.official_code;
    let valid = PersonForm {
        username,
        first_name,
        last_name,
        email,
        official_code: problems.optional(Field::OfficialCode, official_code, limits::OFFICIAL_CODE),
        role: form.role.clone(),
    };
    problems.or(valid)
}

/// Whether Chamilo lets a username have this character; letters of any script are welcome here.
#[must_use]
pub fn username_character(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '@' | '$' | '-')
}

/// Whether a text has the shape of a mail address: something, an `@`, a host, no spaces.
#[must_use]
pub fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.rsplit_once('@') else {
        return false;
    };
    let clean =
        |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, ',' | ';' | '<' | '>');
    !local.is_empty()
        && text.chars().all(clean)
        && !host.contains('@')
        && !host.is_empty()
        && host.split('.').all(|label| !label.is_empty())
}

/// A class: title and description.
///
/// # Errors
/// Every field that is wrong.
pub fn class(
    title: &str,
    description: &str,
    holder: Holder<'_>,
) -> Result<(String, String), Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let title = problems.unique(Field::ClassTitle, title, limits::CLASS_TITLE, holder);
    let description = problems.optional(Field::ClassDescription, description, limits::DESCRIPTION);
    problems.or((title, description))
}

/// A category as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CategoryForm {
    /// Required.
    pub name: String,
    /// `2026-09-14` or empty.
    pub start: String,
    /// `2026-09-14` or empty.
    pub end: String,
}

/// A category, valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryDetails {
    /// Trimmed.
    pub name: String,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The last day, after the first.
    pub end: Option<NaiveDate>,
}

/// Checks a category: start before end, as Chamilo has it.
///
/// # Errors
/// Every field that is wrong.
pub fn category(form: &CategoryForm) -> Result<CategoryDetails, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let name = problems.required(Field::CategoryName, &form.name, limits::CATEGORY_NAME);
    let start = problems.date(Field::CategoryStart, &form.start);
    let end = problems.date(Field::CategoryEnd, &form.end);
    if let (Some(start), Some(end)) = (start, end)
        && start >= end
    {
        problems.add(Field::CategoryEnd, Problem::EndNotAfter(start.into()));
    }
    problems.or(CategoryDetails { name, start, end })
}

/// A course as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CourseForm {
    /// Required, unique.
    pub code: String,
    /// Required.
    pub title: String,
    /// The year it begins in, or empty.
    pub academic_year: String,
    /// `2026-09-14` or empty.
    pub start: String,
    /// `2026-09-14` or empty.
    pub end: String,
}

/// A course, valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseDetails {
    /// Trimmed.
    pub code: String,
    /// Trimmed.
    pub title: String,
    /// 0 when not given.
    pub academic_year: u16,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The last day, not before the first.
    pub end: Option<NaiveDate>,
}

/// Checks a course. `holder` names the course that has a code already.
///
/// # Errors
/// Every field that is wrong.
pub fn course(form: &CourseForm, holder: Holder<'_>) -> Result<CourseDetails, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let code = problems.unique(Field::CourseCode, &form.code, limits::COURSE_CODE, holder);
    let title = problems.required(Field::CourseTitle, &form.title, limits::COURSE_TITLE);
    let year = match form.academic_year.trim() {
        "" => Ok(0),
        // "2026–27" and "2026/2027" are how people write it.
        text => fields::whole_number(text.get(..4).unwrap_or(text), 1900, 9999, Some(0)),
    };
    let academic_year = problems.keep(Field::AcademicYear, year).unwrap_or_default();
    let start = problems.date(Field::CourseStart, &form.start);
    let end = problems.date(Field::CourseEnd, &form.end);
    if let (Some(start), Some(end)) = (start, end)
        && start > end
    {
        problems.add(Field::CourseEnd, Problem::EndBefore(start));
    }
    problems.or(CourseDetails {
        code,
        title,
        academic_year,
        start,
        end,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_addresses_have_a_shape() {
        for good in ["a@b", "zoë@uni.example", "a.b+c@d-e.f"] {
            assert!(is_email(good), "{good}");
        }
        for bad in [
            "", "a", "@b", "a@", "a b@c", "a@b@c d", "a@.b", "a@b..c", "a;b@c",
        ] {
            assert!(!is_email(bad), "{bad}");
        }
    }

    #[test]
    fn usernames_have_no_spaces() {
        let form = PersonForm {
            username: "zoë åkesson".into(),
            ..PersonForm::default()
        };
        let problems = person(&form, &|_| None).expect_err("a space");
        assert!(problems.contains(&FieldProblem {
            field: Field::Username,
            problem: Problem::BadCharacter(' ')
        }));
    }

    #[test]
    fn a_course_may_last_one_day_and_no_less() {
        let form = |end: &str| CourseForm {
            code: "ANA-101".into(),
            title: "Anatomy".into(),
            academic_year: "2026–27".into(),
            start: "2026-09-14".into(),
            end: end.into(),
        };
        let details = course(&form("2026-09-14"), &|_| None).expect("one day");
        assert_eq!(details.academic_year, 2026);
        assert!(course(&form("2026-09-13"), &|_| None).is_err());
    }
}
