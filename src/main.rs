//! Opens the workspace and mounts the app; nothing else.

fn main() {
    #[cfg(feature = "bench")]
    if lectern::bench::takes_over() {
        return;
    }
    wasm_bindgen_futures::spawn_local(lectern::app::startup::open());
}
