//! Parts that a session needs before it can be published.

use crate::model::{IndependentLearning, Session};

/// A part of a session that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MissingPart {
    /// The title.
    Title,
    /// The session type.
    SessionType,
    /// Offerings or independent learning: the session takes no time.
    OfferingsOrIndependentLearning,
    /// Learners of its independent learning: it reaches nobody. (Ilios publishes it.)
    Learners,
    /// Due date of its independent learning, or a post-requisite in its place.
    DueDate,
    /// Terms; the session can be published without any.
    Terms,
    /// Objectives; the session can be published without any.
    Objectives,
}

impl MissingPart {
    /// Returns `true` if a session without this part cannot be published.
    #[must_use]
    pub const fn is_required(self) -> bool {
        match self {
            Self::Title
            | Self::SessionType
            | Self::OfferingsOrIndependentLearning
            | Self::Learners
            | Self::DueDate => true,
            Self::Terms | Self::Objectives => false,
        }
    }
}

/// Returns the parts that a session does not have, required ones first.
///
/// Independent learning that is switched off does not count. `reached` is the number of its learners, those of
/// its groups included.
#[must_use]
pub fn missing_parts(
    session: &Session,
    independent_learning: Option<&IndependentLearning>,
    reached: usize,
    offering_count: usize,
    objective_count: usize,
) -> Vec<MissingPart> {
    let learning = independent_learning.filter(|learning| learning.enabled);
    let reaches_nobody = learning.is_some() && reached == 0;
    let is_never_due =
        learning.is_some_and(|learning| learning.due.is_none() && session.postrequisite.is_none());
    let checks = [
        (session.title.trim().is_empty(), MissingPart::Title),
        (session.session_type.is_none(), MissingPart::SessionType),
        (
            offering_count == 0 && learning.is_none(),
            MissingPart::OfferingsOrIndependentLearning,
        ),
        (reaches_nobody, MissingPart::Learners),
        (is_never_due, MissingPart::DueDate),
        (session.terms.is_empty(), MissingPart::Terms),
        (objective_count == 0, MissingPart::Objectives),
    ];
    let missing = checks.into_iter().filter(|(is_missing, _)| *is_missing);
    missing.map(|(_, part)| part).collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::model::{PersonId, SessionId, SessionTypeId};

    fn required(
        session: &Session,
        learning: &IndependentLearning,
        offerings: usize,
    ) -> Vec<MissingPart> {
        let reached = learning.learners.len();
        let mut parts = missing_parts(session, Some(learning), reached, offerings, 0);
        parts.retain(|part| part.is_required());
        parts
    }

    #[test]
    fn a_session_needs_a_title_a_type_and_time() {
        let mut session = Session::new(SessionId::default());
        let mut learning = IndependentLearning::new(session.id);
        let time = MissingPart::OfferingsOrIndependentLearning;
        let all = [MissingPart::Title, MissingPart::SessionType, time];
        assert_eq!(required(&session, &learning, 0), all);
        session.title = "Heart".to_owned();
        session.session_type = Some(SessionTypeId::default());
        assert_eq!(required(&session, &learning, 0), [time]);
        assert_eq!(required(&session, &learning, 1), []);
        // Ilios publishes independent learning that nobody sees.
        learning.enabled = true;
        let missing = [MissingPart::Learners, MissingPart::DueDate];
        assert_eq!(required(&session, &learning, 1), missing);
        learning.learners = [PersonId::default()].into();
        session.postrequisite = Some(SessionId::default());
        assert_eq!(required(&session, &learning, 0), []);
        session.postrequisite = None;
        learning.due = NaiveDate::MIN.and_hms_opt(17, 0, 0);
        assert_eq!(required(&session, &learning, 0), []);
    }
}
