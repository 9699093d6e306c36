//! Validation of sessions, their objectives, materials and independent learning.

use chrono::{NaiveDateTime, NaiveTime};

use super::fields::{self, Field, FieldProblem, Problem, Problems, character_count};
use super::limits;
use super::places;
use crate::model::{DateTimeText, Hours, MaterialContent, Period, SessionType, SessionTypeId};
use crate::search::{fold, natural};
use crate::text::{FormattedText, clean_lines};

/// Returns the trimmed title of a session: 3 to 200 characters.
///
/// # Errors
/// Returns [`Problem::Missing`] also for white space, [`Problem::TooShort`] or [`Problem::TooLong`].
pub fn session_title(text: &str) -> Result<String, Problem> {
    let title = fields::required(text, limits::SESSION_TITLE)?;
    check_shortest(&title)?;
    Ok(title)
}

/// Returns the trimmed text of an objective: at most 65,000 characters, and 3 or more without its marks.
///
/// # Errors
/// Returns [`Problem::Missing`] also for white space, [`Problem::TooShort`] or [`Problem::TooLong`].
pub fn objective(text: &str) -> Result<String, Problem> {
    let text = clean_lines(text).into_owned();
    let (max, now) = (limits::DESCRIPTION, character_count(&text));
    let plain = FormattedText::parse(&text).plain_text();
    if plain.is_empty() {
        return Err(Problem::Missing);
    } else if now > max {
        return Err(Problem::TooLong { max, now });
    }
    check_shortest(&plain)?;
    Ok(text)
}

fn check_shortest(text: &str) -> Result<(), Problem> {
    let (min, now) = (limits::SHORTEST_TITLE, character_count(text));
    if now < min {
        Err(Problem::TooShort { min, now })
    } else {
        Ok(())
    }
}

/// Returns the type that new sessions have unless another is chosen: the active one titled "Lecture",
/// else the first active one in natural order.
pub fn default_session_type<'a>(
    types: impl Iterator<Item = &'a SessionType>,
) -> Option<SessionTypeId> {
    let lecture = fold("Lecture");
    let active = types.filter(|candidate| !candidate.inactive);
    let first = active.min_by_key(|candidate| {
        let title = fold(&candidate.title);
        (
            title != lecture,
            natural::key(&[&candidate.title]),
            candidate.id,
        )
    });
    first.map(|found| found.id)
}

/// Parses hours of independent learning: 0.01 to 9999.99, with a decimal point or comma.
///
/// # Errors
/// Returns [`Problem::Missing`] or [`Problem::NotHours`].
pub fn learning_hours(text: &str) -> Result<Hours, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::Missing);
    }
    match text.parse::<Hours>() {
        Ok(hours) if hours != Hours::ZERO => Ok(hours),
        Ok(_) | Err(_) => Err(Problem::NotHours),
    }
}

/// The time of day at which independent learning is due unless another is given.
pub const DUE_TIME: NaiveTime = match NaiveTime::from_hms_opt(17, 0, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// Parses the time at which independent learning is due; `None` if both texts are empty.
///
/// # Errors
/// Returns the problems of [`fields::date_time`].
pub fn learning_due(text: &DateTimeText) -> Result<Option<NaiveDateTime>, Problem> {
    fields::date_time(text, DUE_TIME)
}

/// The values of the form of a learning material.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MaterialForm {
    /// Required.
    pub title: String,
    /// Required: an address, or the text of a citation.
    pub content: MaterialContent,
    /// `true` if learners have to read it.
    pub required: bool,
    /// Optional.
    pub notes: String,
    /// The local time from which learners see it, or empty.
    pub visible_from: DateTimeText,
    /// The local time until which learners see it, or empty. A date alone is a day on which they still see it.
    pub visible_until: DateTimeText,
}

/// Time of day until which learners see a material on its last day, unless another is given.
pub const LAST_VISIBLE_TIME: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 0) {
    Some(time) => time,
    None => NaiveTime::MIN,
};

/// The valid values of a learning material.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaterialDetails {
    /// The trimmed title.
    pub title: String,
    /// The trimmed link or citation.
    pub content: MaterialContent,
    /// The trimmed notes.
    pub notes: String,
    /// The times between which learners see it.
    pub visibility: Option<Period<NaiveDateTime>>,
}

/// Validates a learning material.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_material(form: &MaterialForm) -> Result<MaterialDetails, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let title = problems.required(Field::MaterialTitle, &form.title, limits::MATERIAL_TITLE);
    let content = match &form.content {
        MaterialContent::Link(link) => {
            let link = places::link(link).and_then(|link| {
                if link.is_empty() {
                    Err(Problem::Missing)
                } else {
                    Ok(link)
                }
            });
            problems
                .check(Field::MaterialLink, link)
                .map(MaterialContent::Link)
        }
        MaterialContent::Citation(text) => {
            let text = fields::required(text, limits::DESCRIPTION);
            let text = problems.check(Field::MaterialCitation, text);
            text.map(MaterialContent::Citation)
        }
    };
    let notes = problems.optional_lines(Field::MaterialNotes, &form.notes, limits::DESCRIPTION);
    let from = fields::date_time(&form.visible_from, NaiveTime::MIN);
    let from = problems.check(Field::VisibleFrom, from).flatten();
    let until = fields::date_time(&form.visible_until, LAST_VISIBLE_TIME);
    let until = problems.check(Field::VisibleUntil, until).flatten();
    if let (Some(from), Some(until)) = (from, until)
        && until <= from
    {
        let problem = if until.date() < from.date() {
            Problem::EndBefore(from.date())
        } else {
            Problem::EndNotAfter(from)
        };
        problems.push(Field::VisibleUntil, problem);
    }
    problems.into_result(MaterialDetails {
        title,
        content: content.unwrap_or_default(),
        notes,
        visibility: Period::new(from, until).ok(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Uuid;

    fn session_type(bits: u128, title: &str, inactive: bool) -> SessionType {
        let mut row = SessionType::new(SessionTypeId(Uuid::from_u128(bits)));
        row.title = title.to_owned();
        row.inactive = inactive;
        row
    }

    /// Ilios does not trim, so that three spaces are a title.
    #[test]
    fn whitespace_title_is_refused() {
        assert_eq!(session_title("   "), Err(Problem::Missing));
        assert_eq!(
            session_title(" a "),
            Err(Problem::TooShort { min: 3, now: 1 })
        );
        assert_eq!(session_title("  abc "), Ok("abc".to_owned()));
        assert_eq!(
            session_title("👍🏽👍🏽"),
            Err(Problem::TooShort { min: 3, now: 2 })
        );
        assert!(session_title(&"é".repeat(200)).is_ok());
        let long = Problem::TooLong { max: 200, now: 201 };
        assert_eq!(session_title(&"é".repeat(201)), Err(long));
        assert_eq!(objective(" \n\t "), Err(Problem::Missing));
    }

    #[test]
    fn marks_are_no_characters_of_an_objective() {
        let short = |now| Err(Problem::TooShort { min: 3, now });
        assert_eq!(objective("**a**"), short(1));
        assert_eq!(objective("- -"), short(1));
        assert_eq!(objective("1. ab"), short(2));
        assert_eq!(objective("[ab](https://example.org)"), short(2));
        let text = "- **Name** the bones";
        assert_eq!(objective(text), Ok(text.to_owned()));
        assert_eq!(objective("- a\n- b\n- c"), Ok("- a\n- b\n- c".to_owned()));
    }

    /// Ilios stores the inactive type titled "Lecture" while its form shows another.
    #[test]
    fn inactive_type_is_no_default_type() {
        let id = |bits| Some(SessionTypeId(Uuid::from_u128(bits)));
        let mut types = [
            session_type(1, "Laboratory", true),
            session_type(2, "Lecture", true),
            session_type(3, "Seminar 10", false),
            session_type(4, "Seminar 9", false),
        ];
        assert_eq!(default_session_type(types.iter()), id(4));
        types[1].inactive = false;
        assert_eq!(default_session_type(types.iter()), id(2));
        assert_eq!(default_session_type([].iter()), None);
    }

    #[test]
    fn hours_of_independent_learning_are_more_than_none() {
        assert_eq!(learning_hours("1,5").map(Hours::hundredths), Ok(150));
        assert_eq!(learning_hours(" "), Err(Problem::Missing));
        for text in ["0", "0,00", "10000", "1.005", "1e3", "-1"] {
            assert_eq!(learning_hours(text), Err(Problem::NotHours), "{text}");
        }
    }

    #[test]
    fn a_material_has_a_title_and_a_link_or_a_citation() {
        let form = |content| MaterialForm {
            title: "Atlas".to_owned(),
            content,
            ..MaterialForm::default()
        };
        let link = |text: &str| form(MaterialContent::Link(text.to_owned()));
        assert!(validate_material(&link(" https://example.org ")).is_ok());
        for text in [
            "",
            "ftp://example.org",
            "//example.org",
            "javascript:alert(1)",
            "example.org",
        ] {
            let problems = validate_material(&link(text)).expect_err(text);
            assert_eq!(problems[0].field, Field::MaterialLink);
        }
        let blank = form(MaterialContent::Citation("  ".to_owned()));
        assert!(validate_material(&blank).is_err());
        let mut period = link("https://example.org");
        period.visible_from.date = "2026-09-14".to_owned();
        period.visible_until.date = "2026-09-14".to_owned();
        let details = validate_material(&period).expect("a whole day");
        let of_day = |hour, minute| {
            chrono::NaiveDate::from_ymd_opt(2026, 9, 14)?.and_hms_opt(hour, minute, 0)
        };
        let visibility = details.visibility.expect("a period");
        assert_eq!(
            (visibility.start(), visibility.end()),
            (of_day(0, 0), of_day(23, 59)),
            "a last day without a time counts whole"
        );
        period.visible_until.time = "00:00".to_owned();
        let problem = |period: &MaterialForm| {
            let problems = validate_material(period).expect_err("an empty period");
            assert_eq!(problems[0].field, Field::VisibleUntil);
            problems[0].problem.clone()
        };
        let midnight = of_day(0, 0).expect("a time");
        assert_eq!(problem(&period), Problem::EndNotAfter(midnight));
        period.visible_until = DateTimeText {
            date: "2026-09-13".to_owned(),
            time: String::new(),
        };
        let first = Problem::EndBefore(midnight.date());
        assert_eq!(problem(&period), first, "the first day itself is possible");
    }
}
