//! Texts of a row of the preview.

use std::collections::BTreeSet;

use lectern_core::model::{Person, PersonId};
use lectern_core::planning::ConflictKinds;
use lectern_core::workspace::{ProposedOffering, Records, RowKey, SharedNames};
use yew::AttrValue;

use super::preview::PreviewRows;
use super::row_conflicts::{FoundConflicts, RowConflicts};
use super::row_window::is_drawn_whole;
use crate::i18n::format;
use crate::pages::linked_names::{LinkedName, joined, names_of_instructors};

/// Texts of a row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowText {
    /// Key of the offering.
    pub key: RowKey,
    /// Title of the group.
    pub group: AttrValue,
    /// Title of the session, where offerings are of several.
    pub session: Option<AttrValue>,
    /// Date of the start.
    pub date: AttrValue,
    /// Start.
    pub start: AttrValue,
    /// End, with the date if it is another.
    pub end: AttrValue,
    /// Name of the place, or empty.
    pub room: AttrValue,
    /// Names of instructor groups and instructors, or empty.
    pub instructors: AttrValue,
    /// Number of learners.
    pub learners: AttrValue,
    /// The offering is to be created.
    pub is_included: bool,
    /// The row has conflicts that it has room for, or had some when it was first shown.
    pub is_high: bool,
    /// Kinds of conflict.
    pub kinds: ConflictKinds,
    /// The group has an offering of the session at the time already.
    pub has_existing: bool,
    /// Conflicts, once they have been found.
    pub conflicts: Option<RowConflicts>,
}

impl RowText {
    /// Returns whether the row has conflicts, also before they have been found.
    #[must_use]
    pub const fn has_conflicts(&self) -> bool {
        self.has_existing || !self.kinds.is_empty()
    }
}

/// Returns the texts of the rows at some positions of the order in which they are shown.
#[must_use]
pub fn row_texts(
    records: &Records,
    rows: &PreviewRows,
    found: &FoundConflicts,
    shown: impl Iterator<Item = usize>,
) -> Vec<RowText> {
    let at: Vec<(usize, usize)> = shown
        .filter_map(|place| Some((place, *rows.order.get(place)? as usize)))
        .collect();
    let offerings = at.iter().filter_map(|(_, at)| rows.proposed.get(*at));
    let people: BTreeSet<PersonId> = offerings
        .flat_map(|offering| offering.instructors.into_iter().flatten().copied())
        .collect();
    let people = people.iter().filter_map(|id| records.people.get(*id));
    let names = SharedNames::among(people.map(|person| -> &Person { person }));
    let is_drawn_whole = is_drawn_whole(rows.order.len());
    let found = found.borrow();
    let text = |(place, at): &(usize, usize)| {
        let offering = rows.proposed.get(*at)?;
        Some(RowText {
            kinds: *rows.conflicts.kinds().get(*at)?,
            has_existing: !rows.conflicts.existing(*at).is_empty(),
            conflicts: found.get(at).cloned(),
            key: rows.proposed.key(*at)?,
            is_included: rows.proposed.is_included(*at),
            is_high: *place < rows.high || (is_drawn_whole && rows.conflicts.has_any(*at)),
            session: rows
                .has_several_sessions()
                .then(|| session_title(records, &offering)),
            ..texts(records, &offering, rows.proposed.key(*at)?, &names)
        })
    };
    at.iter().filter_map(text).collect()
}

fn texts(
    records: &Records,
    offering: &ProposedOffering<'_>,
    key: RowKey,
    names: &SharedNames,
) -> RowText {
    let group = records.learner_groups.get(offering.group);
    let (start, end) = (offering.slot.start(), offering.slot.end());
    let ends = if end.date() == start.date() {
        format::time(end)
    } else {
        format!("{}, {}", format::time(end), format::date(end.date()))
    };
    let place = offering.place;
    let place = place.and_then(|place| LinkedName::of_place(records, place));
    let instructors = names_of_instructors(
        records,
        offering.instructors.into_iter().flatten(),
        offering.instructor_groups.into_iter().flatten(),
        names,
    );
    RowText {
        key,
        group: group
            .map(|group| group.title.clone())
            .unwrap_or_default()
            .into(),
        session: None,
        date: format::date(start.date()).into(),
        start: format::time(start).into(),
        end: ends.into(),
        room: place.map(|place| place.name).unwrap_or_default().into(),
        instructors: joined(&instructors).into(),
        learners: format::number(offering.learners as usize).into(),
        is_included: true,
        is_high: false,
        kinds: ConflictKinds::NONE,
        has_existing: false,
        conflicts: None,
    }
}

fn session_title(records: &Records, offering: &ProposedOffering<'_>) -> AttrValue {
    let session = records.sessions.get(offering.session);
    session
        .map(|session| session.title.clone())
        .unwrap_or_default()
        .into()
}
