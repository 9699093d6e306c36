//! The keys that there are.

use crate::ui::{component, html};

use super::Card;
use crate::ui::text::{Settings as Words, key_groups, t};

/// The table of keys.
#[component]
pub fn KeyboardCard() -> Html {
    html! {
        <Card id="settings-keyboard" title={t(Words::Keyboard)} help={t(Words::KeyboardHelp)}>
            <table class="plain-table keys">
                <thead><tr>
                    <th scope="col">{ t(Words::Where) }</th>
                    <th scope="col">{ t(Words::Key) }</th>
                    <th scope="col">{ t(Words::Action) }</th>
                </tr></thead>
                { for key_groups().iter().map(|(place, keys)| html! {
                    <tbody key={*place}>
                        { for keys.iter().enumerate().map(|(at, (key, action))| html! {
                            <tr key={at}>
                                if at == 0 { <th scope="rowgroup" rowspan={keys.len().to_string()}>{ *place }</th> }
                                <td>{ *key }</td>
                                <td>{ *action }</td>
                            </tr>
                        }) }
                    </tbody>
                }) }
            </table>
        </Card>
    }
}
