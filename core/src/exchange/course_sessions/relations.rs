//! Courses, learners and classes of a course session, as a row names them and as they are after the
//! import.

use std::collections::{BTreeMap, BTreeSet};

use super::course_items::course_items;
use super::references::References;
use crate::exchange::classes::join_usernames;
use crate::exchange::headers::{self, Columns};
use crate::exchange::options::{AbsentMembers, ListedLearners};
use crate::exchange::problem::Problem;
use crate::exchange::row_context::{RowContext, list_items};
use crate::exchange::row_issues::Changes;
use crate::model::{ChosenCourse, ChosenLearners, ClassId, CourseId, CourseSessionId, PersonId};
use crate::workspace::{chosen_courses, chosen_learners};

/// Columns of courses, learners and classes.
#[derive(Clone, Copy, Debug)]
pub(super) struct RelationColumns {
    users: Option<usize>,
    courses: Option<usize>,
    classes: Option<usize>,
}

/// Courses, learners and classes of a course session that a row names.
#[derive(Debug, Default)]
pub(super) struct NamedRelations {
    courses: Vec<ChosenCourse>,
    /// Learners that the column of users names.
    users: BTreeSet<PersonId>,
    /// Learners that the brackets of each course name.
    followers: BTreeMap<CourseId, BTreeSet<PersonId>>,
    classes: BTreeSet<ClassId>,
}

impl RelationColumns {
    pub fn new(columns: &Columns) -> Self {
        Self {
            users: columns.find(headers::USERS),
            courses: columns.find(headers::COURSES),
            classes: columns.find(headers::CLASSES),
        }
    }

    /// Reads the cells of a row.
    pub fn read(&self, row: &mut RowContext<'_>, references: &mut References) -> NamedRelations {
        let mut named = NamedRelations::default();
        for username in list_items(row.cell(self.users), &['|', ',']) {
            let person = references.person(row, self.users, username);
            named.users.extend(person);
        }
        for item in course_items(row.cell(self.courses)) {
            if item.is_unclosed {
                let problem = Problem::UnclosedBracket(item.text.to_owned());
                row.issues.warn(self.courses, problem);
            }
            if item.has_fields {
                let problem = Problem::CourseFieldsNotRead(item.code.to_owned());
                row.issues.warn(self.courses, problem);
            }
            let Some(course) = references.course(row, self.courses, item.code) else {
                continue;
            };
            let mut people = |usernames: &[&str]| {
                let people = usernames
                    .iter()
                    .filter_map(|name| references.person(row, self.courses, name));
                people.collect::<BTreeSet<_>>()
            };
            let coaches = people(&item.coaches);
            let learners = people(&item.learners);
            named.followers.entry(course).or_default().extend(learners);
            match named.courses.iter_mut().find(|one| one.course == course) {
                Some(earlier) => earlier.coaches.extend(coaches),
                None => named.courses.push(ChosenCourse { course, coaches }),
            }
        }
        for title in list_items(row.cell(self.classes), &['|']) {
            let class = references.class(row, self.classes, title);
            named.classes.extend(class);
        }
        named
    }

    /// Returns the courses after the import: those of the row in its order, then others that stay.
    pub fn courses_after(
        &self,
        row: &RowContext<'_>,
        session: CourseSessionId,
        named: &NamedRelations,
        changes: &mut Changes,
    ) -> Vec<ChosenCourse> {
        let present = chosen_courses(row.records, session);
        if named.courses.is_empty() {
            return present;
        }
        let mut target = named.courses.clone();
        for course in &mut target {
            let earlier = present.iter().find(|one| one.course == course.course);
            let stays = row.options.absent_members == AbsentMembers::Stay;
            if let Some(earlier) = earlier.filter(|_| stays || course.coaches.is_empty()) {
                course.coaches.extend(&earlier.coaches);
            }
        }
        if row.options.absent_members == AbsentMembers::Stay {
            let is_other = |one: &&ChosenCourse| target.iter().all(|row| row.course != one.course);
            let others: Vec<_> = present.iter().filter(is_other).cloned().collect();
            target.extend(others);
        }
        if target != present {
            let codes = |courses: &[ChosenCourse]| {
                let courses = courses
                    .iter()
                    .filter_map(|one| row.records.courses.get(one.course));
                let codes: Vec<&str> = courses.map(|course| course.code.as_str()).collect();
                codes.join("|")
            };
            let after = match row.options.absent_members {
                AbsentMembers::Stay => codes(&target),
                AbsentMembers::Leave => row.cell(self.courses).to_owned(),
            };
            changes.note(self.courses, codes(&present), after);
        }
        target
    }

    /// Returns the learners and classes after the import.
    pub fn learners_after(
        &self,
        row: &RowContext<'_>,
        session: CourseSessionId,
        courses: &[ChosenCourse],
        named: &NamedRelations,
        changes: &mut Changes,
    ) -> ChosenLearners {
        let present = chosen_learners(row.records, session);
        let mut target = present.clone();
        let in_brackets = named.followers.values().flatten().copied();
        let learners: BTreeSet<PersonId> = named.users.iter().copied().chain(in_brackets).collect();
        if row.options.absent_members == AbsentMembers::Leave {
            if !learners.is_empty() {
                target.individually.clear();
            }
            if !named.classes.is_empty() {
                target
                    .classes
                    .retain(|class, _| named.classes.contains(class));
            }
        }
        target.individually.extend(&learners);
        for class in &named.classes {
            target.classes.entry(*class).or_insert(true);
        }
        for learner in &learners {
            let is_everywhere = row.options.listed_learners == ListedLearners::FollowEveryCourse
                && named.users.contains(learner);
            if is_everywhere && present.individually.contains(learner) {
                continue;
            }
            let follows = |course: CourseId| {
                let listed = named.followers.get(&course);
                is_everywhere || listed.is_some_and(|listed| listed.contains(learner))
            };
            let in_row = named.courses.iter().map(|one| one.course);
            let (followed, others): (Vec<_>, Vec<_>) = in_row.partition(|course| follows(*course));
            let mut blocked = target.blocked.remove(learner).unwrap_or_default();
            blocked.retain(|course| !followed.contains(course));
            if !followed.is_empty() {
                blocked.extend(others);
            }
            if !blocked.is_empty() && courses.iter().any(|one| !blocked.contains(&one.course)) {
                target.blocked.insert(*learner, blocked);
            }
        }
        if target != present {
            let column = self.users.or(self.classes).or(self.courses);
            let before = join_usernames(row.records, &present.individually, "|");
            let after = match row.options.absent_members {
                AbsentMembers::Stay => join_usernames(row.records, &target.individually, "|"),
                AbsentMembers::Leave => row.cell(self.users).to_owned(),
            };
            let cells = [after.as_str(), row.cell(self.classes)];
            let cells: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
            changes.note(column, before, cells.join(" + "));
        }
        target
    }
}
