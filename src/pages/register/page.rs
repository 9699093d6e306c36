//! The page.

use yew::prelude::*;

use super::list::{Filter, ListOf};
use super::{Register, Words, use_listing};
use crate::pages::files::ExportMenu;
use crate::pages::live::use_watched;
use crate::pages::page::Heading;
use crate::pages::people::{PANEL, SectionTabs};
use crate::pages::register::RecordPanel;
use crate::pages::route::Route;
use crate::ui::data_table::RowKey;
use crate::ui::icon::{Icon, icon};
use crate::ui::side_panel::use_panel;
use lectern_core::model::Kind;
use lectern_core::workspace::Kinds;

/// The page that lists all records of a kind.
pub fn register(kind: Kind, of: &'static dyn Register) -> Html {
    html! { <RegisterPage key={kind as usize} {kind} {of} /> }
}

/// The props of [`RegisterPage`].
#[derive(Properties)]
struct RegisterPageProps {
    kind: Kind,
    of: &'static dyn Register,
}

impl PartialEq for RegisterPageProps {
    /// What lists it goes with the kind.
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

/// A page that lists all records of one kind.
#[component]
fn RegisterPage(props: &RegisterPageProps) -> Html {
    let of = props.of;
    let live = use_watched(Kinds::from_slice(of.kinds()));
    let words = of.words();
    let filter = use_state(Filter::default);
    let panel = use_panel();
    let versions: Vec<u64> = live.read(|records| {
        let kinds = of.kinds().iter();
        kinds.map(|kind| records.version(*kind)).collect()
    });
    let list = use_memo(versions, |_| ListOf(of.list(&live)));
    let on_edit = {
        let panel = panel.clone();
        Callback::from(move |key: Option<RowKey>| panel.open(key.map(|key| key.0)))
    };
    let listing = use_listing(&list, &filter, &filter.setter().to_callback(), &on_edit);
    let new = {
        let panel = panel.clone();
        Callback::from(move |_: MouseEvent| panel.open(None))
    };
    let form = of.form();
    let shown = panel.shown();
    let beside = shown.is_some() && !form.in_dialog;
    let tabbed = words.section.is_some();
    html! {
        <>
            { words.back.clone() }
            <Heading title={words.title.clone()} help={words.lead.clone()}>
                if let Some((_, what)) = words.files.as_ref().filter(|_| list.len() > 0) {
                    <ExportMenu what={*what} columns={listing.columns} rows={listing.rows} shown={listing.shown} selection={listing.ticked} />
                }
                <button type="button" class="button primary" data-primary={words.files.is_none().then_some("true")} onclick={new.clone()}>
                    { icon(Icon::Plus) }{ words.new.clone() }
                </button>
            </Heading>
            if let Some(here) = words.section { <SectionTabs {here} /> }
            <div id={tabbed.then_some(PANEL)} class={if beside { "with-panel open" } else { "with-panel" }} role={tabbed.then_some("tabpanel")}
                aria-label={tabbed.then(|| words.title.clone())}>
                <div class="list-part">{ if list.len() == 0 { none_yet(words, new) } else { listing.body } }</div>
                if let Some(id) = shown {
                    <RecordPanel key={id.unwrap_or_default().to_string()} of={form} {id} leaving={panel.is_leaving()}
                        on_leave={panel.on_leave()} on_stay={panel.on_stay()} />
                }
            </div>
            { listing.dialog }
        </>
    }
}

/// What stands where a list would, as long as there is none.
fn none_yet(words: Words, new: Callback<MouseEvent>) -> Html {
    let (drawing, none, help) = words.none;
    let (around, button) = if words.files.is_some() {
        ("empty-state", "button")
    } else {
        ("card empty-state", "button primary")
    };
    html! {
        <div class={around}>
            { icon(drawing) }
            <h2>{ none }</h2>
            <p>{ help }</p>
            <div class="inline-tools">
                <button type="button" class={button} onclick={new}>{ icon(Icon::Plus) }{ words.new }</button>
                if let Some((import, _)) = words.files {
                    <a class="button" href={Route::Files.to_string()}>{ icon(Icon::Import) }{ import }</a>
                }
            </div>
        </div>
    }
}
