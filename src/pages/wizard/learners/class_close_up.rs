//! One class close up: who comes, who is there already, who would stay if the class went.

use crate::ui::hooks::use_state;
use crate::ui::{callback, component, html};
use yew::prelude::*;

use super::keep;
use crate::model::{ClassId, CourseSessionId};
use crate::pages::live::use_watched;
use crate::pages::wizard::draft;
use crate::search::natural;
use crate::ui::chip::{Tone, badge};
use crate::ui::field::Checkbox;
use crate::ui::format::number;
use crate::ui::icon::{Icon, icon};
use crate::ui::text::{Registration as Words, t};
use crate::workspace::{Kinds, reasons_in};

/// How many members are named before "Show all".
const NAMED: usize = 12;

/// The props of [`ClassCloseUp`].
#[derive(Properties, PartialEq)]
pub struct ClassCloseUpProps {
    /// Which course session.
    pub id: CourseSessionId,
    /// Which class.
    pub class: ClassId,
}

/// One class: who comes, who is there already, who would stay.
#[component]
pub fn ClassCloseUp(props: &ClassCloseUpProps) -> Html {
    let live = use_watched(Kinds::ALL);
    let (id, class) = (props.id, props.class);
    let all_shown = use_state(|| false);
    let chosen = live.read(|records| draft::learners(records, id));
    let ticked = chosen.classes.get(&class).copied();
    let found = live.read(|records| {
        let title = records.classes.get(class)?.title.clone();
        let mut without = chosen.clone();
        without.classes.remove(&class);
        let others = reasons_in(records, id, &without);
        let mut members: Vec<_> = records
            .members_of(class)
            .filter_map(|person| records.people.get(person).cloned())
            .collect();
        natural::sort(&mut members, |person| {
            natural::key(&[&person.last_name, &person.first_name])
        });
        let rows: Vec<(String, bool, bool)> = members
            .iter()
            .map(|person| {
                let other = others.get(&person.id);
                (
                    person.listed_name(),
                    other.is_some_and(|why| why.individually),
                    other.is_some(),
                )
            })
            .collect();
        Some((title, rows))
    });
    let Some((title, members)) = found else {
        return Html::default();
    };
    let stay = members.iter().filter(|(_, _, other)| *other).count();
    let individually = members
        .iter()
        .filter(|(_, individually, _)| *individually)
        .count();
    let on_follow = {
        let (live, chosen) = (live.clone(), chosen.clone());
        callback(move |follow: bool| {
            let mut next = chosen.clone();
            next.classes.insert(class, follow);
            keep(&live, id, next);
        })
    };
    let shown = if *all_shown { members.len() } else { NAMED };
    let show_all = {
        let all_shown = all_shown.clone();
        move |_: MouseEvent| all_shown.set(true)
    };
    html! {
        <section class="card dl-card close-up" aria-labelledby="close-up-title">
            <div class="card-head"><h2 id="close-up-title">{ title }</h2></div>
            <div class="card-body">
                <dl class="figures">
                    <div><dd>{ number(members.len()) }</dd><dt>{ t(Words::Members) }</dt></div>
                    <div><dd>{ number(members.len() - stay) }</dd><dt>{ t(Words::NewlyEnrolled) }</dt></div>
                    <div><dd>{ number(individually) }</dd><dt>{ t(Words::AlreadyIndividually) }</dt></div>
                </dl>
                <Checkbox id="keep-following" label={t(Words::KeepFollowing)} checked={ticked.unwrap_or(true)} on_change={on_follow} help={t(Words::FollowHelp)} />
                <p class="info-line">{ icon(Icon::Info) }{ t(Words::StayIfClassGoes(stay)) }</p>
                <h3>{ t(Words::MembersOf) }</h3>
                <ul class="members">
                    { for members.iter().take(shown).map(|(name, individually, _)| html! {
                        <li><span>{ name }</span>if *individually { { badge(Tone::Mute, t(Words::Individually)) } }</li>
                    }) }
                </ul>
                if members.len() > shown {
                    <button type="button" class="link-button" onclick={show_all}>{ t(Words::ShowAll(members.len())) }</button>
                }
            </div>
        </section>
    }
}
