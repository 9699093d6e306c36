//! Data that an export format cannot hold, reported before the file is saved.

/// An exported file, and the data that it lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Export {
    /// Content of the file.
    pub bytes: Vec<u8>,
    /// Data that the file lacks; empty if importing it restores everything that was exported.
    pub losses: Vec<ExportLoss>,
}

/// One kind of data that an export lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportLoss {
    /// Kind of data.
    pub field: DroppedField,
    /// Number of occurrences.
    pub count: usize,
    /// Name of the first record affected.
    pub first: String,
}

impl ExportLoss {
    /// Returns `true` unless an import here restores the data, and only other programs would misread it.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        !matches!(self.field, DroppedField::FormulaCells | DroppedField::Ids)
    }
}

/// Kind of data that an export changes or omits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DroppedField {
    /// Cells marked with `'` for spreadsheets. Imports of Lectern remove the mark, those of Chamilo do not.
    MarkedCells,
    /// Cells that a spreadsheet takes for formulas, written as they are. Nothing is lost.
    FormulaCells,
    /// Cells that begin like one that is marked for spreadsheets; imports remove that part.
    MisreadMarks,
    /// Names omitted because they contain a separator of their list.
    UnlistableNames,
    /// Delimiters, line ends and quotes replaced in a format without quoting.
    Punctuation,

    /// Roles that Chamilo does not have.
    Roles,

    /// Academic years of courses.
    AcademicYears,
    /// First and last days of courses.
    CourseDates,
    /// Nothing is lost, but Chamilo requires a category, which these courses do not have.
    NeedsCategory,

    /// Time zone of the dates: Chamilo assumes that of the person who imports.
    Zone,
    /// Times of day: Chamilo 1 has whole days.
    TimesOfDay,
    /// Durations: these course sessions have no limit in the file.
    Durations,
    /// Coaches of a course session other than the first.
    OtherCoaches,
    /// Categories: Chamilo identifies them by its own numbers.
    Categories,
    /// Visibility of descriptions to learners.
    ShownDescriptions,
    /// Extra days of learners in addition to a duration.
    Extensions,
    /// First access of learners.
    FirstAccess,
    /// Courses that a learner does not follow.
    BlockedCourses,
    /// Enrolment through a class rather than individually.
    Provenance,
    /// Classes whose later members are not to be enrolled.
    NotFollowing,
    /// Courses with learners and no coach: Chamilo would read their learners as coaches, so the file
    /// names the coach of the course session.
    CoursesWithoutCoach,

    /// Offerings of sessions that share their title with another of the course, or whose course has no
    /// code: their ids find them in this workspace, in another one nothing does.
    SameTitles,
    /// Texts for places that are the name of a room; imports take them for the room.
    PlacesNamedAsRooms,

    /// Entries without an id of Ilios, which adds them. Imports find their records by their names, so that
    /// nothing is lost.
    Ids,
    /// Academic years behind the codes of courses, which Ilios does not need to tell them apart.
    YearsOfCodes,
    /// Offerings that are cancelled, which Ilios deletes.
    CancelledOfferings,
    /// Teachers of courses, which Ilios does not have.
    CourseTeachers,
    /// Languages of teaching.
    CourseLanguages,
    /// Catalogue categories of courses.
    CourseCategories,
    /// Descriptions of courses.
    CourseDescriptions,
    /// Independent learning that is switched off, and keeps its values.
    LearningSwitchedOff,
    /// Rooms, of which the file has the names.
    Rooms,
    /// Groups and starts from which offerings were generated.
    GeneratedOfferings,
    /// Time zones of offerings, where it is not that of the workspace.
    OfferingZones,
    /// Roles, phone numbers, languages and hours of people.
    PersonDetails,
    /// Cohorts that cannot be chosen any more.
    InactiveCohorts,
    /// Instructor groups that cannot be chosen any more.
    InactiveInstructorGroups,
    /// Offerings, due dates and the like in zones whose rules are not known, which the file lacks.
    TimesInUnknownZones,

    /// Busy times of rooms that come from calendars.
    BusyTimes,
    /// Accommodation that learners of a group need.
    Accommodation,

    /// Offerings without a time, which a calendar cannot show.
    UnscheduledOfferings,
    /// Independent learning without a due date.
    UndatedLearning,
    /// Times in zones whose rules are not known; the file has them without their zone.
    UnknownZone,
}

/// Counts losses by kind.
#[derive(Debug, Default)]
pub(super) struct ExportLosses(Vec<ExportLoss>);

impl ExportLosses {
    pub fn add(&mut self, field: DroppedField, count: usize, name: &str) {
        if count == 0 {
            return;
        }
        match self.0.iter_mut().find(|loss| loss.field == field) {
            Some(loss) => loss.count += count,
            None => self.0.push(ExportLoss {
                field,
                count,
                first: name.to_owned(),
            }),
        }
    }

    /// Counts one loss if `is_lost`.
    pub fn add_if(&mut self, field: DroppedField, is_lost: bool, name: &str) {
        self.add(field, usize::from(is_lost), name);
    }

    /// Joins names into one cell, omitting those that are empty or contain a character of `breaks`.
    pub fn join_names(&mut self, names: &[&str], separator: &str, breaks: &[char]) -> String {
        let mut listed = Vec::new();
        for name in names {
            let is_omitted = name.is_empty() || name.contains(breaks);
            self.add_if(DroppedField::UnlistableNames, is_omitted, name);
            if !is_omitted {
                listed.push(*name);
            }
        }
        listed.join(separator)
    }

    pub fn finish(self) -> Vec<ExportLoss> {
        self.0
    }
}
