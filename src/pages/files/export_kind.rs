//! Kinds of export, and how each becomes a file.

use std::rc::Rc;

use super::calendar::{calendar_export, file_stem};
use super::download::DownloadFile;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::i18n::{CalendarFiles, Files as Message, t};
use lectern_core::exchange::backup;
use lectern_core::exchange::icalendar::{CalendarScope, DueDates};
use lectern_core::exchange::{Dialect, Export, Format, Safety, export};
use lectern_core::model::{ClassId, CohortId, CourseId, CourseSessionId, Kind, PersonId, Uuid};
use lectern_core::search::natural;
use lectern_core::workspace::Records;
use yew::AttrValue;

/// Kind of data that can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// Table in a format that can be imported too. Course sessions in the bin are left out.
    Table(Format),
    /// Calendar of all offerings and due dates.
    Calendar,
    /// Backup of the whole workspace.
    Backup,
}

/// Choices of an export, of which each kind takes those that it has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExportOptions {
    /// Version of Chamilo that reads the file.
    pub dialect: Dialect,
    /// Treatment of cells that look like formulas.
    pub safety: Safety,
    /// Form of due dates in calendars.
    pub due_dates: DueDates,
}

impl ExportOptions {
    /// Creates the choices of a file that has all values as they are.
    pub const fn new(dialect: Dialect) -> Self {
        Self {
            dialect,
            safety: Safety::Exact,
            due_dates: DueDates::AllDay,
        }
    }
}

impl ExportKind {
    /// Returns all kinds in display order.
    pub fn all() -> impl Iterator<Item = Self> {
        let tables = Format::ALL.into_iter().map(Self::Table);
        tables.chain([Self::Calendar, Self::Backup])
    }

    /// Returns the translated name of the kind.
    #[must_use]
    pub fn name(self) -> AttrValue {
        match self {
            Self::Table(format) => t(format),
            Self::Calendar => t(CalendarFiles::Calendar),
            Self::Backup => t(Message::Backup),
        }
    }

    /// Returns whether the versions of Chamilo read different files of the kind.
    #[must_use]
    pub const fn has_dialect(self) -> bool {
        match self {
            Self::Table(
                Format::People
                | Format::Classes
                | Format::ClassMembers
                | Format::Courses
                | Format::CourseSessions,
            ) => true,
            Self::Table(Format::LearnerGroups) | Self::Calendar | Self::Backup => false,
        }
    }

    /// Returns the file name; that of a backup has the day on which it is made.
    #[must_use]
    pub fn file(self, workspace: &WorkspaceHandle) -> AttrValue {
        let name = match self {
            Self::Table(Format::People) => "people",
            Self::Table(Format::Classes) => "classes",
            Self::Table(Format::ClassMembers) => "class-members",
            Self::Table(Format::Courses) => "courses",
            Self::Table(Format::CourseSessions) => "course-sessions",
            Self::Table(Format::LearnerGroups) => "learner-groups",
            Self::Calendar => {
                let name = workspace.read(|records| CalendarScope::Workspace.name(records));
                return t(CalendarFiles::FileName(file_stem(&name)));
            }
            Self::Backup => {
                let today = workspace.local_now().date();
                return t(Message::BackupFile(today.to_string()));
            }
        };
        t(Message::FileName(name))
    }

    /// Returns the ids of all records of the kind, in the order of lists.
    #[must_use]
    pub fn ids(self, records: &Records) -> Vec<Uuid> {
        let mut named: Vec<(String, Uuid)> = Vec::new();
        let mut add = |fields: &[&str], id| named.push((natural::key(fields), id));
        match self {
            // A calendar counts as one record, unless it is empty.
            Self::Calendar => {
                let events = records.offerings.len() + records.independent_learning.len();
                return vec![Uuid::default(); events.min(1)];
            }
            // A backup counts as one record, unless the workspace is empty.
            Self::Backup => return vec![Uuid::default(); records.len().min(1)],
            Self::Table(Format::People) => {
                for person in records.people.iter() {
                    let fields = [&person.last_name, &person.first_name, &person.username];
                    add(&fields.map(String::as_str), person.id.0);
                }
            }
            Self::Table(Format::Classes) | Self::Table(Format::ClassMembers) => {
                for class in records.classes.iter() {
                    add(&[&class.title], class.id.0);
                }
            }
            Self::Table(Format::Courses) => {
                for course in records.courses.iter() {
                    add(&[&course.code], course.id.0);
                }
            }
            Self::Table(Format::CourseSessions) => {
                for session in records.course_sessions.iter() {
                    if session.binned_at.is_none() {
                        add(&[&session.name], session.id.0);
                    }
                }
            }
            Self::Table(Format::LearnerGroups) => {
                for cohort in records.cohorts.iter() {
                    add(&[&cohort.title], cohort.id.0);
                }
            }
        }
        named.sort();
        named.into_iter().map(|(_, id)| id).collect()
    }

    /// Returns a number that grows with every edit that can change the file.
    #[must_use]
    pub fn version(self, records: &Records) -> u64 {
        let kinds: &[Kind] = match self {
            Self::Table(Format::People) => &[Kind::Person],
            Self::Table(Format::Classes) | Self::Table(Format::ClassMembers) => {
                &[Kind::Class, Kind::ClassMember, Kind::Person]
            }
            Self::Table(Format::Courses) => &[Kind::Course, Kind::Person],
            Self::Table(Format::CourseSessions)
            | Self::Table(Format::LearnerGroups)
            | Self::Calendar
            | Self::Backup => Kind::ALL,
        };
        kinds.iter().map(|kind| records.version(*kind)).sum()
    }

    /// Exports all records of the kind in their present state, without changing any values.
    #[must_use]
    pub fn whole(self, workspace: &WorkspaceHandle) -> DownloadFile {
        let all = workspace.read(|records| self.ids(records));
        self.export(workspace, &all, ExportOptions::new(Dialect::Chamilo2))
    }

    /// Exports the records with these ids.
    #[must_use]
    pub fn export(
        self,
        workspace: &WorkspaceHandle,
        ids: &[Uuid],
        options: ExportOptions,
    ) -> DownloadFile {
        let ExportOptions {
            dialect,
            safety,
            due_dates,
        } = options;
        let export = workspace.read(|records| match self {
            Self::Table(Format::People) => {
                export::people(records, &typed(ids, PersonId), dialect, safety)
            }
            Self::Table(Format::Classes) => {
                export::classes(records, &typed(ids, ClassId), dialect, safety)
            }
            Self::Table(Format::ClassMembers) => {
                export::class_members(records, &typed(ids, ClassId), dialect, safety)
            }
            Self::Table(Format::Courses) => {
                export::courses(records, &typed(ids, CourseId), dialect, safety)
            }
            Self::Table(Format::CourseSessions) => {
                export::course_sessions(records, &typed(ids, CourseSessionId), dialect, safety)
            }
            Self::Table(Format::LearnerGroups) => {
                export::learner_groups(records, &typed(ids, CohortId), safety)
            }
            Self::Calendar => calendar_export(workspace, CalendarScope::Workspace, due_dates),
            Self::Backup => Export {
                bytes: backup::write(records),
                losses: Vec::new(),
            },
        });
        DownloadFile {
            file: self.file(workspace),
            export: Rc::new(export),
        }
    }
}

fn typed<I>(ids: &[Uuid], id: fn(Uuid) -> I) -> Vec<I> {
    ids.iter().copied().map(id).collect()
}
