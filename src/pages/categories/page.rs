//! The page that lists categories.

use std::rc::Rc;

use lectern_core::model::{CategoryId, Kind};
use lectern_core::workspace::{CategoryFate, Command, Kinds};
use yew::prelude::*;

use super::columns::{CategoryRow, columns, rows, sessions_in};
use super::delete_dialog::DeleteCategoryDialog;
use super::form::CategoryFormDialog;
use crate::app::route::SessionsTab;
use crate::components::data_table::{RowAction, Selection, Sort};
use crate::components::icon::{Icon, icon};
use crate::components::side_panel::PanelTarget;
use crate::hooks::use_records;
use crate::i18n::{Categories as Message, Frame, t};
use crate::pages::heading::Heading;
use crate::pages::record_list::{
    EmptyState, ListFilter, ListLayout, RecordList, SortControl, matches_columns, use_list_state,
    use_list_view,
};

const KINDS: [Kind; 2] = [Kind::Category, Kind::CourseSession];

/// Action on a category.
#[derive(Clone, Copy, Debug, PartialEq)]
enum CategoryAction {
    Edit,
    Delete,
}

/// The page that lists categories.
#[component]
pub fn CategoriesPage() -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let rows = use_memo(versions, |_| workspace.read(rows));
    let columns = use_memo((), |()| columns());
    let filter = use_reducer(ListFilter::default);
    let state = use_list_state(filter, Sort::ascending("name"));
    let view = use_list_view(&rows, &columns, None, &state, |_, query| {
        matches_columns(&columns, query)
    });
    let editing = use_state(|| None::<PanelTarget<CategoryId>>);
    let deleting = use_state(|| None::<CategoryId>);

    let on_action = {
        let (editing, deleting) = (editing.clone(), deleting.clone());
        use_callback(
            (),
            move |(action, ids): (CategoryAction, Selection<CategoryId>), ()| {
                for id in ids.iter() {
                    match action {
                        CategoryAction::Edit => editing.set(Some(PanelTarget::Record(id))),
                        // An empty category is deleted at once: there is nothing to decide.
                        CategoryAction::Delete
                            if workspace.read(|records| sessions_in(records, id)) == 0 =>
                        {
                            workspace.dispatch_with_toast(Command::DeleteCategory {
                                id,
                                sessions: CategoryFate::Uncategorised,
                            });
                        }
                        CategoryAction::Delete => deleting.set(Some(id)),
                    }
                }
            },
        )
    };
    let actions = use_callback((), |_: Rc<CategoryRow>, ()| {
        vec![
            RowAction::new(Icon::Pencil, t(Frame::Edit), CategoryAction::Edit),
            RowAction::new(Icon::Bin, t(Frame::Delete), CategoryAction::Delete),
        ]
    });
    let on_new = {
        let editing = editing.clone();
        Callback::from(move |_: MouseEvent| editing.set(Some(PanelTarget::New)))
    };
    let on_open = {
        let editing = editing.clone();
        Callback::from(move |id| editing.set(Some(PanelTarget::Record(id))))
    };
    html! {
        <>
            <nav class="way-back" aria-label={t(Message::WayBack)}>
                <a href={SessionsTab::All.href()}>{ icon(Icon::Left) }{ t(Frame::CourseSessions) }</a>
            </nav>
            <Heading title={t(Frame::Categories)} help={t(Message::Lead)}>
                <button type="button" class="button primary" data-primary="true" onclick={on_new.clone()}>{ icon(Icon::Plus) }{ t(Message::New) }</button>
            </Heading>
            <ListLayout>
                if rows.is_empty() {
                    <EmptyState icon={Icon::Folder} title={t(Message::Empty)} help={t(Message::EmptyHelp)} new={t(Message::New)} {on_new} />
                } else {
                    <RecordList<CategoryRow, CategoryAction> id="categories" class="categories-table" label={t(Frame::Categories)}
                        search_label={t(Message::Search)} sort_control={SortControl::None} columns={(*columns).clone()}
                        {state} {view} {actions} {on_action} {on_open} footer={Html::default()} />
                }
            </ListLayout>
            if let Some(target) = *editing {
                <CategoryFormDialog id={target.id()} on_leave={Callback::from(move |()| editing.set(None))} />
            }
            if let Some(id) = *deleting {
                <DeleteCategoryDialog {id} on_close={Callback::from(move |()| deleting.set(None))} />
            }
        </>
    }
}
