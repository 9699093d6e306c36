//! From the values of the form to a request of the generator.

use std::rc::Rc;

use chrono::Weekday;
use lectern_core::model::{Place, SessionId};
use lectern_core::planning::{DateSet, OverrideScope, Slot, Timetable, Weekdays};
use lectern_core::rules::fields::{Field, FieldProblem, Problem, Problems};
use lectern_core::rules::offerings::validate_offering;
use lectern_core::rules::places;
use lectern_core::rules::timetables::validate_timetable;
use lectern_core::workspace::{
    OfferingDefaults, OfferingRequest, OfferingStrategy, ParallelGroups, StationRequest,
    TeachingDays,
};

use super::parallel::parse_parallel;
use super::values::{GeneratorValues, StrategyChoice, station_room_problem};
use crate::pages::offerings::OfferingValues;
use crate::pages::room_options::RoomOptions;

/// Parts that a request is made of.
pub struct RequestParts {
    /// Session of the page.
    pub session: SessionId,
    /// Groups, time, repetition and the values chosen for all offerings.
    pub offering: OfferingValues,
    /// Strategy and its fields.
    pub options: GeneratorValues,
    /// Rooms of the workspace.
    pub rooms: Rc<RoomOptions>,
    /// Holidays of the workspace.
    pub holidays: Rc<DateSet>,
}

impl RequestParts {
    /// Returns the request.
    ///
    /// # Errors
    /// Returns the problems of the fields that the strategy has.
    pub fn request(&self) -> Result<OfferingRequest, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let strategy = match self.options.strategy {
            StrategyChoice::PerSubgroup
            | StrategyChoice::PerParent
            | StrategyChoice::EachSelected => self.repeated(&mut problems),
            StrategyChoice::Rotation => self.rotation(&mut problems),
            StrategyChoice::Stations => self.stations(&mut problems),
        };
        let overrides = self.overrides(&mut problems);
        let (Some(strategy), []) = (strategy, problems.0.as_slice()) else {
            return Err(problems.0);
        };
        let options = &self.options;
        Ok(OfferingRequest {
            groups: self.offering.groups.clone(),
            strategy,
            overrides,
            override_scope: if options.only_without_default {
                OverrideScope::GroupsWithoutDefault
            } else {
                OverrideScope::AllGroups
            },
            ambiguous: self.offering.ambiguous,
            inherit_defaults: options.inherit_defaults,
            skip_existing: options.skip_existing,
        })
    }

    fn repeated(&self, problems: &mut Problems) -> Option<OfferingStrategy> {
        let targets = self.options.strategy.targets()?;
        let first = self.first_slot(problems)?;
        let repeat = &self.offering.repeat;
        let slots = if repeat.enabled {
            let dates = repeat.dates(first.first_date(), &self.holidays, problems)?;
            let slots = dates.into_iter().map(|date| first.on_date(date));
            let slots: Result<Vec<Slot>, _> = slots.collect();
            let slots = slots.map_err(|_| Problem::DurationOutOfRange);
            problems.check(Field::OfferingDuration, slots)?
        } else {
            vec![first]
        };
        Some(OfferingStrategy::Repeated {
            session: self.session,
            targets,
            first: first.start(),
            slots,
        })
    }

    /// Returns the time of the first offerings, which have to be scheduled.
    fn first_slot(&self, problems: &mut Problems) -> Option<Slot> {
        if self.offering.date.trim().is_empty() {
            problems.push(Field::OfferingDate, Problem::Missing);
            return None;
        }
        match validate_offering(&self.offering.to_form()) {
            Ok(details) => details.slot,
            Err(found) => {
                let is_time = |problem: &FieldProblem| {
                    matches!(
                        problem.field,
                        Field::OfferingDate | Field::OfferingTime | Field::OfferingDuration
                    )
                };
                problems.0.extend(found.into_iter().filter(is_time));
                self.offering.slot()
            }
        }
    }

    fn rotation(&self, problems: &mut Problems) -> Option<OfferingStrategy> {
        let (timetable, days) = self.teaching(problems);
        let options = &self.options;
        let parallel = parse_parallel(&options.parallel_rooms, &options.at_once, problems)?;
        let parallel = match parallel {
            ParallelGroups::Places(places) => {
                let places = places.into_iter().map(|place| self.rooms.chosen(place));
                let places: Result<Vec<Place>, Problem> = places.collect();
                ParallelGroups::Places(problems.check(Field::ParallelRooms, places)?)
            }
            ParallelGroups::Count(count) => ParallelGroups::Count(count),
        };
        Some(OfferingStrategy::Rotation {
            session: self.session,
            timetable: timetable?,
            days: days?,
            parallel,
        })
    }

    fn stations(&self, problems: &mut Problems) -> Option<OfferingStrategy> {
        let (timetable, days) = self.teaching(problems);
        let stations = self.options.stations.iter();
        let stations = stations.map(|(session, room)| StationRequest {
            session: *session,
            place: self.place(room),
        });
        let stations: Vec<StationRequest> = stations.collect();
        let mut rooms = self.options.stations.values();
        if stations.is_empty() {
            problems.push(Field::Stations, Problem::Missing);
        } else if let Some(problem) = rooms.find_map(|room| station_room_problem(room, &self.rooms))
        {
            problems.push(Field::Stations, problem);
        }
        Some(OfferingStrategy::Stations {
            stations,
            timetable: timetable?,
            days: days?,
        })
    }

    /// Returns the slots of a day and the days.
    fn teaching(&self, problems: &mut Problems) -> (Option<Timetable>, Option<TeachingDays>) {
        let first = problems.date(Field::OfferingDate, &self.offering.date);
        if first.is_none() && self.offering.date.trim().is_empty() {
            problems.push(Field::OfferingDate, Problem::Missing);
        }
        let timetable = validate_timetable(&self.options.timetable());
        let timetable = timetable.map_err(|found| problems.0.extend(found)).ok();
        let weekdays = self.options.weekdays.iter().map(|day| Weekday::from(*day));
        let weekdays: Weekdays = weekdays.collect();
        if weekdays == Weekdays::NONE {
            problems.push(Field::TeachingWeekdays, Problem::Missing);
        }
        let repeat = &self.offering.repeat;
        let rounds = if repeat.enabled {
            repeat.week_count(problems)
        } else {
            Some(1)
        };
        let days = first.zip(rounds).map(|(first, rounds)| TeachingDays {
            first,
            weekdays,
            rounds,
        });
        (timetable, days)
    }

    /// Returns the values chosen for all offerings.
    fn overrides(&self, problems: &mut Problems) -> OfferingDefaults {
        let offering = &self.offering;
        let place = places::validate_place(offering.place.as_ref());
        let place = problems.check(Field::OfferingPlace, place).flatten();
        // A rotation has rooms of its own or leaves each group its own.
        let place = place.filter(|_| self.options.strategy != StrategyChoice::Rotation);
        let place = place.map(|place| self.rooms.chosen(place));
        let link = places::link(&offering.link);
        OfferingDefaults {
            place: place.and_then(|place| problems.check(Field::OfferingPlace, place)),
            link: problems
                .check(Field::OfferingLink, link)
                .unwrap_or_default(),
            instructors: offering.instructors.clone(),
            instructor_groups: offering.instructor_groups.clone(),
        }
    }

    fn place(&self, text: &str) -> Option<Place> {
        let text = text.trim();
        let place = (!text.is_empty()).then(|| Place::Text(text.to_owned()));
        place.map(|place| self.rooms.resolved(place))
    }
}
