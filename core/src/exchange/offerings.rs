//! Import of offerings, in columns of our own.
//!
//! A row finds its offering by the id, if the file has ids, else by session, start and learner groups,
//! and by the place where no group takes part: a group has one place at a time.

mod existing;
mod sessions;
mod times;
mod values;

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::cell_values::yes_or_no;
use super::classes::join_usernames;
use super::csv_table::CsvTable;
use super::dry_run::Outcome;
use super::group_paths::{GroupPaths, group_text};
use super::headers::{self, Columns};
use super::instructor_groups::join_titles;
use super::name_registry::NameRegistry;
use super::notice::Notice;
use super::options::{Existing, Options};
use super::problem::Problem;
use super::row_context::RowContext;
use super::row_importer::RowImporter;
use super::row_issues::Changes;
use crate::model::{LearnerGroupId, Offering, OfferingId, PersonId, Place, Record};
use crate::workspace::Records;
use sessions::SessionFinder;
use times::TimeColumns;
use values::{RowValues, replaced};

pub(super) use existing::{ExistingOfferings, OfferingKey};
pub(super) use times::{LATER, end_text};

/// Importer of rows of offerings.
pub(super) struct OfferingImporter {
    id: Option<usize>,
    room: Option<usize>,
    link: Option<usize>,
    groups: Option<usize>,
    learners: Option<usize>,
    instructors: Option<usize>,
    instructor_groups: Option<usize>,
    cancelled: Option<usize>,
    generated_from: Option<usize>,
    times: TimeColumns,
    sessions: SessionFinder,
    existing: ExistingOfferings,
    /// Lines of the offerings that rows are about.
    lines: HashMap<OfferingId, u32>,
    people: NameRegistry,
    rooms: NameRegistry,
    groups_of_instructors: NameRegistry,
    paths: GroupPaths,
}

impl OfferingImporter {
    pub fn new(columns: &Columns, table: &CsvTable, records: &Records, options: Options) -> Self {
        Self {
            id: columns.find(headers::OFFERING_ID),
            room: columns.find(headers::ROOM),
            link: columns.find(headers::LINK),
            groups: columns.find(headers::LEARNER_GROUPS),
            learners: columns.find(headers::LEARNERS),
            instructors: columns.find(headers::INSTRUCTORS),
            instructor_groups: columns.find(headers::INSTRUCTOR_GROUPS),
            cancelled: columns.find(headers::CANCELLED),
            generated_from: columns.find(headers::GENERATED_FROM),
            times: TimeColumns::new(columns, table, records, options.date_order),
            sessions: SessionFinder::new(columns, records),
            existing: ExistingOfferings::default(),
            lines: HashMap::new(),
            people: NameRegistry::people_by_username(records),
            rooms: NameRegistry::rooms_by_name(records),
            groups_of_instructors: NameRegistry::instructor_groups_by_title(records),
            paths: GroupPaths::new(records),
        }
    }

    fn import_offering(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let values = self.values(row)?;
        let (id, existing) = self.find(row, &values)?;
        let line = row.cells.line();
        if let Some(first) = self.lines.insert(id, line) {
            self.lines.insert(id, first);
            row.issues.refuse(self.id, Problem::Duplicate { first });
            return Err(Outcome::Same);
        }
        if existing.is_some() && row.options.existing == Existing::LeaveAlone {
            row.issues.warn(None, Problem::LeftAlone);
            return Err(Outcome::Same);
        }
        let mut changes = Changes::new(existing.is_none());
        let mut offering = match existing {
            Some(offering) => Offering::clone(offering),
            None => Offering::new(id),
        };
        self.set(row, &mut offering, values, &mut changes);
        self.sessions.create_pending(row);
        if changes.is_modified() {
            row.import.records.push(Record::Offering(Rc::new(offering)));
        }
        Ok(changes.into_outcome())
    }

    /// Returns the id of the offering of a row, and the offering if it exists.
    fn find<'a>(
        &mut self,
        row: &mut RowContext<'a>,
        values: &RowValues,
    ) -> Result<(OfferingId, Option<&'a Rc<Offering>>), Outcome> {
        if let Some(id) = values.id {
            return Ok((id, row.records.offerings.get(id)));
        }
        let key = OfferingKey {
            session: values.session,
            start: values.slot.as_ref().map(|slot| slot.start),
            groups: values.groups.0.clone(),
        };
        match self.existing.take(row.records, &key, values.place.as_ref()) {
            Ok(found) => Ok(found.map_or_else(
                || (OfferingId(row.ids.next()), None),
                |id| (id, row.records.offerings.get(id)),
            )),
            Err(first) => {
                row.issues.refuse(None, Problem::Duplicate { first });
                Err(Outcome::Same)
            }
        }
        .inspect(|_| {
            self.existing
                .register(key, values.place.clone(), row.cells.line())
        })
    }

    /// Sets the values that the row has. Empty cells change nothing.
    fn set(
        &self,
        row: &RowContext<'_>,
        offering: &mut Offering,
        values: RowValues,
        changes: &mut Changes,
    ) {
        let records = row.records;
        if offering.session != values.session {
            let title = |id| {
                records
                    .sessions
                    .get(id)
                    .map(|session| session.title.clone())
            };
            let before = title(offering.session).unwrap_or_default();
            let column = self.sessions.session;
            changes.note(column, before, row.cell(column).to_owned());
            offering.session = values.session;
        }
        if let Some(slot) = values
            .slot
            .filter(|slot| offering.slot.as_ref() != Some(slot))
        {
            self.times.note(row, offering.slot.as_ref(), changes);
            offering.slot = Some(slot);
        }
        if let Some(place) = values
            .place
            .filter(|place| offering.place.as_ref() != Some(place))
        {
            let before = place_name(records, offering.place.as_ref()).to_owned();
            changes.note(self.room, before, row.cell(self.room).to_owned());
            offering.place = Some(place);
        }
        changes.set(self.link, &mut offering.link, row.cell(self.link));
        if let Some((before, after)) = replaced(&mut offering.groups, values.groups) {
            let text = |groups: &BTreeSet<LearnerGroupId>| groups_text(records, groups);
            changes.note(self.groups, text(&before), text(&after));
        }
        let people = |people: &BTreeSet<PersonId>| join_usernames(records, people, "|");
        if let Some((before, after)) = replaced(&mut offering.learners, values.learners) {
            changes.note(self.learners, people(&before), people(&after));
        }
        if let Some((before, after)) = replaced(&mut offering.instructors, values.instructors) {
            changes.note(self.instructors, people(&before), people(&after));
        }
        let groups = replaced(&mut offering.instructor_groups, values.instructor_groups);
        if let Some((before, after)) = groups {
            let [before, after] = [before, after].map(|groups| join_titles(records, &groups));
            changes.note(self.instructor_groups, before, after);
        }
        if let Some(now) = values.cancelled.filter(|now| *now != offering.cancelled) {
            let before = yes_or_no(offering.cancelled).to_owned();
            changes.note(self.cancelled, before, yes_or_no(now).to_owned());
            offering.cancelled = now;
        }
        if values.generated_from.is_some() && values.generated_from != offering.generated_from {
            let after = row.cell(self.generated_from).to_owned();
            changes.note(self.generated_from, String::new(), after);
            offering.generated_from = values.generated_from;
        }
    }
}

fn groups_text(records: &Records, groups: &BTreeSet<LearnerGroupId>) -> String {
    let texts = groups.iter().filter_map(|id| group_text(records, *id));
    texts.collect::<Vec<_>>().join(" | ")
}

/// Returns the name of a room, or the text of another place.
pub(super) fn place_name<'a>(records: &'a Records, place: Option<&'a Place>) -> &'a str {
    match place {
        Some(Place::Room(room)) => records.rooms.get(*room).map_or("", |room| &room.name),
        Some(Place::Text(text)) => text,
        None => "",
    }
}

impl RowImporter for OfferingImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        let outcome = self.import_offering(row);
        self.sessions.discard_pending();
        outcome.unwrap_or_else(|outcome| outcome)
    }

    fn notices(&self) -> Vec<Notice> {
        self.times.notices()
    }
}

#[cfg(test)]
mod tests;
