//! People and the classes they are in.

use serde::{Deserialize, Serialize};

use super::record::record;
use super::{ClassId, PersonId};

/// What a person is at the institution.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PersonRole {
    /// Follows courses.
    #[default]
    Learner,
    /// Teaches and coaches.
    Teacher,
    /// Administers course sessions.
    SessionAdministrator,
    /// Follows course sessions without learning in them.
    HrDirector,
    /// A guest.
    Invited,
    /// Nobody in particular.
    Anonymous,
    /// A role that this version has no word for, kept as it came.
    #[serde(untagged)]
    Other(String),
}

record! {
    /// A user of the institution.
    Person = "person" schema 1 by { id: PersonId } with {
        /// Unique in the workspace, ignoring case.
        username: String = "username" as scalar,
        /// Given names.
        first_name: String = "firstName" as scalar,
        /// Family names.
        last_name: String = "lastName" as scalar,
        /// Empty when not known.
        email: String = "email" as scalar,
        /// The institution's own number of the person; empty when there is none.
        official_code: String = "officialCode" as scalar,
        /// What the person is at the institution.
        role: PersonRole = "role" as scalar,
        /// Empty when not known.
        phone: String = "phone" as scalar,
        /// The language the person prefers, as the source wrote it.
        language: String = "language" as scalar,
    }
}

record! {
    /// A named set of people that is enrolled as one.
    Class = "class" schema 1 by { id: ClassId } with {
        /// Unique in the workspace, ignoring case and accents.
        title: String = "title" as scalar,
        /// Free text.
        description: String = "description" as scalar,
    }
}

record! {
    /// One person in one class.
    ClassMember = "class-member" schema 1 by { class: ClassId, person: PersonId } with {}
}

impl Person {
    /// "Last, First": how lists name and sort people.
    #[must_use]
    pub fn listed_name(&self) -> String {
        match (self.last_name.is_empty(), self.first_name.is_empty()) {
            (false, false) => [&self.last_name, ", ", &self.first_name].concat(),
            (false, true) => self.last_name.clone(),
            (true, false) => self.first_name.clone(),
            (true, true) => self.username.clone(),
        }
    }

    /// "First Last": how sentences name people.
    #[must_use]
    pub fn full_name(&self) -> String {
        match (self.last_name.is_empty(), self.first_name.is_empty()) {
            (false, false) => [&self.first_name, " ", &self.last_name].concat(),
            _ => self.listed_name(),
        }
    }
}
