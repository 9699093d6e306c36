//! What narrows a list: words, chips, boxes that are unseen until asked for; and the order.

use yew::prelude::*;

use super::list::{Filter, FilterBox, Found, Look, OrderBox};
use crate::i18n::{Sessions as Words, t};
use crate::ui::data_table::{Column, Sort, sort_select};
use crate::ui::field::CompactSelect;
use crate::ui::filter_chips::filter_chips;
use crate::ui::icon::{Icon, icon};
use crate::ui::search_box::SearchBox;

/// What the toolbar of a list is made of.
pub struct Toolbar<'a> {
    /// What the list says about itself.
    pub look: &'a Look,
    /// Its columns.
    pub columns: &'a [Column],
    /// How it is sorted.
    pub sort: &'a UseStateHandle<Sort>,
    /// Whether the boxes are open.
    pub open: &'a UseStateHandle<bool>,
    /// What there is to choose in them.
    pub boxes: &'a [FilterBox],
    /// What is asked for.
    pub filter: &'a Filter,
    /// Something else is.
    pub on_filter: &'a Callback<Filter>,
    /// What was found.
    pub found: &'a Found,
}

impl Toolbar<'_> {
    /// Draws it, and below it the boxes if they are open.
    pub fn draw(&self) -> Html {
        let (look, filter) = (self.look, self.filter);
        let on_input = {
            let filter = filter.clone();
            self.on_filter.reform(move |typed| Filter {
                typed,
                ..filter.clone()
            })
        };
        let order = (look.order != OrderBox::Nowhere)
            .then(|| sort_select(self.columns, **self.sort, &self.sort.setter().to_callback()));
        let wide = look.order == OrderBox::Always;
        html! {
            <>
                <div class={if wide { "toolbar sessions-toolbar" } else { "toolbar" }}>
                    <SearchBox id={[look.id, "-search"].concat()} label={look.search.clone()} hint={look.hint.clone()}
                        value={filter.typed.clone()} {on_input} />
                    if let Some(label) = &look.narrow { { self.chips(label) } }
                    if wide {
                        <div class="toolbar-end">
                            if look.boxes { { opener(self.open, filter.set()) } }
                            { order }
                        </div>
                    } else {
                        { order }
                    }
                </div>
                if !self.boxes.is_empty() {
                    <div id="more-filters" class="toolbar more-filters">
                        { for self.boxes.iter().enumerate().map(|(at, one)| self.filter_box(at, one)) }
                    </div>
                }
            </>
        }
    }

    fn chips(&self, label: &AttrValue) -> Html {
        let on_choose = {
            let (filter, chips) = (self.filter.clone(), self.found.chips.clone());
            self.on_filter.reform(move |at: usize| {
                let mut next = filter.clone();
                let chosen = chips.get(at).filter(|_| at > 0);
                next.chip = chosen.map(|chip| chip.id.clone());
                next
            })
        };
        filter_chips(label, &self.found.chips, self.found.chosen, &on_choose)
    }

    fn filter_box(&self, at: usize, one: &FilterBox) -> Html {
        let value = self.filter.chosen(at).to_owned();
        let on_change = {
            let filter = self.filter.clone();
            self.on_filter.reform(move |value: String| {
                let mut next = filter.clone();
                next.more.resize(next.more.len().max(at + 1), String::new());
                next.more[at] = value;
                next
            })
        };
        html! { <CompactSelect label={one.label.clone()} options={one.options.clone()} {value} {on_change} /> }
    }
}

/// The button that opens and closes the boxes.
fn opener(open: &UseStateHandle<bool>, set: usize) -> Html {
    let toggle = open.setter().to_callback();
    let is_open = **open;
    html! {
        <button type="button" class="button quiet" aria-expanded={is_open.to_string()} aria-controls="more-filters"
            onclick={toggle.reform(move |_: MouseEvent| !is_open)}>
            { icon(Icon::Filter) }{ t(if set == 0 { Words::MoreFilters } else { Words::MoreFiltersOn(set) }) }
        </button>
    }
}
