//! Everything that can be found, with the indexes that answer a query.

use std::rc::Rc;

use lectern_core::model::{
    Category, Class, Cohort, Course, CourseSession, Holiday, InstructorGroup, LearnerGroup, Room,
    Session, SessionType, Vocabulary,
};
use lectern_core::search::{ItemIndex, Query, RankedMatches, best_across};
use lectern_core::workspace::Records;

use super::action::AppAction;
use super::entry::{Entry, EntryIndex};
use super::page::Page;
use super::records::{Searchable, person_entry, record_index};
use super::target::Target;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::pages::item_sources::PersonItems;

/// Maximum number of matches shown.
const SHOWN: usize = 50;
/// Best matches of each kind that are shown in any case.
const RESERVED: usize = 3;

/// Indexes of everything that can be found.
pub struct Sources {
    /// At the same quality, the first come first.
    sources: Vec<Source>,
}

/// Entries of one kind with their index.
enum Source {
    Entries(Rc<EntryIndex>),
    People(Rc<PersonItems>),
}

impl Source {
    fn ranked(&self, query: &Query) -> RankedMatches {
        match self {
            Self::Entries(index) => index.ranked(query, SHOWN),
            Self::People(people) => people.ranked(query, SHOWN),
        }
    }

    fn entry(&self, item: ItemIndex) -> Entry {
        match self {
            Self::Entries(index) => index.entry(item).clone(),
            Self::People(people) => person_entry(people.person(item)),
        }
    }
}

/// The best matches, and the number of all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Number of all matches.
    pub count: usize,
    /// The best of them.
    pub entries: Vec<Entry>,
}

impl Sources {
    /// Returns the indexes of the open workspace, building those whose records have changed.
    pub fn current(workspace: &WorkspaceHandle, is_connected: bool) -> Self {
        let fixed = EntryIndex::new(pages_and_actions(workspace, is_connected));
        Self {
            sources: vec![
                Source::Entries(Rc::new(fixed)),
                Source::Entries(record_index::<Course>(workspace)),
                Source::Entries(record_index::<Session>(workspace)),
                Source::Entries(record_index::<Cohort>(workspace)),
                Source::Entries(record_index::<LearnerGroup>(workspace)),
                Source::Entries(record_index::<Room>(workspace)),
                Source::People(PersonItems::current(workspace)),
                Source::Entries(record_index::<Class>(workspace)),
                Source::Entries(record_index::<CourseSession>(workspace)),
                Source::Entries(record_index::<InstructorGroup>(workspace)),
                Source::Entries(record_index::<Category>(workspace)),
                Source::Entries(record_index::<SessionType>(workspace)),
                Source::Entries(record_index::<Vocabulary>(workspace)),
                Source::Entries(record_index::<Holiday>(workspace)),
            ],
        }
    }

    /// Returns the best matches across all kinds.
    pub fn find(&self, query: &Query) -> Found {
        let sources = self.sources.iter();
        let ranked: Vec<_> = sources.map(|source| source.ranked(query)).collect();
        let best: Vec<&[_]> = ranked
            .iter()
            .map(|matches| matches.best.as_slice())
            .collect();
        let best = best_across(&best, RESERVED, SHOWN).into_iter();
        let entry = |(source, item): (usize, ItemIndex)| self.sources[source].entry(item);
        Found {
            count: ranked.iter().map(|matches| matches.count).sum(),
            entries: best.map(entry).collect(),
        }
    }
}

/// Returns the pages and the actions that are possible now. `is_connected`: the workspace is exchanged with a
/// server.
pub fn pages_and_actions(workspace: &WorkspaceHandle, is_connected: bool) -> Vec<Entry> {
    let can_edit = workspace.can_edit();
    workspace.with_workspace(|workspace| {
        let actions = AppAction::ALL.iter();
        let actions = actions.filter(|action| can_edit || !action.edits());
        let actions = actions.filter_map(|action| action.entry(workspace, is_connected));
        Page::ALL
            .iter()
            .map(|page| page.entry())
            .chain(actions)
            .collect()
    })
}

/// Returns the entry of a target; `None` if its record is gone or the action has nothing to do.
pub fn entry_of(target: Target, workspace: &WorkspaceHandle, is_connected: bool) -> Option<Entry> {
    let can_edit = workspace.can_edit();
    workspace.with_workspace(|workspace| {
        let records = workspace.records();
        match target {
            Target::Person(id) => records.people.get(id).map(|person| person_entry(person)),
            Target::Class(id) => record_entry::<Class>(id, records),
            Target::Course(id) => record_entry::<Course>(id, records),
            Target::Session(id) => record_entry::<Session>(id, records),
            Target::LearnerGroup(id) => record_entry::<LearnerGroup>(id, records),
            Target::Cohort(id) => record_entry::<Cohort>(id, records),
            Target::CourseSession(id) => record_entry::<CourseSession>(id, records),
            Target::Category(id) => record_entry::<Category>(id, records),
            Target::Room(id) => record_entry::<Room>(id, records),
            Target::InstructorGroup(id) => record_entry::<InstructorGroup>(id, records),
            Target::SessionType(id) => record_entry::<SessionType>(id, records),
            Target::Vocabulary(id) => record_entry::<Vocabulary>(id, records),
            Target::Holiday(id) => record_entry::<Holiday>(id, records),
            Target::Page(page) => Some(page.entry()),
            Target::Action(action) if action.edits() && !can_edit => None,
            Target::Action(action) => action.entry(workspace, is_connected),
        }
    })
}

fn record_entry<R: Searchable>(id: R::Key, records: &Records) -> Option<Entry> {
    R::table(records).get(id)?.entry(records)
}
