//! Due times of independent learning.

use std::rc::Rc;

use chrono::NaiveDateTime;

use super::Records;
use crate::model::{IndependentLearning, Offering, TimeSlot, ZoneRules};
use crate::planning::Slot;
use crate::rules::zones::is_same;

/// Returns the rules of a time zone by its IANA name, or `None` for an unknown zone.
pub type ZonesByName<'a> = &'a dyn Fn(&str) -> Option<Box<dyn ZoneRules>>;

impl Records {
    /// Returns the time at which independent learning is due, on the wall clock of the workspace. If its
    /// session has a post-requisite, that is the first start of an offering of it that is not cancelled, if
    /// there is one.
    #[must_use]
    pub fn due_of(
        &self,
        learning: &IndependentLearning,
        zones: ZonesByName<'_>,
    ) -> Option<NaiveDateTime> {
        let session = self.sessions.get(learning.session);
        let Some(next) = session.and_then(|session| session.postrequisite) else {
            return learning.due;
        };
        let offerings = self.offerings_of(next);
        let offerings = offerings.filter(|offering| !offering.cancelled);
        let settings = self.settings();
        let here = settings.zone.as_str();
        let start = |offering: &Rc<Offering>| {
            let slot = offering.slot.as_ref()?;
            Some(start_in(slot, here, zones).unwrap_or(slot.start))
        };
        offerings.filter_map(start).min()
    }
}

/// Returns the start of a time on the wall clock of another zone; `None` if it is the same zone or one of
/// them is unknown.
fn start_in(slot: &TimeSlot, here: &str, zones: ZonesByName<'_>) -> Option<NaiveDateTime> {
    if is_same(&slot.zone, here) {
        return None;
    }
    // A slot that another program stored may be none.
    let local = Slot::try_from(slot).ok()?;
    let (there, here) = (zones(&slot.zone)?, zones(here)?);
    let span = local.resolve(there.as_ref(), slot.ambiguous).span;
    Some(here.local_at(span.start))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use chrono_tz::Tz;

    use super::*;
    use crate::model::testing::{TzZone, at};
    use crate::model::{AmbiguousTime, Minutes, OfferingId, Record, Session, SessionId, Settings};
    use crate::workspace::Workspace;

    fn zones(name: &str) -> Option<Box<dyn ZoneRules>> {
        let zone: Tz = name.parse().ok()?;
        Some(Box::new(TzZone(zone)))
    }

    /// Returns the time in Berlin at which learning before offerings in some zones is due.
    fn due_before(times: &[(NaiveDateTime, &str, AmbiguousTime)]) -> Option<NaiveDateTime> {
        let settings = Settings {
            zone: "Europe/Berlin".to_owned(),
            ..Settings::default()
        };
        let mut first = Session::new(SessionId::from_bits(1));
        let next = Session::new(SessionId::from_bits(2));
        first.postrequisite = Some(next.id);
        let learning = IndependentLearning::new(first.id);
        let mut records: Vec<Record> = vec![settings.into(), first.into(), next.clone().into()];
        for (number, (start, zone, ambiguous)) in (1..).zip(times) {
            let mut offering = Offering::new(OfferingId::from_bits(number));
            offering.session = next.id;
            offering.slot = Some(TimeSlot {
                start: *start,
                duration: Minutes::new(60),
                zone: (*zone).to_owned(),
                ambiguous: *ambiguous,
            });
            records.push(offering.into());
        }
        let workspace = Workspace::opened(records, Vec::new());
        workspace.records().due_of(&learning, &zones)
    }

    #[test]
    fn a_start_in_another_zone_is_that_of_the_wall_clock_of_the_workspace() {
        let (first, second) = (AmbiguousTime::Earlier, AmbiguousTime::Later);
        let new_york = "America/New_York";
        // Clocks go back on 25 October in Berlin, a week later in New York.
        let before = due_before(&[(at(10, 20, 20, 0), new_york, first)]);
        assert_eq!(before, Some(at(10, 21, 2, 0)));
        let between = due_before(&[(at(10, 27, 20, 0), new_york, first)]);
        assert_eq!(between, Some(at(10, 28, 1, 0)));
        let twice = [first, second].map(|pass| due_before(&[(at(11, 1, 1, 30), new_york, pass)]));
        assert_eq!(twice, [Some(at(11, 1, 6, 30)), Some(at(11, 1, 7, 30))]);
        let lord_howe = due_before(&[(at(4, 5, 1, 45), "Australia/Lord_Howe", second)]);
        assert_eq!(lord_howe, Some(at(4, 4, 17, 15)));
    }

    #[test]
    fn the_first_start_is_the_one_that_is_earlier_in_time() {
        let first = AmbiguousTime::Earlier;
        let new_york = (at(10, 27, 20, 0), "America/New_York", first);
        let berlin = (at(10, 28, 0, 30), "Europe/Berlin", first);
        assert_eq!(due_before(&[new_york, berlin]), Some(at(10, 28, 0, 30)));
        let unknown = (at(10, 29, 8, 0), "Nowhere/Land", first);
        assert_eq!(due_before(&[unknown]), Some(at(10, 29, 8, 0)));
        assert_eq!(due_before(&[]), None);
    }
}
