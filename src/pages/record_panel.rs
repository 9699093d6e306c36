//! The side panel with the form of a record.

use std::rc::Rc;

use lectern_core::model::RecordType;
use lectern_core::workspace::{Change, Command, Kinds};
use yew::prelude::*;

use super::draft_notice::DraftNotice;
use super::record_form::{FormPlacement, save_callback};
use crate::components::icon::{Icon, icon};
use crate::components::side_panel::{PanelHandle, SidePanel};
use crate::hooks::{RecordForm, UseFormHandle, use_can_edit, use_records};
use crate::i18n::{Panel as Message, t};

/// Properties of [`RecordPanel`].
#[derive(Properties, PartialEq)]
pub struct RecordPanelProps<F: RecordForm> {
    /// Panel in which the form is shown.
    pub panel: PanelHandle<<F::Record as RecordType>::Key>,
    /// Form.
    pub form: UseFormHandle<F>,
    /// Title of the form.
    pub title: AttrValue,
    /// Label of the primary button.
    pub save: AttrValue,
    /// Returns the command that saves the values.
    pub command: Callback<F, Command>,
    /// Receives the change that saving has made.
    #[prop_or_default]
    pub on_saved: Option<Callback<Rc<Change>>>,
    /// Fields of the form.
    pub children: Html,
}

/// A side panel that shows the problems of its form, saves it, and asks before unsaved values are
/// discarded. It says when the record is deleted elsewhere; what was typed stays.
#[component]
pub fn RecordPanel<F: RecordForm>(props: &RecordPanelProps<F>) -> Html {
    let workspace = use_records(Kinds::from_slice(&[F::Record::KIND]));
    let can_edit = use_can_edit();
    let (form, panel) = (&props.form, &props.panel);
    let id = panel.shown().and_then(|target| target.id());
    let is_deleted = id.is_some_and(|id| {
        let key = F::Record::record_key(id);
        workspace.read(|records| records.get(key).is_none())
    });
    let on_leave = {
        let form = form.clone();
        panel.on_leave().reform(move |()| form.discard())
    };
    let on_save = save_callback(
        form,
        &workspace,
        FormPlacement::Panel,
        &on_leave,
        &props.command,
        props.on_saved.as_ref(),
    );
    html! {
        <SidePanel title={props.title.clone()} save={props.save.clone()} read_only={!can_edit} {on_save} dirty={form.is_dirty()}
            leaving={panel.is_leaving()} problems={form.error_links()} attempt={form.attempts()} {on_leave} on_stay={panel.on_stay()}>
            <div role="alert">
                if is_deleted {
                    <div class="draft-notice tone-warn">{ icon(Icon::Triangle) }<p>{ t(Message::DeletedElsewhere) }</p></div>
                }
            </div>
            <DraftNotice<F> form={form.clone()} />
            { props.children.clone() }
        </SidePanel>
    }
}
