//! Settings of the workspace and of this browser.

mod colours;
mod delete_everything;
mod history;
mod keyboard;
mod planning_lists;
mod storage;
mod workspace;

use yew::prelude::*;

use crate::components::keys;
use crate::i18n::{Frame, Settings as Message, t};
use crate::pages::heading::Heading;

pub use keyboard::keys_table;

/// Sections of the page and the ids of their headings.
const PARTS: [(&str, Message); 6] = [
    ("settings-workspace", Message::Workspace),
    ("settings-planning", Message::Planning),
    ("settings-colours", Message::Colours),
    ("settings-storage", Message::Storage),
    ("settings-history", Message::History),
    ("settings-keyboard", Message::Keyboard),
];

/// Page "Settings".
#[component]
pub fn Settings() -> Html {
    let go = |id: &'static str| move |_: MouseEvent| keys::focus_id(id);
    html! {
        <div class="settings">
            <Heading title={t(Frame::Settings)} help={t(Message::Lead)} />
            <nav class="settings-parts" aria-label={t(Message::OnThisPage)}>
                <ul>
                    { for PARTS.into_iter().map(|(id, words)| html! {
                        <li key={id}><button type="button" onclick={go(id)}>{ t(words) }</button></li>
                    }) }
                </ul>
            </nav>
            <div class="settings-cards">
                <workspace::WorkspaceCard />
                <planning_lists::PlanningListsCard />
                <colours::ColoursCard />
                <storage::StorageCard />
                <history::HistoryCard />
                { keyboard::keyboard() }
            </div>
        </div>
    }
}

/// Renders a section of the page; `id` is that of its heading.
fn card(id: &'static str, title: Message, help: Option<Message>, body: Html) -> Html {
    html! {
        <section class="card" aria-labelledby={id}>
            <div class="card-head"><h2 {id} tabindex="-1">{ t(title) }</h2></div>
            <div class="card-body">
                if let Some(help) = help { <p class="help">{ t(help) }</p> }
                { body }
            </div>
        </section>
    }
}

/// Renders a read-only table; `body` is everything below its head.
fn table(class: &'static str, columns: &[(Message, Option<&'static str>)], body: Html) -> Html {
    let columns = columns
        .iter()
        .map(|(column, class)| html! { <th scope="col" class={*class}>{ t(column) }</th> });
    html! {
        <table {class}>
            <thead><tr>{ for columns }</tr></thead>
            { body }
        </table>
    }
}
