//! Card with the facts about a person.

use lectern_core::model::Person;
use yew::prelude::*;

use crate::i18n::{People as Message, role_name, t};

/// Draws what is known of a person.
pub fn about(person: &Person) -> Html {
    let plain = |text: &str| (!text.is_empty()).then(|| html! { <bdi>{ text.to_owned() }</bdi> });
    let email = (!person.email.is_empty()).then(|| {
        html! { <a href={format!("mailto:{}", person.email)}><bdi>{ &person.email }</bdi></a> }
    });
    let facts = [
        (Message::FirstName, plain(&person.first_name)),
        (Message::LastName, plain(&person.last_name)),
        (Message::Username, plain(&person.username)),
        (Message::Email, email),
        (Message::OfficialCode, plain(&person.official_code)),
        (Message::Role, plain(&role_name(&person.role))),
        (Message::Phone, plain(&person.phone)),
    ];
    html! {
        <section class="card" aria-labelledby="about-title">
            <div class="card-head"><h2 id="about-title">{ t(Message::About) }</h2></div>
            <dl class="card-body course-facts">
                { for facts.into_iter().map(|(name, fact)| html! {
                    <div>
                        <dt>{ t(name) }</dt>
                        if let Some(fact) = fact { <dd>{ fact }</dd> } else { <dd class="meta">{ t(Message::NotGiven) }</dd> }
                    </div>
                }) }
            </dl>
        </section>
    }
}
