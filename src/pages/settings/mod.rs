//! Settings: what holds for the whole workspace, and what holds for this browser.

mod colours;
mod history;
mod keyboard;
mod storage;
mod tables;
mod workspace;

use crate::ui::{component, html};
use yew::prelude::*;

use super::page::Heading;
use crate::ui::keys;
use crate::ui::text::{Frame, Settings as Words, t};

/// The parts of the page, with the ids of their headings.
const PARTS: [(&str, Words); 7] = [
    ("settings-workspace", Words::Workspace),
    ("settings-colours", Words::Colours),
    ("settings-storage", Words::Storage),
    ("settings-history", Words::History),
    ("settings-session-types", Words::SessionTypes),
    ("settings-vocabularies", Words::Vocabularies),
    ("settings-keyboard", Words::Keyboard),
];

/// The settings.
#[component]
pub fn Settings() -> Html {
    let go = |id: &'static str| move |_: MouseEvent| keys::focus_id(id);
    html! {
        <div class="settings">
            <Heading title={t(Frame::Settings)} help={t(Words::Lead)} />
            <nav class="settings-parts" aria-label={t(Words::OnThisPage)}>
                <ul>
                    { for PARTS.into_iter().map(|(id, words)| html! {
                        <li key={id}><button type="button" onclick={go(id)}>{ t(words) }</button></li>
                    }) }
                </ul>
            </nav>
            <div class="settings-cards">
                <workspace::WorkspaceCard />
                <colours::ColoursCard />
                <storage::StorageCard />
                <history::HistoryCard />
                <tables::SessionTypesCard />
                <tables::VocabulariesCard />
                <keyboard::KeyboardCard />
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct CardProps {
    /// The id of its heading.
    id: AttrValue,
    title: AttrValue,
    #[prop_or_default]
    help: Option<AttrValue>,
    children: Html,
}

/// One part of the page.
#[component]
fn Card(props: &CardProps) -> Html {
    html! {
        <section class="card" aria-labelledby={props.id.clone()}>
            <div class="card-head"><h2 id={props.id.clone()} tabindex="-1">{ &props.title }</h2></div>
            <div class="card-body">
                if let Some(help) = &props.help { <p class="help">{ help }</p> }
                { props.children.clone() }
            </div>
        </section>
    }
}
