//! The suitability of the days of a month, while a line is dragged or a form is open.

use std::rc::Rc;

use chrono::NaiveDate;
use yew::prelude::*;

use super::drag::MonthDrag;
use super::{DayChecker, MonthAction, MonthDay};
use crate::components::by_identity::ByIdentity;
use crate::components::calendar_grid::{ConsideredPlace, PlaceVerdict, use_considered};

/// Values that the shading of a month is derived from.
pub struct ShadingInput<'a> {
    /// Element of the month.
    pub root: &'a NodeRef,
    /// Days.
    pub days: &'a Rc<Vec<MonthDay>>,
    /// Checker of the days.
    pub checker: Option<&'a DayChecker>,
    /// Drag under way.
    pub drag: Option<&'a MonthDrag>,
    /// Key of what has its form open.
    pub form: Option<&'a AttrValue>,
    /// Date under the pointer.
    pub hovered: Option<NaiveDate>,
    /// Element that the Tab key reaches.
    pub tab_stop: Option<&'a str>,
}

/// Shading that a month draws.
pub struct MonthShading {
    /// Suitability of the days, in their order; `None` while nothing is placed.
    verdicts: Rc<Option<Vec<Option<PlaceVerdict>>>>,
    /// Date over which something is held.
    held: Option<NaiveDate>,
}

impl MonthShading {
    /// Returns the suitability of the day at a position, if it can be told.
    #[must_use]
    pub fn verdict(&self, at: usize) -> Option<&PlaceVerdict> {
        self.verdicts.as_ref().as_ref()?.get(at)?.as_ref()
    }

    /// Returns the suitability of the day at a position, if something is held over it.
    #[must_use]
    pub fn held(&self, at: usize, date: NaiveDate) -> Option<&PlaceVerdict> {
        self.verdict(at).filter(|_| self.held == Some(date))
    }
}

/// Returns the shading of a month, and reports the day that a person considers while a form is open.
#[hook]
pub fn use_shading(input: &ShadingInput<'_>) -> MonthShading {
    let ShadingInput {
        root,
        days,
        checker,
        drag,
        form,
        hovered,
        tab_stop,
    } = *input;
    // The days are asked about the same drag, over whichever it is.
    let drag_start = drag.map(|drag| MonthDrag {
        to: drag.from,
        ..drag.clone()
    });
    let deps = (
        drag_start,
        form.cloned(),
        checker.cloned(),
        ByIdentity(days.clone()),
    );
    let verdicts = use_memo(deps, |(drag, form, checker, days)| {
        let checker = checker.as_ref();
        let checker = checker.filter(|_| drag.is_some() || form.is_some())?;
        let action = |date: NaiveDate| match drag {
            Some(drag) => drag.action(date),
            None => MonthAction::Choose { date },
        };
        let verdicts = days
            .iter()
            .map(|day| checker.on_check.emit(action(day.date)));
        Some(verdicts.collect())
    });
    let held = match drag {
        Some(drag) => Some(drag.to).filter(|to| *to != drag.from),
        None => hovered.filter(|_| form.is_some()),
    };
    let shading = MonthShading { verdicts, held };
    let considered = |date: NaiveDate| {
        let at = days.iter().position(|day| day.date == date)?;
        Some(ConsideredPlace {
            name: days[at].name.clone(),
            verdict: shading.verdict(at)?.clone(),
        })
    };
    let under_pointer = held.filter(|_| drag.is_none()).and_then(considered);
    let at_cursor = tab_stop.filter(|_| form.is_some());
    let at_cursor = at_cursor.and_then(|stop| considered(stop.parse().ok()?));
    let on_consider = checker.map(|checker| checker.on_consider.clone());
    use_considered(
        root,
        (form.cloned(), ByIdentity(days.clone())),
        under_pointer,
        at_cursor,
        &on_consider.unwrap_or_default(),
    );
    shading
}
