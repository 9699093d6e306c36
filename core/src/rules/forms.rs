//! Validation of the forms of people, classes, categories and courses. Each function returns the valid
//! values, or the problems of all fields.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::fields::{self, Field, FieldProblem, FindHolder, Problem, Problems};
use super::limits;
use crate::model::PersonRole;
use crate::text::{clean_line, is_invisible};

/// The values of the form of a person, cleaned once validated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonForm {
    /// Required and unique; letters, digits and `_ . @ $ -`, as in Chamilo.
    pub username: String,
    /// Required.
    pub first_name: String,
    /// Required.
    pub last_name: String,
    /// Empty or an email address.
    pub email: String,
    /// Optional.
    pub official_code: String,
    /// The role of the person.
    pub role: PersonRole,
}

/// Validates a person. `holder` finds another person with the same username.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_person(
    form: &PersonForm,
    holder: FindHolder<'_>,
) -> Result<PersonForm, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let username = username(&form.username)
        .and_then(|name| holder(&name).map_or(Ok(name), |by| Err(Problem::Taken { by })));
    let mut name = |field, text| problems.required(field, text, limits::PERSON_NAME);
    let first_name = name(Field::FirstName, &form.first_name);
    let last_name = name(Field::LastName, &form.last_name);
    let username = problems
        .check(Field::Username, username)
        .unwrap_or_default();
    let email = problems.check(Field::Email, email(&form.email));
    let official_code = &form.official_code;
    let valid = PersonForm {
        username,
        first_name,
        last_name,
        email: email.unwrap_or_default(),
        official_code: problems.optional(Field::OfficialCode, official_code, limits::OFFICIAL_CODE),
        role: form.role.clone(),
    };
    problems.into_result(valid)
}

/// Returns the cleaned username.
///
/// # Errors
/// Returns [`Problem::Missing`], [`Problem::TooLong`] or [`Problem::BadCharacter`].
pub(super) fn username(text: &str) -> Result<String, Problem> {
    let name = fields::required(text, limits::USERNAME)?;
    match name.chars().find(|c| !username_character(*c)) {
        Some(bad) => Err(Problem::BadCharacter(bad)),
        None => Ok(name),
    }
}

/// Returns the cleaned email address, which may be empty.
///
/// # Errors
/// Returns [`Problem::TooLong`], [`Problem::BadCharacter`] or [`Problem::NotAnEmail`].
pub(super) fn email(text: &str) -> Result<String, Problem> {
    let email = fields::optional(text, limits::EMAIL)?;
    if let Some(bad) = email.chars().find(|c| is_invisible(*c)) {
        Err(Problem::BadCharacter(bad))
    } else if email.is_empty() || is_email(&email) {
        Ok(email)
    } else {
        Err(Problem::NotAnEmail)
    }
}

/// Returns `true` if usernames may contain this character. Letters of every script are allowed.
#[must_use]
pub fn username_character(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '@' | '$' | '-')
}

/// Returns `true` if a text has the form of an email address: a local part, an `@` and a host, without
/// spaces.
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

/// Validates the title and the description of a class.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_class(
    title: &str,
    description: &str,
    holder: FindHolder<'_>,
) -> Result<(String, String), Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let title = problems.unique(Field::ClassTitle, title, limits::CLASS_TITLE, holder);
    let description =
        problems.optional_lines(Field::ClassDescription, description, limits::DESCRIPTION);
    problems.into_result((title, description))
}

/// The values of the form of a category.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CategoryForm {
    /// Required.
    pub name: String,
    /// A date in the form `2026-09-14`, or empty.
    pub start: String,
    /// A date in the form `2026-09-14`, or empty.
    pub end: String,
}

/// The valid values of a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryDetails {
    /// The cleaned name.
    pub name: String,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The last day, after the first day.
    pub end: Option<NaiveDate>,
}

/// Validates a category. The start must be before the end, as in Chamilo.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_category(form: &CategoryForm) -> Result<CategoryDetails, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let name = problems.required(Field::CategoryName, &form.name, limits::CATEGORY_NAME);
    let start = problems.date(Field::CategoryStart, &form.start);
    let end = problems.date(Field::CategoryEnd, &form.end);
    if let (Some(start), Some(end)) = (start, end)
        && start >= end
    {
        problems.push(Field::CategoryEnd, Problem::EndNotAfter(start.into()));
    }
    problems.into_result(CategoryDetails { name, start, end })
}

/// The values of the form of a course.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseForm {
    /// Required and unique.
    pub code: String,
    /// Required.
    pub title: String,
    /// The academic year, or empty.
    pub academic_year: String,
    /// A date in the form `2026-09-14`, or empty.
    pub start: String,
    /// A date in the form `2026-09-14`, or empty.
    pub end: String,
}

/// The valid values of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseDetails {
    /// The cleaned code.
    pub code: String,
    /// The cleaned title.
    pub title: String,
    /// The year in which the academic year starts, or 0 if not given.
    pub academic_year: u16,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The last day, not before the first day.
    pub end: Option<NaiveDate>,
}

/// Validates a course. `holder` finds another course with the same code.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_course(
    form: &CourseForm,
    holder: FindHolder<'_>,
) -> Result<CourseDetails, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let code = problems.unique(Field::CourseCode, &form.code, limits::COURSE_CODE, holder);
    let title = problems.required(Field::CourseTitle, &form.title, limits::COURSE_TITLE);
    let year = match &*clean_line(&form.academic_year) {
        "" => Ok(0),
        text => fields::parse_academic_year(text),
    };
    let academic_year = problems
        .check(Field::AcademicYear, year)
        .unwrap_or_default();
    let start = problems.date(Field::CourseStart, &form.start);
    let end = problems.date(Field::CourseEnd, &form.end);
    if let (Some(start), Some(end)) = (start, end)
        && start > end
    {
        problems.push(Field::CourseEnd, Problem::EndBefore(start));
    }
    problems.into_result(CourseDetails {
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

    /// Cleaning keeps joiners that a script needs, which no address has.
    #[test]
    fn an_invisible_character_of_an_address_is_named() {
        let form = PersonForm {
            email: "क\u{94d}\u{200d}ष@uni.example".into(),
            ..PersonForm::default()
        };
        let problems = validate_person(&form, &|_| None).expect_err("a joiner");
        assert!(problems.contains(&FieldProblem {
            field: Field::Email,
            problem: Problem::BadCharacter('\u{200d}')
        }));
    }

    #[test]
    fn usernames_have_no_spaces() {
        let form = PersonForm {
            username: "zoë åkesson".into(),
            ..PersonForm::default()
        };
        let problems = validate_person(&form, &|_| None).expect_err("a space");
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
            academic_year: "2026-27".into(),
            start: "2026-09-14".into(),
            end: end.into(),
        };
        let details = validate_course(&form("2026-09-14"), &|_| None).expect("one day");
        assert_eq!(details.academic_year, 2026);
        assert!(validate_course(&form("2026-09-13"), &|_| None).is_err());
    }
}
