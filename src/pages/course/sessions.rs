//! The list of the sessions of a course, with the form of a new one above it.

use std::rc::Rc;

use lectern_core::model::{CourseId, Kind, Publication, Session, SessionId};
use lectern_core::rules::fields::Field;
use lectern_core::workspace::{Command, Kinds, SessionCommand, WorkspaceConflicts};
use yew::prelude::*;

use super::delete_sessions::DeleteSessionsDialog;
use super::figures::Figures;
use super::new_session::NewSessionForm;
use super::session_columns::{columns, facets};
use super::session_details::session_details;
use super::session_rows::{SessionRow, rows};
use crate::components::data_table::{Expansion, RowAction, Selection, Sort};
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::primary_button::PrimaryButton;
use crate::hooks::{DraftSlot, control_id, use_can_edit, use_form_drafts, use_records};
use crate::i18n::format::number;
use crate::i18n::{Curriculum as Message, Frame, t};
use crate::pages::editable::EditOnly;
use crate::pages::record_list::{
    BulkAction, FilterAction, RecordList, matches_columns, use_list_state, use_list_view,
};
use crate::pages::session::{CopyDialog, copy_draft};

/// Returns the kinds of the records that the list shows.
fn kinds() -> impl Iterator<Item = Kind> {
    const SHOWN: [Kind; 3] = [
        Kind::SessionType,
        Kind::IndependentLearning,
        Kind::SessionObjective,
    ];
    WorkspaceConflicts::KINDS.into_iter().chain(SHOWN)
}

/// Id of the button that opens the form.
const NEW_SESSION: &str = "new-session";

/// Action on the sessions of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SessionAction {
    /// Sets what learners see of them.
    Publish(Publication),
    /// Opens the dialog that copies one.
    Copy,
    /// Opens the dialog that asks whether to delete them.
    Delete,
}

/// Properties of [`Sessions`].
#[derive(Properties, PartialEq)]
pub struct SessionsProps {
    /// The course.
    pub course: CourseId,
}

/// The sessions of a course.
#[component]
pub fn Sessions(props: &SessionsProps) -> Html {
    let course = props.course;
    let workspace = use_records(kinds().collect::<Kinds>());
    let versions = workspace.read(|records| {
        let versions = kinds().map(|kind| records.version(kind));
        versions.collect::<Vec<u64>>()
    });
    let rows = use_memo((versions, course), |(_, course)| {
        workspace.read_conflicts(|records, conflicts| rows(records, conflicts, *course))
    });
    let (columns, facets) = (use_memo((), |()| columns()), use_memo((), |()| facets()));
    let state = use_list_state(Sort::ascending("title"));
    let view = use_list_view(&rows, &columns, Some(&facets), &state, |_, query| {
        matches_columns(&columns, query)
    });
    let draft = DraftSlot::new::<Session>(use_form_drafts(), None);
    // A form that was left with unsaved values is open again.
    let adding = use_state(|| draft.is_filled());
    let deleting = use_state(|| None::<Selection<SessionId>>);
    let copying = use_left_copy(&rows);
    let on_action = {
        let workspace = workspace.clone();
        let (copying, deleting) = (copying.setter(), deleting.setter());
        use_callback(
            (),
            move |(action, ids): (SessionAction, Selection<SessionId>), ()| match action {
                SessionAction::Publish(publication) => {
                    workspace.dispatch_with_toast(Command::Session(SessionCommand::Publish {
                        ids: ids.iter().collect(),
                        publication,
                    }));
                }
                SessionAction::Copy => copying.set(ids.iter().next()),
                SessionAction::Delete => deleting.set(Some(ids)),
            },
        )
    };
    let actions = use_callback((), |row: Rc<SessionRow>, ()| row_actions(&row));
    let expanded = use_state_eq(Selection::<SessionId>::default);
    let on_expand = {
        let expanded = expanded.clone();
        use_callback(
            (*expanded).clone(),
            move |(id, on): (SessionId, bool), current: &Selection<SessionId>| {
                expanded.set(current.with([id], on));
            },
        )
    };
    let details = {
        let workspace = workspace.clone();
        use_callback((), move |row: Rc<SessionRow>, ()| {
            workspace.read(|records| session_details(records, row.session.id))
        })
    };
    let expansion = Expansion {
        can_expand: |row: &SessionRow| row.offerings > 0,
        details,
        expanded: (*expanded).clone(),
        on_expand,
        label: |title| t(Message::OfferingsOf(title)),
    };
    let expandable = rows.iter().filter(|row| row.offerings > 0);
    let all: Selection<SessionId> = expandable.map(|row| row.session.id).collect();
    let is_all = !all.is_empty() && all.iter().all(|id| expanded.contains(id));
    let has_offerings = !all.is_empty();
    let on_expand_all = {
        let expanded = expanded.clone();
        move |_: MouseEvent| {
            expanded.set(if is_all {
                Selection::default()
            } else {
                all.clone()
            });
        }
    };
    let on_new = {
        let adding = adding.clone();
        Callback::from(move |_: MouseEvent| adding.set(true))
    };
    let fresh = use_state_eq(|| None::<SessionId>);
    let on_added = {
        let fresh = fresh.clone();
        use_callback((), move |id, ()| fresh.set(Some(id)))
    };
    let on_close = {
        let adding = adding.clone();
        use_callback((), move |(), ()| {
            adding.set(false);
            keys::focus_id(NEW_SESSION);
        })
    };
    let copied = rows.iter().find(|row| Some(row.session.id) == *copying);
    let hidden = fresh.and_then(|id| {
        let row = rows.iter().find(|row| row.session.id == id)?;
        let is_shown = view.shown.iter().any(|row| row.session.id == id);
        (!is_shown).then(|| row.session.title.clone())
    });
    let on_show_all = {
        let (filter, adding) = (state.filter.clone(), *adding);
        move |_: MouseEvent| {
            filter.dispatch(FilterAction::Clear);
            // The button is gone.
            keys::focus_id(if adding {
                control_id(Field::SessionTitle)
            } else {
                NEW_SESSION
            });
        }
    };
    html! {
        <>
        if !rows.is_empty() { <Figures rows={(*rows).clone()} {course} /> }
        <section class="card sessions" aria-labelledby="sessions-title">
            <div class="card-head">
                <h2 id="sessions-title">{ t(Message::Sessions) }<span class="count">{ " " }{ number(rows.len()) }</span></h2>
                if has_offerings {
                    <button type="button" class="button quiet expand-all" aria-expanded={is_all.to_string()} onclick={on_expand_all}>
                        { t(if is_all { Message::CollapseAll } else { Message::ExpandAll }) }
                    </button>
                }
                <EditOnly>
                    <PrimaryButton id={NEW_SESSION} creates=true active={!*adding} expanded={*adding} onclick={on_new}>
                        { icon(Icon::Plus) }{ t(Message::NewSession) }<kbd aria-hidden="true">{ "N" }</kbd>
                    </PrimaryButton>
                </EditOnly>
            </div>
            if *adding { <EditOnly><NewSessionForm {course} {on_added} {on_close} /></EditOnly> }
            if let Some(title) = hidden {
                <p class="hidden-session" role="status">
                    <span>{ t(Message::Hidden(title)) }</span>
                    <button type="button" class="button small" onclick={on_show_all}>{ t(Message::ShowAllSessions) }</button>
                </p>
            }
            if rows.is_empty() {
                if !*adding { <p class="card-body">{ t(Message::NoSessions) }</p> }
            } else {
                <RecordList<SessionRow, SessionAction> id="sessions" class="sessions-list" label={t(Message::Sessions)}
                    search_label={t(Message::SearchSessions)} search_hint={t(Message::SearchHint)} facet_label={t(Message::Status)}
                    columns={(*columns).clone()} state={state.clone()} {view} {actions} bulk_actions={bulk_actions()} {on_action} {expansion} fresh={*fresh}
                    export_file="sessions" />
            }
            if let Some(row) = copied {
                <CopyDialog session={row.session.clone()} on_close={Callback::from(move |()| copying.set(None))} />
            }
            if let Some(ids) = &*deleting {
                <DeleteSessionsDialog ids={ids.clone()} on_close={Callback::from({
                    let (deleting, state, ids) = (deleting.clone(), state.clone(), ids.clone());
                    move |deleted: bool| {
                        if deleted {
                            state.deselect(ids.iter());
                        }
                        deleting.set(None);
                    }
                })} />
            }
        </section>
        </>
    }
}

/// Starts the state of the dialog that copies a session: it is open if it was left with unsaved values.
#[hook]
fn use_left_copy(rows: &Rc<[Rc<SessionRow>]>) -> UseStateHandle<Option<SessionId>> {
    let (can_edit, drafts) = (use_can_edit(), use_form_drafts());
    use_state_eq(|| {
        let mut ids = rows.iter().map(|row| row.session.id);
        ids.find(|id| can_edit && copy_draft(drafts.clone(), *id).is_filled())
    })
}

fn row_actions(row: &SessionRow) -> Vec<RowAction<SessionAction>> {
    let publish = |label, icon, publication| {
        RowAction::new(icon, t(label), SessionAction::Publish(publication))
    };
    let mut actions = Vec::new();
    if row.session.publication != Publication::Published {
        actions.push(publish(
            Message::Publish,
            Icon::Check,
            Publication::Published,
        ));
    }
    if row.session.publication != Publication::Scheduled {
        actions.push(publish(
            Message::MarkScheduled,
            Icon::Clock,
            Publication::Scheduled,
        ));
    }
    if row.session.publication != Publication::Draft {
        actions.push(publish(Message::TakeBack, Icon::Undo, Publication::Draft));
    }
    actions.extend([
        RowAction::new(Icon::Copy, t(Frame::Copy), SessionAction::Copy),
        RowAction::new(Icon::Bin, t(Frame::Delete), SessionAction::Delete),
    ]);
    actions
}

fn bulk_actions() -> Vec<BulkAction<SessionAction>> {
    let publish = |label, icon, publication| BulkAction {
        action: SessionAction::Publish(publication),
        icon,
        label: t(label),
        danger: false,
        is_reading: false,
    };
    vec![
        publish(Message::Publish, Icon::Check, Publication::Published),
        publish(Message::MarkScheduled, Icon::Clock, Publication::Scheduled),
        publish(Message::TakeBack, Icon::Undo, Publication::Draft),
        BulkAction {
            action: SessionAction::Delete,
            icon: Icon::Bin,
            label: t(Frame::Delete),
            danger: true,
            is_reading: false,
        },
    ]
}
