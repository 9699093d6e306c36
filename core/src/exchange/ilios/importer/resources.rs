//! Import of one resource by its kind.

use super::{IliosImporter, Planned};
use crate::exchange::dry_run::{Outcome, RecordChange};
use crate::exchange::ilios::ResourceProblem;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::Resource;
use crate::exchange::options::Existing;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::model::Uuid;

impl IliosImporter {
    pub(super) fn import_resource(&mut self, row: &mut RowContext<'_>) -> Result<Outcome, Outcome> {
        let name = row.cell(self.kind);
        let resource: Option<Resource> = serde_json::from_str(row.cell(self.resource)).ok();
        let (Some(kind), Some(resource)) = (ResourceKind::from_name(name), resource) else {
            let problem = ResourceProblem::Unknown(name.to_owned());
            row.issues.refuse(self.kind, Problem::Resource(problem));
            return Err(Outcome::Same);
        };
        let key = (kind, resource.id());
        let planned = self.planned(row, kind, &resource);
        self.unread.remove(&key);
        self.warn_of_the_rest(row, kind, &resource);
        let Some(planned) = planned? else {
            return Ok(Outcome::Same);
        };
        // The id of independent learning is that of its session.
        let id = Uuid::from_u128(planned.record.key().bits()[0]);
        self.ids.insert(key, id);
        self.identify(row, kind, &resource, id);
        Ok(Self::take(row, planned))
    }

    /// Returns the record that a resource becomes, if it becomes one by itself.
    fn planned(
        &mut self,
        row: &mut RowContext<'_>,
        kind: ResourceKind,
        resource: &Resource,
    ) -> Result<Option<Planned>, Outcome> {
        Ok(Some(match kind {
            ResourceKind::User => self.user(row, resource)?,
            ResourceKind::Cohort => self.cohort(row, resource)?,
            ResourceKind::LearnerGroup => self.learner_group(row, resource)?,
            ResourceKind::InstructorGroup => self.instructor_group(row, resource)?,
            ResourceKind::SessionType => self.session_type(row, resource)?,
            ResourceKind::Vocabulary => self.vocabulary(row, resource)?,
            ResourceKind::Term => self.term(row, resource)?,
            ResourceKind::Course => self.course(row, resource)?,
            ResourceKind::CourseObjective => self.course_objective(row, resource)?,
            ResourceKind::Session => self.session(row, resource)?,
            ResourceKind::IlmSession => self.ilm_session(row, resource)?,
            ResourceKind::SessionObjective => self.session_objective(row, resource)?,
            ResourceKind::Offering => self.offering(row, resource)?,
            ResourceKind::SessionMaterial => self.material(row, resource)?,
            ResourceKind::LearningMaterial => {
                self.describe_material(resource);
                return Ok(None);
            }
        }))
    }

    /// Adds a record to the import, if it differs from the one that is there.
    fn take(row: &mut RowContext<'_>, planned: Planned) -> Outcome {
        let Planned {
            record,
            existing,
            joined,
        } = planned;
        let Some(existing) = existing else {
            row.import.records.push(record);
            return Outcome::Create;
        };
        if existing == record && joined.is_empty() {
            return Outcome::Same;
        }
        if row.options.existing == Existing::LeaveAlone {
            row.issues.warn(None, Problem::LeftAlone);
            return Outcome::Same;
        }
        if existing != record {
            row.import.records.push(record.clone());
        }
        Outcome::ChangeRecord(RecordChange {
            before: existing,
            after: record,
            joined,
        })
    }
}
