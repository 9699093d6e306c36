//! People, and groups of those who teach.

use std::rc::Rc;

use super::{IliosImporter, Planned};
use crate::exchange::dry_run::{FoundBy, Outcome};
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::Resource;
use crate::exchange::person_finder::PersonKeys;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::model::{
    InstructorGroup, InstructorGroupId, Person, PersonId, Record, SessionType, SessionTypeId,
};
use crate::rules::forms::{self, PersonForm};
use crate::rules::vocabularies::{SessionTypeForm, validate_session_type};
use crate::rules::{fields, limits};
use crate::search::{caseless, name_key};

/// Colour of a session type for which the file has none.
const GREY: &str = "53626e";

impl IliosImporter {
    pub(super) fn user(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let [first, last, email] =
            ["firstName", "lastName", "email"].map(|name| resource.text(name));
        let (code, mut username) = (resource.text("campusId"), resource.text("username"));
        if username.is_empty() && code.chars().all(forms::username_character) {
            username.clone_from(&code);
        }
        let kind = ResourceKind::User;
        let person = |id| row.records.people.get(PersonId(id));
        let by_id = self.by_id(row.records, kind, resource).and_then(person);
        let by_username = self.people.find(&caseless(&username));
        let by_username = by_username.filter(|id| self.is_free(kind, *id));
        let by_username = by_username.and_then(person);
        let existing = match (by_id, by_username) {
            (Some(person), _) => Some(person.as_ref()),
            (None, Some(person)) => {
                row.found_by = Some(FoundBy::Username);
                Some(person.as_ref())
            }
            (None, None) => {
                let keys = PersonKeys {
                    email: &email,
                    official_code: &code,
                    first_name: &first,
                    last_name: &last,
                    ..PersonKeys::default()
                };
                self.finder.resolve(row, keys)?
            }
        };
        let mut person = match existing {
            Some(person) => person.clone(),
            None => Person::new(PersonId(row.ids.next())),
        };
        if existing.is_none() {
            let people = &self.people;
            let is_taken = |name: &str| people.find(&caseless(name)).is_some();
            if username.is_empty() || is_taken(&username) {
                username = self.usernames.generate(&first, &last, &is_taken);
                row.issues
                    .warn(None, Problem::UsernameGenerated(username.clone()));
            }
            person.username = username;
        }
        for (stored, written) in [
            (&mut person.first_name, &first),
            (&mut person.last_name, &last),
            (&mut person.email, &email),
            (&mut person.official_code, &code),
        ] {
            if !written.is_empty() {
                stored.clone_from(written);
            }
        }
        let form = PersonForm {
            username: person.username.clone(),
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            email: person.email.clone(),
            official_code: person.official_code.clone(),
            ..PersonForm::default()
        };
        if let Err(errors) = forms::validate_person(&form, &|_| None) {
            for error in errors {
                row.issues.refuse(None, Problem::Field(error.problem));
            }
            return Err(Outcome::Same);
        }
        self.names.insert(person.id, person.full_name());
        let key = caseless(&person.username);
        self.people.register(&key, person.id.0, row.cells.line());
        let existing = existing.map(|person| Record::Person(Rc::new(person.clone())));
        Ok(Planned {
            record: person.into(),
            existing,
            joined: Vec::new(),
        })
    }

    pub(super) fn instructor_group(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let title = fields::required(&resource.text("title"), limits::INSTRUCTOR_GROUP_TITLE);
        let title = self.checked(row, title)?;
        let members = self.related(row, resource, "users", ResourceKind::User, PersonId);
        let key = name_key(&title);
        let (kind, named) = (
            ResourceKind::InstructorGroup,
            self.instructor_groups.find(&key),
        );
        let existing = self.record_of(row.records, kind, resource, named);
        let existing = existing.map(InstructorGroupId);
        let existing = existing.and_then(|id| row.records.instructor_groups.get(id));
        let mut group = match existing {
            Some(group) => InstructorGroup::clone(group),
            None => InstructorGroup::new(InstructorGroupId(row.ids.next())),
        };
        self.instructor_groups
            .register(&key, group.id.0, row.cells.line());
        if existing.is_none() || self.can_be_named(kind, group.id.0, named) {
            group.title = title;
        } else {
            self.note_unless(false, resource, "title");
        }
        if !members.is_empty() {
            group.members = members;
        }
        Ok(Planned::new(existing, group))
    }

    pub(super) fn session_type(
        &mut self,
        row: &mut RowContext<'_>,
        resource: &Resource,
    ) -> Result<Planned, Outcome> {
        let colour = resource.text("calendarColor");
        let form = SessionTypeForm {
            title: resource.text("title"),
            colour: if colour.is_empty() {
                GREY.to_owned()
            } else {
                colour
            },
            assessment: resource.flag("assessment").unwrap_or_default(),
            inactive: resource.flag("active") == Some(false),
        };
        let form = validate_session_type(&form, &|_| None).map_err(|errors| {
            for error in errors {
                row.issues.refuse(None, Problem::Field(error.problem));
            }
            Outcome::Same
        })?;
        let key = name_key(&form.title);
        let (kind, named) = (ResourceKind::SessionType, self.session_types.find(&key));
        let existing = self.record_of(row.records, kind, resource, named);
        let existing = existing.and_then(|id| row.records.session_types.get(SessionTypeId(id)));
        let mut found = match existing {
            Some(found) => SessionType::clone(found),
            None => SessionType::new(SessionTypeId(row.ids.next())),
        };
        self.session_types
            .register(&key, found.id.0, row.cells.line());
        if existing.is_none() || self.can_be_named(kind, found.id.0, named) {
            found.title = form.title;
        } else {
            self.note_unless(false, resource, "title");
        }
        found.colour = form.colour;
        found.assessment = form.assessment;
        found.inactive = form.inactive;
        Ok(Planned::new(existing, found))
    }
}
