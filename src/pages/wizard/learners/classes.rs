//! Registration of whole classes, with the consequences for their members.

use std::rc::Rc;

use yew::prelude::*;

use super::class_details::ClassDetails;
use super::edit_selection;
use super::learner_selection::use_learner_selection;
use crate::components::chip::{Tone, badge};
use crate::components::dual_list::ItemSource;
use crate::components::field::Checkbox;
use crate::components::field::typed as tell_typed;
use crate::components::icon::{Icon, icon};
use crate::hooks::use_records;
use crate::i18n::format::number;
use crate::i18n::{DualList as ListMessage, LEARNERS, Registration as Message, t};
use crate::pages::item_sources::use_person_items;
use crate::pages::wizard::draft;
use crate::pages::wizard::registration::Difference;
use lectern_core::model::{Class, ClassId, CourseSessionId, Step};
use lectern_core::search::{Query, natural};
use lectern_core::workspace::{Kinds, reasons_in};

/// Properties of [`ClassRegistration`].
#[derive(Properties, PartialEq)]
pub struct ClassRegistrationProps {
    /// The course session.
    pub id: CourseSessionId,
}

/// Row of a class.
struct ClassRow {
    class: Rc<Class>,
    members: usize,
    enrolled: usize,
}

/// The classes, and details of the selected one.
#[component]
pub fn ClassRegistration(props: &ClassRegistrationProps) -> Html {
    let workspace = use_records(Kinds::ALL);
    let id = props.id;
    let typed = use_state(String::new);
    let open = use_state(|| None::<ClassId>);
    let entries = use_person_items();
    let (now, _) = use_learner_selection(id, &entries);
    let changes_only = use_state(|| false);
    let chosen = workspace.read(|records| draft::learners(records, id));
    let saved: Vec<ClassId> =
        workspace.read(|records| records.classes_of(id).map(|row| row.class).collect());
    let mut rows = Vec::new();
    workspace.read(|records| {
        let reasons = reasons_in(records, id, &chosen);
        let query = Query::new(&typed);
        for class in records.classes.iter() {
            if !query.is_empty() && !query.matches(&[&class.title, &class.description]) {
                continue;
            }
            let new = !saved.contains(&class.id);
            let (mut members, mut enrolled) = (0, 0);
            for person in records.members_of(class.id) {
                members += 1;
                // Those who are enrolled by a class that is only now chosen are not enrolled already.
                let already = reasons.get(&person).is_some_and(|why| {
                    let others = why.classes.iter().filter(|by| !new || **by != class.id);
                    why.individually || others.count() > 0
                });
                enrolled += usize::from(already);
            }
            rows.push(ClassRow {
                class: class.clone(),
                members,
                enrolled,
            });
        }
    });
    natural::sort(&mut rows, |row| natural::key(&[&row.class.title]));
    let all = workspace.read(|records| records.classes.len());
    let tick = |class: ClassId| {
        let (workspace, open) = (workspace.clone(), open.clone());
        Callback::from(move |on: bool| {
            open.set(Some(class));
            edit_selection(&workspace, id, |next| {
                if on {
                    next.classes.insert(class, true);
                } else {
                    next.classes.remove(&class);
                }
            });
        })
    };
    let show = |class: ClassId| {
        let open = open.clone();
        move |event: MouseEvent| {
            // The box shows the class itself once it has changed. Drawn anew between its click and
            // its change, it would be put back and the click be lost.
            let target = event.target_dyn_into::<web_sys::Element>();
            let on_box =
                target.is_some_and(|target| matches!(target.closest("input, label"), Ok(Some(_))));
            if !on_box {
                open.set(Some(class));
            }
        }
    };
    if *changes_only {
        rows.retain(|row| {
            chosen.classes.contains_key(&row.class.id) != saved.contains(&row.class.id)
        });
    }
    let entries: Rc<dyn ItemSource> = entries;
    let difference = Difference {
        workspace: workspace.clone(),
        id,
        step: Step::Learners,
        consequence: None,
        changes_only,
    };
    html! {
        <>
        { difference.draw(LEARNERS, &entries, &now.choice) }
        <div class="class-registration">
            <section class="card dl-card" aria-label={t(Message::Classes)}>
                <div class="dl-head">
                    <h2>{ t(Message::Classes) }</h2>
                    <p class="meta">{ t(Message::ShownOf(rows.len(), all)) }</p>
                    <div class="dl-search">
                        { icon(Icon::Search) }
                        <input type="search" class="control" dir="auto" aria-label={t(Message::SearchClasses)} placeholder={t(Message::SearchClasses)} value={(*typed).clone()} oninput={tell_typed(&typed.setter().to_callback())} />
                    </div>
                </div>
                <div class="class-rows">
                    <table class="classes-table">
                        <thead><tr>
                            <th scope="col">{ t(Message::ClassTitle) }</th><th scope="col" class="number">{ t(Message::Members) }</th>
                            <th scope="col">{ t(Message::AlreadyEnrolled) }</th>
                        </tr></thead>
                        <tbody>
                            { for rows.iter().map(|row| {
                                let ClassRow { class, members, enrolled } = row;
                                let class_id = class.id;
                                let ticked = chosen.classes.contains_key(&class_id);
                                let was = saved.contains(&class_id);
                                let is_open = *open == Some(class_id);
                                let fact = match (ticked, was) {
                                    (true, false) => Some(badge(Tone::Ok, t(ListMessage::New))),
                                    (true, true) => Some(badge(Tone::Accent, t(Message::EnrolledBadge))),
                                    (false, true) => Some(badge(Tone::Danger, t(ListMessage::LeavesOnSave))),
                                    (false, false) => None,
                                };
                                html! {
                                    <tr key={class_id.to_string()} class={is_open.then_some("open")} onclick={show(class_id)}>
                                        <th scope="row"><Checkbox id={["class-", &class_id.to_string()].concat()} label={class.title.clone()}
                                            checked={ticked} on_change={tick(class_id)} />
                                            <p class="meta">{ fact }<bdi>{ class.description.clone() }</bdi></p></th>
                                        <td class="number" data-label={t(Message::Members)}>{ number(*members) }</td>
                                        <td data-label={t(Message::AlreadyEnrolled)}><div class="meter-cell">
                                            <meter min="0" max={(*members).max(1).to_string()} value={enrolled.to_string()} aria-label={t(Message::AlreadyEnrolled)}>{ enrolled.to_string() }</meter>
                                            <span class="number">{ number(*enrolled) }</span>
                                        </div></td>
                                    </tr>
                                }
                            }) }
                        </tbody>
                    </table>
                    if rows.is_empty() {
                        <p class="class-nothing">{ nothing(all, &typed) }</p>
                    }
                </div>
            </section>
            if let Some(class) = *open {
                <ClassDetails key={class.to_string()} {id} {class} />
            } else {
                <section class="card dl-card"><p class="class-nothing">{ t(Message::ChooseAClass) }</p></section>
            }
        </div>
        </>
    }
}

/// Explains why no classes are shown, of `all`.
fn nothing(all: usize, typed: &str) -> AttrValue {
    match typed.trim() {
        _ if all == 0 => t(Message::NoClasses),
        "" => t(ListMessage::NoChangesHere),
        typed => t(ListMessage::NothingMatches(typed.to_owned())),
    }
}
