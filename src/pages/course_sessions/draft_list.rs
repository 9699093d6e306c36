//! The tab Drafts: drafts that differ from what is saved.

use std::rc::Rc;

use lectern_core::model::CourseSessionId;
use lectern_core::search::natural;
use lectern_core::workspace::Command;
use yew::prelude::*;

use super::context::ListContext;
use super::drafts::OpenDraft;
use super::empty::empty;
use crate::app::route::{Route, SessionsTab};
use crate::components::chip::{Tone, badge};
use crate::components::data_table::{
    Column, Placement, RowAction, Selection, Sort, SortKey, TableRow, highlighted, row_link,
};
use crate::components::icon::Icon;
use crate::i18n::format;
use crate::i18n::{Sessions as Message, t};
use crate::pages::record_list::{
    ListFilter, RecordList, SortControl, matches_columns, use_filtered_list_state, use_list_view,
};

/// Action on a draft.
#[derive(Clone, Copy, Debug, PartialEq)]
enum DraftAction {
    Discard,
}

impl TableRow for OpenDraft {
    type Id = CourseSessionId;

    fn id(&self) -> CourseSessionId {
        self.id
    }

    fn name(&self) -> AttrValue {
        self.name.clone().into()
    }
}

/// Properties of [`DraftList`].
#[derive(Properties, PartialEq)]
pub struct DraftListProps {
    /// Data of the list.
    pub context: ListContext,
    /// Search and filters.
    pub filter: UseReducerHandle<ListFilter>,
}

/// The list of drafts, the last begun first.
#[component]
pub fn DraftList(props: &DraftListProps) -> Html {
    let context = &props.context;
    let rows = use_memo(context.clone(), |context| {
        let mut rows = context.drafts.to_vec();
        rows.sort_by_cached_key(|draft| natural::key(&[&draft.name]));
        Rc::<[Rc<OpenDraft>]>::from(rows)
    });
    let columns = use_memo(context.clone(), columns);
    let state = use_filtered_list_state(props.filter.clone(), Sort::descending("begun"));
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    let actions = use_callback((), |draft: Rc<OpenDraft>, ()| {
        vec![
            RowAction::link(Icon::Right, t(Message::Resume), resume(&draft))
                .placed(Placement::Label),
            RowAction::new(Icon::Cross, t(Message::Discard), DraftAction::Discard)
                .placed(Placement::Label),
        ]
    });
    let on_action = {
        let workspace = context.workspace.clone();
        Callback::from(
            move |(DraftAction::Discard, ids): (DraftAction, Selection<CourseSessionId>)| {
                for session in ids.iter() {
                    workspace.dispatch_with_toast(Command::DiscardDraft { session });
                }
            },
        )
    };
    html! {
        <RecordList<OpenDraft, DraftAction> id="sessions" class="drafts-table" label={t(Message::Drafts)}
            search_label={t(Message::Search)} search_hint={t(Message::Name)} sort_control={SortControl::None}
            columns={(*columns).clone()} {state} {view} {actions} {on_action} export_file="drafts" when_empty={empty(SessionsTab::Drafts, false)} footer={Html::default()} />
    }
}

fn resume(draft: &OpenDraft) -> String {
    Route::Wizard {
        id: draft.id,
        step: draft.step,
    }
    .href()
}

fn columns(context: &ListContext) -> Rc<[Column<OpenDraft>]> {
    let context = context.clone();
    Rc::new([
        Column::text("name", t(Message::Name), |draft: &OpenDraft| &draft.name)
            .with_cell(|draft, query| {
                let (tone, label) = if draft.saved {
                    (Tone::Warn, t(Message::UnsavedChanges))
                } else {
                    (Tone::Accent, t(Message::NewDraft))
                };
                html! {
                    <span class="name-line">
                        { row_link(resume(draft), highlighted(&draft.name, query)) }
                        { badge(tone, label) }
                    </span>
                }
            })
            .as_row_header(),
        Column::computed("left-at", t(Message::Status), |draft: &OpenDraft| {
            t(Message::DraftStep(draft.step.number())).to_string()
        }),
        Column::computed("begun", t(Message::Begun), move |draft: &OpenDraft| {
            draft
                .begun_at
                .map(|at| format::date_time(context.local_time(at)))
                .unwrap_or_default()
        })
        .sorted_by(|draft| SortKey::number(draft.begun_at.map(|at| at.0))),
    ])
}
