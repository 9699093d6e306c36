//! The page of the small-group generator.

use std::cell::Cell;
use std::rc::Rc;

use lectern_core::model::{CourseId, Kind, RecordType, Session as SessionRecord, SessionId};
use lectern_core::workspace::{GeneratorGroups, Kinds, Records};
use yew::prelude::*;

use super::create::use_creation;
use super::forms::Forms;
use super::group_pane::GroupPane;
use super::open_editor::{Commit, OpenEditor};
use super::preview::use_preview;
use super::preview_pane::PreviewPane;
use super::request::RequestParts;
use super::row_form::RowForm;
use super::time_pane::TimePane;
use super::values::GeneratorValues;
use super::view_form::{Pane, ViewForm};
use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::primary_button::PrimaryButton;
use crate::components::tabs::{Tab, Tabs};
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{
    DraftSlot, control_id, use_form_drafts, use_record_form_in, use_records, use_title,
};
use crate::i18n::{Frame, Generator as Message, GeneratorPreview, t};
use crate::pages::draft_notice::RestoredNotice;
use crate::pages::group_options::{GroupOptions, cohorts_of_session};
use crate::pages::not_found::NotFound;
use crate::pages::offerings::OfferingValues;
use crate::pages::room_options::use_rooms;

/// Properties of [`GeneratorPage`].
#[derive(Properties, PartialEq)]
pub struct GeneratorPageProps {
    /// Course.
    pub course: CourseId,
    /// Session.
    pub id: SessionId,
}

/// The generator of offerings of a session. A session of another course is not found.
#[component]
pub fn GeneratorPage(props: &GeneratorPageProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Session]));
    let session = workspace.read(|records| records.sessions.get(props.id).cloned());
    match session {
        Some(session) if session.course == props.course => html! { <Generator {session} /> },
        Some(_) | None => html! { <NotFound /> },
    }
}

/// Properties of [`Generator`].
#[derive(Properties, PartialEq)]
struct GeneratorProps {
    session: Rc<SessionRecord>,
}

/// Kinds of the records that groups and fields are made of.
const KINDS: [Kind; 7] = [
    Kind::Cohort,
    Kind::Course,
    Kind::GroupMembership,
    Kind::LearnerGroup,
    Kind::Session,
    Kind::SessionType,
    Kind::Holiday,
];

/// The panes and the action bar.
#[component]
fn Generator(props: &GeneratorProps) -> Html {
    let session = &props.session;
    let (id, course) = (session.id, session.course);
    use_title(&t(Message::Generate));
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let [slot, options_slot, row_slot, view_slot] = use_draft_slots(id);
    let offering = use_record_form_in(slot, None, || {
        let today = workspace.local_now().date();
        workspace.read(|records| {
            let course = records.courses.get(course);
            OfferingValues::new_in(course.map(AsRef::as_ref), today)
        })
    });
    let options = use_record_form_in(options_slot, None, GeneratorValues::default);
    let row_form = use_record_form_in(row_slot, None, RowForm::default);
    let view = use_record_form_in(view_slot, None, ViewForm::default);
    let show = view.set(|form, pane| form.pane = pane);
    let rooms = use_rooms();
    let groups = use_memo((versions, id), |(_, id)| {
        workspace.read(|records| {
            let cohorts = cohorts_of_session(records, *id, &offering.values().groups);
            Rc::new(GeneratorGroups::of_cohorts(records, &cohorts))
        })
    });
    let group_options = use_memo((versions, id), |_| {
        workspace.read(|records| GroupOptions::new(records, groups.groups().clone()))
    });
    let holidays = use_memo(versions, |_| workspace.read(Records::holiday_dates));
    let type_title = session.session_type.and_then(|id| {
        workspace.read(|records| records.session_types.get(id).map(|row| row.title.clone()))
    });
    let zone = workspace.read(|records| records.settings().zone.clone());
    let parts = RequestParts {
        session: id,
        offering: offering.values().clone(),
        options: options.values().clone(),
        rooms: rooms.clone(),
        holidays: holidays.clone(),
    };
    let is_created = use_memo((), |()| Cell::new(false));
    let preview = use_preview(&parts, &groups, &is_created);
    let count = preview.count();
    let forms = Forms {
        offering: offering.clone(),
        options: options.clone(),
        row: row_form.clone(),
        view: view.clone(),
    };
    let creation = use_creation((course, id), &preview, &forms, &is_created);
    let open_editor = (*use_memo((), |()| OpenEditor::default())).clone();
    let is_asked = use_state_eq(|| false);
    {
        // What was saved from an open row is in the preview by now.
        let (is_asked, create) = (is_asked.clone(), creation.create.clone());
        use_effect(move || {
            if *is_asked {
                is_asked.set(false);
                create.emit(());
            }
        });
    }
    let on_create = {
        let (create, show) = (creation.create.clone(), show.clone());
        let (offering, options) = (offering.clone(), options.clone());
        let (open_editor, is_asked) = (open_editor.clone(), is_asked.setter());
        let workspace = workspace.clone();
        Callback::from(move |_: MouseEvent| {
            if count > 0 {
                match open_editor.commit() {
                    Commit::Nothing => create.emit(()),
                    Commit::Saved => is_asked.set(true),
                    Commit::Refused => show.emit(Pane::Preview),
                }
            } else if parts.offering.groups.is_empty() {
                // Without groups there is nothing to create, whatever else is filled in.
                show.emit(Pane::Groups);
                workspace.toast(Toast::plain(
                    ToastTone::Problem,
                    t(GeneratorPreview::NoGroups),
                ));
                keys::focus_first(".generator-groups input[type=search]");
            } else if let Err(problems) = parts.request() {
                // Every problem is shown beside its field, and the first gets the focus.
                offering.reject(Vec::new());
                options.reject(Vec::new());
                show.emit(Pane::Time);
                if let Some(first) = problems.first() {
                    keys::focus_id(control_id(first.field));
                }
            }
        })
    };
    let discard = {
        let forms = forms.clone();
        Callback::from(move |()| forms.discard())
    };
    let conflicts = preview.rows().map_or(0, |rows| rows.conflict_count());
    let lasting = preview
        .rows()
        .map_or(0, |rows| rows.lasting_conflict_count());
    let lowest = group_options.lowest(&offering.values().groups).len();
    let on_choose = show.reform(|at: usize| Pane::ALL[at.min(Pane::ALL.len() - 1)]);
    let pane = view.values().pane;
    let tabs = Pane::ALL.map(|pane| match pane {
        Pane::Groups => Tab::counted(t(Message::Groups), lowest),
        Pane::Time => Tab::plain(t(Message::Time)),
        Pane::Preview if conflicts > 0 => Tab::counted(t(Message::Preview), conflicts),
        Pane::Preview => Tab::plain(t(Message::Preview)),
    });
    let tabs = tabs.to_vec();
    let href = Route::Session { course, id }.href();
    html! {
        <div class="generator">
            <div class="generator-head">
                <h1 tabindex="-1">{ t(Message::Generate) }</h1>
                <p class="meta">{ t(Message::For) }{ " " }<a href={href.clone()}><bdi>{ &session.title }</bdi></a>
                    if let Some(title) = type_title { { ", " }<bdi>{ title }</bdi> }
                </p>
                <RestoredNotice is_restored={forms.is_restored()} on_discard={discard} />
            </div>
            <div class="generator-tabs">
                <Tabs label={t(Message::Panes)} {tabs} chosen={pane as usize} {on_choose} panel="generator-panes" />
            </div>
            <div id="generator-panes" class={classes!("generator-panes", pane.class())}>
                <GroupPane form={offering.clone()} {view} options={group_options.clone()} />
                <TimePane session={id} offering={offering.clone()} options={options.clone()} rooms={rooms.clone()} {holidays}
                    {zone} rounds={preview.round_days()} {lowest} existing={preview.existing()} twice={preview.twice()} />
                <PreviewPane preview={preview.clone()} form={options.clone()} {row_form} {rooms} {open_editor} />
            </div>
            <div class="action-bar">
                <a class="button quiet cancel" {href}>{ t(Frame::Cancel) }</a>
                <p class="meta">
                    if count > 0 { { icon(Icon::Undo) }{ " " }{ t(Message::OneStep(count)) } }
                </p>
                if creation.is_under_way {
                    <p class="stays creating">{ t(Message::Creating(count)) }<progress aria-label={t(Message::Creating(count))} /></p>
                } else if lasting > 0 {
                    <p class="stays">{ t(Message::ConflictsStay(lasting)) }</p>
                }
                <PrimaryButton disabled={(count == 0 || creation.is_under_way).then_some(true)} onclick={on_create}>
                    { t(Message::Create(count)) }<kbd aria-hidden="true">{ "Ctrl ↵" }</kbd>
                </PrimaryButton>
            </div>
        </div>
    }
}

/// Returns the places of the drafts of the forms of the page.
#[hook]
fn use_draft_slots(session: SessionId) -> [DraftSlot; 4] {
    let drafts = use_form_drafts();
    let key = SessionRecord::record_key(session);
    let pages = [
        "generator",
        "generator-options",
        "generator-row",
        "generator-view",
    ];
    pages.map(|page| DraftSlot::of_page(drafts.clone(), page, key))
}
