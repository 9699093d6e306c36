//! The order of the offerings in their table, of those that are not folded away.

use lectern_core::model::OfferingId;

use super::days::OfferingDay;
use super::sections::Section;

/// Returns the section and the row of an offering that is shown.
#[must_use]
pub fn position(
    days: &[OfferingDay],
    sections: &[Section],
    id: OfferingId,
) -> Option<(usize, usize)> {
    let mut rows = all_rows(sections);
    rows.find(|(section, row)| id_at(days, sections, *section, *row) == id)
}

/// Returns the section and the row of the first offering that is shown.
#[must_use]
pub fn first(sections: &[Section]) -> Option<(usize, usize)> {
    all_rows(sections).next()
}

/// Iterates over the rows that are shown, each with its section.
fn all_rows(sections: &[Section]) -> impl Iterator<Item = (usize, usize)> {
    let sections = sections.iter().enumerate();
    sections.flat_map(|(at, section)| section.rows.clone().map(move |row| (at, row)))
}

/// Returns the offering of a row.
#[must_use]
pub fn id_at(days: &[OfferingDay], sections: &[Section], section: usize, row: usize) -> OfferingId {
    days[sections[section].day].rows[row].offering.id
}

/// Returns the offering that is shown at the position which `to` returns for that of another.
#[must_use]
pub fn beside(
    days: &[OfferingDay],
    sections: &[Section],
    id: OfferingId,
    to: &dyn Fn(usize) -> usize,
) -> Option<OfferingId> {
    let rows: Vec<(usize, usize)> = all_rows(sections).collect();
    let mut ids = rows
        .iter()
        .map(|(section, row)| id_at(days, sections, *section, *row));
    let at = ids.position(|other| other == id)?;
    let (section, row) = *rows.get(to(at).min(rows.len() - 1))?;
    Some(id_at(days, sections, section, row))
}

/// Returns the offerings that are shown from one to another, in either order.
#[must_use]
pub fn between(
    days: &[OfferingDay],
    sections: &[Section],
    from: OfferingId,
    to: OfferingId,
) -> Vec<OfferingId> {
    let rows = all_rows(sections);
    let ids = rows.map(|(section, row)| id_at(days, sections, section, row));
    let ids: Vec<OfferingId> = ids.collect();
    let ends = [from, to].map(|end| ids.iter().position(|id| *id == end));
    match ends {
        [Some(from), Some(to)] => ids[from.min(to)..=from.max(to)].to_vec(),
        [None, _] | [_, None] => Vec::new(),
    }
}
