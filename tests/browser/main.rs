//! Tests of components and of the adapters in `platform`, which need a real browser; run by
//! `scripts/test browser`.
#![cfg(target_arch = "wasm32")]

mod board;
mod dual_list;
mod keyboard;
mod mounted;
mod platform;
mod save_status;
mod select;
mod store;
mod text_decoder;
mod tree;
mod zone;

use mounted::Mounted;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

#[component]
fn Greeting() -> Html {
    html! { <h1>{ "Lectern" }</h1> }
}

#[wasm_bindgen_test]
async fn a_component_reaches_the_document() {
    let mounted = Mounted::<Greeting>::new(());
    yew::scheduler::flush().await;
    assert_eq!(mounted.html(), "<h1>Lectern</h1>");
}

/// Waits until nothing is left to be drawn: what a frame tells (sizes, scrolling) included.
pub async fn settled() {
    for _ in 0..2 {
        yew::scheduler::flush().await;
        let frame = js_sys::Promise::new(&mut |done, _| {
            let _ = gloo::utils::window().request_animation_frame(&done);
        });
        let _ = wasm_bindgen_futures::JsFuture::from(frame).await;
    }
    yew::scheduler::flush().await;
}
