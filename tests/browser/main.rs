//! Tests of components and of the adapters in `platform`, which need a real browser; run by
//! `scripts/test browser`.
#![cfg(target_arch = "wasm32")]

mod board;
mod dual_list;
mod keyboard;
mod platform;
mod save_status;
mod select;
mod store;
mod text_decoder;
mod tree;
mod zone;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

#[component]
fn Greeting() -> Html {
    html! { <h1>{ "Lectern" }</h1> }
}

#[wasm_bindgen_test]
async fn a_component_reaches_the_document() {
    let document = gloo::utils::document();
    let root = document
        .create_element("main")
        .expect("a document makes elements");
    gloo::utils::body()
        .append_child(&root)
        .expect("a body takes children");
    yew::Renderer::<Greeting>::with_root(root.clone()).render();
    yew::scheduler::flush().await;
    assert_eq!(root.inner_html(), "<h1>Lectern</h1>");
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
