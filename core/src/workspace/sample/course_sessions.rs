//! Course sessions according to the table of plans, with courses, classes and learners.

use std::ops::Range;

use std::collections::{BTreeMap, BTreeSet};

use super::calendar::Calendar;
use super::classes::SampleClass;
use super::people::People;
use super::plans::{BINNED, DRAFTED, PLANS, Plan, When, Who};
use super::seeded;
use crate::model::{
    AccessDates, Category, ChosenCourse, Course, CourseSession, CourseSessionId, Draft,
    DraftCourses, Enrolment, IdGenerator, OrderKey, Period, Record, SessionClass, SessionCourse,
    Step, TimeLimits,
};
use crate::rules::course_session::form_from_session;
use crate::rules::enrolment::Reasons;

/// Data from which the course sessions are created.
pub struct Parts<'a> {
    /// Calendar of the day of opening.
    pub calendar: &'a Calendar,
    /// All people.
    pub people: &'a People,
    /// All classes.
    pub classes: &'a [SampleClass],
    /// All courses.
    pub courses: &'a [Course],
    /// All categories.
    pub categories: &'a [Category],
}

impl Parts<'_> {
    /// Adds the records of all course sessions, including the one in the bin and the draft.
    pub fn records(&self, records: &mut Vec<Record>) {
        let mut ids = seeded("course sessions");
        for plan in &PLANS {
            let session = self.session(CourseSessionId(ids.next()), plan);
            self.parts(&session, plan, records);
            records.push(session.into());
        }
        let mut binned = self.session(CourseSessionId(ids.next()), &BINNED);
        binned.binned_at = Some(self.calendar.instant(-4, 9 * 60 + 12));
        self.parts(&binned, &BINNED, records);
        records.push(binned.into());
        self.draft(CourseSessionId(ids.next()), records);
    }

    fn session(&self, id: CourseSessionId, plan: &Plan) -> CourseSession {
        let mut session = CourseSession::new(id);
        session.name = self.calendar.fill(plan.name);
        session.coaches = self.people.named(plan.coaches).collect();
        let category = self.calendar.fill(plan.category);
        let category = self.categories.iter().find(|other| other.name == category);
        session.category = category.map(|category| category.id);
        session.limits = self.limits(plan.when);
        session.after_end = plan.after_end;
        plan.description.clone_into(&mut session.description);
        session.show_description = !plan.description.is_empty();
        session
    }

    fn limits(&self, when: When) -> TimeLimits {
        let calendar = self.calendar;
        let (access, [coach_days_before, coach_days_after]) = match when {
            When::Always => return TimeLimits::None,
            When::Days(days) => return TimeLimits::Duration { days },
            When::Between([start, end], coaches) => {
                let period = Period::Between(calendar.monday(start), calendar.friday(end));
                (period, coaches)
            }
            When::From(start, before) => (Period::From(calendar.monday(start)), [before, 0]),
            When::Until(end, after) => (Period::Until(calendar.friday(end)), [0, after]),
        };
        TimeLimits::Dates(AccessDates {
            access,
            display: None,
            coach_days_before,
            coach_days_after,
        })
    }

    /// Adds the courses, classes and learners of a course session.
    fn parts(&self, session: &CourseSession, plan: &Plan, records: &mut Vec<Record>) {
        let courses = self.courses(plan);
        let last = courses.last().map(|last| last.course);
        let order = OrderKey::sequence(None, courses.len());
        for (chosen, order) in courses.into_iter().zip(order) {
            let mut row = SessionCourse::new(session.id, chosen.course);
            row.coaches = chosen.coaches;
            row.order = order;
            records.push(row.into());
        }
        let classes = self.enrolled_classes(plan);
        for (class, follow) in &classes {
            let mut row = SessionClass::new(session.id, class.id);
            row.follow = *follow;
            records.push(row.into());
        }
        let by_duration = matches!(plan.when, When::Days(_));
        let learners = self.learners(plan, &classes);
        let each_blocked = learners.len().checked_div(plan.blocked).unwrap_or(0);
        for (number, (person, reasons)) in learners.into_iter().enumerate() {
            let mut row = Enrolment::new(session.id, self.people.id(person));
            row.individually = reasons.individually;
            row.classes = reasons.classes;
            if each_blocked > 0 && number % each_blocked == each_blocked / 2 {
                row.blocked_courses.extend(last);
            }
            if by_duration {
                self.visit(&mut row, number);
            }
            records.push(row.into());
        }
    }

    /// Returns the learners, as indexes into [`People::all`], with the reasons of their enrolment.
    fn learners(&self, plan: &Plan, classes: &[(&SampleClass, bool)]) -> BTreeMap<usize, Reasons> {
        let mut learners: BTreeMap<usize, Reasons> = BTreeMap::new();
        for (class, follow) in classes {
            // Two members joined the class after it was enrolled.
            let later = if *follow { 0 } else { 2 };
            let count = class.members.len().saturating_sub(later);
            for member in class.members.iter().take(count) {
                learners
                    .entry(*member)
                    .or_default()
                    .classes
                    .insert(class.id);
            }
        }
        for who in plan.people {
            for person in self.places(*who) {
                learners.entry(person).or_default().individually = true;
            }
        }
        learners
    }

    fn courses(&self, plan: &Plan) -> Vec<ChosenCourse> {
        let mut chosen = Vec::new();
        for code in plan.courses.split_whitespace() {
            if let Some(course) = self.courses.iter().find(|course| course.code == code) {
                let coaches = if chosen.len() < plan.coached {
                    course.teachers.clone()
                } else {
                    BTreeSet::new()
                };
                chosen.push(ChosenCourse {
                    course: course.id,
                    coaches,
                });
            }
        }
        chosen
    }

    fn enrolled_classes(&self, plan: &Plan) -> Vec<(&SampleClass, bool)> {
        let mut enrolled = Vec::new();
        for (begin, follow) in plan.classes {
            let begin = self.calendar.fill(begin);
            for class in self.classes {
                if class.title.starts_with(&begin) {
                    enrolled.push((class, *follow));
                }
            }
        }
        enrolled
    }

    fn places(&self, who: Who) -> Range<usize> {
        let (places, from, count) = match who {
            Who::Learners(faculty, from, count) => (self.people.learners(faculty), from, count),
            Who::Teachers(from, count) => (self.people.teachers(), from, count),
        };
        let start = places.start + from;
        start..places.end.min(start + count)
    }

    /// Sets the first visit and extra days of a learner: three of four learners have opened the
    /// course session in the last 170 days, none so recently that it could be tomorrow in some time
    /// zone; one in 45 has extra days.
    fn visit(&self, enrolment: &mut Enrolment, number: usize) {
        let number = number as i64;
        if number % 4 != 0 {
            let minutes = 7 * 60 + number * 67 % 720;
            let at = self.calendar.instant(-(2 + number * 37 % 168), minutes);
            enrolment.first_access = Some(at);
        }
        if number % 45 == 7 {
            enrolment.extension_days = 14;
        }
    }

    fn draft(&self, id: CourseSessionId, records: &mut Vec<Record>) {
        let mut draft = Draft::new(id);
        draft.step = Step::Courses;
        draft.details = Some(form_from_session(&self.session(id, &DRAFTED)));
        draft.begun_at = self.calendar.instant(-2, 14 * 60 + 2);
        records.push(draft.into());
        let mut courses = DraftCourses::new(id);
        courses.chosen = self.courses(&DRAFTED);
        records.push(courses.into());
    }
}
