//! Whole classes: enrolled or removed as one, with who comes and who stays shown before it happens.

use std::rc::Rc;

use crate::ui::hooks::use_state;
use crate::ui::{callback, component, html};
use yew::prelude::*;

use super::choice::{LearnerStrip, Learning, use_learning};
use super::class_close_up::ClassCloseUp;
use super::keep;
use crate::model::{ClassId, CourseSessionId};
use crate::pages::entries::use_person_entries;
use crate::pages::live::use_watched;
use crate::pages::wizard::draft;
use crate::search::{Query, natural};
use crate::ui::chip::{Tone, badge};
use crate::ui::dual_list::Entries;
use crate::ui::field::Checkbox;
use crate::ui::format::number;
use crate::ui::icon::{Icon, icon};
use crate::ui::text::{DualList as ListWords, Registration as Words, t};
use crate::workspace::{Kinds, reasons_in};

/// The props of [`ClassRegistration`].
#[derive(Properties, PartialEq)]
pub struct ClassRegistrationProps {
    /// Which course session.
    pub id: CourseSessionId,
}

/// A class as a row shows it.
struct ClassRow {
    id: ClassId,
    title: String,
    description: String,
    members: usize,
    enrolled: usize,
}

/// The classes, and one of them close up.
#[component]
pub fn ClassRegistration(props: &ClassRegistrationProps) -> Html {
    let live = use_watched(Kinds::ALL);
    let id = props.id;
    let typed = use_state(String::new);
    let open = use_state(|| None::<ClassId>);
    let entries = use_person_entries();
    let Learning { choice, .. } = use_learning(id, &entries);
    let changes_only = use_state(|| false);
    let chosen = live.read(|records| draft::learners(records, id));
    let saved: Vec<ClassId> =
        live.read(|records| records.classes_of(id).map(|row| row.class).collect());
    let mut rows: Vec<ClassRow> = live.read(|records| {
        let reasons = reasons_in(records, id, &chosen);
        let query = Query::new(&typed);
        let fits = |class: &&Rc<crate::model::Class>| {
            query.is_empty() || query.matches(&[&class.title, &class.description])
        };
        let row = |class: &Rc<crate::model::Class>| {
            let mut members = 0;
            let enrolled = records.members_of(class.id).inspect(|_| members += 1);
            let enrolled = enrolled
                .filter(|person| reasons.contains_key(person))
                .count();
            let (title, description) = (class.title.clone(), class.description.clone());
            ClassRow {
                id: class.id,
                title,
                description,
                members,
                enrolled,
            }
        };
        records.classes.iter().filter(fits).map(row).collect()
    });
    natural::sort(&mut rows, |row| natural::key(&[&row.title]));
    let all = live.read(|records| records.classes.len());
    let tick = |class: ClassId| {
        let (live, chosen, open) = (live.clone(), chosen.clone(), open.clone());
        callback(move |on: bool| {
            let mut next = chosen.clone();
            if on {
                next.classes.insert(class, true);
            } else {
                next.classes.remove(&class);
            }
            open.set(Some(class));
            keep(&live, id, next);
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
    let oninput = {
        let typed = typed.clone();
        move |event: InputEvent| {
            typed.set(
                event
                    .target_unchecked_into::<web_sys::HtmlInputElement>()
                    .value(),
            )
        }
    };
    let on_changes_only = changes_only.setting();
    if *changes_only {
        rows.retain(|row| chosen.classes.contains_key(&row.id) != saved.contains(&row.id));
    }
    html! {
        <>
        <LearnerStrip {id} entries={entries as Rc<dyn Entries>} {choice} changes_only={*changes_only} {on_changes_only} />
        <div class="class-registration">
            <section class="card dl-card" aria-label={t(Words::Classes)}>
                <div class="dl-head">
                    <h2>{ t(Words::Classes) }</h2>
                    <p class="meta">{ t(Words::ShownOf(rows.len(), all)) }</p>
                    <div class="dl-search">
                        { icon(Icon::Search) }
                        <input type="search" class="control" aria-label={t(Words::SearchClasses)} placeholder={t(Words::SearchClasses)} value={(*typed).clone()} {oninput} />
                    </div>
                </div>
                <div class="class-rows">
                    <table class="classes-table">
                        <thead><tr>
                            <th scope="col">{ t(Words::ClassTitle) }</th><th scope="col" class="number">{ t(Words::Members) }</th>
                            <th scope="col">{ t(Words::AlreadyEnrolled) }</th>
                        </tr></thead>
                        <tbody>
                            { for rows.iter().map(|row| {
                                let ticked = chosen.classes.contains_key(&row.id);
                                let was = saved.contains(&row.id);
                                let is_open = *open == Some(row.id);
                                html! {
                                    <tr key={row.id.to_string()} class={classes!(is_open.then_some("open"))} onclick={show(row.id)}>
                                        <th scope="row"><Checkbox id={format!("class-{}", row.id)} label={row.title.clone()} checked={ticked} on_change={tick(row.id)} />
                                            <span class="meta">{ row.description.clone() }</span></th>
                                        <td class="number">{ number(row.members) }</td>
                                        <td><div class="meter-cell">
                                            <meter min="0" max={row.members.max(1).to_string()} value={row.enrolled.to_string()} aria-label={t(Words::AlreadyEnrolled)}>{ row.enrolled.to_string() }</meter>
                                            <span class="number">{ number(row.enrolled) }</span>
                                            if ticked && !was { { badge(Tone::Ok, t(ListWords::New)) } }
                                            if ticked && was { { badge(Tone::Accent, t(Words::EnrolledBadge)) } }
                                            if !ticked && was { { badge(Tone::Danger, t(ListWords::LeavesOnSave)) } }
                                        </div></td>
                                    </tr>
                                }
                            }) }
                        </tbody>
                    </table>
                    if rows.is_empty() {
                        <p class="class-nothing">{ if all == 0 { t(Words::NoClasses) } else { t(ListWords::NothingMatches(typed.trim().to_owned())) } }</p>
                    }
                </div>
            </section>
            if let Some(class) = *open {
                <ClassCloseUp key={class.to_string()} {id} {class} />
            } else {
                <section class="card dl-card"><p class="class-nothing">{ t(Words::ChooseAClass) }</p></section>
            }
        </div>
        </>
    }
}
