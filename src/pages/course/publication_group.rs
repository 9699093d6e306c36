//! One group of the sessions of a course by publication, with what can be done with many at once.

use std::collections::BTreeSet;

use lectern_core::model::{CourseId, Publication, Session, SessionId};
use lectern_core::rules::publication::MissingPart;
use lectern_core::workspace::{Command, SessionCommand};
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::{use_can_edit, use_workspace};
use crate::i18n::format::number;
use crate::i18n::{PublicationReview as Message, t};
use crate::pages::publication_chip::publication_chip;

/// A session that can be chosen.
#[derive(Clone, PartialEq)]
pub struct PublicationRow {
    id: SessionId,
    course: CourseId,
    /// Title of the session.
    pub title: AttrValue,
    publication: Publication,
    /// Parts without which it cannot be published.
    missing: Vec<MissingPart>,
}

impl PublicationRow {
    /// Creates the row of a session that lacks these parts.
    #[must_use]
    pub fn new(session: &Session, missing: Vec<MissingPart>) -> Self {
        Self {
            id: session.id,
            course: session.course,
            title: session.title.clone().into(),
            publication: session.publication,
            missing,
        }
    }
}

/// Properties of [`PublicationGroup`].
#[derive(Properties, PartialEq)]
pub struct PublicationGroupProps {
    /// Id of the heading.
    pub id: AttrValue,
    /// Title.
    pub title: AttrValue,
    /// Said in place of an empty list.
    pub empty: AttrValue,
    /// The sessions, in order.
    pub rows: Vec<PublicationRow>,
    /// States of publication that the chosen sessions can get, the usual one first.
    pub actions: Vec<Publication>,
    /// Drafts are chosen at first. Nothing else ever is, so that nothing is taken back unasked.
    #[prop_or_default]
    pub drafts_chosen: bool,
}

/// Sessions with a checkbox each, and the buttons that change the chosen ones.
#[component]
pub fn PublicationGroup(props: &PublicationGroupProps) -> Html {
    let workspace = use_workspace();
    let can_edit = use_can_edit();
    // A session that has changed its state is chosen or not as at first.
    let toggled = use_state(BTreeSet::<(SessionId, Publication)>::new);
    let rows = &props.rows;
    let drafts_chosen = props.drafts_chosen;
    let is_at_first =
        move |row: &PublicationRow| drafts_chosen && row.publication == Publication::Draft;
    let is_chosen = {
        let toggled = toggled.clone();
        move |row: &PublicationRow| is_at_first(row) != toggled.contains(&(row.id, row.publication))
    };
    // Chooses these rows, or no longer.
    let on_tick = |rows: Vec<PublicationRow>| {
        let toggled = toggled.clone();
        Callback::from(move |event: Event| {
            let on = event.target_unchecked_into::<HtmlInputElement>().checked();
            let mut next = (*toggled).clone();
            for row in &rows {
                let key = (row.id, row.publication);
                if is_at_first(row) == on {
                    next.remove(&key);
                } else {
                    next.insert(key);
                }
            }
            toggled.set(next);
        })
    };
    let title = use_node_ref();
    let has_acted = use_mut_ref(|| false);
    {
        let (title, has_acted) = (title.clone(), has_acted.clone());
        use_effect_with(rows.is_empty(), move |is_empty| {
            // The button that emptied the group is gone.
            if *is_empty
                && has_acted.take()
                && keys::is_focus_lost()
                && let Some(title) = title.cast::<Element>()
            {
                keys::focus(&title);
            }
        });
    }
    let button = |publication: Publication| {
        let chosen = rows.iter().filter(|row| is_chosen(row));
        let to_change = chosen.filter(|row| row.publication != publication);
        let ids: BTreeSet<SessionId> = to_change.map(|row| row.id).collect();
        let label = t(Message::Act(publication, ids.len()));
        let disabled = ids.is_empty().to_string();
        let (workspace, has_acted) = (workspace.clone(), has_acted.clone());
        let onclick = move |_: MouseEvent| {
            if !ids.is_empty() {
                has_acted.replace(true);
                workspace.dispatch_with_toast(Command::Session(SessionCommand::Publish {
                    ids: ids.clone(),
                    publication,
                }));
            }
        };
        html! {
            <button key={publication as usize} type="button" class="button" aria-disabled={disabled} {onclick}>
                { icon(action_icon(publication)) }{ label }
            </button>
        }
    };
    html! {
        <div role="group" aria-labelledby={props.id.clone()}>
            <h3 id={props.id.clone()} ref={title} tabindex="-1">{ &props.title }<span class="count">{ " " }{ number(rows.len()) }</span></h3>
            if rows.is_empty() {
                <p class="help">{ &props.empty }</p>
            } else {
                if can_edit && rows.len() > 1 {
                    <label class="publication-all">
                        <input type="checkbox" checked={rows.iter().all(&is_chosen)} onchange={on_tick(rows.clone())} />{ t(Message::SelectAll) }
                    </label>
                }
                <ul class="publication-list">
                    { for rows.iter().map(|row| html! {
                        <li key={row.id.to_string()}>
                            if can_edit { <input type="checkbox" checked={is_chosen(row)} aria-label={row.title.clone()} onchange={on_tick(vec![row.clone()])} /> }
                            <span>
                                <a href={Route::Session { course: row.course, id: row.id }.href()}><bdi>{ &row.title }</bdi></a>
                                if row.publication == Publication::Scheduled { { publication_chip(row.publication) } }
                                if !row.missing.is_empty() { <span class="meta">{ t(Message::Missing(row.missing.clone())) }</span> }
                            </span>
                        </li>
                    }) }
                </ul>
                if can_edit { <div class="publication-buttons">{ for props.actions.iter().copied().map(button) }</div> }
            }
        </div>
    }
}

const fn action_icon(publication: Publication) -> Icon {
    match publication {
        Publication::Draft => Icon::Undo,
        Publication::Scheduled => Icon::Clock,
        Publication::Published => Icon::Check,
    }
}
