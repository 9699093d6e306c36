//! The card with the offerings of a session, and the form of one beside it.

use std::collections::HashSet;

use lectern_core::exchange::for_clipboard;
use lectern_core::model::{OfferingId, SessionId};
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::action::{OfferingAction, set_cancelled};
use super::added::use_added;
use super::days::{OfferingDay, days, kinds};
use super::dialogs::{OfferingDialog, use_offering_dialogs};
use super::form::OfferingFormPanel;
use super::panel::use_offering_panel;
use super::search::{SEARCH, use_offering_search};
use super::selecting::{Selecting, SelectingAction};
use super::table::{OfferingsTable, row_of};
use super::text::text_table;
use crate::app::route::Route;
use crate::components::data_table::{BulkBar, Selection, copy_rows};
use crate::components::icon::{Icon, icon};
use crate::components::nothing_found::nothing_found;
use crate::components::primary_button::PrimaryButton;
use crate::components::search_box::SearchBox;
use crate::hooks::{use_can_edit, use_records};
use crate::i18n::{Frame, Generator, Offerings as Message, t};
use crate::pages::files::export_table_button;
use crate::pages::record_list::ListLayout;

/// Properties of [`OfferingsCard`].
#[derive(Properties, PartialEq)]
pub struct OfferingsCardProps {
    /// Session.
    pub session: SessionId,
}

/// The offerings of a session by day, with what can be done with one or many of them.
#[component]
pub fn OfferingsCard(props: &OfferingsCardProps) -> Html {
    let session = props.session;
    let workspace = use_records(kinds().collect::<Kinds>());
    let versions = workspace.read(|records| {
        let versions = kinds().map(|kind| records.version(kind));
        versions.collect::<Vec<u64>>()
    });
    let days = use_memo((versions, session), |(_, session)| {
        workspace.read_conflicts(|records, conflicts| days(records, conflicts, *session))
    });
    let search = use_offering_search(&days);
    let panel = use_offering_panel(session);
    let dialogs = use_offering_dialogs("list");
    let selecting = use_reducer_eq(Selecting::default);
    let on_action = {
        let (panel, dialogs, workspace) = (panel.clone(), dialogs.clone(), workspace.clone());
        use_callback(
            panel.clone(),
            move |(action, ids): (OfferingAction, Selection<OfferingId>), _| match action {
                OfferingAction::Edit => ids.iter().for_each(|id| panel.open(id)),
                OfferingAction::CopyOne => ids.iter().for_each(|id| panel.open_copy(id)),
                OfferingAction::CopyMany => dialogs.open(OfferingDialog::Copy(ids)),
                OfferingAction::Change => dialogs.open(OfferingDialog::Change(ids)),
                OfferingAction::SetCancelled(cancelled) => {
                    workspace.dispatch_with_toast(set_cancelled(&ids, cancelled));
                }
                OfferingAction::Delete => dialogs.open(OfferingDialog::Delete(ids)),
            },
        )
    };
    let on_select = {
        let dispatcher = selecting.dispatcher();
        use_callback((), move |(ids, selected): (Vec<OfferingId>, bool), ()| {
            dispatcher.dispatch(SelectingAction::Select(ids, selected));
        })
    };
    // Offerings that were deleted meanwhile are no longer selected.
    let can_edit = use_can_edit();
    let selected = selecting.0.as_ref().filter(|_| can_edit).map(|selection| {
        let present: HashSet<OfferingId> = days.iter().flat_map(OfferingDay::ids).collect();
        selection.retain(|id| present.contains(&id))
    });
    let on_closed = {
        let selecting = selecting.dispatcher();
        Callback::from(move |done: bool| {
            if done {
                selecting.dispatch(SelectingAction::Clear);
            }
        })
    };
    let form = panel.shown().map(|shown| {
        let key = shown.key();
        html! { <OfferingFormPanel {key} {session} id={shown.id} copy_of={shown.copy_of} panel={shown.panel} /> }
    });
    let is_form_open = form.is_some();
    let is_new = panel.shown().is_some_and(|shown| shown.id.is_none());
    let added = use_added(is_new, &days);
    let count: usize = days.iter().map(|day| day.rows.len()).sum();
    let dates = days.iter().filter(|day| day.date.is_some()).count();
    let dispatch = |action: fn() -> SelectingAction| {
        let selecting = selecting.dispatcher();
        move || selecting.dispatch(action())
    };
    let (toggle, clear) = (
        dispatch(|| SelectingAction::Toggle),
        dispatch(|| SelectingAction::Clear),
    );
    let bulk = |action: OfferingAction| {
        let (on_action, selected) = (on_action.clone(), selected.clone().unwrap_or_default());
        Callback::from(move |_: MouseEvent| on_action.emit((action, selected.clone())))
    };
    let course = workspace.read(|records| Some(records.sessions.get(session)?.course));
    let generator = course.map(|course| {
        let id = session;
        Route::Generator { course, id }.href()
    });
    let selected_count = selected.as_ref().map_or(0, Selection::len);
    let shown = &search.shown;
    let export = {
        let (days, selected) = (shown.clone(), selected.clone().unwrap_or_default());
        export_table_button(&workspace, "offerings", false, move || {
            text_table(&days, &selected, |_| true)
        })
    };
    let oncopy = {
        let (days, selected) = (shown.clone(), selected.clone().unwrap_or_default());
        Callback::from(move |event: Event| {
            copy_rows(&event, || {
                let current = row_of(event.target()).map(|(_, id)| id);
                let table = text_table(&days, &selected, |id| current == Some(id));
                let count = table.rows.len();
                (count > 0).then(|| (count, for_clipboard(&table.header, &table.rows)))
            });
        })
    };
    html! {
        <ListLayout class="offerings" {form}>
            <section class="card" aria-labelledby="offerings-title" {oncopy}>
                <div class="card-head">
                    <h2 id="offerings-title">{ t(Message::Offerings) }<span class="count">{ " " }{ t(Message::CountOnDays(count, dates)) }</span></h2>
                    <div class="card-tools">
                        if count > 0 && can_edit {
                            <button type="button" class="button quiet" aria-pressed={selected.is_some().to_string()} onclick={move |_: MouseEvent| toggle()}>{ t(Message::Select) }</button>
                        }
                        if count > 0 { { export } }
                        if can_edit {
                            if let Some(href) = generator { <a class="button" {href}>{ icon(Icon::Tree) }{ t(Generator::Generate) }</a> }
                            <PrimaryButton creates=true active={!is_form_open} onclick={panel.on_new()}>{ icon(Icon::Plus) }{ t(Message::New) }</PrimaryButton>
                        }
                    </div>
                </div>
                if count > 1 {
                    <div class="offerings-search">
                        <SearchBox id={SEARCH} label={t(Message::Search)} hint={t(Message::SearchHint)} value={(*search.typed).clone()}
                            on_input={search.typed.setter().to_callback()} />
                    </div>
                }
                if selected_count > 0 {
                    <BulkBar count={selected_count} on_clear={Callback::from(move |()| clear())}>
                        <button type="button" class="button" onclick={bulk(OfferingAction::Change)}>{ icon(Icon::Pencil) }{ t(Message::Change) }</button>
                        <button type="button" class="button" onclick={bulk(OfferingAction::CopyMany)}>{ icon(Icon::Copy) }{ t(Message::Copy) }</button>
                        <button type="button" class="button" onclick={bulk(OfferingAction::SetCancelled(true))}>{ icon(Icon::Barred) }{ t(Message::CancelOfferings) }</button>
                        <button type="button" class="button danger" onclick={bulk(OfferingAction::Delete)}>{ icon(Icon::Bin) }{ t(Frame::Delete) }</button>
                    </BulkBar>
                }
                if count == 0 {
                    <p class="card-body">{ t(Message::NoneYet) }</p>
                } else if shown.is_empty() {
                    { nothing_found(&search.typed, &search.on_clear) }
                } else {
                    <OfferingsTable days={shown.clone()} {can_edit} {added} selection={selected} {on_select} {on_action} />
                }
            </section>
            { dialogs.draw(&on_closed) }
        </ListLayout>
    }
}
