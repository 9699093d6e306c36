//! Links to the lists for planning, with the number of their records.

use yew::prelude::*;

use super::card;
use crate::hooks::use_records;
use crate::i18n::Settings as Message;
use crate::i18n::format::number;
use crate::pages::planning_lists::PlanningList;

/// Card of the lists for planning.
#[component]
pub fn PlanningListsCard() -> Html {
    let workspace = use_records(PlanningList::kinds());
    let rows = PlanningList::ALL.map(|list| {
        let count = workspace.read(|records| records.count_of(list.kind()));
        html! {
            <tr key={list as usize}>
                <th scope="row"><a href={list.route().href()}>{ list.name() }</a></th>
                <td>{ list.help() }</td>
                <td class="number">{ number(count) }</td>
            </tr>
        }
    });
    let columns = [
        (Message::List, None),
        (Message::ListContent, None),
        (Message::Entries, Some("number")),
    ];
    let table = super::table(
        "plain-table",
        &columns,
        html! { <tbody>{ for rows }</tbody> },
    );
    card(
        "settings-planning",
        Message::Planning,
        Some(Message::PlanningHelp),
        table,
    )
}
