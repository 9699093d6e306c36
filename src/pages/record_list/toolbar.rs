//! The toolbar of a list: search box, chips, filter boxes that open on request, and the order.

use yew::prelude::*;

use super::state::{FilterAction, ListFilter};
use crate::components::field::CompactSelect;
use crate::components::filter_chips::{Chip, filter_chips};
use crate::components::filter_fold::FilterFold;
use crate::components::icon::{Icon, icon};
use crate::components::search_box::SearchBox;
use crate::i18n::{Sessions as Message, t};

/// A filter that is hidden until "More filters" is pressed.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterBox {
    /// Accessible name.
    pub label: AttrValue,
    /// Values and their labels; the first value is empty and matches all.
    pub options: Vec<(AttrValue, AttrValue)>,
}

/// Properties of [`Toolbar`].
#[derive(Properties, PartialEq)]
pub struct ToolbarProps {
    /// Id of the search box.
    pub search_id: AttrValue,
    /// Accessible name of the search box.
    pub search_label: AttrValue,
    /// Placeholder of the search box.
    pub search_hint: Option<AttrValue>,
    /// Search and filters.
    pub filter: UseReducerHandle<ListFilter>,
    /// Accessible name of the chips; `None` if there are none.
    pub facet_label: Option<AttrValue>,
    /// Chips.
    pub chips: std::rc::Rc<[Chip]>,
    /// Position of the pressed chip.
    pub pressed_chip: usize,
    /// Filters behind "More filters".
    pub boxes: std::rc::Rc<[FilterBox]>,
    /// The order is shown in wide windows too.
    pub wide: bool,
    /// Buttons at its end.
    #[prop_or_default]
    pub tools: Option<Html>,
    /// The control of the order.
    pub children: Html,
}

/// The toolbar of a list.
#[component]
pub fn Toolbar(props: &ToolbarProps) -> Html {
    let filter = &props.filter;
    let open = use_state(|| filter.set_boxes() > 0);
    let on_input = {
        let dispatcher = filter.dispatcher();
        Callback::from(move |text| dispatcher.dispatch(FilterAction::Search(text)))
    };
    let has_boxes = !props.boxes.is_empty();
    let set = filter.set_boxes() + usize::from(filter.facet.is_some());
    html! {
        <>
            <div class={classes!("toolbar", props.wide.then_some("sessions-toolbar"))}>
                <SearchBox id={props.search_id.clone()} label={props.search_label.clone()} hint={props.search_hint.clone()}
                    value={filter.search.clone()} {on_input} />
                if props.wide || props.facet_label.is_some() {
                    <FilterFold id={format!("{}-filters", props.search_id)} class="toolbar-fold" {set}>
                        if let Some(label) = &props.facet_label { { chips(label, props) } }
                        if props.wide {
                            <div class="toolbar-end">
                                if has_boxes { { opener(&open, filter.set_boxes()) } }
                                { props.children.clone() }
                            </div>
                        } else {
                            { props.children.clone() }
                        }
                    </FilterFold>
                } else {
                    { props.children.clone() }
                }
                if let Some(tools) = &props.tools { <div class="list-tools">{ tools.clone() }</div> }
            </div>
            if *open && has_boxes {
                <div id="more-filters" class="toolbar more-filters">
                    { for props.boxes.iter().enumerate().map(|(index, filter_box)| select(index, filter_box, filter)) }
                </div>
            }
        </>
    }
}

fn chips(label: &AttrValue, props: &ToolbarProps) -> Html {
    let (dispatcher, chips) = (props.filter.dispatcher(), props.chips.clone());
    let on_choose = Callback::from(move |position: usize| {
        // The first chip stands for all.
        let pressed = chips.get(position).filter(|_| position > 0);
        let facet = pressed.map(|chip| chip.id.clone());
        dispatcher.dispatch(FilterAction::PressFacet(facet));
    });
    filter_chips(label, &props.chips, props.pressed_chip, &on_choose)
}

fn select(index: usize, filter_box: &FilterBox, filter: &UseReducerHandle<ListFilter>) -> Html {
    let dispatcher = filter.dispatcher();
    let on_change = Callback::from(move |value: String| {
        dispatcher.dispatch(FilterAction::ChooseBox(index, value));
    });
    html! {
        <CompactSelect label={filter_box.label.clone()} options={filter_box.options.clone()}
            value={filter.box_value(index).to_owned()} {on_change} />
    }
}

/// The button that opens and closes the filter boxes, `set` of which have a value.
fn opener(open: &UseStateHandle<bool>, set: usize) -> Html {
    let is_open = **open;
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!is_open))
    };
    html! {
        <button type="button" class="button quiet" aria-expanded={is_open.to_string()} aria-controls="more-filters" {onclick}>
            { icon(Icon::Filter) }{ t(if set == 0 { Message::MoreFilters } else { Message::MoreFiltersOn(set) }) }
        </button>
    }
}
