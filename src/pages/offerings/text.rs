//! Offerings of a session as text: for the clipboard and for the export as shown.

use super::days::{OfferingDay, OfferingRow};
use super::offering_row::time_range;
use crate::components::data_table::{Selection, TextTable};
use crate::i18n::{Conflicts, Offerings as Message, format, t};
use crate::pages::linked_names::LinkedName;
use lectern_core::model::OfferingId;

/// Returns the selected offerings, or those for which `otherwise` holds if none is selected.
#[must_use]
pub fn text_table(
    days: &[OfferingDay],
    selection: &Selection<OfferingId>,
    otherwise: impl Fn(OfferingId) -> bool,
) -> TextTable {
    let is_written = |row: &OfferingRow| {
        let id = row.offering.id;
        if selection.is_empty() {
            otherwise(id)
        } else {
            selection.contains(id)
        }
    };
    let rows = days.iter().flat_map(|day| &day.rows);
    let rows = rows.filter(|row| is_written(row)).map(|row| cells(row));
    let header = [
        t(Message::Date),
        t(Message::Time),
        t(Message::Groups),
        t(Message::Room),
        t(Message::Instructors),
        t(Message::LearnersHead),
        t(Conflicts::Title),
    ];
    TextTable {
        header: header.iter().map(ToString::to_string).collect(),
        rows: rows.collect(),
    }
}

/// Returns what the list shows of an offering.
pub(super) fn cells(row: &OfferingRow) -> Vec<String> {
    let offering = &row.offering;
    let slot = offering.slot.as_ref();
    let mut groups = listed(&row.groups);
    if groups.is_empty() {
        groups = t(Message::IndividualLearners(offering.learners.len())).to_string();
    }
    if offering.cancelled {
        groups = [&groups, " · ", t(Message::Cancelled).as_str()].concat();
    }
    let place = match &row.place {
        Some(place) => place.name.clone(),
        None if offering.link.is_empty() => String::new(),
        None => t(Message::Online).to_string(),
    };
    let conflicts = row.conflicts.iter().map(|(_, sentence)| sentence.text());
    vec![
        slot.map(|slot| format::date(slot.start.date()))
            .unwrap_or_default(),
        slot.map(time_range).unwrap_or_default(),
        groups,
        place,
        listed(&row.instructors),
        row.learners.to_string(),
        conflicts.collect::<Vec<String>>().join(" "),
    ]
}

fn listed(names: &[LinkedName]) -> String {
    let names = names.iter().map(|name| name.name.as_str());
    names.collect::<Vec<&str>>().join("; ")
}
