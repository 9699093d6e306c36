//! Courses, sessions and independent learning.

use super::academic_years::academic_year;
use super::{IliosImporter, Planned};
use crate::exchange::dry_run::Outcome;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::Resource;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::model::{
    CohortId, Course, CourseId, Hours, IndependentLearning, InstructorGroupId, LearnerGroupId,
    PersonId, Publication, Session, SessionId, SessionTypeId, TermId,
};
use crate::rules::forms::{self, CourseForm};
use crate::rules::{fields, limits, sessions};
use crate::search::name_key;

impl IliosImporter {
    pub(super) fn course(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let year = academic_year(&resource.text("year"));
        let by_id = self.by_id(row.records, ResourceKind::Course, resource);
        let by_id = by_id.and_then(|id| row.records.courses.get(CourseId(id)));
        let form = CourseForm {
            code: self.code(row, resource, year, by_id.map(AsRef::as_ref)),
            title: resource.text("title"),
            ..CourseForm::default()
        };
        if let Err(errors) = forms::validate_course(&form, &|_| None) {
            for error in errors {
                row.issues.refuse(self.title, Problem::Field(error.problem));
            }
            return Err(Outcome::Same);
        }
        let key = name_key(&form.code);
        let named = self.courses.find(&key);
        let by_code = named.filter(|id| self.is_free(ResourceKind::Course, *id));
        let by_code = || row.records.courses.get(CourseId(by_code?));
        let existing = by_id.or_else(by_code);
        let mut course = match existing {
            Some(course) => Course::clone(course),
            None => Course::new(CourseId(row.ids.next())),
        };
        self.courses.register(&key, course.id.0, row.cells.line());
        if existing.is_none() || by_id.is_some() {
            course.code = form.code;
        }
        course.title = form.title;
        course.academic_year = year.unwrap_or(course.academic_year);
        self.years.insert(course.id, course.academic_year);
        self.note_unless(year.is_some(), resource, "year");
        let dates = ["startDate", "endDate"].map(|name| (name, resource.date(name)));
        let [start, end] = [dates[0].1.or(course.start), dates[1].1.or(course.end)];
        let in_order = start.zip(end).is_none_or(|(start, end)| start <= end);
        if in_order {
            (course.start, course.end) = (start, end);
        }
        for (name, date) in dates {
            self.note_unless(in_order && date.is_some(), resource, name);
        }
        let people = |name| self.related(row, resource, name, ResourceKind::User, PersonId);
        let [directors, administrators, advisors] =
            ["directors", "administrators", "studentAdvisors"].map(people);
        for (stored, named) in [
            (&mut course.directors, directors),
            (&mut course.administrators, administrators),
            (&mut course.advisors, advisors),
        ] {
            if !named.is_empty() {
                *stored = named;
            }
        }
        let cohorts = self.related(row, resource, "cohorts", ResourceKind::Cohort, CohortId);
        if !cohorts.is_empty() {
            course.cohorts = cohorts;
        }
        course.publication = publication(resource).unwrap_or(course.publication);
        Ok(Planned::new(existing, course))
    }

    pub(super) fn session(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let title = self.checked(row, sessions::session_title(&resource.text("title")))?;
        let course = CourseId(self.required(row, resource, "course", ResourceKind::Course)?);
        let kind = ResourceKind::Session;
        let existing = self.by_id(row.records, kind, resource).or_else(|| {
            let identified = &self.identified;
            let is_free = |id| !identified.contains(&(kind, id));
            self.sessions.take(&(course, name_key(&title)), is_free)
        });
        let existing = existing.and_then(|id| row.records.sessions.get(SessionId(id)));
        let mut session = match existing {
            Some(session) => Session::clone(session),
            None => Session::new(SessionId(row.ids.next())),
        };
        session.course = course;
        session.title = title;
        let kind = ResourceKind::SessionType;
        let types = self.related(row, resource, "sessionType", kind, SessionTypeId);
        session.session_type = types.first().copied().or(session.session_type);
        for (name, stored) in [
            ("supplemental", &mut session.supplemental),
            ("attireRequired", &mut session.special_attire),
            ("equipmentRequired", &mut session.special_equipment),
            ("attendanceRequired", &mut session.attendance_required),
        ] {
            *stored = resource.flag(name).unwrap_or(*stored);
        }
        for (name, stored) in [
            ("description", &mut session.description),
            ("instructionalNotes", &mut session.instructional_notes),
        ] {
            let text = resource.markdown(name);
            let is_short = fields::character_count(&text) <= limits::DESCRIPTION;
            if !text.is_empty() && is_short {
                *stored = text;
            }
            self.note_unless(is_short, resource, name);
        }
        let terms = self.related(row, resource, "terms", ResourceKind::Term, TermId);
        if !terms.is_empty() {
            session.terms = terms;
        }
        let people = self.related(
            row,
            resource,
            "administrators",
            ResourceKind::User,
            PersonId,
        );
        if !people.is_empty() {
            session.administrators = people;
        }
        session.publication = publication(resource).unwrap_or(session.publication);
        if let Some(next) = resource.related_one("postrequisite") {
            self.postrequisites.push((session.id, next));
        }
        Ok(Planned::new(existing, session))
    }

    pub(super) fn ilm_session(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let session = self.required(row, resource, "session", ResourceKind::Session)?;
        let session = SessionId(session);
        let existing = row.records.independent_learning.get(session);
        let mut learning = match existing {
            Some(learning) => IndependentLearning::clone(learning),
            None => IndependentLearning::new(session),
        };
        learning.enabled = true;
        let hundredths = resource
            .number("hours")
            .map(|hours| (hours * 100.0).round());
        let hundredths = hundredths.filter(|number| (1.0..=999_999.0).contains(number));
        let hours = hundredths.and_then(|number| Hours::from_hundredths(number as u32).ok());
        learning.hours = hours.unwrap_or(learning.hours);
        let due = resource.instant("dueDate").map(|at| row.zone.local_at(at));
        learning.due = due.or(learning.due);
        // Independent learning has no hours while they are not known.
        let is_imported = hours.is_some() || resource.number("hours") == Some(0.0);
        self.note_unless(is_imported, resource, "hours");
        self.note_unless(due.is_some(), resource, "dueDate");
        let kind = ResourceKind::LearnerGroup;
        let groups = self.related(row, resource, "learnerGroups", kind, LearnerGroupId);
        let kind = ResourceKind::InstructorGroup;
        let teams = self.related(row, resource, "instructorGroups", kind, InstructorGroupId);
        let learners = self.related(row, resource, "learners", ResourceKind::User, PersonId);
        let people = self.related(row, resource, "instructors", ResourceKind::User, PersonId);
        learning.groups = groups;
        learning.instructor_groups = teams;
        learning.learners = learners;
        learning.instructors = people;
        Ok(Planned::new(existing, learning))
    }
}

/// Returns the state of publication, if the resource has one.
fn publication(resource: &Resource) -> Option<Publication> {
    let published = resource.flag("published")?;
    Some(match (published, resource.flag("publishedAsTbd")) {
        (false, _) => Publication::Draft,
        (true, Some(true)) => Publication::Scheduled,
        (true, _) => Publication::Published,
    })
}
