//! Save state and offline state for the few components that show them.

use std::rc::Rc;

use yew::prelude::*;

use super::observable::use_observable;
use crate::app::app_update::AppUpdate;
use crate::app::save_service::SaveService;
use crate::app::save_status::{SaveState, SaveStatus};
use crate::platform::worker::Offline;

/// Returns whether changes are on disk, redrawing this component when that changes.
#[hook]
pub fn use_save_status() -> SaveState {
    // Every page is drawn inside the providers of `app::root::mount`.
    let status = use_context::<SaveStatus>().expect("pages are drawn inside the provider");
    use_observable(status)
}

/// Returns the service that writes changes to the store.
#[hook]
pub fn use_save_service() -> Rc<SaveService> {
    // Every page is drawn inside the providers of `app::root::mount`.
    use_context::<Rc<SaveService>>().expect("pages are drawn inside the provider")
}

/// Returns whether the app opens without a network, redrawing this component when that changes.
#[hook]
pub fn use_offline_status() -> Offline {
    let update = use_app_update();
    use_observable(update.offline_status())
}

/// Returns the handle on the installed app and its updates.
#[hook]
pub fn use_app_update() -> AppUpdate {
    // Every page is drawn inside the providers of `app::root::mount`.
    use_context::<AppUpdate>().expect("pages are drawn inside the provider")
}
