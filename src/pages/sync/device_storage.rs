//! The space that this device gives the workspace, and a backup file of it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::hooks::use_workspace;
use crate::i18n::{Frame, Settings as Message, t};
use crate::pages::files::ExportKind;
use crate::platform::storage::{self, StorageUsage};

/// Share of the available space that is used, and a button that saves a backup.
#[component]
pub fn DeviceStorage() -> Html {
    let workspace = use_workspace();
    let usage = use_state(|| None::<StorageUsage>);
    {
        let usage = usage.setter();
        use_effect_with((), move |()| {
            spawn_local(async move { usage.set(storage::usage().await) });
        });
    }
    let has_records = workspace.read(|records| !records.settings.is_empty());
    let save = move |_: MouseEvent| {
        // The browser says whether it has saved the file.
        ExportKind::Backup.whole(&workspace).download(&workspace);
    };
    html! {
        <div class="device-storage">
            if let Some(usage) = *usage {
                <span id="device-storage">{ t(Message::SpaceUsed(usage.used, usage.quota)) }</span>
                <meter min="0" max={usage.quota.to_string()} value={usage.used.to_string()} aria-labelledby="device-storage"></meter>
            }
            if has_records {
                <button type="button" class="button small" onclick={save}>{ icon(Icon::Export) }{ t(Frame::SaveBackup) }</button>
            }
        </div>
    }
}
