//! The line that keeps the focus while it is moved by keys.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use gloo::utils::document;
use yew::prelude::*;

use super::stops::{date_of, focus_line};
use super::{MonthAction, MonthDay};
use crate::components::by_identity::ByIdentity;

/// Line that keeps the focus while it is moved by keys.
#[derive(Clone)]
pub struct FollowedLine(Rc<RefCell<Option<MovedLine>>>);

/// Line that is moved.
struct MovedLine {
    key: AttrValue,
    /// Date to which it is moved.
    date: NaiveDate,
    /// Days among which it was before.
    before: ByIdentity<Vec<MonthDay>>,
}

impl FollowedLine {
    /// Follows the line that an action moves away from the day with the focus, if it moves one.
    pub fn follow(&self, action: &MonthAction, days: &Rc<Vec<MonthDay>>) {
        self.0.replace(MovedLine::of(action, days));
    }

    /// Leaves the focus where it is.
    pub fn give_up(&self) {
        self.0.take();
    }
}

impl MovedLine {
    fn of(action: &MonthAction, shown: &Rc<Vec<MonthDay>>) -> Option<Self> {
        let MonthAction::Move { key, days, .. } = action else {
            return None;
        };
        let from = date_of(&document().active_element()?)?;
        let distance = Days::new(days.unsigned_abs());
        let date = if *days < 0 {
            from.checked_sub_days(distance)
        } else {
            from.checked_add_days(distance)
        };
        Some(Self {
            key: key.clone(),
            date: date?,
            before: ByIdentity(shown.clone()),
        })
    }
}

/// Focuses a line that is followed once the month has been drawn with it on its new date.
#[hook]
pub fn use_followed_line(root: &NodeRef, days: &Rc<Vec<MonthDay>>) -> FollowedLine {
    let line = FollowedLine(use_mut_ref(|| None));
    let (root, days, moved) = (root.clone(), ByIdentity(days.clone()), line.0.clone());
    use_effect(move || {
        let followed = moved.borrow_mut().take_if(|line| line.before != days);
        if let Some(line) = followed.filter(|line| !focus_line(&root, &line.key, line.date)) {
            moved.replace(Some(line));
        }
    });
    line
}
