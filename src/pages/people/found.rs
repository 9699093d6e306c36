//! Which people are shown, and in which order. Each part is made anew only when what it is made of
//! has changed: a key typed searches, and neither sorts nor reads anything.

use std::rc::Rc;

use crate::ui::hooks::use_memo;
use yew::prelude::*;

use super::roll::{Found, Roll};
use crate::model::{Kind, PersonRole};
use crate::pages::live::Live;
use crate::search::Query;
use crate::ui::data_table::Sort;

/// What is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// What was typed.
    pub typed: String,
    /// Of which role; none for any.
    pub role: Option<PersonRole>,
    /// In which order.
    pub sort: Sort,
}

/// The versions of what the table of people shows.
pub type Versions = [u64; 4];

/// Those who are shown.
pub struct FoundPeople {
    /// Everybody.
    pub roll: Rc<Roll>,
    /// Of what it was made.
    pub versions: Versions,
    /// The numbers of those shown, in order.
    pub shown: Rc<[u32]>,
    /// How many the search finds of each role.
    pub counts: Rc<Found>,
    /// What was typed, taken apart.
    pub query: Rc<Query>,
}

/// Finds people.
#[hook]
pub fn use_found(live: &Live, asked: &Asked) -> FoundPeople {
    let versions = live.read(|records| {
        [
            Kind::Person,
            Kind::Class,
            Kind::ClassMember,
            Kind::Enrolment,
        ]
        .map(|kind| records.version(kind))
    });
    let people = versions[0];
    let roll = {
        let live = live.clone();
        use_memo(people, move |_| live.read(Roll::of))
    };
    let order = {
        let (live, roll) = (live.clone(), roll.clone());
        use_memo((versions, asked.sort.column), move |(_, column)| {
            live.read(|records| roll.order(column, records))
        })
    };
    let query = use_memo(asked.typed.clone(), |typed| Query::new(typed));
    let counts = {
        let (roll, query) = (roll.clone(), query.clone());
        use_memo(
            (people, asked.typed.clone(), asked.role.clone()),
            move |(.., role)| roll.find(&query, role.as_ref()),
        )
    };
    let shown = {
        let counts = counts.clone();
        use_memo((versions, asked.clone()), move |(_, asked)| {
            let shown = order
                .iter()
                .copied()
                .filter(|at| counts.people.contains(*at));
            Rc::<[u32]>::from(asked.sort.apply(shown.collect()))
        })
    };
    FoundPeople {
        roll,
        versions,
        shown: (*shown).clone(),
        counts,
        query,
    }
}
