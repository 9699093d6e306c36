//! The offerings of a session below its row in the list of sessions: a line for each time.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDateTime;
use lectern_core::model::{Offering, SessionId};
use lectern_core::search::natural;
use lectern_core::workspace::Records;
use yew::prelude::*;

use crate::i18n::{Offerings as Message, format, t};
use crate::pages::linked_names::LinkedName;
use crate::pages::offerings::{time_range, topmost_groups};

/// Times that are shown; the others are counted.
const SHOWN: usize = 12;

/// Names of rooms that a line shows.
const SHOWN_PLACES: usize = 2;

/// Start and end of an offering. Offerings without a time come last.
type Time = (bool, Option<[NaiveDateTime; 2]>);

/// Draws the times of a session, with the groups and the rooms of each.
pub fn session_details(records: &Records, session: SessionId) -> Html {
    let mut by_time: BTreeMap<Time, Vec<&Rc<Offering>>> = BTreeMap::new();
    for offering in records.offerings_of(session) {
        let slot = offering.slot.as_ref();
        let time = slot.map(|slot| [slot.start, slot.end()]);
        by_time
            .entry((time.is_none(), time))
            .or_default()
            .push(offering);
    }
    let more = by_time.len().saturating_sub(SHOWN);
    html! {
        <>
            <table class="session-times">
                <tbody>{ for by_time.values().take(SHOWN).map(|offerings| line(records, offerings)) }</tbody>
            </table>
            if more > 0 { <p class="meta">{ t(Message::MoreTimes(more)) }</p> }
        </>
    }
}

/// "Mon 14 Sep 2026 | 13:00 – 15:00 | Anatomy labs 01 – Anatomy labs 04 | 4 offerings | Hall 1; Hall 2".
fn line(records: &Records, offerings: &[&Rc<Offering>]) -> Html {
    let slot = offerings
        .first()
        .and_then(|offering| offering.slot.as_ref());
    let groups = offerings
        .iter()
        .flat_map(|offering| topmost_groups(records, &offering.groups));
    let groups = groups.filter_map(|id| Some(records.learner_groups.get(id)?.title.clone()));
    let places = offerings.iter().filter_map(|offering| {
        let place = LinkedName::of_place(records, offering.place.as_ref()?)?;
        Some(place.name)
    });
    let (groups, places) = (in_order(groups), in_order(places));
    let more_places = places.len().saturating_sub(SHOWN_PLACES);
    let shown_places: Vec<&str> = places
        .iter()
        .take(SHOWN_PLACES)
        .map(String::as_str)
        .collect();
    html! {
        <tr>
            if let Some(slot) = slot {
                <th scope="row">{ format::date(slot.start.date()) }</th>
                <td>{ time_range(slot) }</td>
            } else {
                <th scope="row">{ t(Message::Unscheduled) }</th>
                <td></td>
            }
            <td>
                { match groups.as_slice() {
                    [] => Html::default(),
                    [only] => html! { <bdi>{ only }</bdi> },
                    [first, .., last] => html! { <><bdi>{ first }</bdi>{ " – " }<bdi>{ last }</bdi></> },
                } }
            </td>
            <td class="meta">{ t(Message::Count(offerings.len())) }</td>
            <td>
                <bdi>{ shown_places.join("; ") }</bdi>
                if more_places > 0 { <span class="meta">{ t(Message::AndMore(more_places)) }</span> }
            </td>
        </tr>
    }
}

/// Returns texts in natural order, each once.
fn in_order(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.collect();
    natural::sort(&mut texts, |text| natural::key(&[text]));
    texts.dedup();
    texts
}
