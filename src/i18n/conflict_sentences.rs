//! Sentences about conflicts, in which names stand as parts, since they can be links.

use std::borrow::Cow;

use lectern_core::model::{CourseId, HolidayId, LearnerGroupId, OfferingId, PersonId, RoomId};
use lectern_core::planning::{RoomClosure, Unavailable};
use lectern_core::workspace::ConflictDetail;

use super::Language;
use super::english::counted;
use super::format::date;

/// A part of a sentence about a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SentencePart {
    /// Words.
    Text(Cow<'static, str>),
    /// The name of a room.
    Room(RoomId),
    /// The name of a person.
    Person(PersonId),
    /// The title of a learner group.
    Group(LearnerGroupId),
    /// Session, time and place of an offering.
    Offering(OfferingId),
    /// The title of a course, with its dates.
    Course(CourseId),
    /// The title of a holiday.
    Holiday(HolidayId),
}

/// Returns the sentence about a conflict in the language in use.
#[must_use]
pub fn conflict_sentence(conflict: &ConflictDetail) -> Vec<SentencePart> {
    match Language::current() {
        Language::English => english(conflict),
    }
}

/// Returns the sentence about a learner group that would have an offering of a session twice, in the language
/// in use.
#[must_use]
pub fn existing_sentence(group: LearnerGroupId, existing: OfferingId) -> Vec<SentencePart> {
    match Language::current() {
        Language::English => vec![
            SentencePart::Group(group),
            text(" already has an offering of this session then: "),
            SentencePart::Offering(existing),
            text("."),
        ],
    }
}

fn english(conflict: &ConflictDetail) -> Vec<SentencePart> {
    use SentencePart::{Course, Holiday, Offering, Person, Room};
    match *conflict {
        ConflictDetail::Room { room, other } => {
            vec![
                Room(room),
                text(" is also used by "),
                Offering(other),
                text("."),
            ]
        }
        ConflictDetail::Instructor {
            person,
            count,
            other,
        } => {
            let teach = match others(count, "other", "others") {
                None => " also teaches ".into(),
                Some(others) => format!(" and {others} also teach "),
            };
            vec![Person(person), text(teach), Offering(other), text(".")]
        }
        ConflictDetail::Learner {
            person,
            count,
            other,
        } => {
            let learn = match others(count, "other learner", "other learners") {
                None => " is also in ".into(),
                Some(others) => format!(" and {others} are also in "),
            };
            vec![Person(person), text(learn), Offering(other), text(".")]
        }
        ConflictDetail::RoomTooSmall {
            room,
            capacity,
            learners,
        } => {
            let places = counted(capacity as usize, "place", "places");
            let learners = counted(learners as usize, "learner", "learners");
            vec![Room(room), text(format!(" has {places} for {learners}."))]
        }
        ConflictDetail::RoomClosed { room, reason } => vec![Room(room), text(closed(reason))],
        ConflictDetail::InstructorUnavailable { person, reason } => {
            vec![Person(person), text(away(reason))]
        }
        ConflictDetail::OutsideCourse { course } => vec![
            text("It is outside the dates of "),
            Course(course),
            text("."),
        ],
        ConflictDetail::Holiday { holiday, date: day } => vec![
            text(format!("{} is a holiday: ", date(day))),
            Holiday(holiday),
            text("."),
        ],
    }
}

fn text(text: impl Into<Cow<'static, str>>) -> SentencePart {
    SentencePart::Text(text.into())
}

/// Returns the number of others besides the one who is named, with its noun; `None` if there are none.
fn others(count: u32, one: &str, many: &str) -> Option<String> {
    (count > 1).then(|| counted(count as usize - 1, one, many))
}

fn closed(reason: RoomClosure) -> Cow<'static, str> {
    match reason {
        RoomClosure::Inactive => " is no longer in use.".into(),
        RoomClosure::Unavailable(Unavailable::RestrictedDay(day)) => {
            format!(" cannot be used on {}.", date(day)).into()
        }
        RoomClosure::Unavailable(Unavailable::ClosedDay(day)) => {
            format!(" is closed on {}.", date(day)).into()
        }
        RoomClosure::Unavailable(Unavailable::OutsideHours(day)) => {
            format!(" is not open at this time on {}.", date(day)).into()
        }
    }
}

fn away(reason: Unavailable) -> String {
    match reason {
        Unavailable::RestrictedDay(day) | Unavailable::ClosedDay(day) => {
            format!(" is not available on {}.", date(day))
        }
        Unavailable::OutsideHours(day) => {
            format!(" is not available at this time on {}.", date(day))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(count: u32) -> String {
        let parts = conflict_sentence(&ConflictDetail::Instructor {
            person: PersonId::default(),
            count,
            other: OfferingId::default(),
        });
        let words = parts.into_iter().map(|part| match part {
            SentencePart::Text(text) => text.into_owned(),
            SentencePart::Room(_) => "Hall 3".to_owned(),
            SentencePart::Person(_) => "Ana".to_owned(),
            SentencePart::Group(_) => "Lab 12".to_owned(),
            SentencePart::Offering(_) => "Spot test".to_owned(),
            SentencePart::Course(_) => "Anatomy".to_owned(),
            SentencePart::Holiday(_) => "Founders' Day".to_owned(),
        });
        words.collect()
    }

    #[test]
    fn one_person_is_named_and_the_others_are_counted() {
        assert_eq!(words(1), "Ana also teaches Spot test.");
        assert_eq!(words(2), "Ana and 1 other also teach Spot test.");
        assert_eq!(words(1200), "Ana and 1,199 others also teach Spot test.");
    }
}
