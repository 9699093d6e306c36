//! Opens the workspace and mounts the app; nothing else.

fn main() {
    wasm_bindgen_futures::spawn_local(lectern::pages::opening::open());
}
