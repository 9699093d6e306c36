//! Parts that the pages that list records share: the record whose form is open, the records about to be
//! deleted, and the actions that lead there.

use std::rc::Rc;

use lectern_core::model::RecordType;
use yew::prelude::*;

use super::editable::EditOnly;
use super::record_form::RecordFormProps;
use super::record_list::{BulkAction, ListState};
use crate::app::list_link::take_new_record;
use crate::components::data_table::{RowAction, Selection, TableRow};
use crate::components::icon::{Icon, icon};
use crate::components::primary_button::PrimaryButton;
use crate::components::side_panel::{PanelHandle, PanelTarget, use_panel};
use crate::hooks::{DraftSlot, RecordForm, latest_draft, use_form_drafts, use_workspace};
use crate::i18n::{Frame, t};

/// Action on the records of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordAction {
    /// Opens the form of a record.
    Edit,
    /// Opens the dialog that asks whether to delete the records.
    Delete,
}

/// Handle of a page that lists records as rows of type `T`.
pub struct RecordPage<T: TableRow> {
    /// Form of a record.
    panel: PanelHandle<T::Id>,
    /// Records that are deleted once confirmed.
    deleting: UseStateHandle<Option<Selection<T::Id>>>,
    state: ListState<T::Id>,
    /// Carries out an action; stable.
    pub on_action: Callback<(RecordAction, Selection<T::Id>)>,
    /// Returns the actions of a row; stable.
    pub actions: Callback<Rc<T>, Vec<RowAction<RecordAction>>>,
}

/// Starts a page with the form `F` and the list `state`. A form that was left with unsaved values is open
/// again. The form of a new record is open if the address of the page asks for it.
#[hook]
pub fn use_record_page<F, T>(state: &ListState<T::Id>) -> RecordPage<T>
where
    F: RecordForm,
    T: TableRow<Id = <F::Record as RecordType>::Key>,
{
    let (workspace, drafts) = (use_workspace(), use_form_drafts());
    let panel = use_panel(move || {
        let requested = take_new_record().then_some(PanelTarget::New);
        if !workspace.can_edit() {
            return None;
        }
        let left = workspace.read(|records| latest_draft::<F::Record>(&drafts, records));
        left.or(requested)
    });
    let deleting = use_state(|| None::<Selection<T::Id>>);
    let on_action = {
        let (panel, deleting) = (panel.clone(), deleting.clone());
        use_callback(
            (),
            move |(action, ids): (RecordAction, Selection<T::Id>), ()| match action {
                RecordAction::Edit => ids
                    .iter()
                    .for_each(|id| panel.open(PanelTarget::Record(id))),
                RecordAction::Delete => deleting.set(Some(ids)),
            },
        )
    };
    let actions = use_callback((), |_: Rc<T>, ()| {
        vec![
            RowAction::new(Icon::Pencil, t(Frame::Edit), RecordAction::Edit),
            RowAction::new(Icon::Bin, t(Frame::Delete), RecordAction::Delete),
        ]
    });
    RecordPage {
        panel,
        deleting,
        state: state.clone(),
        on_action,
        actions,
    }
}

/// Starts the panel with the form `F` on the page of one record. It is open if it was left with
/// unsaved values.
#[hook]
pub fn use_record_panel<F: RecordForm>(
    id: <F::Record as RecordType>::Key,
) -> PanelHandle<<F::Record as RecordType>::Key> {
    let (workspace, drafts) = (use_workspace(), use_form_drafts());
    let draft = DraftSlot::new::<F::Record>(drafts, Some(id));
    let is_left = workspace.can_edit() && draft.is_filled();
    use_panel(|| is_left.then_some(PanelTarget::Record(id)))
}

impl<T: TableRow> RecordPage<T> {
    /// Returns a callback that opens the form of a new record.
    #[must_use]
    pub fn on_new(&self) -> Callback<MouseEvent> {
        let panel = self.panel.clone();
        Callback::from(move |_| panel.open(PanelTarget::New))
    }

    /// Returns a callback that opens the form of a record.
    #[must_use]
    pub fn on_open(&self) -> Callback<T::Id> {
        let panel = self.panel.clone();
        Callback::from(move |id| panel.open(PanelTarget::Record(id)))
    }

    /// Returns the bulk action that deletes the selected records.
    #[must_use]
    pub fn bulk_delete(&self, label: AttrValue) -> Vec<BulkAction<RecordAction>> {
        vec![BulkAction {
            action: RecordAction::Delete,
            icon: Icon::Bin,
            label,
            danger: true,
            is_reading: false,
        }]
    }

    /// Draws the form that is open, if any. Each record has a form of its own.
    #[must_use]
    pub fn form(&self, draw: impl FnOnce(RecordFormProps<T::Id>) -> Html) -> Option<Html> {
        let target = self.panel.shown()?;
        let key = target.id().map(|id| id.to_string()).unwrap_or_default();
        let form = draw(RecordFormProps {
            id: target.id(),
            panel: self.panel.clone(),
        });
        Some(html! { <key={key}>{ form }</> })
    }

    /// Returns the records that are deleted once confirmed.
    #[must_use]
    pub fn deleting(&self) -> Option<Selection<T::Id>> {
        (*self.deleting).clone()
    }

    /// Returns the record that is deleted once confirmed, on a page that deletes one at a time.
    #[must_use]
    pub fn deleting_one(&self) -> Option<T::Id> {
        self.deleting.as_ref()?.iter().next()
    }

    /// Returns a callback that closes the confirmation, given whether the records were deleted.
    #[must_use]
    pub fn on_deleted(&self) -> Callback<bool> {
        let (deleting, state) = (self.deleting.clone(), self.state.clone());
        Callback::from(move |deleted| {
            if let Some(ids) = deleting.as_ref().filter(|_| deleted) {
                state.deselect(ids.iter());
            }
            deleting.set(None);
        })
    }
}

/// Properties of [`NewRecordButton`].
#[derive(Properties, PartialEq)]
pub struct NewRecordButtonProps {
    /// Label.
    pub label: AttrValue,
    /// Called when the button is pressed.
    pub on_new: Callback<MouseEvent>,
}

/// The primary button of a page that lists records.
#[component]
pub fn NewRecordButton(props: &NewRecordButtonProps) -> Html {
    html! {
        <EditOnly><PrimaryButton creates=true onclick={props.on_new.clone()}>{ icon(Icon::Plus) }{ &props.label }</PrimaryButton></EditOnly>
    }
}
