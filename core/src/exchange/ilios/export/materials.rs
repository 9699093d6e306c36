//! Learning materials of sessions.

use serde_json::{Value, json};

use super::Document;
use super::timed::written;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::{USED_MATERIAL, html};
use crate::exchange::lossy::DroppedField;
use crate::model::{LearningMaterial, MaterialContent, Session};

impl Document<'_> {
    /// Describes the materials of a session: each as a learning material of its own, and its use.
    pub(super) fn materials(&mut self, session: &Session) -> Vec<Value> {
        let mut resources = Vec::new();
        let materials = self.records.materials_of(session.id);
        for (position, material) in materials.iter().enumerate() {
            resources.extend(self.learning_material(material));
            resources.push(self.session_material(session, material, position));
        }
        resources
    }

    /// Describes a material, unless that has been done for a session that uses the same one.
    fn learning_material(&mut self, material: &LearningMaterial) -> Option<Value> {
        let kind = ResourceKind::LearningMaterial;
        let (link, citation) = match &material.content {
            MaterialContent::Link(link) => (Some(link), None),
            MaterialContent::Citation(text) => (None, Some(text)),
        };
        let attributes = json!({
            "title": material.title,
            "link": link,
            "citation": citation,
        });
        let known = self.numbers.known_number(kind, material.id.0);
        let same = known.filter(|known| self.materials.get(known) == Some(&attributes));
        if let Some(same) = same {
            self.numbers.share(kind, material.id.0, same);
            return None;
        }
        let number = self.number(kind, material.id.0);
        self.materials.insert(number.clone(), attributes.clone());
        Some(self.resource(kind, &number, attributes, json!({})))
    }

    fn session_material(
        &mut self,
        session: &Session,
        material: &LearningMaterial,
        position: usize,
    ) -> Value {
        let kind = ResourceKind::SessionMaterial;
        let number = self.number(kind, material.id.0);
        let zone = (self.zones)(&self.records.settings().zone);
        let is_lost = zone.is_none() && material.visibility.is_some();
        self.losses
            .add_if(DroppedField::TimesInUnknownZones, is_lost, &session.title);
        let [from, until] = [
            material
                .visibility
                .as_ref()
                .and_then(|period| period.start()),
            material.visibility.as_ref().and_then(|period| period.end()),
        ]
        .map(|at| Some(written(zone.as_ref()?.resolve(at?).instant())));
        let attributes = json!({
            "notes": html(&material.notes),
            "publicNotes": true,
            "required": material.required,
            "position": position,
            "startDate": from,
            "endDate": until,
        });
        let used = Some(material.id.0);
        let relationships = json!({
            "session": self.one(ResourceKind::Session, Some(session.id.0)),
            USED_MATERIAL: self.one(ResourceKind::LearningMaterial, used),
        });
        self.resource(kind, &number, attributes, relationships)
    }
}
