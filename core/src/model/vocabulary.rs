//! Session types, and vocabularies with their terms.

use super::record::record;
use super::{SessionTypeId, TermId, VocabularyId};

record! {
    /// A type of session, such as "Lecture" or "Laboratory".
    SessionType = "session-type" schema 1 by { id: SessionTypeId } with {
        /// Unique in the workspace.
        title: String = "title" as scalar,
        /// Hexadecimal `rrggbb`; only its hue is used.
        colour: String = "colour" as scalar,
        /// `true` if sessions of this type assess learners.
        assessment: bool = "assessment" as scalar,
        /// `true` if new sessions cannot have this type.
        inactive: bool = "inactive" as scalar,
    }
}

record! {
    /// A named list of terms.
    Vocabulary = "vocabulary" schema 1 by { id: VocabularyId } with {
        /// Unique in the workspace.
        title: String = "title" as scalar,
        /// `true` if sessions cannot be given its terms any more.
        inactive: bool = "inactive" as scalar,
    }
}

record! {
    /// A term of a vocabulary.
    Term = "term" schema 1 by { id: TermId } with {
        /// The vocabulary of the term.
        vocabulary: VocabularyId = "vocabulary" as scalar,
        /// Unique among the terms with the same parent.
        title: String = "title" as scalar,
        /// The broader term of the same vocabulary, if any.
        parent: Option<TermId> = "parent" as scalar,
        /// Plain text.
        description: String = "description" as scalar,
        /// `true` if sessions cannot be given the term any more.
        inactive: bool = "inactive" as scalar,
    }
}
