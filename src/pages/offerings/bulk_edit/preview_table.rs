//! The table of what changes make of offerings.

use yew::prelude::*;

use super::preview::Preview;
use crate::i18n::{Offerings as Message, t};

/// Properties of [`PreviewTable`].
#[derive(Properties, PartialEq)]
pub struct PreviewTableProps {
    /// Changes.
    pub preview: Preview,
    /// Number of offerings that are selected.
    pub selected: usize,
}

/// The first offerings that change, before and after, and the number of all.
#[component]
pub fn PreviewTable(props: &PreviewTableProps) -> Html {
    let Preview { count, rows } = &props.preview;
    let more = count - rows.len();
    html! {
        <>
            <p class="preview-count" role="status">{ t(Message::WillChange(*count, props.selected)) }</p>
            if *count > 0 {
                <div class="preview-scroll" tabindex="0" role="region" aria-label={t(Message::Preview)}>
                    <table class="plain-table" aria-label={t(Message::Preview)}>
                        <thead><tr>
                            <th scope="col">{ t(Message::Offering) }</th><th scope="col">{ t(Message::Before) }</th><th scope="col">{ t(Message::After) }</th>
                        </tr></thead>
                        <tbody>
                            { for rows.iter().map(|row| html! {
                                <tr key={row.id.to_string()}>
                                    <th scope="row"><bdi>{ &row.session }</bdi><br /><bdi class="meta">{ &row.groups }</bdi>
                                        if let Some(time) = &row.time { <br /><span class="meta">{ time }</span> }
                                    </th>
                                    { side(&row.parts, 0) }
                                    { side(&row.parts, 1) }
                                </tr>
                            }) }
                        </tbody>
                    </table>
                </div>
                if more > 0 { <p class="meta">{ t(Message::AndMoreOfferings(more)) }</p> }
            }
        </>
    }
}

fn side(parts: &[[AttrValue; 2]], side: usize) -> Html {
    html! {
        <td>{ for parts.iter().map(|part| html! { <bdi class="part">{ &part[side] }</bdi> }) }</td>
    }
}
