//! The page that lists classes.

use std::rc::Rc;

use lectern_core::model::{ClassId, Kind};
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::columns::{ClassRow, columns, rows};
use super::delete_dialog::DeleteClassDialog;
use super::form::ClassFormPanel;
use crate::components::data_table::{RowAction, Selection, Sort, TextTable};
use crate::components::icon::{Icon, icon};
use crate::components::side_panel::{PanelTarget, use_panel};
use crate::hooks::use_records;
use crate::i18n::{Classes as Message, Frame, t};
use crate::pages::files::{ExportKind, ExportMenu};
use crate::pages::heading::Heading;
use crate::pages::people::{Section, SectionTabs};
use crate::pages::record_list::{
    EmptyState, ListFilter, ListLayout, RecordList, matches_columns, use_list_state, use_list_view,
};

const KINDS: [Kind; 4] = [
    Kind::Class,
    Kind::ClassMember,
    Kind::SessionClass,
    Kind::CourseSession,
];

/// Action on a class.
#[derive(Clone, Copy, Debug, PartialEq)]
enum ClassAction {
    Edit,
    Delete,
}

/// The page that lists classes.
#[component]
pub fn ClassesPage() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let rows = use_memo(versions, |_| workspace.read(rows));
    let columns = use_memo((), |()| columns());
    let filter = use_reducer(ListFilter::default);
    let state = use_list_state(filter, Sort::ascending("title"));
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    let panel = use_panel::<ClassId>();
    let deleting = use_state(|| None::<ClassId>);

    let on_action = {
        let (panel, deleting) = (panel.clone(), deleting.clone());
        use_callback(
            (),
            move |(action, ids): (ClassAction, Selection<ClassId>), ()| {
                for id in ids.iter() {
                    match action {
                        ClassAction::Edit => panel.open(PanelTarget::Record(id)),
                        ClassAction::Delete => deleting.set(Some(id)),
                    }
                }
            },
        )
    };
    let actions = use_callback((), |_: Rc<ClassRow>, ()| {
        vec![
            RowAction::new(Icon::Pencil, t(Frame::Edit), ClassAction::Edit),
            RowAction::new(Icon::Bin, t(Frame::Delete), ClassAction::Delete),
        ]
    });
    let text = {
        let columns = columns.clone();
        Callback::from(move |rows: Vec<_>| TextTable::from_columns(&columns, &rows))
    };
    let on_new = {
        let panel = panel.clone();
        Callback::from(move |_: MouseEvent| panel.open(PanelTarget::New))
    };
    let form = panel.shown().map(|target| {
        let key = target.id().map(|id| id.to_string()).unwrap_or_default();
        html! {
            <ClassFormPanel {key} id={target.id()} leaving={panel.is_leaving()}
                on_leave={panel.on_leave()} on_stay={panel.on_stay()} />
        }
    });
    html! {
        <>
            <Heading title={t(Frame::Classes)} help={t(Message::Lead)}>
                if !rows.is_empty() {
                    <ExportMenu<ClassRow> what={ExportKind::Classes} rows={view.selected_or_shown()} {text} />
                }
                <button type="button" class="button primary" onclick={on_new.clone()}>{ icon(Icon::Plus) }{ t(Message::NewClass) }</button>
            </Heading>
            <SectionTabs here={Section::Classes} />
            <ListLayout tab={t(Frame::Classes)} {form}>
                if rows.is_empty() {
                    <EmptyState icon={Icon::People} title={t(Message::NoneYet)} help={t(Message::NoneYetHelp)}
                        new={t(Message::NewClass)} {on_new} import={t(Message::ImportClasses)} />
                } else {
                    <RecordList<ClassRow, ClassAction> id="classes" class="classes-list" label={t(Frame::Classes)}
                        search_label={t(Message::Search)} columns={(*columns).clone()} {state} {view} {actions} {on_action} />
                }
            </ListLayout>
            if let Some(id) = *deleting {
                <DeleteClassDialog {id} on_close={Callback::from(move |_| deleting.set(None))} />
            }
        </>
    }
}
