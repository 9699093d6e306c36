//! The short forms: a person, a class, a category, a course. Each takes what was typed and gives
//! what holds, or every field that is wrong.

use chrono::NaiveDate;

use super::fields::{self, Field, FieldProblem, Problem, Problems};
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
pub fn person(
    form: &PersonForm,
    holder: impl Fn(&str) -> Option<String>,
) -> Result<PersonForm, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let username = fields::required(&form.username, limits::USERNAME).and_then(|name| {
        if let Some(bad) = name.chars().find(|c| !username_character(*c)) {
            return Err(Problem::BadCharacter(bad));
        }
        holder(&name).map_or(Ok(name), |by| Err(Problem::Taken { by }))
    });
    let email = fields::optional(&form.email, limits::EMAIL).and_then(|email| {
        if email.is_empty() || is_email(&email) {
            Ok(email)
        } else {
            Err(Problem::NotAnEmail)
        }
    });
    let first = fields::required(&form.first_name, limits::PERSON_NAME);
    let last = fields::required(&form.last_name, limits::PERSON_NAME);
    let code = fields::optional(&form.official_code, limits::OFFICIAL_CODE);
    let valid = PersonForm {
        first_name: problems.keep(Field::FirstName, first).unwrap_or_default(),
        last_name: problems.keep(Field::LastName, last).unwrap_or_default(),
        username: problems.keep(Field::Username, username).unwrap_or_default(),
        email: problems.keep(Field::Email, email).unwrap_or_default(),
        official_code: problems.keep(Field::OfficialCode, code).unwrap_or_default(),
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
    holder: impl Fn(&str) -> Option<String>,
) -> Result<(String, String), Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let title = fields::required(title, limits::CLASS_TITLE)
        .and_then(|title| holder(&title).map_or(Ok(title), |by| Err(Problem::Taken { by })));
    let title = problems.keep(Field::ClassTitle, title);
    let description = problems.keep(
        Field::ClassDescription,
        fields::optional(description, limits::DESCRIPTION),
    );
    problems.or((title.unwrap_or_default(), description.unwrap_or_default()))
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
    let name = problems.keep(
        Field::CategoryName,
        fields::required(&form.name, limits::CATEGORY_NAME),
    );
    let start = problems
        .keep(Field::CategoryStart, fields::date(&form.start))
        .flatten();
    let end = problems
        .keep(Field::CategoryEnd, fields::date(&form.end))
        .flatten();
    if let (Some(start), Some(end)) = (start, end)
        && start >= end
    {
        problems.add(Field::CategoryEnd, Problem::EndNotAfter(start.into()));
    }
    problems.or(CategoryDetails {
        name: name.unwrap_or_default(),
        start,
        end,
    })
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
pub fn course(
    form: &CourseForm,
    holder: impl Fn(&str) -> Option<String>,
) -> Result<CourseDetails, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let code = fields::required(&form.code, limits::COURSE_CODE)
        .and_then(|code| holder(&code).map_or(Ok(code), |by| Err(Problem::Taken { by })));
    let code = problems.keep(Field::CourseCode, code);
    let title = problems.keep(
        Field::CourseTitle,
        fields::required(&form.title, limits::COURSE_TITLE),
    );
    let year = match form.academic_year.trim() {
        "" => Ok(0),
        // "2026–27" and "2026/2027" are how people write it.
        text => fields::whole_number(text.get(..4).unwrap_or(text), 1900, 9999, Some(0)),
    };
    let academic_year = problems.keep(Field::AcademicYear, year);
    let start = problems
        .keep(Field::CourseStart, fields::date(&form.start))
        .flatten();
    let end = problems
        .keep(Field::CourseEnd, fields::date(&form.end))
        .flatten();
    if let (Some(start), Some(end)) = (start, end)
        && start > end
    {
        problems.add(Field::CourseEnd, Problem::EndBefore(start));
    }
    problems.or(CourseDetails {
        code: code.unwrap_or_default(),
        title: title.unwrap_or_default(),
        academic_year: academic_year.unwrap_or_default(),
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
        let problems = person(&form, |_| None).expect_err("a space");
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
        let details = course(&form("2026-09-14"), |_| None).expect("one day");
        assert_eq!(details.academic_year, 2026);
        assert!(course(&form("2026-09-13"), |_| None).is_err());
    }
}
