//! Kinds of export, and how each becomes a file.

use std::rc::Rc;

use super::calendar::{calendar_export, file_stem, zone_rules};
use super::download::DownloadFile;
use super::export_ids::export_ids;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::i18n::{CalendarFiles, Files as Message, FormatChoices, t};
use lectern_core::exchange::backup;
use lectern_core::exchange::icalendar::{CalendarScope, DueDates};
use lectern_core::exchange::ilios::ilios_courses;
use lectern_core::exchange::{Dialect, Export, Format, Safety, export};
use lectern_core::model::{
    ClassId, CohortId, CourseId, CourseSessionId, InstructorGroupId, Kind, OfferingId, PersonId,
    RoomId, SessionTypeId, Uuid, VocabularyId,
};
use lectern_core::workspace::Records;
use yew::AttrValue;

/// Kind of data that can be exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// Table in a format that can be imported too. Course sessions in the bin are left out.
    Table(Format),
    /// Calendar of the offerings and due dates of all courses or of one.
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
    /// Course whose offerings are exported; `None` for all.
    pub course: Option<CourseId>,
}

impl ExportOptions {
    /// Creates the choices of a kind of export.
    pub const fn new(what: ExportKind, dialect: Dialect) -> Self {
        Self {
            dialect,
            safety: what.safety(),
            due_dates: DueDates::AllDay,
            course: None,
        }
    }
}

impl ExportKind {
    /// Returns all kinds in display order.
    pub fn all() -> impl Iterator<Item = Self> {
        // Busy times go out as calendars, and members of subgroups with their groups.
        let is_table =
            |format: &Format| !matches!(format, Format::BusyTimes | Format::GroupAssignment);
        let tables = Format::ALL.into_iter().filter(is_table).map(Self::Table);
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
            Self::Table(
                Format::LearnerGroups
                | Format::Offerings
                | Format::BusyTimes
                | Format::Rooms
                | Format::InstructorGroups
                | Format::SessionTypes
                | Format::Vocabularies
                | Format::Terms
                | Format::GroupAssignment
                | Format::Ilios,
            )
            | Self::Calendar
            | Self::Backup => false,
        }
    }

    /// Returns the treatment of cells that look like formulas, unless a person chooses another: files in
    /// the formats of Chamilo and Ilios have them as they are.
    #[must_use]
    pub const fn safety(self) -> Safety {
        match self {
            Self::Table(
                Format::LearnerGroups
                | Format::Offerings
                | Format::BusyTimes
                | Format::Rooms
                | Format::InstructorGroups,
            ) => Safety::ForSpreadsheets,
            Self::Table(
                Format::People
                | Format::Classes
                | Format::ClassMembers
                | Format::Courses
                | Format::CourseSessions
                | Format::SessionTypes
                | Format::Vocabularies
                | Format::Terms
                | Format::GroupAssignment
                | Format::Ilios,
            )
            | Self::Calendar
            | Self::Backup => Safety::Exact,
        }
    }

    /// Returns whether the file has cells, which spreadsheets can take for formulas.
    #[must_use]
    pub const fn has_cells(self) -> bool {
        match self {
            Self::Table(format) => format.is_table(),
            Self::Calendar | Self::Backup => false,
        }
    }

    /// Returns whether the export can be that of one course.
    #[must_use]
    pub const fn has_course(self) -> bool {
        matches!(
            self,
            Self::Table(Format::Offerings | Format::Ilios) | Self::Calendar
        )
    }

    /// Returns the file name; that of a backup has the day on which it is made.
    #[must_use]
    pub fn file(self, workspace: &WorkspaceHandle) -> AttrValue {
        self.file_of(workspace, None)
    }

    /// Returns the file name; that of a calendar has the name of the course, if it is of one.
    fn file_of(self, workspace: &WorkspaceHandle, course: Option<CourseId>) -> AttrValue {
        let name = match self {
            Self::Table(Format::People) => "people",
            Self::Table(Format::Classes) => "classes",
            Self::Table(Format::ClassMembers) => "class-members",
            Self::Table(Format::Courses) => "courses",
            Self::Table(Format::CourseSessions) => "course-sessions",
            Self::Table(Format::LearnerGroups) => "learner-groups",
            Self::Table(Format::Offerings) => "offerings",
            Self::Table(Format::BusyTimes) => "busy-times",
            Self::Table(Format::Rooms) => "rooms",
            Self::Table(Format::InstructorGroups) => "instructor-groups",
            Self::Table(Format::SessionTypes) => "session-types",
            Self::Table(Format::Vocabularies) => "vocabularies",
            Self::Table(Format::Terms) => "terms",
            Self::Table(Format::GroupAssignment) => "group-members",
            Self::Table(Format::Ilios) => return t(FormatChoices::IliosFile),
            Self::Calendar => {
                let name = workspace.read(|records| scope(course).name(records));
                return t(CalendarFiles::FileName(file_stem(&name)));
            }
            Self::Backup => {
                let today = workspace.local_now().date();
                return t(Message::BackupFile(today.to_string()));
            }
        };
        t(Message::FileName(name))
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
            Self::Table(Format::Rooms) => &[Kind::Room],
            Self::Table(Format::InstructorGroups) => &[Kind::InstructorGroup, Kind::Person],
            Self::Table(Format::SessionTypes) => &[Kind::SessionType],
            Self::Table(Format::Vocabularies | Format::Terms) => &[Kind::Vocabulary, Kind::Term],
            Self::Table(
                Format::CourseSessions
                | Format::LearnerGroups
                | Format::Offerings
                | Format::BusyTimes
                | Format::GroupAssignment
                | Format::Ilios,
            )
            | Self::Calendar
            | Self::Backup => Kind::ALL,
        };
        kinds.iter().map(|kind| records.version(*kind)).sum()
    }

    /// Exports all records of the kind in their present state.
    #[must_use]
    pub fn whole(self, workspace: &WorkspaceHandle) -> DownloadFile {
        let all = workspace.read(|records| export_ids(self, records, None));
        self.export(workspace, &all, ExportOptions::new(self, Dialect::Chamilo2))
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
            course,
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
            Self::Table(Format::Offerings) => {
                export::offerings(records, &typed(ids, OfferingId), safety)
            }
            Self::Table(Format::Rooms) => export::rooms(records, &typed(ids, RoomId), safety),
            Self::Table(Format::InstructorGroups) => {
                export::instructor_groups(records, &typed(ids, InstructorGroupId), safety)
            }
            Self::Table(Format::SessionTypes) => {
                export::session_types(records, &typed(ids, SessionTypeId), safety)
            }
            Self::Table(Format::Vocabularies) => {
                export::vocabularies(records, &typed(ids, VocabularyId), safety)
            }
            Self::Table(Format::Terms) => export::terms(records, &typed(ids, VocabularyId), safety),
            Self::Table(Format::Ilios) => {
                ilios_courses(records, &typed(ids, CourseId), &zone_rules)
            }
            Self::Table(Format::BusyTimes | Format::GroupAssignment) => Export::default(),
            Self::Calendar => calendar_export(workspace, &scope(course), due_dates),
            Self::Backup => Export {
                bytes: backup::write(records),
                losses: Vec::new(),
            },
        });
        DownloadFile {
            file: self.file_of(workspace, course),
            export: Rc::new(export),
        }
    }
}

/// Returns the scope of a calendar: a course, or else the workspace.
fn scope(course: Option<CourseId>) -> CalendarScope {
    course.map_or(CalendarScope::Workspace, CalendarScope::Course)
}

fn typed<I>(ids: &[Uuid], id: fn(Uuid) -> I) -> Vec<I> {
    ids.iter().copied().map(id).collect()
}

#[cfg(test)]
mod tests;
