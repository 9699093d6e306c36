//! Times of day as the region of the reader writes them.

use std::cell::Cell;

use lectern_core::model::MinuteRange;

/// Notation of times of day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// "13:15".
    #[default]
    Hours24,
    /// "1:15 pm".
    Hours12,
}

impl Clock {
    /// Returns the notation in use.
    #[must_use]
    pub fn current() -> Self {
        CURRENT.get()
    }

    /// Sets the notation in use. Does not redraw what is on screen.
    pub fn choose(self) {
        CURRENT.set(self);
    }

    /// Formats a time of day in minutes from midnight.
    #[must_use]
    pub fn time(self, minute: u16) -> String {
        let (hour, minute) = (minute / 60 % 24, minute % 60);
        match self {
            Self::Hours24 => format!("{hour:02}:{minute:02}"),
            Self::Hours12 => format!("{}:{minute:02} {}", hour_of_12(hour), half(hour)),
        }
    }

    /// Formats a whole hour, as an axis shows it: "13:00" or "1 pm".
    #[must_use]
    pub fn hour(self, hour: u16) -> String {
        match self {
            Self::Hours24 => self.time(hour * 60),
            Self::Hours12 => format!("{} {}", hour_of_12(hour % 24), half(hour % 24)),
        }
    }

    /// Formats a part of a day: "08:15 – 10:00".
    #[must_use]
    pub fn range(self, range: MinuteRange) -> String {
        format!("{} – {}", self.time(range.start()), self.time(range.end()))
    }
}

thread_local! {
    static CURRENT: Cell<Clock> = const { Cell::new(Clock::Hours24) };
}

const fn hour_of_12(hour: u16) -> u16 {
    match hour % 12 {
        0 => 12,
        hour => hour,
    }
}

const fn half(hour: u16) -> &'static str {
    if hour < 12 { "am" } else { "pm" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noon_and_midnight_are_twelve() {
        let times = |clock: Clock| [0, 720, 795, 1440].map(|minute| clock.time(minute));
        assert_eq!(times(Clock::Hours24), ["00:00", "12:00", "13:15", "00:00"]);
        assert_eq!(
            times(Clock::Hours12),
            ["12:00 am", "12:00 pm", "1:15 pm", "12:00 am"]
        );
        assert_eq!(Clock::Hours12.hour(13), "1 pm");
        assert_eq!(Clock::Hours24.hour(9), "09:00");
    }
}
