//! Learning materials of sessions: links and citations.

use super::{IliosImporter, Planned};
use crate::exchange::dry_run::Outcome;
use crate::exchange::ilios::ResourceProblem;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::{Resource, USED_MATERIAL};
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::model::{LearningMaterial, LearningMaterialId, MaterialContent, Period, SessionId};
use crate::rules::sessions::{MaterialForm, validate_material};
use crate::search::name_key;
use crate::workspace::Records;

impl IliosImporter {
    /// Adds the materials that exist, in their order.
    pub(super) fn add_existing_materials(&mut self, records: &Records) {
        for session in records.sessions.iter() {
            for material in records.materials_of(session.id) {
                let key = (session.id, name_key(&material.title));
                self.materials.add(key, material.id.0);
                self.material_positions.add(session.id.0, &material.order);
            }
        }
    }

    /// Keeps the description of a learning material for the sessions that use it. It changes nothing by
    /// itself.
    pub(super) fn describe_material(&mut self, resource: &Resource) {
        let key = resource.id();
        self.described_materials.insert(key, resource.clone());
    }

    pub(super) fn material(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let session = self.required(row, resource, "session", ResourceKind::Session)?;
        let session = SessionId(session);
        let used = resource.related_one(USED_MATERIAL);
        let used = used.and_then(|id| self.described_materials.get(&id).cloned());
        let Some(used) = used else {
            let problem = ResourceProblem::NeedsMissing {
                name: USED_MATERIAL.to_owned(),
            };
            row.issues.refuse(None, Problem::Resource(problem));
            return Err(Outcome::Same);
        };
        let (link, citation) = (used.text("link"), used.plain_text("citation"));
        let content = if !link.is_empty() {
            MaterialContent::Link(link)
        } else if !citation.is_empty() {
            MaterialContent::Citation(citation)
        } else {
            let problem = Problem::Resource(ResourceProblem::FileMaterial);
            row.issues.refuse(None, problem);
            return Err(Outcome::Same);
        };
        let form = MaterialForm {
            title: used.plain_text("title"),
            content,
            notes: resource.plain_text("notes"),
            ..MaterialForm::default()
        };
        let details = validate_material(&form).map_err(|errors| {
            for error in errors {
                row.issues.refuse(self.title, Problem::Field(error.problem));
            }
            Outcome::Same
        })?;
        let key = (session, name_key(&details.title));
        let kind = ResourceKind::SessionMaterial;
        let existing = self.by_id(row.records, kind, resource).or_else(|| {
            let identified = &self.identified;
            let is_free = |id| !identified.contains(&(kind, id));
            self.materials.take(&key, is_free)
        });
        let existing = existing.map(LearningMaterialId);
        let existing = existing.and_then(|id| row.records.learning_materials.get(id));
        let mut material = match existing {
            Some(material) => LearningMaterial::clone(material),
            None => {
                let mut new = LearningMaterial::new(LearningMaterialId(row.ids.next()));
                new.order = self.material_positions.next(session.0);
                new
            }
        };
        material.session = session;
        material.title = details.title;
        material.content = details.content;
        material.required = resource.flag("required").unwrap_or(material.required);
        if !details.notes.is_empty() {
            material.notes = details.notes;
        }
        let local = |name| resource.instant(name).map(|at| row.zone.local_at(at));
        let (from, until) = (local("startDate"), local("endDate"));
        // Ilios stores ends before starts.
        let is_empty = from.zip(until).is_some_and(|(from, until)| until <= from);
        let visibility = Period::new(from, until).ok().filter(|_| !is_empty);
        let is_imported = [
            from.is_some() && visibility.is_some(),
            until.is_some() && visibility.is_some(),
        ];
        material.visibility = visibility.or(material.visibility);
        for (is_imported, name) in is_imported.into_iter().zip(["startDate", "endDate"]) {
            self.note_unless(is_imported, resource, name);
        }
        let kind = ResourceKind::LearningMaterial;
        self.identify(row, kind, &used, material.id.0);
        Ok(Planned::new(existing, material))
    }
}
