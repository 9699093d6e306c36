//! Proposals of the generator for the values of the form.

use std::cell::{Cell, RefCell, RefMut};
use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::Kind;
use lectern_core::planning::{GeneratorError, Slot};
use lectern_core::workspace::{
    GeneratorGroups, Kinds, PlannedOccupancy, ProposedConflicts, ProposedOfferings, Records,
    WorkspaceConflicts, propose_offerings,
};
use yew::prelude::*;

use super::request::RequestParts;
use crate::hooks::use_records;
use crate::i18n::{problem, t};

/// Kinds of the records that a plan depends on, apart from groups.
const KINDS: [Kind; 4] = [Kind::Holiday, Kind::Offering, Kind::Session, Kind::Settings];

/// Offerings that the generator proposes, or the reason for which it proposes none.
#[derive(Clone)]
pub enum Preview {
    /// Nothing yet, and what to do.
    Unready(AttrValue),
    /// Proposed offerings; compared by identity.
    Ready(Rc<PreviewRows>),
}

impl PartialEq for Preview {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Unready(why), Self::Unready(other)) => why == other,
            (Self::Ready(rows), Self::Ready(other)) => Rc::ptr_eq(rows, other),
            (Self::Unready(_), Self::Ready(_)) | (Self::Ready(_), Self::Unready(_)) => false,
        }
    }
}

/// Proposed offerings in the order in which they are shown.
pub struct PreviewRows {
    /// Offerings.
    pub proposed: Rc<ProposedOfferings>,
    /// Conflicts of the offerings.
    pub conflicts: Rc<ProposedConflicts>,
    /// Nothing is proposed for groups that have an offering at the time.
    pub skips_existing: bool,
    /// Number of groups of a session that one instructor takes at a time.
    pub groups_per_instructor: usize,
    /// Occupancy of the workspace if the offerings were created, once it has been asked for.
    occupancy: RefCell<Option<PlannedOccupancy>>,
    /// Positions of the offerings, those with conflicts first. An edit of a row leaves it where it is.
    pub order: Rc<[u32]>,
    /// Number of rows at the beginning that have had conflicts when the order was found.
    pub high: usize,
}

impl PreviewRows {
    /// Returns the number of offerings that would be created with conflicts.
    #[must_use]
    pub fn conflict_count(&self) -> usize {
        self.conflicts.positions().count()
    }

    /// Returns the number of those whose conflicts are marked once they have been created. That a group has
    /// an offering twice is none of them.
    #[must_use]
    pub fn lasting_conflict_count(&self) -> usize {
        let kinds = self.conflicts.kinds().iter();
        kinds.filter(|kinds| !kinds.is_empty()).count()
    }

    /// Returns the occupancy of the workspace as if the offerings had been created. It is found when it is
    /// first asked for.
    pub fn occupancy(
        &self,
        records: &Records,
        conflicts: &WorkspaceConflicts,
    ) -> RefMut<'_, PlannedOccupancy> {
        RefMut::map(self.occupancy.borrow_mut(), |occupancy| {
            occupancy.get_or_insert_with(|| self.new_occupancy(records, conflicts))
        })
    }

    /// Returns the same, to plan with.
    #[must_use]
    pub fn new_occupancy(
        &self,
        records: &Records,
        conflicts: &WorkspaceConflicts,
    ) -> PlannedOccupancy {
        let shared = self.groups_per_instructor;
        self.proposed
            .occupancy_if_created(records, conflicts, shared)
    }

    /// Returns whether offerings are of several sessions, as with stations.
    #[must_use]
    pub fn has_several_sessions(&self) -> bool {
        let offerings = &self.proposed.plan().offerings;
        let first = offerings.first().map(|offering| offering.session);
        offerings
            .iter()
            .any(|offering| Some(offering.session) != first)
    }

    /// Returns whether offerings end on another day than they begin.
    #[must_use]
    pub fn has_overnight(&self) -> bool {
        let plan = self.proposed.plan();
        let is_overnight = |slot: &Slot| slot.end().date() != slot.first_date();
        plan.slots.iter().any(is_overnight)
    }

    /// Returns the number of different times.
    #[must_use]
    pub fn slot_count(&self) -> usize {
        let plan = self.proposed.plan();
        let mut slots: Vec<u32> = plan.offerings.iter().map(|row| row.slot).collect();
        slots.sort_unstable();
        slots.dedup();
        slots.len()
    }
}

impl Preview {
    /// Returns the proposed offerings, if there are any.
    #[must_use]
    pub const fn rows(&self) -> Option<&Rc<PreviewRows>> {
        match self {
            Self::Ready(rows) => Some(rows),
            Self::Unready(_) => None,
        }
    }

    /// Returns the number of offerings that would be created.
    #[must_use]
    pub fn count(&self) -> usize {
        self.rows().map_or(0, |rows| rows.proposed.included_count())
    }

    /// Returns the first teaching day of each round of a rotation or of stations.
    #[must_use]
    pub fn round_days(&self) -> Vec<NaiveDate> {
        self.rows()
            .map_or_else(Vec::new, |rows| rows.proposed.round_days())
    }

    /// Returns the number of offerings that exist already and are not proposed again.
    #[must_use]
    pub fn existing(&self) -> usize {
        self.rows()
            .map_or(0, |rows| rows.proposed.existing_count() as usize)
    }

    /// Returns the number of offerings that groups would have twice.
    #[must_use]
    pub fn twice(&self) -> usize {
        let conflicts = self.rows().map(|rows| &rows.conflicts);
        conflicts.map_or(0, |conflicts| conflicts.existing_count())
    }
}

/// A value that is compared by identity, so that a memo of what follows from it costs nothing.
pub struct Shared<T>(pub Rc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The versions of the records that a plan and its conflicts depend on.
type Versions = ([u64; KINDS.len()], Vec<u64>);

/// Returns the offerings that the generator proposes, or the reason for which it proposes none. Once they
/// have been created, which `is_created` says, they stay as they were: the page is about to be left.
#[hook]
pub fn use_preview(
    parts: &RequestParts,
    groups: &Rc<GeneratorGroups>,
    is_created: &Cell<bool>,
) -> Preview {
    let watched = KINDS.into_iter().chain(WorkspaceConflicts::KINDS);
    let workspace = use_records(watched.collect::<Kinds>());
    let seen = use_mut_ref(|| None::<Versions>);
    let kept = seen.borrow().clone().filter(|_| is_created.get());
    let versions = kept.unwrap_or_else(|| workspace.read(versions));
    seen.replace(Some(versions.clone()));
    let (versions, conflict_versions) = versions;
    let generated = use_memo(
        (parts.request(), Shared(groups.clone()), versions),
        |(request, groups, _)| {
            let request = request.as_ref().map_err(|problems| {
                let first = problems.first().map(problem);
                AttrValue::from(first.unwrap_or_default())
            })?;
            let proposed = workspace.read(|records| propose_offerings(records, &groups.0, request));
            proposed
                .map(Rc::new)
                .map_err(|error: GeneratorError| t(error))
        },
    );
    // By position, so that other keys of the same rows change nothing.
    let edits = use_memo(
        (Shared(generated.clone()), parts.options.rows.clone()),
        |(generated, edits)| {
            let proposed = Result::as_ref(&generated.0).ok();
            proposed.map(|proposed| proposed.placed(edits.as_map()))
        },
    );
    let edited = use_memo((Shared(generated.clone()), edits), |(generated, edits)| {
        let proposed = Result::as_ref(&generated.0).ok()?;
        let edits = Option::as_ref(edits).filter(|edits| !edits.is_empty());
        Some(match edits {
            None => proposed.clone(),
            Some(edits) => Rc::new(ProposedOfferings::clone(proposed).with_placed_edits(edits)),
        })
    });
    // Until the field is all right, each has one group.
    let groups_per_instructor = parts.options.shared_groups().unwrap_or(1);
    let conflicts = use_memo(
        (
            Shared(edited.clone()),
            conflict_versions,
            groups_per_instructor,
        ),
        |(edited, _, groups_per_instructor)| {
            let proposed = Option::as_ref(&edited.0)?;
            Some(workspace.read_conflicts(|records, conflicts| {
                Rc::new(proposed.conflicts(records, conflicts, *groups_per_instructor))
            }))
        },
    );
    let order = {
        let conflicts = conflicts.clone();
        use_memo(Shared(generated.clone()), move |_| {
            let conflicts = Option::as_ref(&conflicts);
            let count = conflicts.map_or(0, |found| found.kinds().len());
            let has_any = |at: &u32| conflicts.is_some_and(|found| found.has_any(*at as usize));
            let (mut order, others): (Vec<u32>, Vec<u32>) = (0..count as u32).partition(has_any);
            let high = order.len();
            order.extend(others);
            (Rc::<[u32]>::from(order), high)
        })
    };
    let rows = use_memo(
        (
            Shared(edited),
            Shared(conflicts),
            Shared(order),
            (parts.options.skip_existing, groups_per_instructor),
        ),
        |(edited, conflicts, order, (skips_existing, groups_per_instructor))| {
            let (order, high) = &*order.0;
            let conflicts = Option::as_ref(&conflicts.0)?;
            let proposed = Option::as_ref(&edited.0)?;
            Some(Rc::new(PreviewRows {
                proposed: proposed.clone(),
                conflicts: conflicts.clone(),
                skips_existing: *skips_existing,
                groups_per_instructor: *groups_per_instructor,
                occupancy: RefCell::default(),
                order: order.clone(),
                high: *high,
            }))
        },
    );
    match (Option::as_ref(&rows), Result::as_ref(&generated)) {
        (Some(rows), Ok(_)) => Preview::Ready(rows.clone()),
        (_, Err(why)) => Preview::Unready(why.clone()),
        (None, Ok(_)) => Preview::Unready(AttrValue::default()),
    }
}

fn versions(records: &Records) -> Versions {
    let of_conflicts = WorkspaceConflicts::KINDS.map(|kind| records.version(kind));
    (
        KINDS.map(|kind| records.version(kind)),
        of_conflicts.to_vec(),
    )
}
