//! Combobox for choosing several entries by typing; chosen entries are removable tags. Follows the
//! editable combobox with list popup of the ARIA Authoring Practices Guide.

mod picking;
mod submit;

use std::rc::Rc;

use yew::prelude::*;

use super::field::{self, Around};
use super::icon::{Icon, icon};
use super::keys;
use super::list_focus::use_list_focus;
use super::popup_place::use_popup_place;
use crate::i18n::{Picker as Message, t};
use lectern_core::search::{
    ExactIndex, ExactIndexBuilder, Index, IndexBuilder, ItemIndex, Query, best,
};
use picking::Picking;
pub use submit::submit_complete;

/// Entries that can be picked, in display order, with their search index.
pub struct PickOptions {
    /// Search index of the entries.
    pub index: Index,
    /// The keys by which a pasted entry names an entry.
    pub exact: ExactIndex,
    /// The entries.
    pub entries: Vec<PickEntry>,
}

impl PickOptions {
    /// Indexes entries by their names and details.
    #[must_use]
    pub fn new(entries: Vec<PickEntry>) -> Self {
        let mut index = IndexBuilder::with_capacity(entries.len());
        let mut exact = ExactIndexBuilder::with_capacity(entries.len());
        for entry in &entries {
            index.push(&[entry.name.as_str(), entry.detail.as_str()]);
            exact.push([entry.name.as_str()]);
        }
        Self {
            index: index.build(),
            exact: exact.build(),
            entries,
        }
    }
}

/// An entry that can be picked.
#[derive(Clone, Debug, PartialEq)]
pub struct PickEntry {
    /// The name.
    pub name: AttrValue,
    /// A second text, such as a username or a code, which is searched too.
    pub detail: AttrValue,
    /// Another entry has the same name, so that the detail is always shown.
    pub same_name: bool,
}

impl PickEntry {
    /// Returns the name, followed by the detail if another entry has the same name.
    fn distinct_name(&self) -> AttrValue {
        if self.same_name && !self.detail.is_empty() {
            [&self.name, " (", &self.detail, ")"].concat().into()
        } else {
            self.name.clone()
        }
    }
}

/// Maximum number of matches offered.
const OFFERED: usize = 12;

/// Props of [`Picker`].
#[derive(Properties)]
pub struct PickerProps {
    /// Id of the control.
    pub id: AttrValue,
    /// Label.
    pub label: AttrValue,
    /// Entries that can be picked; compared by identity.
    pub options: Rc<PickOptions>,
    /// Indexes of the chosen entries, in order.
    pub chosen: Vec<ItemIndex>,
    /// Receives the new indexes of the chosen entries.
    pub on_change: Callback<Vec<ItemIndex>>,
    /// Receives texts that are no entries, which commas end; without it there are only entries.
    #[prop_or_default]
    pub on_texts: Option<Callback<Vec<String>>>,
    /// A choice is announced as made. `false` where it may be refused, and the page says what came of it.
    #[prop_or(true)]
    pub announces: bool,
    /// Called after the control has lost the focus.
    #[prop_or_default]
    pub on_blur: Callback<()>,
    /// Adds "(optional)" after the label.
    #[prop_or_default]
    pub optional: bool,
    /// Help text below the control.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// Error message.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

impl PartialEq for PickerProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.options, &other.options)
            && self.chosen == other.chosen
            && self.id == other.id
            && self.label == other.label
            && self.on_change == other.on_change
            && self.on_texts == other.on_texts
            && self.on_blur == other.on_blur
            && self.error == other.error
            && self.help == other.help
    }
}

/// Combobox for choosing several entries.
#[component]
pub fn Picker(props: &PickerProps) -> Html {
    let typed = use_state(String::new);
    let open = use_state(|| false);
    let active = use_state(|| 0usize);
    let left = use_state_eq(|| false);
    let matches = use_memo(
        ((*typed).clone(), PtrEq(props.options.clone())),
        |(typed, options)| {
            let fields = |at: ItemIndex| {
                let entry = &options.0.entries[at.as_usize()];
                [entry.name.as_str(), entry.detail.as_str()]
            };
            if typed.trim().is_empty() {
                Vec::new()
            } else {
                best(&options.0.index, fields, &Query::new(typed), OFFERED)
            }
        },
    );
    let tags = use_node_ref();
    let onfocusin = use_list_focus(&tags, &props.id);
    let (popup, nothing) = (use_node_ref(), use_node_ref());
    let picking = Rc::new(Picking {
        typed,
        open,
        active,
        left,
        matches,
        options: props.options.clone(),
        chosen: props.chosen.clone(),
        on_change: props.on_change.clone(),
        on_texts: props.on_texts.clone(),
        announces: props.announces,
        on_blur: props.on_blur.clone(),
    });
    let (typed, active, matches) = (&picking.typed, *picking.active, &picking.matches);
    let list_id = AttrValue::from([&props.id, "-list"].concat());
    let option_id = |at: usize| [&list_id, "-", &at.to_string()].concat();
    let searching = *picking.open && !typed.trim().is_empty();
    let text = picking.text().filter(|_| searching);
    let first = usize::from(text.is_some());
    let shown = searching && picking.len() > 0;
    use_popup_place(&popup, shown.then(|| matches.clone()));
    use_popup_place(&nothing, (searching && !shown).then_some(()));
    // A text box that takes any text is no combobox.
    let is_closed = props.on_texts.is_none();
    let is_unfinished = is_closed && !typed.trim().is_empty();
    let not_chosen = (is_unfinished && *picking.left).then(|| t(Message::NotChosen));
    let around = Around {
        id: &props.id,
        label: &props.label,
        optional: props.optional,
        help: props.help.clone(),
        error: &not_chosen.or_else(|| props.error.clone()),
        class: "picker",
    };
    use_effect_with(shown.then(|| option_id(active)), |option| {
        if let Some(option) = option {
            keys::scroll_to_id(option);
        }
    });
    around.draw(html! {
        <>
            <div ref={tags} class="control tags" {onfocusin}>
                { for props.chosen.iter().map(|at| tag(&picking, *at)) }
                <input key="input" id={props.id.clone()} role={is_closed.then_some("combobox")} type="text" dir="auto" autocomplete="off"
                    aria-autocomplete="list" aria-expanded={is_closed.then(|| shown.to_string())} aria-controls={list_id.clone()}
                    aria-activedescendant={shown.then(|| option_id(active))} aria-invalid={around.invalid()} aria-describedby={around.described()}
                    data-unfinished={is_unfinished.then_some("true")} placeholder={t(Message::TypeToFind)} value={(**typed).clone()} oninput={field::typed(&picking.on(Picking::type_in))}
                    onkeydown={picking.on(Picking::press_key)} onblur={picking.on(Picking::leave)} onpaste={picking.on(Picking::paste)} />
            </div>
            <ul ref={popup} id={list_id.clone()} class="popup" role="listbox" aria-label={props.label.clone()} hidden={!shown}>
                if shown {
                    if let Some(text) = text { { text_option(&picking, text, option_id(0), active == 0) } }
                    { for (first..).zip(matches.iter()).map(|(row, at)| option(&picking, *at, option_id(row), row == active)) }
                }
            </ul>
            if searching && !shown {
                <p ref={nothing} class="popup nothing">{ t(Message::NothingMatches(typed.trim().to_owned())) }</p>
            }
        </>
    })
}

/// Renders a chosen entry as a tag with a remove button.
fn tag(picking: &Rc<Picking>, at: ItemIndex) -> Html {
    let name = picking.name(at);
    let onclick = {
        let picking = picking.clone();
        Callback::from(move |_: MouseEvent| picking.toggle(at))
    };
    html! {
        <span class="tag" key={at.as_usize()}><bdi>{ &name }</bdi>
            <button type="button" aria-label={t(Message::Remove(name.to_string()))} {onclick}>{ icon(Icon::Cross) }</button>
        </span>
    }
}

/// Renders an option of the list.
fn option(picking: &Rc<Picking>, at: ItemIndex, id: String, active: bool) -> Html {
    let chosen = picking.chosen.contains(&at);
    let PickEntry { name, detail, .. } = &picking.options.entries[at.as_usize()];
    let onmousedown = {
        let picking = picking.clone();
        // On mousedown: the list closes on blur, before a click would arrive.
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            picking.take(at);
        })
    };
    html! {
        <li key={at.as_usize()} {id} role="option" aria-selected={active.to_string()} aria-disabled={chosen.then_some("true")} {onmousedown}>
            <bdi>{ name }</bdi>
            if chosen { <span class="badge tone-mute">{ t(Message::Chosen) }</span> }
            <bdi class="fact">{ detail }</bdi>
        </li>
    }
}

/// Renders the option that takes what was typed as it is.
fn text_option(picking: &Rc<Picking>, text: String, id: String, active: bool) -> Html {
    let label = t(Message::UseText(text.clone()));
    let onmousedown = {
        let picking = picking.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            picking.take_texts(vec![text.clone()]);
        })
    };
    html! { <li key="text" {id} role="option" aria-selected={active.to_string()} {onmousedown}>{ label }</li> }
}

/// Entries compared by identity.
struct PtrEq(Rc<PickOptions>);

impl PartialEq for PtrEq {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
