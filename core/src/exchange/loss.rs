//! What an export cannot carry, for the app to say before the file is saved.

/// A file to save, and what it does not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Export {
    /// The file.
    pub bytes: Vec<u8>,
    /// What it cannot carry; empty when importing it gives back all that was exported.
    pub losses: Vec<Loss>,
}

/// One kind of thing that an export cannot carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// What.
    pub lost: Lost,
    /// How many there are.
    pub count: usize,
    /// The name of the first record that has it.
    pub first: String,
}

/// What an export cannot carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lost {
    /// Cells that got a `'` against spreadsheets, which stays when the file is imported.
    MarkedCells,
    /// Names that would break the list in which they stand; they are left out.
    UnlistableNames,
    /// Delimiters, line ends and quotes in a format that knows no quoting; others stand for them.
    Punctuation,

    /// Roles that Chamilo has no word for.
    Roles,

    /// Academic years of courses.
    AcademicYears,
    /// First and last days of courses.
    CourseDates,
    /// Nothing is lost, but Chamilo asks for a category where these courses have none.
    NeedsCategory,

    /// Which time zone the dates are in: Chamilo takes them to be in that of who imports.
    Zone,
    /// Times of day: Chamilo 1 knows whole days.
    TimesOfDay,
    /// Durations; these course sessions have no limit in the file.
    Durations,
    /// Coaches of a course session other than the first.
    OtherCoaches,
    /// Categories: Chamilo asks for its own numbers of them.
    Categories,
    /// That learners see the description.
    ShownDescriptions,
    /// Days that learners have on top of a duration.
    Extensions,
    /// When learners first came.
    FirstAccess,
    /// Which courses a learner does not follow.
    BlockedCourses,
    /// That a learner came through a class and not as a person.
    Provenance,
    /// That later members of a class are not to be enrolled.
    NotFollowing,
    /// Courses with learners and without a coach: Chamilo would read their learners as coaches, so the
    /// coach of the course session stands there.
    CoursesWithoutCoach,
}

/// Counts losses.
#[derive(Debug, Default)]
pub(super) struct Losses(Vec<Loss>);

impl Losses {
    pub fn add(&mut self, lost: Lost, count: usize, name: &str) {
        if count == 0 {
            return;
        }
        match self.0.iter_mut().find(|loss| loss.lost == lost) {
            Some(loss) => loss.count += count,
            None => self.0.push(Loss {
                lost,
                count,
                first: name.to_owned(),
            }),
        }
    }

    /// Counts one, where something is lost.
    pub fn note(&mut self, lost: Lost, is_lost: bool, name: &str) {
        self.add(lost, usize::from(is_lost), name);
    }

    /// Names joined into one cell, without those that would break it.
    pub fn list(&mut self, names: &[&str], separator: &str, breaks: &[char]) -> String {
        let mut listed = Vec::new();
        for name in names {
            let breaks = name.is_empty() || name.contains(breaks);
            self.note(Lost::UnlistableNames, breaks, name);
            if !breaks {
                listed.push(*name);
            }
        }
        listed.join(separator)
    }

    pub fn finish(self) -> Vec<Loss> {
        self.0
    }
}
