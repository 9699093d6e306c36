//! Rows and columns of the list of instructor groups.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{InstructorGroup, InstructorGroupId, PersonId};
use lectern_core::search::natural;
use lectern_core::workspace::{Records, SharedNames};
use yew::prelude::*;

use crate::components::data_table::{Column, TableRow, highlighted, row_button};
use crate::i18n::{InstructorGroups as Message, t};
use crate::pages::active_status::status_column;
use crate::pages::person_names::PersonNames;

/// An instructor group in the list.
pub struct InstructorGroupRow {
    /// The record.
    pub group: Rc<InstructorGroup>,
    /// Names of its members.
    pub members: PersonNames,
    /// Number of offerings that it instructs.
    pub offerings: usize,
}

impl TableRow for InstructorGroupRow {
    type Id = InstructorGroupId;

    fn id(&self) -> InstructorGroupId {
        self.group.id
    }

    fn name(&self) -> AttrValue {
        self.group.title.clone().into()
    }
}

/// Returns all instructor groups by title.
#[must_use]
pub fn rows(records: &Records) -> Rc<[Rc<InstructorGroupRow>]> {
    let groups = records.instructor_groups.iter();
    let members: BTreeSet<&PersonId> = groups.clone().flat_map(|group| &group.members).collect();
    let people = members.into_iter().filter_map(|id| records.people.get(*id));
    let shared = SharedNames::among(people.map(Rc::as_ref));
    let mut rows: Vec<Rc<InstructorGroupRow>> = groups
        .map(|group| {
            Rc::new(InstructorGroupRow {
                group: group.clone(),
                members: member_names(records, group, &shared),
                offerings: records.offerings_of_instructor_group(group.id).count(),
            })
        })
        .collect();
    rows.sort_by_cached_key(|row| natural::key(&[&row.group.title]));
    rows.into()
}

fn member_names(records: &Records, group: &InstructorGroup, shared: &SharedNames) -> PersonNames {
    let members = group.members.iter();
    let mut members: Vec<_> = members.filter_map(|id| records.people.get(*id)).collect();
    members.sort_by_cached_key(|person| natural::key(&[&person.last_name, &person.first_name]));
    let names = members
        .into_iter()
        .map(|person| shared.distinct_name(person));
    PersonNames::new(names.collect())
}

/// Returns the columns.
#[must_use]
pub fn columns() -> Rc<[Column<InstructorGroupRow>]> {
    Rc::new([
        Column::text("title", t(Message::Title), |row: &InstructorGroupRow| {
            &row.group.title
        })
        .with_cell(|row, query| row_button(highlighted(&row.group.title, query)))
        .as_row_header(),
        Column::text(
            "instructors",
            t(Message::Members),
            |row: &InstructorGroupRow| row.members.text(),
        )
        .with_cell(|row, query| row.members.draw(query)),
        Column::count("size", t(Message::Size), |row: &InstructorGroupRow| {
            row.group.members.len()
        }),
        Column::count(
            "offerings",
            t(Message::Offerings),
            |row: &InstructorGroupRow| row.offerings,
        ),
        status_column(|row: &InstructorGroupRow| row.group.inactive),
    ])
}
