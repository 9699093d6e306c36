//! What steps 2 and 3 share: the difference to what is saved, above the dual list or single
//! registration; and the filters of what is available.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::dual_list::{
    ChosenItems, DifferenceStrip, DualList, DualListLabels, ItemBadges, ItemSource, Move, SingleAdd,
};
use crate::components::field::CompactSelect;
use crate::hooks::use_records;
use crate::i18n::Noun;
use lectern_core::model::{CourseSessionId, Kind, Step};
use lectern_core::search::{Bitmap, ExactIndex};
use lectern_core::workspace::{Command, Kinds};

/// How often the records of some kinds have changed, and in which course session: what is worked
/// out of them holds as long as this is the same.
pub type Stamp = ([u64; 6], CourseSessionId);

/// The open workspace, drawing this component again whenever records of these kinds change.
#[hook]
pub fn use_stamped(kinds: [Kind; 6], id: CourseSessionId) -> (WorkspaceHandle, Stamp) {
    let workspace = use_records(Kinds::from_slice(&kinds));
    let versions = workspace.read(|records| kinds.map(|kind| records.version(kind)));
    (workspace, (versions, id))
}

/// A step as a dual list, or as single registration in place of its left half.
pub struct Registration {
    pub id: &'static str,
    pub names: DualListLabels,
    pub entries: Rc<dyn ItemSource>,
    pub choice: Rc<ChosenItems>,
    pub marks: Rc<dyn ItemBadges>,
    /// What the left list may show.
    pub filter: Option<Rc<Bitmap>>,
    /// What the right list may show.
    pub chosen_filter: Option<Rc<Bitmap>>,
    /// Whether something is saved to compare with.
    pub saved: bool,
    pub single: Option<Single>,
    pub difference: Difference,
    pub on_move: Callback<Move>,
    pub on_current: Callback<Option<u32>>,
    pub filters: Html,
    pub chosen_filters: Html,
    pub tools: Html,
}

/// What single registration knows besides.
pub struct Single {
    pub id: &'static str,
    pub label: AttrValue,
    pub exact: Rc<ExactIndex>,
}

impl Registration {
    /// The strip and the lists.
    pub fn draw(self) -> Html {
        let Self {
            entries,
            choice,
            on_move,
            ..
        } = self;
        let noun = self.names.noun;
        let single = self.single.map(|Single { id, label, exact }| {
            html! {
                <SingleAdd {id} {label} {noun} items={entries.clone()} {exact} chosen={choice.clone()}
                    on_add={on_move.reform(Move::Add)} on_take_back={on_move.reform(Move::Remove)} />
            }
        });
        let changes_only = *self.difference.changes_only;
        html! {
            <>
                { self.difference.draw(noun, &entries, &choice) }
                <DualList id={self.id} labels={self.names} items={entries} chosen={choice} badges={self.marks} filter={self.filter}
                    chosen_filter={self.chosen_filter} compares={self.saved} {changes_only} {on_move} on_current={self.on_current}
                    filters={self.filters} chosen_filters={self.chosen_filters} chosen_tools={self.tools} in_place_of_available={single} />
            </>
        }
    }
}

/// The strip that says what would change.
pub struct Difference {
    pub workspace: WorkspaceHandle,
    pub id: CourseSessionId,
    pub step: Step,
    /// What is lost with what is removed.
    pub consequence: Option<AttrValue>,
    /// Whether only changes are shown.
    pub changes_only: UseStateHandle<bool>,
}

impl Difference {
    /// The strip.
    pub fn draw(self, noun: Noun, entries: &Rc<dyn ItemSource>, choice: &Rc<ChosenItems>) -> Html {
        let Self {
            workspace,
            id: session,
            step,
            ..
        } = self;
        let on_discard = Callback::from(move |()| {
            let chosen = None;
            // Dropping what a draft keeps is not refused.
            let _ = workspace.dispatch(if step == Step::Courses {
                Command::DraftCourses { session, chosen }
            } else {
                Command::DraftLearners {
                    session,
                    chosen: None,
                }
            });
        });
        html! {
            <DifferenceStrip items={entries.clone()} chosen={choice.clone()} {noun} consequence={self.consequence}
                changes_only={*self.changes_only} on_changes_only={self.changes_only.setter().to_callback()} {on_discard} />
        }
    }
}

/// Values and what they are called.
pub type Options = Vec<(AttrValue, AttrValue)>;

/// Writes what is chosen in one box of filters into all that is set.
pub fn narrow<F: Clone + 'static>(
    filter: &F,
    on_change: &Callback<F>,
    write: fn(&mut F, String),
) -> Callback<String> {
    let filter = filter.clone();
    on_change.reform(move |text: String| {
        let mut next = filter.clone();
        write(&mut next, text);
        next
    })
}

/// One box of filters.
pub fn filter_box(
    label: AttrValue,
    options: Options,
    value: String,
    on_change: Callback<String>,
) -> Html {
    html! { <CompactSelect {label} {options} {value} {on_change} /> }
}
