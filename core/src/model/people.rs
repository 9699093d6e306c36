//! People, classes, and the members of classes.

use serde::{Deserialize, Serialize};

use super::record::record;
use super::{ClassId, PersonId};

/// The role of a person at the institution.
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
    /// An anonymous visitor.
    Anonymous,
    /// A role that this version does not know, kept as written.
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
        /// Empty if not known.
        email: String = "email" as scalar,
        /// The number of the person at the institution; empty if there is none.
        official_code: String = "officialCode" as scalar,
        /// The role of the person at the institution.
        role: PersonRole = "role" as scalar,
        /// Empty if not known.
        phone: String = "phone" as scalar,
        /// The preferred language, as the source wrote it.
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
    /// Returns "Last, First", the name in sorted lists.
    #[must_use]
    pub fn listed_name(&self) -> String {
        match (self.last_name.is_empty(), self.first_name.is_empty()) {
            (false, false) => [&self.last_name, ", ", &self.first_name].concat(),
            (false, true) => self.last_name.clone(),
            (true, false) => self.first_name.clone(),
            (true, true) => self.username.clone(),
        }
    }

    /// Returns "First Last", the name in sentences.
    #[must_use]
    pub fn full_name(&self) -> String {
        match (self.last_name.is_empty(), self.first_name.is_empty()) {
            (false, false) => [&self.first_name, " ", &self.last_name].concat(),
            _ => self.listed_name(),
        }
    }

    /// Returns "First Last (username)", which tells people with the same name apart.
    #[must_use]
    pub fn full_name_with_username(&self) -> String {
        [&self.full_name(), " (", &self.username, ")"].concat()
    }
}
