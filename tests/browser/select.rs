//! A drop-down list whose changes are refused or accepted.

use lectern::components::field::Select;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlSelectElement, InputEvent, InputEventInit};
use yew::prelude::*;

use crate::mounted::Mounted;

/// A page with a list of three options, which refuses the last.
#[component]
fn Page() -> Html {
    let value = use_state_eq(|| AttrValue::from("a"));
    let on_change = {
        let value = value.clone();
        Callback::from(move |chosen: String| {
            if chosen != "c" {
                value.set(chosen.into());
            }
        })
    };
    let options = ["a", "b", "c"].map(|option| (option.into(), option.into()));
    html! {
        <Select id="letter" label="Letter" options={options.to_vec()} value={(*value).clone()} {on_change} />
    }
}

#[wasm_bindgen_test]
async fn a_refused_change_of_a_select_is_taken_back() {
    let mounted = Mounted::<Page>::new(());
    crate::settled().await;
    let select: HtmlSelectElement = mounted.find("select");
    let init = InputEventInit::new();
    init.set_bubbles(true);
    let mut shown = vec![select.value()];
    for chosen in ["c", "b", "c", "a"] {
        select.set_value(chosen);
        let event = InputEvent::new_with_event_init_dict("change", &init);
        select
            .dispatch_event(&event.expect("a valid event"))
            .expect("an element takes events");
        crate::settled().await;
        shown.push(select.value());
    }
    assert_eq!(shown, ["a", "a", "b", "b", "a"]);
}
