//! Rows, columns and filters of the list of people.

use std::rc::Rc;

use lectern_core::model::{CourseSessionId, Person, PersonId, PersonRole, Uuid};
use lectern_core::search::{ItemIndex, natural};
use yew::prelude::*;

use super::form::ROLES;
use crate::app::route::Route;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::data_table::{Column, SortKey, TableRow, highlighted, row_link};
use crate::components::filter_chips::Chip;
use crate::i18n::format;
use crate::i18n::{People as Message, role_name, t};
use crate::pages::active_session::active_session;
use crate::pages::files::ExportRow;
use crate::pages::record_list::{Facets, one_value};

/// Class titles shown in a cell; the others are counted.
const MAX_CLASSES: usize = 2;

/// A person in the list.
pub struct PersonRow {
    /// The record.
    pub person: Rc<Person>,
    /// "Last, First".
    pub listed_name: String,
    /// Somebody else has the same name.
    pub same_name: bool,
    /// Position in the order of names.
    pub position: ItemIndex,
    /// Index of the role among those of the [index](super::index::PeopleIndex::roles).
    pub role: usize,
}

impl TableRow for PersonRow {
    type Id = PersonId;

    fn id(&self) -> PersonId {
        self.person.id
    }

    fn name(&self) -> AttrValue {
        if self.same_name {
            self.person.full_name_with_username().into()
        } else {
            self.person.full_name().into()
        }
    }
}

impl ExportRow for PersonRow {
    fn record_id(&self) -> Uuid {
        self.person.id.0
    }
}

/// Returns the columns. Classes and course sessions are read when a row is drawn.
#[must_use]
pub fn columns(workspace: &WorkspaceHandle) -> Rc<[Column<PersonRow>]> {
    let (drawn, plain, tooltip, key) = (
        workspace.clone(),
        workspace.clone(),
        workspace.clone(),
        workspace.clone(),
    );
    let (counted, drawn_counts) = (workspace.clone(), workspace.clone());
    Rc::new([
        Column::text("name", t(Message::Name), |row: &PersonRow| &row.listed_name)
            .with_cell(|row, query| {
                let href = Route::Person { id: row.person.id }.href();
                row_link(href, highlighted(&row.listed_name, query))
            })
            .sorted_by(|row| SortKey::count(row.position.as_usize()))
            .as_row_header(),
        Column::text("username", t(Message::Username), |row: &PersonRow| {
            &row.person.username
        }),
        Column::text("email", t(Message::Email), |row: &PersonRow| {
            &row.person.email
        }),
        Column::text("code", t(Message::OfficialCode), |row: &PersonRow| {
            &row.person.official_code
        }),
        Column::computed("role", t(Message::Role), |row: &PersonRow| {
            role_name(&row.person.role)
        })
        .sorted_by(|row| SortKey::count(role_order(&row.person.role))),
        Column::new("classes", t(Message::Classes), move |row: &PersonRow, _| {
            draw_classes(&classes(&drawn, row))
        })
        .with_text(move |row| classes(&plain, row).join("; "))
        .with_tooltip(move |row| {
            let classes = classes(&tooltip, row);
            (classes.len() > MAX_CLASSES).then(|| classes.join("; "))
        })
        .sorted_by(move |row| class_key(&key, row)),
        Column::count(
            "sessions",
            t(Message::CourseSessions),
            move |row: &PersonRow| SessionCounts::of(&counted, row.person.id).total,
        )
        .with_cell(move |row, _| SessionCounts::of(&drawn_counts, row.person.id).draw()),
    ])
}

/// Numbers of course sessions of a person, without those in the bin.
struct SessionCounts {
    /// Enrolled in, coached, or both.
    total: usize,
    coached: usize,
}

impl SessionCounts {
    fn of(workspace: &WorkspaceHandle, person: PersonId) -> Self {
        workspace.read(|records| {
            let is_active = |id: &CourseSessionId| active_session(records, *id).is_some();
            let mut coached = records.sessions_coached_by(person);
            coached.retain(is_active);
            let enrolled = records.sessions_of_person(person);
            let only_enrolled = enrolled.filter(|id| is_active(id) && !coached.contains(id));
            Self {
                total: only_enrolled.count() + coached.len(),
                coached: coached.len(),
            }
        })
    }

    /// "5", and how many of them the person coaches.
    fn draw(&self) -> Html {
        html! {
            <>
                { format::number(self.total) }
                if self.coached > 0 { <span class="meta">{ ", " }{ t(Message::AsCoach(self.coached)) }</span> }
            </>
        }
    }
}

fn classes(workspace: &WorkspaceHandle, row: &PersonRow) -> Vec<String> {
    workspace.read(|records| {
        let ids = records.classes_of_person(row.person.id);
        ids.filter_map(|id| Some(records.classes.get(id)?.title.clone()))
            .collect()
    })
}

fn class_key(workspace: &WorkspaceHandle, row: &PersonRow) -> SortKey {
    let mut keys: Vec<String> = classes(workspace, row)
        .iter()
        .map(|title| natural::key(&[title]))
        .collect();
    keys.sort_unstable();
    SortKey::Text(keys.concat())
}

fn draw_classes(classes: &[String]) -> Html {
    let (named, more) = classes.split_at(classes.len().min(MAX_CLASSES));
    html! {
        <>
            { for named.iter().enumerate().map(|(at, title)| html! {
                <>if at > 0 { { "; " } }<bdi>{ title }</bdi></>
            }) }
            if !more.is_empty() { <span class="meta">{ " " }{ t(Message::MoreClasses(more.len())) }</span> }
        </>
    }
}

/// Returns the position of a role in lists; roles of newer versions come last.
fn role_order(role: &PersonRole) -> usize {
    let known = ROLES.iter().position(|known| known == role);
    known.unwrap_or(ROLES.len())
}

/// Returns the chips for `roles`, in the order of the form.
#[must_use]
pub fn facets(roles: &[PersonRole]) -> Facets<PersonRow> {
    let mut order: Vec<usize> = (0..roles.len()).collect();
    order.sort_by_key(|index| role_order(&roles[*index]));
    let names: Vec<AttrValue> = order
        .iter()
        .map(|index| role_name(&roles[*index]).into())
        .collect();
    let mut positions = vec![0; roles.len()];
    for (position, index) in order.iter().enumerate() {
        positions[*index] = position;
    }
    let labels = names.clone();
    Facets {
        ids: names,
        has: one_value(move |row: &PersonRow| positions.get(row.role).copied()),
        chip: Rc::new(move |index, count| {
            let label = index.map_or_else(|| t(Message::AllRoles), |index| labels[index].clone());
            Chip::counted(label, count)
        }),
        hides_empty: false,
    }
}
