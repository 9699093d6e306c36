//! From a request to proposed offerings.

use std::collections::BTreeSet;
use std::rc::Rc;

use chrono::Datelike;

use super::groups::GeneratorGroups;
use super::proposal::ProposedOfferings;
use super::request::{
    OfferingRequest, OfferingStrategy, ParallelGroups, StationRequest, TeachingDays,
};
use super::rounds::{SlotSequence, plan_rounds};
use super::values::PlanValues;
use crate::model::{LearnerGroupId, Offering, SessionId};
use crate::planning::{
    DateSet, DefaultOverrides, ExistingOffering, ExistingOfferings, GeneratorError,
    GeneratorRequest, GeneratorStrategy, GroupDefaults, GroupIndex, GroupSelection, OfferingPlan,
    Parallelism, RoomIndex, Rotation, SessionIndex, Station, Stations,
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
        existing_offerings(records, groups, request, &sessions, &mut values)
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
        OfferingStrategy::Repeated {
            targets,
            first,
            slots,
            ..
        } => {
            let repeated = GeneratorStrategy::Repeated {
                session: SessionIndex::default(),
                targets: *targets,
                slots,
            };
            let plan = planning.plan(repeated, &planning.existing)?;
            (plan, SlotSequence::Series(*first))
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
                round: 0,
                timetable: *timetable,
                days: &no_days,
                parallelism: match parallel {
                    ParallelGroups::Places(_) => Parallelism::Rooms(&rooms),
                    ParallelGroups::Count(count) => Parallelism::Groups(*count),
                },
            };
            let usual_count = rotation.days_needed(planning.round_group_count())?;
            let plan_round = |round, days: &DateSet, existing: &ExistingOfferings| {
                let strategy = GeneratorStrategy::Rotation(Rotation {
                    round,
                    days,
                    ..rotation
                });
                planning.plan(strategy, existing)
            };
            planning.plan_rounds(*days, usual_count, plan_round)?
        }
        OfferingStrategy::Stations {
            stations,
            timetable,
            days,
        } => {
            let station_list = station_list(stations, &sessions, &mut values);
            let stations = Stations {
                stations: &station_list,
                round: 0,
                timetable: *timetable,
                days: &no_days,
            };
            let usual_count = stations.days_needed(planning.round_group_count())?;
            let plan_round = |round, days: &DateSet, existing: &ExistingOfferings| {
                let strategy = GeneratorStrategy::Stations(Stations {
                    round,
                    days,
                    ..stations
                });
                planning.plan(strategy, existing)
            };
            planning.plan_rounds(*days, usual_count, plan_round)?
        }
    };
    Ok(ProposedOfferings::new(
        groups.clone(),
        sessions,
        values,
        plan,
        sequence,
        request,
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

    /// Returns the position of the round of an existing offering of a group among the rounds of the
    /// request: the one for which it was generated, if that was in the same slots from the same day on.
    fn round_of(&self, offering: &Offering, group: LearnerGroupId) -> Option<u32> {
        let (days, timetable) = match self {
            Self::Repeated { .. } => return None,
            Self::Rotation {
                days, timetable, ..
            }
            | Self::Stations {
                days, timetable, ..
            } => (days, timetable),
        };
        let start = offering.generated_for_group(group)?;
        let round = offering.generated_in_by_group(group)?;
        let is_of_request = round.first == days.first
            && days.weekdays.contains(start.weekday())
            && timetable.has_slot_at_time(start.time());
        is_of_request.then_some(round.round)
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
    fn plan(
        &self,
        strategy: GeneratorStrategy<'_>,
        existing: &ExistingOfferings,
    ) -> Result<OfferingPlan, GeneratorError> {
        let request = GeneratorRequest {
            tree: &self.groups.groups().tree,
            selection: &self.selection,
            strategy,
            defaults: self.groups.defaults(),
            overrides: self.overrides,
            inherit_defaults: self.inherit_defaults,
            existing,
        };
        request.plan()
    }

    fn plan_rounds(
        &self,
        days: TeachingDays,
        usual_count: usize,
        plan_round: impl Fn(u32, &DateSet, &ExistingOfferings) -> Result<OfferingPlan, GeneratorError>,
    ) -> Result<(OfferingPlan, SlotSequence), GeneratorError> {
        let existing = self.existing.clone();
        let (plan, rounds) = plan_rounds(days, usual_count, &self.holidays, existing, plan_round)?;
        Ok((plan, SlotSequence::Rounds(rounds)))
    }

    /// Returns the number of groups that have a place in each round: those that are chosen, and those that are
    /// in the rounds that exist.
    fn round_group_count(&self) -> usize {
        let leaves = self.selection.leaves(&self.groups.groups().tree);
        let mut groups: BTreeSet<GroupIndex> = leaves.into_iter().collect();
        groups.extend(self.existing.groups_in_rounds());
        groups.len()
    }
}

/// Returns the offerings of the sessions, once for each of their groups.
fn existing_offerings(
    records: &Records,
    groups: &GeneratorGroups,
    request: &OfferingRequest,
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
                    round: request.strategy.round_of(offering, *group),
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
