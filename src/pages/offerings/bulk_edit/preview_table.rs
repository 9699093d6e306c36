//! The table of what changes make of offerings.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::OfferingId;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::preview::{Preview, PreviewRow};
use crate::components::keys;
use crate::i18n::{Conflicts, Offerings as Message, Table, t};
use crate::platform::keyboard::KeyPress;

/// Offerings that somebody can leave out of a change.
#[derive(Clone, PartialEq)]
pub struct Picks {
    /// Those that are left out.
    pub left_out: Rc<BTreeSet<OfferingId>>,
    /// Receives an offering, or none for all of them, and whether it is to change.
    pub on_pick: Callback<(Option<OfferingId>, bool)>,
    /// Shows further offerings.
    pub on_more: Callback<()>,
}

/// Properties of [`PreviewTable`].
#[derive(Properties, PartialEq)]
pub struct PreviewTableProps {
    /// Changes.
    pub preview: Preview,
    /// Number of offerings that are selected.
    pub selected: usize,
    /// The choice of offerings, if there is one.
    #[prop_or_default]
    pub picks: Option<Picks>,
}

/// The first offerings that change, before and after, and the number of all. Where offerings can be left
/// out, the rows are one tab stop, and the arrow keys move among them.
#[component]
pub fn PreviewTable(props: &PreviewTableProps) -> Html {
    let Preview { count, rows } = &props.preview;
    let picks = props.picks.as_ref();
    let changing = count - picks.map_or(0, |picks| picks.left_out.len().min(*count));
    let more = count - rows.len();
    let current = use_state_eq(|| 0usize);
    let current_row = (*current).min(rows.len().saturating_sub(1));
    let onfocusin = {
        let current = current.clone();
        Callback::from(move |event: FocusEvent| {
            if let Some((_, at)) = place_of(event.target_dyn_into()) {
                current.set(at);
            }
        })
    };
    // The rows can be scrolled to by their controls.
    let tabindex = picks.is_none().then_some("0");
    html! {
        <>
            <p class="preview-count" role="status">{ t(Message::WillChange(changing, props.selected)) }</p>
            if *count > 0 {
                <div class="preview-scroll" {tabindex} role="region" aria-label={t(Message::Preview)}>
                    <table class="plain-table" aria-label={t(Message::Preview)}>
                        <thead><tr>
                            if let Some(picks) = picks {
                                <th scope="col" class="pick"><PickAll {changing} {count} on_pick={picks.on_pick.reform(|on| (None, on))} /></th>
                            }
                            <th scope="col">{ t(Message::Offering) }</th><th scope="col">{ t(Message::Before) }</th><th scope="col">{ t(Message::After) }</th>
                        </tr></thead>
                        <tbody {onfocusin} onkeydown={Callback::from(on_key)}>
                            { for rows.iter().enumerate().map(|(at, row)| html! {
                                <tr key={row.id.to_string()} data-at={at.to_string()}>
                                    if let Some(picks) = picks { <td class="pick">{ pick(picks, row, at == current_row) }</td> }
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
                if more > 0 { { further(more, picks) } }
            }
        </>
    }
}

/// The number of offerings that are not shown, or a button that shows them.
fn further(more: usize, picks: Option<&Picks>) -> Html {
    let Some(picks) = picks else {
        return html! { <p class="meta">{ t(Message::AndMoreOfferings(more)) }</p> };
    };
    let onclick = picks.on_more.reform(|_: MouseEvent| ());
    html! {
        <p><button type="button" class="link-button" {onclick}>{ t(Conflicts::ShowMore(more)) }</button></p>
    }
}

/// The checkbox of an offering.
fn pick(picks: &Picks, row: &PreviewRow, is_current: bool) -> Html {
    let id = row.id;
    let onchange = picks.on_pick.reform(move |event: Event| {
        let is_on = event.target_unchecked_into::<HtmlInputElement>().checked();
        (Some(id), is_on)
    });
    let mut name = vec![row.session.as_str(), &row.groups];
    name.extend(row.time.as_deref());
    html! {
        <input type="checkbox" checked={!picks.left_out.contains(&id)} tabindex={if is_current { "0" } else { "-1" }}
            aria-label={t(Table::SelectRow(name.join(", ")))} {onchange} />
    }
}

/// Properties of [`PickAll`].
#[derive(Properties, PartialEq)]
struct PickAllProps {
    changing: usize,
    count: usize,
    on_pick: Callback<bool>,
}

/// The checkbox of all offerings.
#[component]
fn PickAll(props: &PickAllProps) -> Html {
    let input = use_node_ref();
    let PickAllProps {
        changing, count, ..
    } = *props;
    use_effect_with(
        (input.clone(), changing, count),
        |(input, changing, count)| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.set_indeterminate(*changing > 0 && changing < count);
            }
        },
    );
    let onchange = (props.on_pick)
        .reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().checked());
    html! {
        <input ref={input} type="checkbox" checked={changing == count} aria-label={t(Table::SelectAllShown)} {onchange} />
    }
}

/// Moves the focus among the rows.
fn on_key(event: KeyboardEvent) {
    let press = KeyPress::from_event(&event).filter(|press| !press.is_modified());
    let (Some(press), Some((row, _))) = (press, place_of(event.target_dyn_into())) else {
        return;
    };
    let rows = row.parent_element();
    let to = match press.name.as_str() {
        "ArrowDown" => row.next_element_sibling(),
        "ArrowUp" => row.previous_element_sibling(),
        "Home" => rows.and_then(|rows| rows.first_element_child()),
        "End" => rows.and_then(|rows| rows.last_element_child()),
        _ => return,
    };
    event.prevent_default();
    if let Some(control) = to.and_then(|to| to.query_selector("input").ok().flatten()) {
        keys::focus(&control);
    }
}

/// Returns the row that contains an element, and its position.
fn place_of(target: Option<Element>) -> Option<(Element, usize)> {
    let row = target?.closest("tr[data-at]").ok().flatten()?;
    let at = row.get_attribute("data-at")?.parse().ok()?;
    Some((row, at))
}

fn side(parts: &[[AttrValue; 2]], side: usize) -> Html {
    html! {
        <td>{ for parts.iter().map(|part| html! { <bdi class="part">{ &part[side] }</bdi> }) }</td>
    }
}
