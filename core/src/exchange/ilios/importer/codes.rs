//! Codes of courses.

use super::IliosImporter;
use crate::exchange::ilios::ResourceProblem;
use crate::exchange::ilios::course_codes::{code_in_year, fitting_code};
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::Resource;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::model::{Course, CourseId, Uuid};
use crate::search::name_key;

impl IliosImporter {
    /// Returns the code of a course here. It is that of the file, unless that is too long, or that of a
    /// course of another year: Ilios has the courses of all years, and the external id of one often stays.
    /// `by_id` is the course that has the id of the resource. Its code stays if the file has none, or if
    /// another course has that of the file.
    pub(super) fn code(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
        year: Option<u16>,
        by_id: Option<&Course>,
    ) -> String {
        let external = resource.text("externalId");
        let code = match by_id {
            Some(course) if external.is_empty() => return course.code.clone(),
            // Lectern needs a code; courses of Ilios can do without an external id.
            None if external.is_empty() => format!("ilios-{}", resource.id()),
            Some(_) | None => external,
        };
        let fitting = fitting_code(&code);
        let in_year = year.map(|year| code_in_year(&code, year));
        let has_code = |course: &Course, code: &str| name_key(&course.code) == name_key(code);
        let used = match (by_id, in_year) {
            (Some(course), _) if has_code(course, &fitting) => course.code.clone(),
            (Some(course), Some(in_year)) if has_code(course, &in_year) => course.code.clone(),
            (_, Some(in_year)) if self.is_of_other_year(row, &fitting, year, by_id) => in_year,
            (_, Some(_) | None) => fitting.clone(),
        };
        let holder = self.courses.find(&name_key(&used));
        if let Some(course) = by_id
            && !self.can_be_named(ResourceKind::Course, course.id.0, holder)
        {
            self.note_unless(false, resource, "externalId");
            return course.code.clone();
        }
        if name_key(&used) != name_key(&fitting) {
            let (code, used) = (code.clone(), used.clone());
            let problem = ResourceProblem::CodeOfOtherYear { code, used };
            row.issues.warn(self.title, Problem::Resource(problem));
        }
        if !name_key(&used).starts_with(&name_key(&code)) {
            let used = used.clone();
            let problem = ResourceProblem::CodeShortened { code, used };
            row.issues.warn(self.title, Problem::Resource(problem));
        }
        used
    }

    /// Returns `true` if a course of another academic year has a code, and it is not the one that has the id
    /// of the resource.
    fn is_of_other_year(
        &self,
        row: &RowContext<'_>,
        code: &str,
        year: Option<u16>,
        by_id: Option<&Course>,
    ) -> bool {
        let holder: Option<Uuid> = self.courses.find(&name_key(code));
        let holder = holder.map(CourseId);
        let holder = holder.filter(|id| by_id.is_none_or(|course| course.id != *id));
        let of_code = holder.and_then(|id| match self.years.get(&id) {
            Some(year) => Some(*year),
            None => Some(row.records.courses.get(id)?.academic_year),
        });
        let years = year.zip(of_code);
        years.is_some_and(|(year, other)| other > 0 && other != year)
    }
}
