//! Opens the workspace and mounts the app; nothing else.

fn main() {
    #[cfg(feature = "bench")]
    {
        lectern::bench::offer();
        if lectern::bench::is_asked_for() {
            return;
        }
    }
    wasm_bindgen_futures::spawn_local(lectern::pages::opening::open());
}
