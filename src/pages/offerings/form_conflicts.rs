//! The conflicts of an offering while its form is filled in. They warn and never forbid.

use std::rc::Rc;

use lectern_core::model::{Kind, Offering, Place};
use lectern_core::planning::DateSet;
use lectern_core::rules::fields::Field;
use lectern_core::workspace::{
    Kinds, OfferingConflict, Records, TentativeOffering, WayOut, WorkspaceConflicts,
};
use yew::prelude::*;

use super::planned::{FormSubject, planned_offerings};
use super::values::OfferingValues;
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::hooks::{UseFormHandle, control_id, use_records};
use crate::i18n::{Conflicts as Message, format, t};
use crate::pages::conflicts::{Sentence, Sentences, no_way_out, way_out_label};
use crate::pages::record_form::time_text;
use crate::pages::room_options::RoomOptions;

/// Conflicts that are shown at first, with their ways out.
const SHOWN: usize = 4;

/// Conflicts that are shown in addition on request: ways out are searched for, which takes time.
const STEP: usize = 10;

/// Properties of [`FormConflicts`].
#[derive(Properties)]
pub struct FormConflictsProps {
    /// Form.
    pub form: UseFormHandle<OfferingValues>,
    /// Offering that the form is for.
    pub subject: FormSubject,
    /// Rooms; compared by identity.
    pub rooms: Rc<RoomOptions>,
    /// Dates on which nothing repeats.
    pub holidays: Rc<DateSet>,
}

impl PartialEq for FormConflictsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rooms, &other.rooms)
            && self.form == other.form
            && self.subject == other.subject
            && self.holidays == other.holidays
    }
}

/// A conflict that the form shows.
struct FormConflict {
    /// Date, if the offering repeats.
    date: Option<String>,
    sentence: Sentence,
    ways_out: Vec<(AttrValue, WayOut)>,
    /// What was looked for if there is none.
    no_way_out: Option<AttrValue>,
}

/// The first conflicts, which the form shows, and the number of all.
#[derive(Default)]
struct Found {
    count: usize,
    listed: Vec<FormConflict>,
}

/// A status with the conflicts, each with its ways out.
#[component]
pub fn FormConflicts(props: &FormConflictsProps) -> Html {
    let kinds = || WorkspaceConflicts::KINDS.into_iter().chain([Kind::Person]);
    let workspace = use_records(kinds().collect::<Kinds>());
    let versions = workspace.read(|records| {
        let versions = kinds().map(|kind| records.version(kind));
        versions.collect::<Vec<u64>>()
    });
    let form = &props.form;
    let shown = use_state(|| SHOWN);
    let found = use_memo(
        (
            versions,
            form.values().clone(),
            props.subject.clone(),
            *shown,
        ),
        |(_, values, subject, shown)| {
            let planned = planned_offerings(values, subject, &props.rooms, &props.holidays);
            workspace
                .read_conflicts(|records, conflicts| find(records, conflicts, &planned, *shown))
        },
    );
    // The button goes once there are no others.
    use_effect_with(*shown, |shown| {
        if *shown > SHOWN {
            keys::focus_id(&item_id(shown - STEP));
        }
    });
    let others = found.count - found.listed.len();
    let show_more = {
        let shown = shown.clone();
        move |_: MouseEvent| shown.set(*shown + STEP)
    };
    html! {
        <div class="form-conflicts" role="status">
            if found.count > 0 {
                <div class="notice tone-danger">
                    { icon(Icon::Triangle) }
                    <div>
                        <strong>{ t(Message::Count(found.count)) }</strong>
                        <ul>{ for found.listed.iter().enumerate().map(|(at, conflict)| draw(form, at, conflict)) }</ul>
                        if others > 0 {
                            <button type="button" class="button small" onclick={show_more}>{ t(Message::ShowMore(others.min(STEP))) }</button>
                        }
                    </div>
                </div>
            }
        </div>
    }
}

/// Finds the conflicts, and the ways out of the first `shown`.
fn find(
    records: &Records,
    conflicts: &mut WorkspaceConflicts,
    planned: &[Offering],
    shown: usize,
) -> Found {
    let tentative = planned.iter();
    let tentative: Vec<_> = tentative
        .map(|offering| TentativeOffering::new(records, offering))
        .collect();
    let preview = conflicts.preview(records, &tentative);
    let all = conflicts.previewed_conflicts(records, &preview, 0..planned.len());
    let all = all.into_iter().flatten();
    let all: Vec<OfferingConflict> = all.filter(|conflict| !conflict.is_dismissed).collect();
    let listed = &all[..all.len().min(shown)];
    let sentences = Sentences::new(records, planned, listed);
    let listed = listed.iter().map(|conflict| {
        let offering = sentences.offering(conflict.offering);
        let asked = offering.filter(|_| planned.len() == 1);
        let ways_out = asked.map(|offering| {
            let ways_out = conflicts.ways_out(records, offering, conflict).into_iter();
            let labelled =
                ways_out.map(|way_out| (way_out_label(records, offering, &way_out), way_out));
            labelled.collect::<Vec<_>>()
        });
        let ways_out = ways_out.unwrap_or_default();
        let without = asked.filter(|_| ways_out.is_empty());
        let slot = offering.and_then(|offering| offering.slot.as_ref());
        let slot = slot.filter(|_| planned.len() > 1);
        FormConflict {
            date: slot.map(|slot| format::date(slot.start.date())),
            sentence: sentences.sentence(conflict),
            no_way_out: without.map(|offering| no_way_out(records, offering, conflict)),
            ways_out,
        }
    });
    Found {
        listed: listed.collect(),
        count: all.len(),
    }
}

/// Returns the id of the conflict at an index.
fn item_id(at: usize) -> String {
    format!("offering-conflict-{at}")
}

fn draw(form: &UseFormHandle<OfferingValues>, at: usize, conflict: &FormConflict) -> Html {
    html! {
        <li id={item_id(at)} tabindex="-1">
            <p>
                if let Some(date) = &conflict.date { <strong>{ date }{ ": " }</strong> }
                { conflict.sentence.html(None) }
                if let Some(searched) = &conflict.no_way_out { { " " }<span class="meta">{ searched }</span> }
            </p>
            if !conflict.ways_out.is_empty() {
                <div class="ways-out">
                    { for conflict.ways_out.iter().map(|(label, way_out)| {
                        let (way_out, take) = (*way_out, form.set(take));
                        let onclick = move |_: MouseEvent| {
                            take.emit(way_out);
                            // The button goes with the conflict.
                            keys::focus_id(changed_control(way_out));
                        };
                        html! { <button type="button" class="button small" {onclick}>{ label }</button> }
                    }) }
                </div>
            }
        </li>
    }
}

/// Returns the id of the control whose value a way out changes.
fn changed_control(way_out: WayOut) -> &'static str {
    match way_out {
        WayOut::UseRoom(_) => control_id(Field::OfferingPlace),
        WayOut::ReplaceInstructor { .. } => "offering-instructors",
        WayOut::MoveTo(_) => control_id(Field::OfferingTime),
    }
}

/// Takes a way out by changing the values of the form.
fn take(values: &mut OfferingValues, way_out: WayOut) {
    match way_out {
        WayOut::UseRoom(room) => values.place = Some(Place::Room(room)),
        WayOut::ReplaceInstructor { person, by } => {
            values.instructors.remove(&person);
            values.instructors.insert(by);
        }
        WayOut::MoveTo(start) => {
            values.date = start.date().to_string();
            values.time = time_text(start.time());
        }
    }
}
