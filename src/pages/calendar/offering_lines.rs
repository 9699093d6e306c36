//! The offerings of a block that stands for several, each with what sets it apart.

use lectern_core::model::OfferingId;
use lectern_core::search::natural;
use lectern_core::workspace::Records;
use yew::prelude::*;

use super::details::Details;
use super::popover::OfferingPopoverProps;
use super::when::{LocalTimes, time_text};
use crate::components::data_table::Selection;
use crate::i18n::{Calendar as Message, Clock, listed, t};
use crate::pages::offerings::OfferingAction;

/// An offering among others of its session.
struct OfferingLine {
    id: OfferingId,
    /// Learner groups; empty if it has none.
    groups: String,
    /// Time, room and instructors.
    facts: String,
}

/// Draws the offerings of a session by learner group, each as a button that opens it.
pub fn offering_lines(
    records: &Records,
    ids: &[OfferingId],
    times: &LocalTimes,
    props: &OfferingPopoverProps,
) -> Html {
    let lines = ids.iter().filter_map(|id| line(records, *id, times));
    let mut lines: Vec<OfferingLine> = lines.collect();
    natural::sort(&mut lines, |line| {
        natural::key(&[&line.groups, &line.facts])
    });
    html! {
        <ul class="calendar-offering-lines" aria-label={t(Message::OfferingCount(lines.len()))}>
            { for lines.into_iter().map(|OfferingLine { id, groups, facts }| {
                let open = props.on_action.reform(move |_: MouseEvent| (OfferingAction::Edit, Selection::from_iter([id])));
                html! {
                    <li key={id.to_string()}>
                        <button type="button" onclick={open}>
                            if !groups.is_empty() { <bdi>{ groups }</bdi>{ " " } }
                            <span class="meta"><bdi>{ facts }</bdi></span>
                        </button>
                    </li>
                }
            }) }
        </ul>
    }
}

fn line(records: &Records, id: OfferingId, times: &LocalTimes) -> Option<OfferingLine> {
    let offering = records.offerings.get(id)?;
    let details = Details::new(records, &[id])?;
    let slot = offering.slot.as_ref();
    let time = slot.map(|slot| time_text(times.of(slot), Clock::current()));
    let facts = time.iter().chain(&details.places);
    let facts = facts.chain(&details.instructors).map(String::as_str);
    Some(OfferingLine {
        id,
        groups: listed(details.groups.iter().map(String::as_str)),
        facts: listed(facts),
    })
}
