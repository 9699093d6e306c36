//! Messages of events of a calendar, or times of them, that are not imported.

use std::borrow::Cow;

use super::english::counted;
use super::isolate::quoted;
use super::{Language, Message, format};
use lectern_core::exchange::icalendar::{EventProblem, LaterTimes, TimesOutside};

impl Message for EventProblem {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Cancelled => "The event is cancelled; not imported.".into(),
                Self::Free => "The event is marked as free; not imported.".into(),
                Self::OutsideDates(outside) if is_one(outside) => format!(
                    "The event is outside the dates of this workspace ({}); not imported.",
                    dates(outside)
                )
                .into(),
                Self::OutsideDates(outside) => format!(
                    "All times of the event are outside the dates of this workspace ({}); not \
                     imported: {}.",
                    dates(outside),
                    times(outside)
                )
                .into(),
                Self::Excepted => {
                    "All times of the event are excepted or moved; not imported.".into()
                }
                Self::WithoutEnd => "The event has neither DTEND nor DURATION.".into(),
                Self::EndNotAfterStart => {
                    "The event does not end after its start. Check DTEND or DURATION.".into()
                }
                Self::Unreadable { property, value } if value.is_empty() => {
                    format!("The event has no {property}.").into()
                }
                Self::Unreadable { property, value } => {
                    format!("{property} cannot be read: {}.", quoted(value)).into()
                }
            },
        }
    }
}

impl Message for TimesOutside {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => format!(
                "Some times of the event are outside the dates of this workspace ({}); not \
                 imported: {}.",
                dates(self),
                times(self)
            )
            .into(),
        }
    }
}

const fn is_one(outside: &TimesOutside) -> bool {
    match outside.later {
        LaterTimes::Number(later) => outside.earlier + later == 1,
        LaterTimes::Uncounted => false,
    }
}

fn dates(outside: &TimesOutside) -> String {
    format::date_range(outside.dates.first(), outside.dates.last())
}

fn times(outside: &TimesOutside) -> String {
    let number = |count, one: &str, many: &str| (count > 0).then(|| counted(count, one, many));
    let earlier = number(outside.earlier, "earlier time", "earlier times");
    let later = match outside.later {
        LaterTimes::Number(later) => number(later, "later time", "later times"),
        LaterTimes::Uncounted => Some("all later times".to_owned()),
    };
    let times: Vec<String> = earlier.into_iter().chain(later).collect();
    times.join(" and ")
}
