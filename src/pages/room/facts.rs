//! Card with the facts about a room.

use lectern_core::model::Room;
use yew::prelude::*;

use crate::i18n::{PlanningLists, Rooms as Message, format, t};
use crate::pages::active_status::status_chip;

/// Draws what is known of a room.
pub fn about(room: &Room) -> Html {
    let plain = |text: &str| (!text.is_empty()).then(|| html! { <bdi>{ text }</bdi> });
    let capacity = room
        .capacity
        .map(|capacity| format::number(capacity as usize));
    let equipment = room.equipment.iter().map(|word| {
        html! { <li class="badge tone-mute" key={word.clone()}><bdi>{ word }</bdi></li> }
    });
    let equipment: Vec<Html> = equipment.collect();
    let facts = [
        (t(Message::Building), plain(&room.building)),
        (t(Message::Floor), plain(&room.floor)),
        (t(Message::Capacity), capacity.map(Html::from)),
        (
            t(Message::Equipment),
            (!equipment.is_empty()).then(|| html! { <ul class="badges">{ equipment }</ul> }),
        ),
        (t(PlanningLists::Status), Some(status_chip(room.inactive))),
    ];
    html! {
        <section class="card" aria-labelledby="about-title">
            <div class="card-head"><h2 id="about-title">{ t(Message::About) }</h2></div>
            <div class="card-body">
                <dl class="course-facts">
                    { for facts.into_iter().map(|(name, fact)| html! {
                        <div key={name.to_string()}>
                            <dt>{ &name }</dt>
                            if let Some(fact) = fact { <dd>{ fact }</dd> } else { <dd class="meta">{ t(Message::NotGiven) }</dd> }
                        </div>
                    }) }
                </dl>
                if !room.note.is_empty() { <p class="room-note"><bdi>{ &room.note }</bdi></p> }
            </div>
        </section>
    }
}
