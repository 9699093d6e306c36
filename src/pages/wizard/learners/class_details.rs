//! Details of one class: new learners, those enrolled already, and those who would stay without it.

use yew::prelude::*;

use super::edit_selection;
use crate::components::chip::{Tone, badge};
use crate::components::field::Checkbox;
use crate::components::icon::{Icon, icon};
use crate::hooks::use_records;
use crate::i18n::format::number;
use crate::i18n::{Registration as Message, t};
use crate::pages::person_names::listed_person;
use crate::pages::wizard::draft;
use lectern_core::model::{ClassId, CourseSessionId};
use lectern_core::search::natural;
use lectern_core::workspace::{Kinds, reasons_in};

/// Maximum number of members listed before "Show all".
const MAX_MEMBERS: usize = 12;

/// Properties of [`ClassDetails`].
#[derive(Properties, PartialEq)]
pub struct ClassDetailsProps {
    /// The course session.
    pub id: CourseSessionId,
    /// The class.
    pub class: ClassId,
}

/// Details of one class.
#[component]
pub fn ClassDetails(props: &ClassDetailsProps) -> Html {
    let workspace = use_records(Kinds::ALL);
    let (id, class) = (props.id, props.class);
    let all_shown = use_state(|| false);
    let found = workspace.read(|records| {
        let title = records.classes.get(class)?.title.clone();
        let mut without = draft::learners(records, id);
        let follows = without.classes.remove(&class).unwrap_or(true);
        let others = reasons_in(records, id, &without);
        let members = records.members_of(class);
        let mut members: Vec<_> = members
            .filter_map(|person| records.people.get(person))
            .collect();
        natural::sort(&mut members, |person| {
            natural::key(&[&person.last_name, &person.first_name])
        });
        let mut rows = Vec::new();
        let (mut stay, mut individually, mut new) = (0, 0, 0);
        for person in members {
            let other = others.get(&person.id);
            let alone = other.is_some_and(|why| why.individually);
            stay += usize::from(other.is_some());
            individually += usize::from(alone);
            new += usize::from(other.is_none() && !records.enrolments.contains((id, person.id)));
            rows.push((person.clone(), alone));
        }
        Some((title, rows, follows, stay, individually, new))
    });
    let Some((title, members, follows, stay, individually, new)) = found else {
        return Html::default();
    };
    let on_follow = {
        let workspace = workspace.clone();
        Callback::from(move |follow: bool| {
            edit_selection(&workspace, id, |next| {
                next.classes.insert(class, follow);
            });
        })
    };
    let shown = if *all_shown {
        members.len()
    } else {
        MAX_MEMBERS
    };
    let show_all = {
        let all_shown = all_shown.clone();
        move |_: MouseEvent| all_shown.set(true)
    };
    html! {
        <section class="card dl-card close-up" aria-labelledby="close-up-title">
            <div class="card-head"><h2 id="close-up-title"><bdi>{ title }</bdi></h2></div>
            <div class="card-body">
                <dl class="figures">
                    <div><dd>{ number(members.len()) }</dd><dt>{ t(Message::Members) }</dt></div>
                    <div><dd>{ number(new) }</dd><dt>{ t(Message::NewlyEnrolled) }</dt></div>
                    <div><dd>{ number(individually) }</dd><dt>{ t(Message::AlreadyIndividually) }</dt></div>
                </dl>
                <Checkbox id="keep-following" label={t(Message::KeepFollowing)} checked={follows} on_change={on_follow} help={t(Message::FollowHelp)} />
                <p class="info-line">{ icon(Icon::Info) }{ t(Message::StayIfClassGoes(stay)) }</p>
                <h3>{ t(Message::MembersOf) }</h3>
                <ul class="members">
                    { for members.iter().take(shown).map(|(person, individually)| html! {
                        <li key={person.id.to_string()}>{ listed_person(person) }if *individually { { badge(Tone::Mute, t(Message::Individually)) } }</li>
                    }) }
                </ul>
                if members.len() > shown {
                    <button type="button" class="link-button" onclick={show_all}>{ t(Message::ShowAll(members.len())) }</button>
                }
            </div>
        </section>
    }
}
