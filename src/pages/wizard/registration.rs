//! Parts of steps 2 and 3: the comparison with the saved selection, the dual list or single
//! registration, and the filters of available items.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::dual_list::{
    ChosenItems, DifferenceStrip, DualList, DualListLabels, ItemBadges, ItemSource, Move, SingleAdd,
};
use crate::components::field::CompactSelect;
use crate::hooks::use_records;
use crate::i18n::Noun;
use crate::pages::files::{ItemColumns, export_items};
use lectern_core::model::{CourseSessionId, Kind, Step};
use lectern_core::search::{Bitmap, ExactIndex, ItemIndex};
use lectern_core::workspace::{Command, Kinds};

/// Memo key: record versions per kind plus the course session id.
pub type RecordVersions = ([u64; 6], CourseSessionId);

/// Returns the workspace and the versions of these kinds; the component is redrawn when they change.
#[hook]
pub fn use_record_versions(
    kinds: [Kind; 6],
    id: CourseSessionId,
) -> (WorkspaceHandle, RecordVersions) {
    let workspace = use_records(Kinds::from_slice(&kinds));
    let versions = workspace.read(|records| kinds.map(|kind| records.version(kind)));
    (workspace, (versions, id))
}

/// A dual list, or single registration in place of its left half.
pub struct Registration {
    pub id: &'static str,
    pub names: DualListLabels,
    /// Columns of the file to which the chosen items are exported.
    pub columns: ItemColumns,
    pub entries: Rc<dyn ItemSource>,
    pub choice: Rc<ChosenItems>,
    pub marks: Rc<dyn ItemBadges>,
    /// Items that the left list may show; `None` for all.
    pub filter: Option<Rc<Bitmap>>,
    /// Items that the right list may show; `None` for all.
    pub chosen_filter: Option<Rc<Bitmap>>,
    /// `true` if there is a saved selection to compare with.
    pub saved: bool,
    pub single: Option<Single>,
    pub difference: Difference,
    pub on_move: Callback<Move>,
    pub on_current: Callback<Option<ItemIndex>>,
    pub filters: Html,
    pub chosen_filters: Html,
    pub tools: Html,
}

/// Properties of single registration.
pub struct Single {
    pub id: &'static str,
    pub label: AttrValue,
    pub exact: Rc<ExactIndex>,
}

impl Registration {
    /// Renders the comparison and the lists.
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
        let (items, marks) = (entries.clone(), self.marks.clone());
        let on_export = export_items(&self.difference.workspace, self.columns, items, Some(marks));
        html! {
            <>
                { self.difference.draw(noun, &entries, &choice) }
                <DualList id={self.id} labels={self.names} items={entries} chosen={choice} badges={self.marks} filter={self.filter}
                    chosen_filter={self.chosen_filter} compares={self.saved} {changes_only} {on_move} on_current={self.on_current}
                    filters={self.filters} chosen_filters={self.chosen_filters} chosen_tools={self.tools} {on_export} in_place_of_available={single} />
            </>
        }
    }
}

/// Comparison of the selection with the saved one.
pub struct Difference {
    pub workspace: WorkspaceHandle,
    pub id: CourseSessionId,
    pub step: Step,
    /// Warning about the consequences of removals.
    pub consequence: Option<AttrValue>,
    /// `true` if only changes are shown.
    pub changes_only: UseStateHandle<bool>,
}

impl Difference {
    /// Renders the comparison.
    pub fn draw(self, noun: Noun, entries: &Rc<dyn ItemSource>, choice: &Rc<ChosenItems>) -> Html {
        let Self {
            workspace,
            id: session,
            step,
            ..
        } = self;
        let on_discard = Callback::from(move |()| {
            let chosen = None;
            // Clearing a draft is never refused.
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

/// Values and labels of a select.
pub type Options = Vec<(AttrValue, AttrValue)>;

/// Returns a callback that edits one value of a filter.
pub fn edit_filter<F: Clone + 'static>(
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

/// Renders one select of a filter.
pub fn filter_box(
    label: AttrValue,
    options: Options,
    value: String,
    on_change: Callback<String>,
) -> Html {
    html! { <CompactSelect {label} {options} {value} {on_change} /> }
}
