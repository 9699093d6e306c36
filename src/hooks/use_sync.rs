//! The exchange with a remote, for the components that show it.

use std::rc::Rc;

use yew::prelude::*;

use super::observable::use_observable;
use crate::app::sync_service::SyncService;
use crate::app::sync_status::{SyncState, SyncStatus};

/// Returns the service that exchanges the workspace with a remote.
#[hook]
pub fn use_sync_service() -> Rc<SyncService> {
    // Every page is drawn inside the providers of `app::root::mount`.
    use_context::<Rc<SyncService>>().expect("pages are drawn inside the provider")
}

/// Returns the state of the exchange, redrawing this component when that changes.
#[hook]
pub fn use_sync_state() -> SyncState {
    // Every page is drawn inside the providers of `app::root::mount`.
    let status = use_context::<SyncStatus>().expect("pages are drawn inside the provider");
    use_observable(status)
}
