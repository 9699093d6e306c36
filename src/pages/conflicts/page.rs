//! The page that lists conflicts.

use std::rc::Rc;

use lectern_core::model::{Kind, OfferingId};
use lectern_core::workspace::{ConflictKey, Kinds, WorkspaceConflicts};
use yew::prelude::*;

use super::actions::{ConflictAction, bulk_actions, perform, row_actions};
use super::columns::{columns, facets};
use super::filter::{Shown, address_of, filter_boxes, filter_of_address, in_boxes};
use super::resolution::use_resolution;
use super::rows::{ConflictRow, LIMIT, NAMED_KINDS, rows};
use crate::app::list_link::replace_address;
use crate::components::data_table::{Selection, Sort};
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::use_records;
use crate::i18n::{Conflicts as Message, t};
use crate::pages::files::export_shown_button;
use crate::pages::heading::Heading;
use crate::pages::offerings::{OfferingDialog, use_offering_dialogs};
use crate::pages::record_list::{
    ListFilter, RecordList, SortControl, use_filtered_list_state, use_list_view,
};

/// Page of the conflicts of all offerings.
#[component]
pub fn ConflictsPage() -> Html {
    let kinds = || WorkspaceConflicts::KINDS.into_iter().chain(NAMED_KINDS);
    let workspace = use_records(kinds().collect::<Kinds>());
    let versions = workspace.read(|records| {
        let versions = kinds().map(|kind: Kind| records.version(kind));
        versions.collect::<Vec<u64>>()
    });
    let all = use_memo(versions.clone(), |_| {
        workspace.read_conflicts(|records, conflicts| rows(records, conflicts))
    });
    let filter = use_reducer(filter_of_address);
    use_effect_with(ListFilter::clone(&filter), |filter| {
        replace_address(&address_of(filter));
    });
    let shown = Shown::of(&filter);
    let rows: Rc<Rc<[Rc<ConflictRow>]>> = use_memo((versions.clone(), shown), |(_, shown)| {
        let rows = all.iter().filter(|row| shown.includes(row));
        rows.cloned().collect()
    });
    let boxes = use_memo(versions.clone(), |_| filter_boxes(&all));
    let (columns, facets) = (
        use_memo((), |()| columns()),
        use_memo((), |()| Rc::new(facets())),
    );
    let state = use_filtered_list_state(filter, Sort::ascending("time"));
    let today = workspace.local_now().date();
    let view = use_list_view(&rows, &columns, Some(&facets), &state, |filter, query| {
        let (in_boxes, query) = (in_boxes(filter, today), query.clone());
        move |row: &ConflictRow| in_boxes(row) && row.matches(&query)
    });
    let dialogs = use_offering_dialogs("conflicts");
    let actions = {
        let workspace = workspace.clone();
        use_callback((), move |row: Rc<ConflictRow>, ()| {
            row_actions(&workspace, &row)
        })
    };
    let export = export_shown_button(&workspace, "conflicts", &view, &columns);
    let resolution = use_resolution(&workspace);
    let (is_resolving, progress) = (resolution.is_under_way(), resolution.draw_progress());
    let on_action = {
        let (dialogs, state, all) = (dialogs.clone(), state.clone(), all.clone());
        use_callback(
            (versions, is_resolving),
            move |(action, keys): (ConflictAction, Selection<ConflictKey>), _| match action {
                ConflictAction::Change => {
                    dialogs.open(OfferingDialog::Change(offerings(&all, &keys)));
                }
                ConflictAction::Resolve => {
                    let chosen = all.iter().map(|row| row.conflict);
                    let chosen = chosen.filter(|conflict| keys.contains(conflict.key()));
                    let state = state.clone();
                    resolution.toggle(chosen.collect(), move || state.deselect(keys.iter()));
                }
                ConflictAction::Take(..) | ConflictAction::Dismiss | ConflictAction::Reinstate => {
                    perform(&workspace, action, &keys);
                    state.deselect(keys.iter());
                }
            },
        )
    };
    let on_changed = {
        let selection = state.selection.clone();
        Callback::from(move |done: bool| {
            if done {
                selection.set(Selection::default());
            }
        })
    };
    let is_cut = all.len() >= LIMIT;
    use_effect_with(view.shown.is_empty(), |is_empty| {
        // The button that resolved the last ones is gone.
        if *is_empty && keys::is_focus_lost() {
            keys::focus_first("h1[tabindex]");
        }
    });
    html! {
        <>
            <Heading title={t(Message::Title)} help={t(Message::Lead)}>{ progress }{ export }</Heading>
            if is_cut { <p class="notice tone-warn" role="status">{ icon(Icon::Triangle) }{ t(Message::TooMany(LIMIT)) }</p> }
            <RecordList<ConflictRow, ConflictAction> id="conflicts" class="conflicts-list" label={t(Message::Title)}
                search_label={t(Message::Search)} search_hint={t(Message::SearchHint)} facet_label={t(Message::Kinds)}
                filter_boxes={(*boxes).clone()} sort_control={SortControl::Always} columns={(*columns).clone()} {state} {view}
                {actions} bulk_actions={bulk_actions(shown != Shown::Open, is_resolving)} {on_action} when_empty={empty(shown)} />
            { dialogs.draw(&on_changed) }
        </>
    }
}

/// Returns the offerings of the selected conflicts, the earlier one of two.
fn offerings(rows: &[Rc<ConflictRow>], keys: &Selection<ConflictKey>) -> Selection<OfferingId> {
    let chosen = rows.iter().filter(|row| keys.contains(row.conflict.key()));
    chosen.map(|row| row.conflict.offering).collect()
}

/// Draws what the page shows while there is no conflict.
fn empty(shown: Shown) -> Html {
    let (title, help) = match shown {
        Shown::Open | Shown::All => (Message::None, Message::NoneHelp),
        Shown::SetAside => (Message::NoneSetAside, Message::NoneSetAsideHelp),
    };
    html! {
        <div class="card empty-state">{ icon(Icon::CheckCircle) }<h2>{ t(title) }</h2><p>{ t(help) }</p></div>
    }
}
