//! Validation of session types, vocabularies and terms.

use serde::{Deserialize, Serialize};

use super::fields::{Field, FieldProblem, FindHolder, Problem, Problems};
use super::limits;
use crate::model::{TermId, VocabularyId};

/// The values of the form of a session type, trimmed once validated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionTypeForm {
    /// Required and unique.
    pub title: String,
    /// A colour in the form `rrggbb`, with or without `#`.
    pub colour: String,
    /// `true` if sessions of this type assess learners.
    pub assessment: bool,
    /// `true` if new sessions cannot have this type.
    pub inactive: bool,
}

/// Validates a session type. `holder` finds another one with the same title.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_session_type(
    form: &SessionTypeForm,
    holder: FindHolder<'_>,
) -> Result<SessionTypeForm, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let title = problems.unique(
        Field::SessionTypeTitle,
        &form.title,
        limits::TERM_TITLE,
        holder,
    );
    let colour = problems.check(Field::SessionTypeColour, colour(&form.colour));
    problems.into_result(SessionTypeForm {
        title,
        colour: colour.unwrap_or_default(),
        assessment: form.assessment,
        inactive: form.inactive,
    })
}

/// Parses a colour as six hexadecimal digits in lower case.
pub(super) fn colour(text: &str) -> Result<String, Problem> {
    let text = text.trim();
    let digits = text.strip_prefix('#').unwrap_or(text);
    if digits.is_empty() {
        Err(Problem::Missing)
    } else if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        Ok(digits.to_ascii_lowercase())
    } else {
        Err(Problem::NotAColour)
    }
}

/// Validates the title of a vocabulary. `holder` finds another one with the same title.
///
/// # Errors
/// Returns the problem of the title.
pub fn validate_vocabulary(
    title: &str,
    holder: FindHolder<'_>,
) -> Result<String, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let title = problems.unique(Field::VocabularyTitle, title, limits::TERM_TITLE, holder);
    problems.into_result(title)
}

/// The values of the form of a term, trimmed once validated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermForm {
    /// The vocabulary.
    pub vocabulary: VocabularyId,
    /// Required, and unique among the terms with the same parent.
    pub title: String,
    /// The broader term, of the same vocabulary.
    pub parent: Option<TermId>,
    /// Optional.
    pub description: String,
    /// `true` if sessions cannot be given the term any more.
    pub inactive: bool,
}

/// Validates a term. `holder` finds another term with the same parent and title; `can_be_below` is
/// `false` for the term itself, for narrower terms, and for terms of other vocabularies.
///
/// # Errors
/// Returns the problems of all fields.
pub fn validate_term(
    form: &TermForm,
    holder: FindHolder<'_>,
    can_be_below: impl Fn(TermId) -> bool,
) -> Result<TermForm, Vec<FieldProblem>> {
    let mut problems = Problems::default();
    let title = problems.unique(Field::TermTitle, &form.title, limits::TERM_TITLE, holder);
    let description =
        problems.optional_lines(Field::Description, &form.description, limits::DESCRIPTION);
    if form.parent.is_some_and(|parent| !can_be_below(parent)) {
        problems.push(Field::TermParent, Problem::NotABroaderTerm);
    }
    problems.into_result(TermForm {
        title,
        description,
        ..form.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_hexadecimal_digits() {
        assert_eq!(colour(" #2C68c4 "), Ok("2c68c4".to_owned()));
        assert_eq!(colour("#"), Err(Problem::Missing));
        for text in ["red", "#fff", "2c68c4ff", "##2c68c4", "2c68cé"] {
            assert_eq!(colour(text), Err(Problem::NotAColour), "{text}");
        }
    }
}
