//! The offering whose form is open, on the board.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use chrono::{NaiveDate, TimeDelta};
use lectern_core::model::{MinuteRange, Offering, Place};
use lectern_core::planning::Slot;
use yew::prelude::*;

use super::actions::enter;
use super::row_kind::RowId;
use crate::components::announce::say;
use crate::components::timeline_board::BoardForm;
use crate::i18n::{Calendar as Message, t};
use crate::pages::calendar::editing::Editing;
use crate::pages::calendar::when::{LocalTimes, when_text};
use crate::pages::offerings::{ChosenPlace, Participants};

impl Editing {
    /// Opens the form of a new offering in a row.
    pub(super) fn create_in(&self, row: Option<RowId>, slot: Slot) {
        let mut chosen = ChosenPlace::at(slot);
        match row {
            Some(RowId::Room(room)) => chosen.room = Some(room),
            Some(RowId::Person(person)) => {
                chosen.participants = Some(Participants {
                    instructors: [person].into(),
                    ..Participants::default()
                });
            }
            Some(RowId::Group(group)) => {
                chosen.participants = Some(Participants {
                    groups: [group].into(),
                    ..Participants::default()
                });
            }
            None => {}
        }
        if self.has_form() {
            // Who takes part was chosen in the form.
            chosen.participants = None;
        } else {
            self.open_new(None);
        }
        self.choose_place(chosen);
    }

    /// Returns the item whose form is open, if there is one. Its key changes with its values.
    #[must_use]
    pub fn board_form(&self) -> Option<BoardForm> {
        let planned = self.planned.as_ref()?;
        let mut hasher = DefaultHasher::new();
        format!("{planned:?}").hash(&mut hasher);
        let minutes = planned.slot.as_ref().map_or(60, |slot| slot.duration.get());
        Some(BoardForm {
            key: format!("form/{:x}", hasher.finish()).into(),
            minutes: u16::try_from(minutes).unwrap_or(MinuteRange::DAY),
        })
    }

    /// Gives the offering whose form is open a place. Returns `false` if the item is another.
    pub(super) fn place_form(
        &self,
        item: &AttrValue,
        row: Option<RowId>,
        date: NaiveDate,
        minute: u16,
    ) -> bool {
        let (Some(planned), Some(form)) = (self.planned.as_ref(), self.board_form()) else {
            return false;
        };
        if form.key != *item {
            return false;
        }
        if let Some(placed) = self.placed(planned, row, date, minute) {
            self.choose_place_of(placed);
        }
        true
    }

    /// Moves the offering whose form is open from one row to another and in time, in the form alone. Returns
    /// whether its time was said.
    pub(super) fn move_planned(
        &self,
        from: Option<RowId>,
        to: RowId,
        (days, minutes): (i64, i64),
    ) -> bool {
        let Some(mut planned) = (*self.planned).clone() else {
            return false;
        };
        if from != Some(to) {
            match from {
                Some(RowId::Person(id)) => drop(planned.instructors.remove(&id)),
                Some(RowId::Group(id)) => drop(planned.groups.remove(&id)),
                // The place is that of the new row.
                Some(RowId::Room(_)) | None => {}
            }
            enter(&mut planned, to);
        }
        if let Some(slot) = &mut planned.slot {
            slot.start += TimeDelta::days(days) + TimeDelta::minutes(minutes);
        }
        let said = planned.slot.as_ref().map(|slot| {
            let times = LocalTimes::new(&self.workspace).of(slot);
            when_text(times, self.clock)
        });
        self.choose_place_of(planned);
        if let Some(when) = &said {
            say(&t(Message::NowAt(when.clone())));
        }
        said.is_some()
    }

    /// Gives the offering whose form is open the place of another.
    fn choose_place_of(&self, placed: Offering) {
        let slot = placed.slot.as_ref();
        let Some(slot) = slot.and_then(|slot| Slot::try_from(slot).ok()) else {
            return;
        };
        self.choose_place(ChosenPlace {
            slot: Some(slot),
            room: placed.place.as_ref().and_then(Place::room),
            participants: Some(Participants {
                groups: placed.groups,
                instructors: placed.instructors,
                instructor_groups: placed.instructor_groups,
            }),
        });
    }
}
