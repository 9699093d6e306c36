//! The times of a file, beside those that earlier files of the same calendars brought.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use crate::model::{BusyCalendar, BusyTime, MinuteRange};

/// Whether earlier files have had a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// They had no such event.
    New,
    /// They had the event at this time.
    Same,
    /// They had the event at other times.
    Moved,
}

/// The times of a file by calendar.
#[derive(Debug, Default)]
pub(super) struct NewTimes(BTreeMap<String, NewCalendar>);

#[derive(Debug, Default)]
struct NewCalendar {
    times: BusyCalendar,
    /// UIDs of the events of earlier files.
    earlier: HashSet<String>,
    /// Numbers of times by which events differ from those of earlier files.
    moved: HashMap<String, usize>,
}

impl NewTimes {
    /// Adds the time of an event, which is of several dates if it is over midnight.
    pub fn add(
        &mut self,
        calendar: &str,
        uid: &str,
        times: impl Iterator<Item = (NaiveDate, BusyTime)>,
        earlier: Option<&BusyCalendar>,
    ) -> Known {
        let new = self.calendar(calendar, earlier);
        let mut is_same = true;
        let mut moved = 0;
        for (date, time) in times {
            let had = earlier.is_some_and(|earlier| earlier.contains(date, &time));
            if !had && !new.times.contains(date, &time) {
                is_same = false;
                moved += 1;
            }
            new.times.insert(date, time);
        }
        if is_same {
            Known::Same
        } else if new.earlier.contains(uid) {
            *new.moved.entry(uid.to_owned()).or_default() += moved;
            Known::Moved
        } else {
            Known::New
        }
    }

    /// Keeps the times that an event has had.
    pub fn keep(&mut self, calendar: &str, uid: &str, earlier: Option<&BusyCalendar>) {
        let new = self.calendar(calendar, earlier);
        let times = earlier.into_iter().flat_map(BusyCalendar::iter);
        for (date, time) in times.filter(|(_, time)| time.uid == uid) {
            new.times.insert(date, time.clone());
        }
    }

    fn calendar(&mut self, name: &str, earlier: Option<&BusyCalendar>) -> &mut NewCalendar {
        self.0.entry(name.to_owned()).or_insert_with(|| {
            let times = earlier.into_iter().flat_map(BusyCalendar::iter);
            NewCalendar {
                earlier: times.map(|(_, time)| time.uid.clone()).collect(),
                ..NewCalendar::default()
            }
        })
    }

    /// Iterates over the calendars, each with its times.
    pub fn calendars(&self) -> impl Iterator<Item = (String, BusyCalendar)> {
        let all = self.0.iter();
        all.map(|(name, calendar)| (name.clone(), calendar.times.clone()))
    }

    /// Returns the times of earlier files that the file no longer has, and has no other ones of their
    /// events for.
    pub fn removed(
        &self,
        earlier: &BTreeMap<String, BusyCalendar>,
    ) -> Vec<(NaiveDate, MinuteRange)> {
        let mut removed = Vec::new();
        for (name, calendar) in &self.0 {
            let mut moved = calendar.moved.clone();
            let times = earlier.get(name).into_iter().flat_map(BusyCalendar::iter);
            for (date, time) in times {
                if calendar.times.contains(date, time) {
                    continue;
                }
                match moved.get_mut(&time.uid) {
                    Some(others) if *others > 0 => *others -= 1,
                    Some(_) | None => removed.push((date, time.part)),
                }
            }
        }
        removed
    }
}
