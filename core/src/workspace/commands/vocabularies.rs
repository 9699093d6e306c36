//! Session types, vocabularies and terms.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    RecordType, Session, SessionId, SessionType, SessionTypeId, Term, TermId, Vocabulary,
    VocabularyId,
};
use crate::rules::vocabularies::{self as rules, SessionTypeForm, TermForm};
use crate::search::find_name;
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
    /// Deletes session types; their sessions no longer have one.
    DeleteSessionTypes {
        ids: BTreeSet<SessionTypeId>,
    },
    SaveVocabulary {
        id: Option<VocabularyId>,
        title: String,
        inactive: bool,
    },
    /// Deletes vocabularies with their terms, and removes these from sessions.
    DeleteVocabularies {
        ids: BTreeSet<VocabularyId>,
    },
    SaveTerm {
        id: Option<TermId>,
        form: TermForm,
    },
    /// Deletes terms, and removes them from sessions. Narrower terms move up.
    DeleteTerms {
        ids: BTreeSet<TermId>,
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
            Self::DeleteSessionTypes { ids } => delete_session_types(edits, &ids),
            Self::SaveVocabulary {
                id,
                title,
                inactive,
            } => save_vocabulary(edits, id, &title, inactive, context),
            Self::DeleteVocabularies { ids } => delete_vocabularies(edits, &ids),
            Self::SaveTerm { id, form } => save_term(edits, id, &form, context),
            Self::DeleteTerms { ids } => delete_terms(edits, &ids),
        }
    }
}

/// Returns the sessions of any of the types.
#[must_use]
pub fn sessions_of_types(
    records: &Records,
    types: &BTreeSet<SessionTypeId>,
) -> BTreeSet<SessionId> {
    let sessions = records.sessions.iter();
    let sessions = sessions.filter(|session| is_of_types(session, types));
    sessions.map(|session| session.id).collect()
}

fn is_of_types(session: &Session, types: &BTreeSet<SessionTypeId>) -> bool {
    session.session_type.is_some_and(|id| types.contains(&id))
}

/// Returns the sessions that have any of the terms.
#[must_use]
pub fn sessions_with_terms(records: &Records, terms: &BTreeSet<TermId>) -> BTreeSet<SessionId> {
    let sessions = records.sessions.iter();
    let sessions = sessions.filter(|session| !session.terms.is_disjoint(terms));
    sessions.map(|session| session.id).collect()
}

/// Returns the narrower terms that move up when `terms` are deleted, each with its new broader term: the
/// nearest one above it that stays.
#[must_use]
pub fn terms_moving_up(
    records: &Records,
    terms: &BTreeSet<TermId>,
) -> BTreeMap<TermId, Option<TermId>> {
    let parent_of = |id: TermId| records.terms.get(id).and_then(|term| term.parent);
    let staying = records
        .terms
        .iter()
        .filter(|term| !terms.contains(&term.id));
    let moving = staying.filter_map(|term| Some((term.id, term.parent?)));
    let moving = moving.filter(|(_, parent)| terms.contains(parent));
    moving
        .map(|(id, parent)| {
            // Merging two edits can have closed a cycle, around which the path would have no end.
            let mut path = std::iter::successors(Some(parent), |id| parent_of(*id));
            let mut above = path.by_ref().take(records.terms.len());
            let above = above.find(|above| !terms.contains(above));
            (id, above)
        })
        .collect()
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
        let others = records
            .session_types
            .iter()
            .filter(|row| Some(row.id) != id);
        find_name(others.map(|row| row.title.as_str()), title)
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

fn delete_session_types(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<SessionTypeId>,
) -> Result<ActionLabel, CommandError> {
    let mut present = ids
        .iter()
        .filter_map(|id| edits.base.session_types.get(*id));
    let first = present.next().ok_or(CommandError::NotFound)?;
    let count = 1 + present.count();
    let action = ActionKind::DeletedSessionTypes;
    let label = ActionLabel::many(action, count, first.title.clone());
    for id in ids {
        edits.remove(SessionType::record_key(*id));
    }
    edits.update_where(
        &edits.base.sessions,
        |session| is_of_types(session, ids),
        |session| session.session_type = None,
    );
    Ok(label)
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
        let others = records.vocabularies.iter().filter(|row| Some(row.id) != id);
        find_name(others.map(|row| row.title.as_str()), title)
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

fn delete_vocabularies(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<VocabularyId>,
) -> Result<ActionLabel, CommandError> {
    let mut present = ids.iter().filter_map(|id| edits.base.vocabularies.get(*id));
    let first = present.next().ok_or(CommandError::NotFound)?;
    let count = 1 + present.count();
    let action = ActionKind::DeletedVocabularies;
    let label = ActionLabel::many(action, count, first.title.clone());
    let mut terms = BTreeSet::new();
    for id in ids {
        edits.remove(Vocabulary::record_key(*id));
        terms.append(&mut terms_of(edits.base, *id));
    }
    remove_terms(edits, &terms);
    Ok(label)
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
        let siblings = records.terms.iter().filter(|other| {
            Some(other.id) != id
                && (other.vocabulary, other.parent) == (form.vocabulary, form.parent)
        });
        find_name(siblings.map(|row| row.title.as_str()), title)
    };
    let can_be_below = |parent: TermId| {
        let of_vocabulary = |term: TermId| {
            let term = records.terms.get(term);
            term.filter(|term| term.vocabulary == form.vocabulary)
        };
        // Merging two edits can have closed a cycle, around which the path would have no end.
        let path = std::iter::successors(of_vocabulary(parent), |term| {
            term.parent.and_then(of_vocabulary)
        });
        let mut path = path.take(records.terms.len());
        of_vocabulary(parent).is_some() && !path.any(|term| Some(term.id) == id)
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

fn delete_terms(
    edits: &mut Edits<'_>,
    ids: &BTreeSet<TermId>,
) -> Result<ActionLabel, CommandError> {
    let mut present = ids.iter().filter_map(|id| edits.base.terms.get(*id));
    let first = present.next().ok_or(CommandError::NotFound)?;
    let count = 1 + present.count();
    let label = ActionLabel::many(ActionKind::DeletedTerms, count, first.title.clone());
    for (id, parent) in terms_moving_up(edits.base, ids) {
        let mut term = edits.find::<Term>(id)?;
        term.parent = parent;
        edits.put(term);
    }
    remove_terms(edits, ids);
    Ok(label)
}

pub(super) fn remove_terms(edits: &mut Edits<'_>, terms: &BTreeSet<TermId>) {
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
