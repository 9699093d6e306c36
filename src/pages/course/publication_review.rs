//! The sessions of a course in three groups: incomplete, ready to be published, and published, with what
//! can be done with many at once.

use std::collections::BTreeSet;

use lectern_core::model::{CourseId, Kind, Publication, Session, SessionId};
use lectern_core::search::natural;
use lectern_core::workspace::{
    Command, IncompleteSession, Kinds, PublicationReview, Records, SessionCommand,
};
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::use_can_edit;
use crate::hooks::{use_records, use_workspace};
use crate::i18n::format::number;
use crate::i18n::{PublicationReview as Message, t};
use crate::pages::publication_chip::publication_chip;

const KINDS: [Kind; 4] = [
    Kind::Session,
    Kind::IndependentLearning,
    Kind::Offering,
    Kind::SessionObjective,
];

/// Properties of [`PublicationReviewCard`].
#[derive(Properties, PartialEq)]
pub struct PublicationReviewCardProps {
    /// The course.
    pub course: CourseId,
}

/// The card with the three groups.
#[component]
pub fn PublicationReviewCard(props: &PublicationReviewCardProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let groups = use_memo((versions, props.course), |(_, course)| {
        workspace.read(|records| Groups::new(records, *course))
    });
    html! {
        <section class="card publication-review" aria-labelledby="review-title">
            <div class="card-head"><h2 id="review-title">{ t(Message::Title) }</h2></div>
            <div class="card-body">
                { incomplete(props.course, &groups.incomplete) }
                <Selectable title={t(Message::Ready)} empty={t(Message::NoneReady)} sessions={groups.ready.clone()}
                    actions={vec![Publication::Published, Publication::Scheduled]} />
                <Selectable title={t(Message::Published)} empty={t(Message::NonePublished)} sessions={groups.published.clone()}
                    actions={vec![Publication::Draft]} />
            </div>
        </section>
    }
}

/// The groups, each in natural order.
struct Groups {
    incomplete: Vec<IncompleteSession>,
    ready: Vec<Row>,
    published: Vec<Row>,
}

/// A session that can be chosen.
#[derive(Clone, PartialEq)]
struct Row {
    id: SessionId,
    course: CourseId,
    title: AttrValue,
    publication: Publication,
}

impl Groups {
    fn new(records: &Records, course: CourseId) -> Self {
        let mut review = PublicationReview::of(records, course);
        natural::sort(&mut review.incomplete, |row| natural::key(&[&row.title]));
        let rows = |ids: Vec<SessionId>| {
            let sessions = ids.into_iter().filter_map(|id| records.sessions.get(id));
            let mut rows: Vec<Row> = sessions.map(|session| Row::new(session)).collect();
            natural::sort(&mut rows, |row| natural::key(&[&row.title]));
            rows
        };
        Self {
            incomplete: review.incomplete,
            ready: rows(review.ready),
            published: rows(review.published),
        }
    }
}

impl Row {
    fn new(session: &Session) -> Self {
        Self {
            id: session.id,
            course: session.course,
            title: session.title.clone().into(),
            publication: session.publication,
        }
    }
}

/// Draws the heading of a group, which takes the focus when the group has become empty.
fn heading(title: AttrValue, count: usize, heading: NodeRef) -> Html {
    html! { <h3 ref={heading} tabindex="-1">{ title }<span class="count">{ " " }{ number(count) }</span></h3> }
}

fn session_link(course: CourseId, id: SessionId, title: &str) -> Html {
    let href = Route::Session { course, id }.href();
    html! { <a {href}><bdi>{ title.to_owned() }</bdi></a> }
}

/// Draws the sessions that cannot be published yet, with what they lack.
fn incomplete(course: CourseId, sessions: &[IncompleteSession]) -> Html {
    html! {
        <div>
            { heading(t(Message::Incomplete), sessions.len(), NodeRef::default()) }
            if sessions.is_empty() {
                <p class="help">{ t(Message::NoneIncomplete) }</p>
            } else {
                <ul class="publication-list">
                    { for sessions.iter().map(|row| html! {
                        <li key={row.session.to_string()}>
                            { session_link(course, row.session, &row.title) }
                            <span class="meta">{ t(Message::Missing(row.missing.clone())) }</span>
                        </li>
                    }) }
                </ul>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SelectableProps {
    title: AttrValue,
    /// Said in place of an empty list.
    empty: AttrValue,
    sessions: Vec<Row>,
    /// States of publication that the chosen sessions can get, the usual one first.
    actions: Vec<Publication>,
}

/// Sessions of which all are chosen at first, and the buttons that change the chosen ones.
#[component]
fn Selectable(props: &SelectableProps) -> Html {
    let workspace = use_workspace();
    let can_edit = use_can_edit();
    let left_out = use_state(BTreeSet::<SessionId>::new);
    let chosen = props.sessions.iter().map(|row| row.id);
    let chosen: BTreeSet<SessionId> = chosen.filter(|id| !left_out.contains(id)).collect();
    let on_tick = |id: SessionId| {
        let left_out = left_out.clone();
        Callback::from(move |event: Event| {
            let mut next = (*left_out).clone();
            if event.target_unchecked_into::<HtmlInputElement>().checked() {
                next.remove(&id);
            } else {
                next.insert(id);
            }
            left_out.set(next);
        })
    };
    let title = use_node_ref();
    let has_acted = use_mut_ref(|| false);
    {
        let (title, has_acted) = (title.clone(), has_acted.clone());
        use_effect_with(props.sessions.is_empty(), move |is_empty| {
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
    let act = |publication: Publication| {
        let (workspace, ids, has_acted) = (workspace.clone(), chosen.clone(), has_acted.clone());
        Callback::from(move |_: MouseEvent| {
            if !ids.is_empty() {
                has_acted.replace(true);
                workspace.dispatch_with_toast(Command::Session(SessionCommand::Publish {
                    ids: ids.clone(),
                    publication,
                }));
            }
        })
    };
    html! {
        <div>
            { heading(props.title.clone(), props.sessions.len(), title.clone()) }
            if props.sessions.is_empty() {
                <p class="help">{ &props.empty }</p>
            } else {
                <ul class="publication-list">
                    { for props.sessions.iter().map(|row| html! {
                        <li key={row.id.to_string()}>
                            if can_edit { <input type="checkbox" checked={chosen.contains(&row.id)} aria-label={row.title.clone()} onchange={on_tick(row.id)} /> }
                            { session_link(row.course, row.id, &row.title) }
                            if row.publication == Publication::Scheduled { { publication_chip(row.publication) } }
                        </li>
                    }) }
                </ul>
                if can_edit { <div class="publication-buttons">
                    { for props.actions.iter().map(|publication| html! {
                        <button key={*publication as usize} type="button" class="button" aria-disabled={chosen.is_empty().to_string()} onclick={act(*publication)}>
                            { icon(action_icon(*publication)) }{ t(Message::Act(*publication, chosen.len())) }
                        </button>
                    }) }
                </div> }
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
