//! Keyboard shortcuts.

use yew::prelude::*;

use super::{card, table};
use crate::i18n::{Settings as Message, key_groups};

/// Renders the section with the keyboard shortcuts.
pub fn keyboard() -> Html {
    card(
        "settings-keyboard",
        Message::Keyboard,
        Some(Message::KeyboardHelp),
        keys_table(),
    )
}

/// Renders the table of keyboard shortcuts.
pub fn keys_table() -> Html {
    let columns = [Message::Where, Message::Key, Message::Action].map(|column| (column, None));
    let groups = key_groups().iter().map(|(place, keys)| html! {
        <tbody key={*place}>
            { for keys.iter().enumerate().map(|(at, (key, action))| html! {
                <tr key={at}>
                    if at == 0 { <th scope="rowgroup" rowspan={keys.len().to_string()}>{ *place }</th> }
                    <td>{ *key }</td>
                    <td>{ *action }</td>
                </tr>
            }) }
        </tbody>
    });
    table("plain-table keys", &columns, html! { <>{ for groups }</> })
}
