//! From a request to proposed offerings.

use std::rc::Rc;

use super::groups::GeneratorGroups;
use super::proposal::ProposedOfferings;
use super::request::{
    OfferingRequest, OfferingStrategy, ParallelGroups, StationRequest, TeachingDays,
};
use super::rounds::{Round, SlotSequence, plan_rounds};
use super::values::PlanValues;
use crate::model::SessionId;
use crate::planning::{
    DateSet, DefaultOverrides, ExistingOffering, ExistingOfferings, GeneratorError,
    GeneratorRequest, GeneratorStrategy, GroupDefaults, GroupSelection, MAX_WEEKS, OfferingPlan,
    Parallelism, RoomIndex, Rotation, SessionIndex, Station, Stations, teaching_days,
};
use crate::workspace::planning::DenseIndices;
use crate::workspace::records::Records;

/// Proposes the offerings of a request, without those that exist already if it asks to skip them.
///
/// # Errors
/// Returns the reason why there is no plan.
pub fn propose_offerings(
    records: &Records,
    groups: &Rc<GeneratorGroups>,
    request: &OfferingRequest,
) -> Result<ProposedOfferings, GeneratorError> {
    let sessions = request.strategy.sessions();
    let mut values = groups.values().clone();
    let existing = if request.skip_existing {
        existing_offerings(records, groups, &sessions, &mut values)
    } else {
        ExistingOfferings::default()
    };
    let planning = Planning {
        groups,
        selection: groups.selection(&request.groups),
        overrides: overrides(values.defaults(&request.overrides), request),
        inherit_defaults: request.inherit_defaults,
        existing,
        holidays: records.holiday_dates(),
    };
    let no_days = DateSet::default();
    let (plan, sequence) = match &request.strategy {
        OfferingStrategy::Repeated { targets, slots, .. } => {
            let plan = planning.plan(GeneratorStrategy::Repeated {
                session: SessionIndex::default(),
                targets: *targets,
                slots,
            })?;
            (plan, SlotSequence::Series)
        }
        OfferingStrategy::Rotation {
            timetable,
            days,
            parallel,
            ..
        } => {
            let rooms = rooms(parallel, &mut values);
            let rotation = Rotation {
                session: SessionIndex::default(),
                timetable: *timetable,
                days: &no_days,
                parallelism: match parallel {
                    ParallelGroups::Places(_) => Parallelism::Rooms(&rooms),
                    ParallelGroups::Count(count) => Parallelism::Groups(*count),
                },
            };
            let needed = rotation.days_needed(planning.leaf_count())?;
            let (plan, rounds) = planning.plan_on_days(*days, needed, |days| {
                planning.plan(GeneratorStrategy::Rotation(Rotation { days, ..rotation }))
            })?;
            (plan, SlotSequence::Rounds(rounds))
        }
        OfferingStrategy::Stations {
            stations,
            timetable,
            days,
        } => {
            let stations = Stations {
                stations: &station_list(stations, &sessions, &mut values),
                timetable: *timetable,
                days: &no_days,
            };
            let needed = stations.days_needed(planning.leaf_count())?;
            let (plan, rounds) = planning.plan_on_days(*days, needed, |days| {
                planning.plan(GeneratorStrategy::Stations(Stations { days, ..stations }))
            })?;
            (plan, SlotSequence::Rounds(rounds))
        }
    };
    Ok(ProposedOfferings::new(
        groups.clone(),
        sessions,
        values,
        plan,
        sequence,
        request.ambiguous,
    ))
}

impl OfferingStrategy {
    /// Returns the indices of the sessions that get offerings. A session that is given twice has one.
    fn sessions(&self) -> DenseIndices<SessionId, SessionIndex> {
        match self {
            Self::Repeated { session, .. } | Self::Rotation { session, .. } => {
                [*session].into_iter().collect()
            }
            Self::Stations { stations, .. } => {
                stations.iter().map(|station| station.session).collect()
            }
        }
    }
}

/// A request in terms of indices, without its strategy.
struct Planning<'a> {
    groups: &'a GeneratorGroups,
    selection: GroupSelection,
    overrides: DefaultOverrides,
    inherit_defaults: bool,
    existing: ExistingOfferings,
    holidays: DateSet,
}

impl Planning<'_> {
    fn plan(&self, strategy: GeneratorStrategy<'_>) -> Result<OfferingPlan, GeneratorError> {
        let request = GeneratorRequest {
            tree: &self.groups.groups().tree,
            selection: &self.selection,
            strategy,
            defaults: self.groups.defaults(),
            overrides: self.overrides,
            inherit_defaults: self.inherit_defaults,
            existing: &self.existing,
        };
        request.plan()
    }

    fn leaf_count(&self) -> usize {
        self.selection.leaves(&self.groups.groups().tree).len()
    }

    /// Plans each round on its first `needed` teaching days. Offerings that exist on these days can leave
    /// too few slots; then there are twice as many days, until no more fit into [`MAX_WEEKS`] weeks.
    fn plan_on_days(
        &self,
        days: TeachingDays,
        needed: usize,
        plan: impl Fn(&DateSet) -> Result<OfferingPlan, GeneratorError>,
    ) -> Result<(OfferingPlan, Vec<Round>), GeneratorError> {
        plan_rounds(days, |days| {
            let mut count = needed.max(1);
            loop {
                let dates = teaching_days(days.first, days.weekdays, &self.holidays, count);
                let are_more = dates.as_slice().len() == count && count < MAX_WEEKS as usize * 7;
                match plan(&dates) {
                    Err(GeneratorError::NotEnoughDays { .. }) if are_more => count *= 2,
                    plan => return Ok((plan?, dates)),
                }
            }
        })
    }
}

/// Returns the offerings of the sessions, once for each of their groups.
fn existing_offerings(
    records: &Records,
    groups: &GeneratorGroups,
    sessions: &DenseIndices<SessionId, SessionIndex>,
    values: &mut PlanValues,
) -> ExistingOfferings {
    let mut existing = Vec::new();
    for (session, id) in sessions.iter() {
        for offering in records.offerings_of(*id) {
            let room = values.place(offering.place.as_ref());
            let start = offering.slot.as_ref().map(|slot| slot.start);
            existing.extend(offering.groups.iter().filter_map(|group| {
                Some(ExistingOffering {
                    session,
                    group: groups.groups().index_of(*group)?,
                    start,
                    generated_for: offering.generated_for_group(*group),
                    room,
                })
            }));
        }
    }
    ExistingOfferings::new(existing)
}

/// Returns the values that are chosen; an empty one is not.
fn overrides(values: GroupDefaults, request: &OfferingRequest) -> DefaultOverrides {
    DefaultOverrides {
        room: Some(values.room).filter(|room| !room.is_none()),
        link: Some(values.link).filter(|link| !link.is_none()),
        instructors: Some(values.instructors).filter(|people| !people.is_none()),
        instructor_groups: Some(values.instructor_groups).filter(|groups| !groups.is_none()),
        scope: request.override_scope,
    }
}

fn rooms(parallel: &ParallelGroups, values: &mut PlanValues) -> Vec<RoomIndex> {
    match parallel {
        ParallelGroups::Places(places) => places
            .iter()
            .map(|place| values.place(Some(place)))
            .collect(),
        ParallelGroups::Count(_) => Vec::new(),
    }
}

fn station_list(
    stations: &[StationRequest],
    sessions: &DenseIndices<SessionId, SessionIndex>,
    values: &mut PlanValues,
) -> Vec<Station> {
    let station = |station: &StationRequest| {
        Some(Station {
            session: sessions.index_of(&station.session)?,
            values: GroupDefaults {
                room: values.place(station.place.as_ref()),
                ..GroupDefaults::default()
            },
        })
    };
    stations.iter().filter_map(station).collect()
}
