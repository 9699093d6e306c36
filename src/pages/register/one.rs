//! What the pages of one record have in common: its form beside it, and its deletion, after which
//! the page gives way to the list.

use yew::prelude::*;

use super::farewell::farewell;
use super::form::{RecordForm, RecordPanel};
use crate::i18n::{Frame, t};
use crate::pages::navigation::go;
use crate::pages::route::Route;
use crate::ui::data_table::{RowKey, Selection};
use crate::ui::icon::{Icon, icon};
use crate::ui::side_panel::use_panel;

/// What a page of one record has besides the record.
pub struct OnePage {
    /// The buttons Delete and Edit.
    pub tools: Html,
    /// The class of what holds the record and its form.
    pub around: &'static str,
    /// Its form, if it is open.
    pub panel: Html,
    /// The question before it is deleted.
    pub dialog: Html,
}

/// The page of one record. `edit` is the word for opening its form, `list` where it is listed.
#[hook]
pub fn use_one_page(of: &'static RecordForm, id: u128, edit: AttrValue, list: Route) -> OnePage {
    let panel = use_panel();
    let asking = use_state(|| false);
    let on_edit = {
        let panel = panel.clone();
        move |_: MouseEvent| panel.open(Some(id))
    };
    let on_delete = {
        let asking = asking.clone();
        move |_: MouseEvent| asking.set(true)
    };
    let tools = html! {
        <>
            <button type="button" class="button danger" onclick={Callback::from(on_delete)}>{ icon(Icon::Bin) }{ t(Frame::Delete) }</button>
            <button type="button" class="button" onclick={Callback::from(on_edit)}>{ icon(Icon::Pencil) }{ edit }</button>
        </>
    };
    let open = panel.shown().is_some();
    let form = html! {
        if open {
            <RecordPanel {of} id={Some(id)} leaving=false on_leave={panel.on_leave()} on_stay={panel.on_stay()} />
        }
    };
    let dialog = if *asking {
        let on_close = Callback::from(move |deleted: bool| {
            asking.set(false);
            if deleted {
                go(&list);
            }
        });
        farewell(of.kind, Selection::from_iter([RowKey(id)]), on_close)
    } else {
        Html::default()
    };
    OnePage {
        tools,
        around: if open {
            "with-panel open"
        } else {
            "with-panel"
        },
        panel: form,
        dialog,
    }
}
