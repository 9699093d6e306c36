//! Session types, vocabularies and terms.

use std::collections::BTreeSet;

use crate::model::{
    RecordType, SessionId, SessionType, SessionTypeId, Term, TermId, Vocabulary, VocabularyId,
};
use crate::rules::vocabularies::{self as rules, SessionTypeForm, TermForm};
use crate::search::fold;
use crate::workspace::action_label::{ActionKind, ActionLabel};
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;
use crate::workspace::records::Records;

/// One operation on session types, vocabularies or terms. `id: None` creates a new record.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum VocabularyCommand {
    SaveSessionType {
        id: Option<SessionTypeId>,
        form: SessionTypeForm,
    },
    /// Deletes a session type; its sessions no longer have one.
    DeleteSessionType {
        id: SessionTypeId,
    },
    SaveVocabulary {
        id: Option<VocabularyId>,
        title: String,
        inactive: bool,
    },
    /// Deletes a vocabulary with its terms, and removes them from sessions.
    DeleteVocabulary {
        id: VocabularyId,
    },
    SaveTerm {
        id: Option<TermId>,
        form: TermForm,
    },
    /// Deletes a term, and removes it from sessions. Narrower terms move up.
    DeleteTerm {
        id: TermId,
    },
}

impl VocabularyCommand {
    pub(in crate::workspace) fn plan(
        self,
        edits: &mut Edits<'_>,
        context: &mut CommandContext<'_>,
    ) -> Result<ActionLabel, CommandError> {
        match self {
            Self::SaveSessionType { id, form } => save_session_type(edits, id, &form, context),
            Self::DeleteSessionType { id } => delete_session_type(edits, id),
            Self::SaveVocabulary {
                id,
                title,
                inactive,
            } => save_vocabulary(edits, id, &title, inactive, context),
            Self::DeleteVocabulary { id } => delete_vocabulary(edits, id),
            Self::SaveTerm { id, form } => save_term(edits, id, &form, context),
            Self::DeleteTerm { id } => delete_term(edits, id),
        }
    }
}

/// Returns the sessions of a type.
#[must_use]
pub fn sessions_of_type(records: &Records, id: SessionTypeId) -> BTreeSet<SessionId> {
    let sessions = records.sessions.iter();
    let sessions = sessions.filter(|session| session.session_type == Some(id));
    sessions.map(|session| session.id).collect()
}

/// Returns the sessions that have any of the terms.
#[must_use]
pub fn sessions_with_terms(records: &Records, terms: &BTreeSet<TermId>) -> BTreeSet<SessionId> {
    let sessions = records.sessions.iter();
    let sessions = sessions.filter(|session| !session.terms.is_disjoint(terms));
    sessions.map(|session| session.id).collect()
}

/// Returns the terms of a vocabulary.
#[must_use]
pub fn terms_of(records: &Records, vocabulary: VocabularyId) -> BTreeSet<TermId> {
    let terms = records.terms.iter();
    let terms = terms.filter(|term| term.vocabulary == vocabulary);
    terms.map(|term| term.id).collect()
}

fn save_session_type(
    edits: &mut Edits<'_>,
    id: Option<SessionTypeId>,
    form: &SessionTypeForm,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let holder = |title: &str| {
        let title = fold(title);
        let mut others = records.session_types.iter();
        let same = others.find(|other| Some(other.id) != id && fold(&other.title) == title);
        same.map(|other| other.title.clone())
    };
    let valid = rules::validate_session_type(form, &holder).map_err(CommandError::Fields)?;
    let (mut row, action) = match id {
        Some(id) => (
            edits.find::<SessionType>(id)?,
            ActionKind::ChangedSessionType,
        ),
        None => (
            SessionType::new(SessionTypeId(context.ids.next())),
            ActionKind::AddedSessionType,
        ),
    };
    row.title = valid.title;
    row.colour = valid.colour;
    row.assessment = valid.assessment;
    row.inactive = valid.inactive;
    let label = ActionLabel::one(action, row.title.clone());
    edits.put(row);
    Ok(label)
}

fn delete_session_type(
    edits: &mut Edits<'_>,
    id: SessionTypeId,
) -> Result<ActionLabel, CommandError> {
    let row = edits.find::<SessionType>(id)?;
    edits.remove(SessionType::record_key(id));
    edits.update_where(
        &edits.base.sessions,
        |session| session.session_type == Some(id),
        |session| session.session_type = None,
    );
    Ok(ActionLabel::one(ActionKind::DeletedSessionType, row.title))
}

fn save_vocabulary(
    edits: &mut Edits<'_>,
    id: Option<VocabularyId>,
    title: &str,
    inactive: bool,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    let records = edits.base;
    let holder = |title: &str| {
        let title = fold(title);
        let mut others = records.vocabularies.iter();
        let same = others.find(|other| Some(other.id) != id && fold(&other.title) == title);
        same.map(|other| other.title.clone())
    };
    let title = rules::validate_vocabulary(title, &holder).map_err(CommandError::Fields)?;
    let (mut row, action) = match id {
        Some(id) => (edits.find::<Vocabulary>(id)?, ActionKind::ChangedVocabulary),
        None => (
            Vocabulary::new(VocabularyId(context.ids.next())),
            ActionKind::AddedVocabulary,
        ),
    };
    row.title = title;
    row.inactive = inactive;
    let label = ActionLabel::one(action, row.title.clone());
    edits.put(row);
    Ok(label)
}

fn delete_vocabulary(edits: &mut Edits<'_>, id: VocabularyId) -> Result<ActionLabel, CommandError> {
    let row = edits.find::<Vocabulary>(id)?;
    edits.remove(Vocabulary::record_key(id));
    remove_terms(edits, &terms_of(edits.base, id));
    Ok(ActionLabel::one(ActionKind::DeletedVocabulary, row.title))
}

fn save_term(
    edits: &mut Edits<'_>,
    id: Option<TermId>,
    form: &TermForm,
    context: &mut CommandContext<'_>,
) -> Result<ActionLabel, CommandError> {
    edits.find::<Vocabulary>(form.vocabulary)?;
    let records = edits.base;
    let holder = |title: &str| {
        let title = fold(title);
        let siblings = records.terms.iter().filter(|other| {
            Some(other.id) != id
                && (other.vocabulary, other.parent) == (form.vocabulary, form.parent)
        });
        let mut same = siblings.filter(|other| fold(&other.title) == title);
        same.next().map(|other| other.title.clone())
    };
    let can_be_below = |parent: TermId| {
        let of_vocabulary = |term: TermId| {
            records
                .terms
                .get(term)
                .filter(|term| term.vocabulary == form.vocabulary)
        };
        // Merging two edits can have closed a cycle, around which the path would have no end.
        let mut path = std::iter::successors(of_vocabulary(parent), |term| {
            term.parent.and_then(of_vocabulary)
        });
        of_vocabulary(parent).is_some()
            && !path
                .by_ref()
                .take(records.terms.len())
                .any(|term| Some(term.id) == id)
    };
    let valid = rules::validate_term(form, &holder, can_be_below).map_err(CommandError::Fields)?;
    let (mut row, action) = match id {
        Some(id) => (edits.find::<Term>(id)?, ActionKind::ChangedTerm),
        None => (Term::new(TermId(context.ids.next())), ActionKind::AddedTerm),
    };
    row.vocabulary = valid.vocabulary;
    row.title = valid.title;
    row.parent = valid.parent;
    row.description = valid.description;
    row.inactive = valid.inactive;
    let label = ActionLabel::one(action, row.title.clone());
    edits.put(row);
    Ok(label)
}

fn delete_term(edits: &mut Edits<'_>, id: TermId) -> Result<ActionLabel, CommandError> {
    let row = edits.find::<Term>(id)?;
    remove_terms(edits, &[id].into());
    edits.update_where(
        &edits.base.terms,
        |term| term.parent == Some(id),
        |term| term.parent = row.parent,
    );
    Ok(ActionLabel::one(ActionKind::DeletedTerm, row.title))
}

fn remove_terms(edits: &mut Edits<'_>, terms: &BTreeSet<TermId>) {
    for term in terms {
        edits.remove(Term::record_key(*term));
    }
    edits.update_where(
        &edits.base.sessions,
        |session| !session.terms.is_disjoint(terms),
        |session| session.terms.retain(|term| !terms.contains(term)),
    );
}

#[cfg(test)]
mod tests;
