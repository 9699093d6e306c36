//! Objectives of courses and sessions.

use super::{IliosImporter, Planned};
use crate::exchange::dry_run::Outcome;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::Resource;
use crate::exchange::row_context::RowContext;
use crate::model::{
    CourseId, CourseObjective, CourseObjectiveId, SessionId, SessionObjective, SessionObjectiveId,
    Uuid,
};
use crate::rules::sessions;
use crate::search::name_key;

impl IliosImporter {
    /// Returns the objective that a resource stands for: the one with its id, or the first with its text.
    fn objective(
        &mut self,
        row: &RowContext<'_>,
        kind: ResourceKind,
        resource: &Resource,
        key: (Uuid, String),
    ) -> Option<Uuid> {
        self.by_id(row.records, kind, resource).or_else(|| {
            let identified = &self.identified;
            self.objectives
                .take(&key, |id| !identified.contains(&(kind, id)))
        })
    }

    pub(super) fn course_objective(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let title = sessions::objective(&resource.markdown("title"));
        let title = self.checked(row, title)?;
        let course = self.required(row, resource, "course", ResourceKind::Course)?;
        let kind = ResourceKind::CourseObjective;
        let existing = self.objective(row, kind, resource, (course, name_key(&title)));
        let existing = existing.map(CourseObjectiveId);
        let existing = existing.and_then(|id| row.records.course_objectives.get(id));
        let mut objective = match existing {
            Some(objective) => CourseObjective::clone(objective),
            None => {
                let mut new = CourseObjective::new(CourseObjectiveId(row.ids.next()));
                new.order = self.objective_positions.next(course);
                new
            }
        };
        objective.course = CourseId(course);
        objective.title = title;
        objective.inactive = resource.flag("active") == Some(false);
        Ok(Planned::new(existing, objective))
    }

    pub(super) fn session_objective(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let title = sessions::objective(&resource.markdown("title"));
        let title = self.checked(row, title)?;
        let session = self.required(row, resource, "session", ResourceKind::Session)?;
        let kind = ResourceKind::SessionObjective;
        let existing = self.objective(row, kind, resource, (session, name_key(&title)));
        let existing = existing.map(SessionObjectiveId);
        let existing = existing.and_then(|id| row.records.session_objectives.get(id));
        let mut objective = match existing {
            Some(objective) => SessionObjective::clone(objective),
            None => {
                let mut new = SessionObjective::new(SessionObjectiveId(row.ids.next()));
                new.order = self.objective_positions.next(session);
                new
            }
        };
        objective.session = SessionId(session);
        objective.title = title;
        objective.inactive = resource.flag("active") == Some(false);
        let kind = ResourceKind::CourseObjective;
        let linked = self.related(row, resource, "courseObjectives", kind, CourseObjectiveId);
        if !linked.is_empty() {
            objective.course_objectives = linked;
        }
        Ok(Planned::new(existing, objective))
    }
}
