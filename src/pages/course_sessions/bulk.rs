//! What can be done with several course sessions at once.

use crate::ui::{After, html};
use yew::prelude::*;

use super::rows::{Act, id_of};
use crate::pages::live::Live;
use crate::ui::data_table::{BulkBar, Selection};
use crate::ui::icon::{Icon, icon};
use crate::ui::text::{Frame, Sessions as Words, t};
use crate::workspace::Command;

/// Something that is asked about before it is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Copying.
    Copy,
    /// Putting into a category.
    Category,
    /// Shifting dates.
    Shift,
    /// Writing to a file.
    Export,
    /// Deleting for good.
    ForGood,
}

/// Does at once what can be taken back, and hands on what is to be asked about first.
pub fn act_on(live: &Live, act: Act, of: Selection, ask: &Callback<(Deed, Selection)>) {
    let ids = || of.iter().map(id_of).collect();
    match act {
        Act::Copy => ask.emit((Deed::Copy, of)),
        Act::Export => ask.emit((Deed::Export, of)),
        Act::DeleteForGood => ask.emit((Deed::ForGood, of)),
        Act::Bin => drop(live.perform(Command::BinCourseSessions { ids: ids() })),
        Act::Restore => drop(live.perform(Command::RestoreCourseSessions { ids: ids() })),
        Act::Discard => {
            for session in of.iter().map(id_of) {
                live.perform(Command::DiscardDraft { session });
            }
        }
    }
}

/// The bar in place of the toolbar.
pub fn bulk_bar(
    selection: &Selection,
    hidden: usize,
    in_bin: bool,
    act: &Callback<Act>,
    ask: &Callback<Deed>,
    on_clear: Callback<()>,
) -> Html {
    let button = |drawing, words: Words, act: &Callback<MouseEvent>| {
        html! { <button type="button" class="button" onclick={act.clone()}>{ icon(drawing) }{ t(words) }</button> }
    };
    let does = |what: Act| act.after(move |_: MouseEvent| what);
    let asks = |what: Deed| ask.after(move |_: MouseEvent| what);
    html! {
        <BulkBar count={selection.len()} {hidden} {on_clear}>
            if in_bin {
                { button(Icon::Restore, Words::Restore, &does(Act::Restore)) }
                { button(Icon::Bin, Words::DeleteForGood, &does(Act::DeleteForGood)) }
            } else {
                { button(Icon::Folder, Words::SetCategory, &asks(Deed::Category)) }
                { button(Icon::Calendar, Words::ShiftDates, &asks(Deed::Shift)) }
                { button(Icon::Copy, Words::Copy, &asks(Deed::Copy)) }
                { button(Icon::Export, Words::Export, &asks(Deed::Export)) }
                <button type="button" class="button" onclick={does(Act::Bin)}>{ icon(Icon::Bin) }{ t(Frame::Delete) }</button>
            }
        </BulkBar>
    }
}
