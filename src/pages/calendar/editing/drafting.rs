//! The offering that is being added, as the views draw it at the place that its form gives it.

use lectern_core::model::{Offering, OfferingId, Place, ZoneRules};
use lectern_core::planning::{Slot, day_parts};
use lectern_core::workspace::Records;

use super::Editing;
use super::wall_clock::WallClock;
use crate::components::calendar_grid::{Draft, EditedBlock, GridTime};
use crate::components::side_panel::PanelTarget;
use crate::i18n::{Clock, Offerings, t};
use crate::pages::calendar::find_slot::PreviewedSlot;
use crate::pages::calendar::view::ViewContent;
use crate::pages::calendar::when::{LocalTimes, time_text};
use crate::platform::zone;

impl Editing {
    /// Returns the offering of the form that is open, at the time that it would be given: that of a time
    /// that was found, or of the fields of a new offering.
    #[must_use]
    pub fn drafted(&self) -> Option<Offering> {
        let found = (*self.previewed).as_ref();
        let found = found.filter(|_| self.finding.is_some());
        match (found, self.panel.shown()) {
            (Some(found), _) => self.found_draft(found),
            (None, Some(PanelTarget::New | PanelTarget::Copy(_))) => (*self.planned).clone(),
            (None, Some(PanelTarget::Record(id))) => {
                let planned = (*self.planned).as_ref();
                planned
                    .filter(|planned| self.is_moved(id, planned))
                    .cloned()
            }
            (None, None) => None,
        }
    }

    /// Returns whether an offering has another time than it is stored with, or on the board other rows.
    fn is_moved(&self, id: OfferingId, planned: &Offering) -> bool {
        let on_board = matches!(self.view.content, ViewContent::Board(_));
        let is_in_rows_of = |stored: &Offering| {
            stored.place == planned.place
                && stored.groups == planned.groups
                && stored.instructors == planned.instructors
                && stored.instructor_groups == planned.instructor_groups
        };
        self.workspace.read(|records| {
            let stored = records.offerings.get(id);
            stored.is_some_and(|stored| {
                stored.slot != planned.slot || on_board && !is_in_rows_of(stored)
            })
        })
    }

    fn found_draft(&self, previewed: &PreviewedSlot) -> Option<Offering> {
        let finding = (*self.finding).as_ref()?;
        let known = self.found_offering(finding);
        let mut offering = known.unwrap_or_else(|| Offering::new(OfferingId::from_bits(0)));
        let (found, values) = (&previewed.found, &previewed.values);
        let zone = match &offering.slot {
            Some(slot) => slot.zone.clone(),
            None => self.workspace.zone().name().to_owned(),
        };
        let slot = WallClock::new(&self.workspace, &zone).slot(found.slot);
        offering.slot = Some(slot.in_zone(&zone));
        offering.session = values.session.unwrap_or(offering.session);
        offering.place = found.room.map(Place::Room).or(offering.place);
        offering.groups.clone_from(&values.groups);
        offering.instructors.clone_from(&found.instructors);
        let groups = &values.instructor_groups;
        offering.instructor_groups.clone_from(groups);
        Some(offering)
    }

    /// Returns that offering as the views draw it, if it has a time.
    #[must_use]
    pub fn draft(&self) -> Option<Draft> {
        let offering = self.drafted()?;
        let here = self.workspace.zone();
        let draft = self
            .workspace
            .read(|records| draft_of(records, &offering, here.as_ref(), self.clock))?;
        Some(Draft {
            is_movable: *self.planned == Some(offering),
            ..draft
        })
    }

    /// Returns the block of the offering whose form is open, unless it stands for others as well.
    #[must_use]
    pub fn edited_block(&self) -> Option<EditedBlock> {
        let Some(PanelTarget::Record(id)) = self.panel.shown() else {
            return None;
        };
        let key = self.view.key_of(id)?.clone();
        let slot = self.workspace.read(|records| {
            let offering = records.offerings.get(id)?;
            offering.slot.clone()
        })?;
        let [start, end] = LocalTimes::new(&self.workspace).of(&slot);
        let is_alone = self.view.offerings_of(&key)?.as_slice() == [id];
        is_alone.then(|| EditedBlock {
            key,
            time: GridTime::new(start.local, end.local),
        })
    }
}

fn draft_of(
    records: &Records,
    offering: &Offering,
    here: &dyn ZoneRules,
    clock: Clock,
) -> Option<Draft> {
    let stored = offering.slot.as_ref()?;
    let slot = Slot::try_from(stored).ok()?;
    let there = zone::shared(&stored.zone);
    let span = slot.resolve(there.as_ref(), stored.ambiguous).span;
    let session = records.sessions.get(offering.session);
    let parts = day_parts(span, here).into_iter();
    Some(Draft {
        title: match session {
            Some(session) => session.title.clone().into(),
            None => t(Offerings::New),
        },
        time: time_text(span.shown(here), clock).into(),
        parts: parts.map(|part| (part.date, part.range)).collect(),
        is_movable: false,
    })
}
