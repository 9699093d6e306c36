//! Opens the workspace and mounts the app; nothing else.

use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <h1>{ "Lectern" }</h1> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
