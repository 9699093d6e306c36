//! Preview of the effect that edits have on offerings, before they are carried out.

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::NaiveDateTime;
use lectern_core::model::{Offering, OfferingId, Person, PersonId};
use lectern_core::search::natural;
use lectern_core::workspace::{CommandError, OfferingEdit, Records, SharedNames, edited_offerings};
use yew::AttrValue;

use crate::i18n::{Offerings as Message, format, t};
use crate::pages::linked_names::{LinkedName, instructor_names, joined};
use crate::pages::offerings::days::topmost_groups;
use crate::pages::offerings::offering_row::time_range;

/// Offerings that a preview shows at first; the others are counted.
pub const SHOWN: usize = 100;

/// Preview of the effect of edits on offerings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Number of offerings that change.
    pub count: usize,
    /// The first of them by start, then by first group.
    pub rows: Vec<PreviewRow>,
}

/// Preview of the effect of edits on one offering.
#[derive(Clone, Debug, PartialEq)]
pub struct PreviewRow {
    /// Offering.
    pub id: OfferingId,
    /// Title of its session.
    pub session: String,
    /// Titles of its learner groups.
    pub groups: String,
    /// Its date and time, if they stay.
    pub time: Option<String>,
    /// Parts that change: before and after.
    pub parts: Vec<[AttrValue; 2]>,
}

/// Returns the preview of the effect of edits on offerings.
///
/// # Errors
/// Returns the error with which the command would be refused.
pub fn preview(
    records: &Records,
    ids: &BTreeSet<OfferingId>,
    edits: &[OfferingEdit],
) -> Result<Preview, CommandError> {
    let after = edited_offerings(records, ids, edits)?.into_iter();
    let pairs = after.filter_map(|after| Some((records.offerings.get(after.id)?.clone(), after)));
    Ok(compare(records, pairs.collect(), SHOWN))
}

/// Returns the preview of the differences between offerings as they are and as they would be, with at most
/// `shown` rows.
#[must_use]
pub fn compare(
    records: &Records,
    mut pairs: Vec<(Rc<Offering>, Offering)>,
    shown: usize,
) -> Preview {
    pairs.retain(|(before, after)| before.as_ref() != after);
    let count = pairs.len();
    pairs.sort_by_cached_key(|(before, _)| {
        let groups = natural::key(&[&groups(records, before)]);
        (start(before), groups, before.id)
    });
    pairs.truncate(shown);
    let people = pairs
        .iter()
        .flat_map(|(before, after)| before.instructors.iter().chain(&after.instructors).copied());
    let people: BTreeSet<PersonId> = people.collect();
    let people = people.iter().filter_map(|id| records.people.get(*id));
    let names = SharedNames::among(people.map(|person| -> &Person { person }));
    let rows = pairs.iter().map(|(before, after)| PreviewRow {
        id: before.id,
        session: title(records, before),
        groups: groups(records, before),
        time: (before.slot == after.slot).then(|| time(before)),
        parts: parts(records, before, after, &names),
    });
    Preview {
        count,
        rows: rows.collect(),
    }
}

fn start(offering: &Offering) -> Option<NaiveDateTime> {
    offering.slot.as_ref().map(|slot| slot.start)
}

/// Returns the parts that differ, before and after.
fn parts(
    records: &Records,
    before: &Offering,
    after: &Offering,
    names: &SharedNames,
) -> Vec<[AttrValue; 2]> {
    let both = [before, after];
    let mut parts = Vec::new();
    if before.session != after.session {
        parts.push(both.map(|offering| session(records, offering)));
    }
    if before.slot != after.slot {
        parts.push(both.map(time));
    }
    if before.place != after.place {
        parts.push(both.map(|offering| {
            let place = offering
                .place
                .as_ref()
                .and_then(|place| LinkedName::of_place(records, place));
            let place = place.map(|place| place.name);
            place.unwrap_or_else(|| t(Message::NoRoom).to_string())
        }));
    }
    let named = |text: String| {
        if text.is_empty() {
            t(Message::None).to_string()
        } else {
            text
        }
    };
    if before.link != after.link {
        parts.push(both.map(|offering| named(offering.link.clone())));
    }
    let instructors = both.map(|offering| joined(&instructor_names(records, offering, names)));
    if instructors[0] != instructors[1] {
        let named = |names: String| {
            if names.is_empty() {
                t(Message::NoInstructor).to_string()
            } else {
                names
            }
        };
        parts.push(instructors.map(named));
    }
    if before.groups != after.groups {
        parts.push(both.map(|offering| named(groups(records, offering))));
    }
    parts
        .into_iter()
        .map(|part| part.map(AttrValue::from))
        .collect()
}

/// Returns the title of the session of an offering.
fn title(records: &Records, offering: &Offering) -> String {
    let session = records.sessions.get(offering.session);
    session
        .map(|session| session.title.clone())
        .unwrap_or_default()
}

/// Returns the title of the session of an offering with the code of its course.
fn session(records: &Records, offering: &Offering) -> String {
    let session = records.sessions.get(offering.session);
    let course = session.and_then(|session| records.courses.get(session.course));
    let code = course.map(|course| format!(" ({})", course.code));
    title(records, offering) + &code.unwrap_or_default()
}

fn time(offering: &Offering) -> String {
    match &offering.slot {
        None => t(Message::NoTime).to_string(),
        Some(slot) => format!("{}, {}", format::date(slot.start.date()), time_range(slot)),
    }
}

fn groups(records: &Records, offering: &Offering) -> String {
    let groups = topmost_groups(records, &offering.groups);
    let groups = groups
        .iter()
        .filter_map(|id| records.learner_groups.get(*id));
    let mut titles: Vec<String> = groups.map(|group| group.title.clone()).collect();
    natural::sort(&mut titles, |title| natural::key(&[title]));
    titles.join("; ")
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{
        AmbiguousTime, LearnerGroup, LearnerGroupId, Minutes, Place, Record, TimeSlot,
    };
    use lectern_core::workspace::Workspace;

    use super::*;

    fn offering(bits: u128, start: Option<&str>) -> Record {
        let mut offering = Offering::new(OfferingId::from_bits(bits));
        offering.slot = start.map(|start| TimeSlot {
            start: start.parse().expect("a local time"),
            duration: Minutes::new(120),
            zone: "Europe/Zurich".into(),
            ambiguous: AmbiguousTime::Earlier,
        });
        offering.place = Some(Place::Text("Hall A".into()));
        offering.into()
    }

    #[test]
    fn offerings_at_the_same_time_are_in_the_order_of_their_groups() {
        let mut records: Vec<Record> = Vec::new();
        for (bits, title) in [(1, "Labs 10"), (2, "Labs 9"), (3, "Labs 1")] {
            let group = LearnerGroupId::from_bits(bits);
            let mut row = LearnerGroup::new(group);
            row.title = title.to_owned();
            records.push(row.into());
            let mut offering = Offering::new(OfferingId::from_bits(bits));
            offering.place = Some(Place::Text("Hall A".into()));
            offering.groups = [group].into();
            records.push(offering.into());
        }
        let workspace = Workspace::opened(records, Vec::new());
        let ids: BTreeSet<OfferingId> = [1, 2, 3].map(OfferingId::from_bits).into();
        let edits = [OfferingEdit::Place(None)];
        let preview = preview(workspace.records(), &ids, &edits).expect("a preview");
        let groups = preview.rows.iter().map(|row| row.groups.as_str());
        assert_eq!(groups.collect::<Vec<_>>(), ["Labs 1", "Labs 9", "Labs 10"]);
    }

    #[test]
    fn only_what_changes_is_shown() {
        let records: Vec<Record> = vec![
            offering(1, Some("2026-09-15T08:00:00")),
            offering(2, Some("2026-09-14T22:00:00")),
            offering(3, None),
        ];
        let workspace = Workspace::opened(records, Vec::new());
        let ids: BTreeSet<OfferingId> = [1, 2, 3].map(OfferingId::from_bits).into();
        let preview =
            |edits: &[OfferingEdit]| preview(workspace.records(), &ids, edits).expect("a preview");
        let shift = OfferingEdit::Shift {
            days: 0,
            minutes: 60,
        };
        let moved = preview(&[shift]);
        assert_eq!(moved.count, 2);
        let parts: Vec<[&str; 2]> = moved
            .rows
            .iter()
            .flat_map(|row| row.parts.iter())
            .map(|[before, after]| [before.as_str(), after.as_str()])
            .collect();
        assert_eq!(
            parts,
            [
                [
                    "Mon 14 Sep 2026, 22:00 – 00:00",
                    "Mon 14 Sep 2026, 23:00 – 01:00, Tue 15 Sep 2026"
                ],
                [
                    "Tue 15 Sep 2026, 08:00 – 10:00",
                    "Tue 15 Sep 2026, 09:00 – 11:00"
                ],
            ]
        );
        assert_eq!(preview(&[OfferingEdit::Place(None)]).count, 3);
        assert_eq!(preview(&[]), Preview::default());
    }
}
