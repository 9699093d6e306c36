//! The figures of a course, and its offerings by session type.

use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::{CourseId, SessionTypeId};
use lectern_core::search::natural;
use lectern_core::workspace::longest_hours_of_learner;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::session_rows::SessionRow;
use crate::components::by_identity::ByIdentity;
use crate::components::swatch::Swatch;
use crate::hooks::use_workspace;
use crate::i18n::format::{hours, number};
use crate::i18n::{Conflicts, Curriculum as Message, t};
use crate::pages::conflicts::course_conflicts_href;

/// Properties of [`Figures`].
#[derive(Properties)]
pub struct FiguresProps {
    /// The sessions; compared by identity.
    pub rows: Rc<[Rc<SessionRow>]>,
    /// The course.
    pub course: CourseId,
}

impl PartialEq for FiguresProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rows, &other.rows) && self.course == other.course
    }
}

/// Offerings of one session type.
struct TypeShare {
    title: String,
    colour: String,
    offerings: usize,
}

/// The card with the figures of a course.
#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    let rows = &props.rows;
    let offerings: usize = rows.iter().map(|row| row.offerings).sum();
    let hundredths = rows.iter().filter_map(|row| row.learning_hours);
    let hundredths: u64 = hundredths.map(|hours| u64::from(hours.hundredths())).sum();
    let attention = rows.iter().filter(|row| !row.attention.is_empty()).count();
    let longest = {
        let workspace = use_workspace();
        use_memo((ByIdentity(rows.clone()), props.course), |(_, course)| {
            workspace.read(|records| longest_hours_of_learner(records, *course))
        })
    };
    let figures = [
        (number(rows.len()), Message::FigureSessions(rows.len())),
        (number(offerings), Message::FigureOfferings(offerings)),
        (format!("{} h", hours(hundredths)), Message::FigureLearning),
        (format!("{} h", hours(*longest)), Message::FigureLongest),
        (number(attention), Message::FigureAttention(attention)),
    ];
    let in_conflict: usize = rows.iter().map(|row| row.in_conflict).sum();
    let shares = shares(rows);
    html! {
        <section class="card course-figures" aria-label={t(Message::Figures)}>
            <dl>
                { for figures.into_iter().map(|(figure, label)| html! {
                    <div><dt>{ t(label) }</dt><dd>{ figure }</dd></div>
                }) }
                if in_conflict > 0 {
                    <div class="conflicts">
                        <dt>{ t(Conflicts::FigureInConflict(in_conflict)) }</dt>
                        <dd><a href={course_conflicts_href(props.course)}>{ number(in_conflict) }</a></dd>
                    </div>
                }
            </dl>
            if !shares.is_empty() {
                <div class="type-shares">
                    <div class="type-bar" aria-hidden="true">
                        { for shares.iter().map(|share| html! { <Share key={share.title.clone()} colour={share.colour.clone()} offerings={share.offerings} /> }) }
                    </div>
                    <ul>
                        { for shares.iter().map(|share| html! {
                            <li key={share.title.clone()}>
                                <Swatch colour={share.colour.clone()} label={share.title.clone()} />{ " " }{ number(share.offerings) }
                            </li>
                        }) }
                    </ul>
                </div>
            }
        </section>
    }
}

/// The types with the most offerings first.
fn shares(rows: &[Rc<SessionRow>]) -> Vec<TypeShare> {
    let mut by_type: BTreeMap<SessionTypeId, TypeShare> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.offerings > 0) {
        let Some(found) = &row.session_type else {
            continue;
        };
        let share = by_type.entry(found.id).or_insert_with(|| TypeShare {
            title: found.title.clone(),
            colour: found.colour.clone(),
            offerings: 0,
        });
        share.offerings += row.offerings;
    }
    let mut shares: Vec<TypeShare> = by_type.into_values().collect();
    shares.sort_by_cached_key(|share| {
        (
            std::cmp::Reverse(share.offerings),
            natural::key(&[&share.title]),
        )
    });
    shares
}

#[derive(Properties, PartialEq)]
struct ShareProps {
    colour: String,
    offerings: usize,
}

/// A part of the bar, as long as its number of offerings.
#[component]
fn Share(props: &ShareProps) -> Html {
    let part = use_node_ref();
    use_effect_with(
        (part.clone(), props.colour.clone(), props.offerings),
        |(part, colour, offerings)| {
            if let Some(part) = part.cast::<HtmlElement>() {
                let style = part.style();
                // Both fail only for values that are none, which leaves the part grey or narrow.
                let _ = style.set_property("--swatch", &["#", colour].concat());
                let _ = style.set_property("flex-grow", &offerings.to_string());
            }
        },
    );
    html! { <span ref={part} class="swatch"></span> }
}
