//! The attributes of a session, each edited where it stands and saved at once.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{Kind, RecordType, Session, TermId};
use lectern_core::search::natural;
use lectern_core::workspace::{Command, Kinds, Records, SessionCommand, SessionEdit, SessionFlag};
use yew::prelude::*;

use crate::app::route::Route;
use crate::components::field::{Checkbox, InlineSelect};
use crate::components::inline_edit::InlineText;
use crate::hooks::{use_records, use_text_draft};
use crate::i18n::{Curriculum as Message, t};
use crate::pages::attribute::Attribute;
use crate::pages::chosen_attribute::ChosenAttribute;
use crate::pages::editable::EditableFields;
use crate::pages::id_picker::{IdOption, IdOptions, IdPicker};
use crate::pages::linked_names::{LinkedName, people_names};
use crate::pages::people_picker::PeoplePicker;
use crate::pages::save_attribute::save_attribute;

const KINDS: [Kind; 5] = [
    Kind::Person,
    Kind::Session,
    Kind::SessionType,
    Kind::Vocabulary,
    Kind::Term,
];

/// Properties of [`Attributes`].
#[derive(Properties, PartialEq)]
pub struct AttributesProps {
    /// The session.
    pub session: Rc<Session>,
}

/// The card with the attributes of a session.
#[component]
pub fn Attributes(props: &AttributesProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let session = &props.session;
    let id = session.id;
    let record = Session::record_key(id);
    let type_draft = use_text_draft(record, "session-type");
    let postrequisite_draft = use_text_draft(record, "session-postrequisite");
    let versions =
        workspace.read(|records| [Kind::Vocabulary, Kind::Term].map(|kind| records.version(kind)));
    let terms = use_memo(versions, |_| workspace.read(term_options));
    let edit = {
        let workspace = workspace.clone();
        move |edit: SessionEdit| {
            save_attribute(
                &workspace,
                Command::Session(SessionCommand::Edit { id, edit }),
            )
        }
    };
    let text = |of: fn(String) -> SessionEdit| {
        let edit = edit.clone();
        Callback::from(move |text| edit(of(text)))
    };
    // What can be chosen is valid, except that an older tab may offer what has gone: a toast says so.
    let choose = {
        let workspace = workspace.clone();
        move |edit: SessionEdit| {
            workspace.dispatch_with_toast(Command::Session(SessionCommand::Edit { id, edit }));
        }
    };
    let (types, others, before) = workspace.read(|records| {
        (
            type_options(records, session),
            other_sessions(records, session),
            prerequisites(records, session),
        )
    });
    let (colour, term_names, administrators) = workspace.read(|records| {
        let session_type = session
            .session_type
            .and_then(|id| records.session_types.get(id));
        (
            session_type.map(|row| AttrValue::from(row.colour.to_string())),
            term_names(records, session),
            people_names(records, &session.administrators),
        )
    });
    let on_type = {
        let choose = choose.clone();
        Callback::from(move |id: String| choose(SessionEdit::Type(id.parse().ok())))
    };
    let on_postrequisite = {
        let choose = choose.clone();
        Callback::from(move |id: String| choose(SessionEdit::Postrequisite(id.parse().ok())))
    };
    let on_terms = {
        let choose = choose.clone();
        Callback::from(move |terms: BTreeSet<TermId>| choose(SessionEdit::Terms(terms)))
    };
    let on_administrators = {
        let choose = choose.clone();
        Callback::from(move |people| choose(SessionEdit::Administrators(people)))
    };
    let chosen = |id: Option<String>| id.unwrap_or_default();
    html! {
        <section class="card" aria-labelledby="attributes-title">
            <div class="card-head"><h2 id="attributes-title">{ t(Message::Attributes) }</h2></div>
            <EditableFields class="card-body attributes">
                <Attribute id="session-title" {record} label={t(Message::Title)} value={session.title.clone()} on_save={text(SessionEdit::Title)} />
                <InlineSelect id="session-type" label={t(Message::SessionType)} options={types} {colour}
                    draft={type_draft.initial} on_draft={type_draft.on_draft}
                    value={chosen(session.session_type.map(|id| id.to_string()))} on_change={on_type} />
                <div class="attribute" role="group" aria-labelledby="requirements-name">
                    <span id="requirements-name" class="attribute-name">{ t(Message::Requirements) }</span>
                    <div class="requirements">
                    { for SessionFlag::ALL.into_iter().map(|flag| {
                        let choose = choose.clone();
                        html! {
                            <Checkbox id={format!("flag-{flag:?}")} label={t(Message::Flag(flag))} checked={flag.is_set(session)}
                                on_change={Callback::from(move |on| choose(SessionEdit::Flag(flag, on)))} />
                        }
                    }) }
                    </div>
                </div>
                <Attribute id="session-description" {record} label={t(Message::Description)} value={session.description.clone()} kind={InlineText::Formatted}
                    on_save={text(SessionEdit::Description)} />
                <Attribute id="session-notes" {record} label={t(Message::InstructionalNotes)} value={session.instructional_notes.clone()} kind={InlineText::Formatted}
                    on_save={text(SessionEdit::InstructionalNotes)} />
                <ChosenAttribute id="session-terms" label={t(Message::Terms)} names={term_names}>
                    <IdPicker<TermId> id="session-terms" label={t(Message::Terms)} options={terms} chosen={session.terms.clone()} on_change={on_terms} />
                </ChosenAttribute>
                <ChosenAttribute id="session-administrators" label={t(Message::Administrators)} names={administrators}>
                    <PeoplePicker id="session-administrators" label={t(Message::Administrators)} chosen={session.administrators.clone()} on_change={on_administrators} />
                </ChosenAttribute>
                <InlineSelect id="session-postrequisite" label={t(Message::Postrequisite)} options={others}
                    draft={postrequisite_draft.initial} on_draft={postrequisite_draft.on_draft}
                    value={chosen(session.postrequisite.map(|id| id.to_string()))} on_change={on_postrequisite} />
                if !before.is_empty() {
                    <div class="attribute">
                        <span class="attribute-name">{ t(Message::Prerequisites) }</span>
                        <ul class="attribute-value">
                            { for before.iter().map(|other| html! {
                                <li><a href={Route::Session { course: other.course, id: other.id }.href()}><bdi>{ &other.title }</bdi></a></li>
                            }) }
                        </ul>
                    </div>
                }
            </EditableFields>
        </section>
    }
}

/// Active types, and the present one even if it is not active.
fn type_options(records: &Records, session: &Session) -> Vec<(AttrValue, AttrValue)> {
    let offered = records
        .session_types
        .iter()
        .filter(|row| !row.inactive || session.session_type == Some(row.id));
    let mut types: Vec<_> = offered
        .map(|row| {
            let label = if row.inactive {
                t(Message::InactiveType(row.title.clone()))
            } else {
                row.title.clone().into()
            };
            (AttrValue::from(row.id.to_string()), label)
        })
        .collect();
    types.sort_by_cached_key(|(_, title)| natural::key(&[title]));
    if session.session_type.is_none() {
        types.insert(0, (AttrValue::default(), t(Message::NoType)));
    }
    types
}

/// The other sessions of the course, after "Not set".
fn other_sessions(records: &Records, session: &Session) -> Vec<(AttrValue, AttrValue)> {
    let others = records.sessions_of_course(session.course);
    let mut options: Vec<_> = others
        .filter(|other| other.id != session.id)
        .map(|other| {
            (
                AttrValue::from(other.id.to_string()),
                AttrValue::from(other.title.clone()),
            )
        })
        .collect();
    options.sort_by_cached_key(|(_, title)| natural::key(&[title]));
    options.insert(0, (AttrValue::default(), t(Message::NotSet)));
    options
}

fn prerequisites(records: &Records, session: &Session) -> Vec<Rc<Session>> {
    let mut before: Vec<_> = records.prerequisites_of(session.id).cloned().collect();
    before.sort_by_cached_key(|other| natural::key(&[&other.title]));
    before
}

/// The terms of a session, in natural order.
fn term_names(records: &Records, session: &Session) -> Vec<LinkedName> {
    let terms = session.terms.iter().filter_map(|id| records.terms.get(*id));
    let mut names: Vec<LinkedName> = terms.map(|term| LinkedName::of_term(term)).collect();
    natural::sort(&mut names, |link| natural::key(&[&link.name]));
    names
}

/// The terms in use, with their vocabularies.
fn term_options(records: &Records) -> IdOptions<TermId> {
    let terms = records.terms.iter().filter(|term| !term.inactive);
    let options = terms.filter_map(|term| {
        let vocabulary = records.vocabularies.get(term.vocabulary)?;
        (!vocabulary.inactive).then(|| IdOption {
            id: term.id,
            name: term.title.clone(),
            detail: vocabulary.title.clone(),
        })
    });
    IdOptions::new(options.collect())
}
