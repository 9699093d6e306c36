//! Something that is being added, at the place that its form gives it.

use chrono::NaiveDate;
use lectern_core::model::MinuteRange;
use yew::prelude::*;

use super::grid_time::{GridTime, local_time};

/// Something that is being added, at the place that its form gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Title.
    pub title: AttrValue,
    /// Start and end.
    pub time: AttrValue,
    /// Parts on the dates that it touches.
    pub parts: Vec<(NaiveDate, MinuteRange)>,
    /// It has a form, which dragging it changes.
    pub is_movable: bool,
}

/// A block whose form is open, at the time that it is stored with.
#[derive(Clone, Debug, PartialEq)]
pub struct EditedBlock {
    /// Key of the block.
    pub key: AttrValue,
    /// Time of all its parts, also of those that are not shown.
    pub time: GridTime,
}

/// The part of a [`Draft`] on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftPart {
    title: AttrValue,
    time: AttrValue,
    range: MinuteRange,
    is_movable: bool,
    is_last: bool,
}

impl Draft {
    /// Returns the time of all its parts, if it may be moved.
    #[must_use]
    pub fn movable_time(&self) -> Option<GridTime> {
        let (first, last) = self.parts.first().zip(self.parts.last())?;
        let start = local_time(first.0, first.1.start());
        let end = local_time(last.0, last.1.end());
        self.is_movable.then(|| GridTime::new(start, end))
    }

    /// Returns the part on a date.
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> Option<DraftPart> {
        let mut parts = self.parts.iter();
        let (_, range) = parts.find(|(day, _)| *day == date)?;
        let is_last = self.parts.last().is_some_and(|(day, _)| *day == date);
        Some(DraftPart {
            title: self.title.clone(),
            time: self.time.clone(),
            range: *range,
            is_movable: self.is_movable,
            is_last,
        })
    }
}

/// Draws a part. The fields of the form say the same, so it is not spoken.
pub fn draw_draft(part: &DraftPart, position: impl Fn(MinuteRange) -> String) -> Html {
    let is_low = part.range.end() - part.range.start() < LOW;
    html! {
        <div key="draft" class={classes!("cal-draft", is_low.then_some("low"), part.is_movable.then_some("movable"))} data-draft="" aria-hidden="true" ~style={position(part.range)}>
            <span class="title"><bdi>{ &part.title }</bdi></span>{ " " }<span class="time">{ &part.time }</span>
            if part.is_movable && part.is_last { <span class="cal-resize"></span> }
        </div>
    }
}

/// Minutes below which the title and the time are side by side.
const LOW: u16 = 45;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_day_has_its_part() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 9, day).expect("a date");
        let range = |start, end| MinuteRange::new(start, end).expect("a time");
        let draft = Draft {
            title: "Dissection".into(),
            time: "22:00 – 02:00".into(),
            parts: vec![(day(14), range(1320, 1440)), (day(15), range(0, 120))],
            is_movable: true,
        };
        let ranges = [13, 14, 15].map(|at| draft.on(day(at)).map(|part| part.range));
        assert_eq!(ranges, [None, Some(range(1320, 1440)), Some(range(0, 120))]);
        let whole = draft
            .movable_time()
            .map(|time| (time.start(), time.minutes()));
        assert_eq!(whole, Some((local_time(day(14), 1320), 240)));
    }
}
