//! Key presses as browsers report them.

use lectern::platform::keyboard::{KeyPress, keep_composing};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{KeyboardEvent, KeyboardEventInit};

fn event(init: &KeyboardEventInit) -> KeyboardEvent {
    init.set_cancelable(true);
    KeyboardEvent::new_with_keyboard_event_init_dict("keydown", init).expect("a key")
}

fn key(name: &str, code: &str) -> KeyboardEventInit {
    let init = KeyboardEventInit::new();
    init.set_key(name);
    init.set_code(code);
    init
}

#[wasm_bindgen_test]
fn a_key_that_an_input_method_takes_is_no_key_press() {
    let composing = key("Enter", "Enter");
    composing.set_is_composing(true);
    let committing = key("Enter", "Enter");
    committing.set_key_code(229);
    for init in [composing, committing] {
        let event = event(&init);
        assert_eq!(KeyPress::from_event(&event), None);
        assert!(keep_composing(&event) && event.default_prevented());
    }
    let plain = event(&key("Enter", "Enter"));
    assert!(KeyPress::from_event(&plain).is_some());
    assert!(!keep_composing(&plain) && !plain.default_prevented());
}

#[wasm_bindgen_test]
fn a_shortcut_is_held_with_ctrl_or_cmd_and_not_with_alt_gr() {
    let letter = |held: fn(&KeyboardEventInit)| {
        let init = key("я", "KeyZ");
        held(&init);
        KeyPress::from_event(&event(&init)).and_then(|press| press.command_letter())
    };
    assert_eq!(letter(|init| init.set_ctrl_key(true)), Some('z'));
    assert_eq!(letter(|init| init.set_meta_key(true)), Some('z'));
    assert_eq!(letter(|_| {}), None);
    let alt_gr = |init: &KeyboardEventInit| {
        init.set_ctrl_key(true);
        init.set_alt_key(true);
        init.set_modifier_alt_graph(true);
    };
    assert_eq!(letter(alt_gr), None);
}
