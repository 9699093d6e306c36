//! Tests of the number of redraws when a draft is edited and saved: of a component that shows drafts,
//! once, and of the save badge, for every save state.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use lectern::app::edit_access::EditAccess;
use lectern::app::save_badge::SaveBadge;
use lectern::app::save_status::{SaveState, SaveStatus};
use lectern::app::sync_status::{SyncState, SyncStatus};
use lectern::app::workspace_handle::WorkspaceHandle;
use lectern::hooks::use_records;
use lectern_core::model::{CourseSessionId, Kind, Step, Uuid};
use lectern_core::workspace::{Command, Kinds, Workspace};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use yew::prelude::*;

use crate::mounted::Mounted;

#[derive(Clone, Default)]
struct Renders(Rc<Cell<u32>>);

impl PartialEq for Renders {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
struct ShellProps {
    workspace: WorkspaceHandle,
    status: SaveStatus,
    renders: Renders,
}

#[component]
fn Shell(props: &ShellProps) -> Html {
    html! {
        <ContextProvider<WorkspaceHandle> context={props.workspace.clone()}>
            <ContextProvider<SaveStatus> context={props.status.clone()}>
                <ContextProvider<SyncStatus> context={SyncStatus::new(SyncState::default())}>
                    <DraftView renders={props.renders.clone()} />
                    <SaveBadge />
                </ContextProvider<SyncStatus>>
            </ContextProvider<SaveStatus>>
        </ContextProvider<WorkspaceHandle>>
    }
}

#[derive(Properties, PartialEq)]
struct DraftViewProps {
    renders: Renders,
}

#[component]
fn DraftView(props: &DraftViewProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Draft]));
    let renders = &props.renders.0;
    renders.set(renders.get() + 1);
    workspace.read(|records| records.drafts.len()).into()
}

#[wasm_bindgen_test]
async fn a_draft_edit_redraws_its_page_once_and_saving_only_the_badge() {
    let workspace = WorkspaceHandle::new(
        Rc::new(RefCell::new(Workspace::default())),
        EditAccess::Allowed,
    );
    let status = SaveStatus::new(SaveState::Saved);
    let renders = Renders::default();
    let props = ShellProps {
        workspace: workspace.clone(),
        status: status.clone(),
        renders: renders.clone(),
    };
    let mounted = Mounted::<Shell>::new(props);
    yew::scheduler::flush().await;
    let badge = || mounted.find::<Element>("#save-state").class_name();
    assert_eq!(renders.0.get(), 1);

    let edit = Command::DraftDetails {
        session: CourseSessionId(Uuid::from_u128(1)),
        step: Step::Details,
        details: Box::default(),
    };
    workspace.dispatch(edit).expect("a draft takes any edit");
    yew::scheduler::flush().await;
    assert_eq!(renders.0.get(), 2);
    for (state, class) in [
        (SaveState::Saving, "pill tone-mute"),
        (SaveState::Saved, "pill tone-ok"),
    ] {
        status.set(state);
        yew::scheduler::flush().await;
        assert_eq!((badge().as_str(), renders.0.get()), (class, 2));
    }
}
