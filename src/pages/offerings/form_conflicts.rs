//! The conflicts of an offering while its form is filled in. They warn and never forbid.

use std::rc::Rc;

use lectern_core::model::{Kind, Offering, Place};
use lectern_core::planning::DateSet;
use lectern_core::workspace::{
    Kinds, OfferingConflict, Records, TentativeOffering, WayOut, WorkspaceConflicts,
};
use yew::prelude::*;

use super::planned::{FormSubject, planned_offerings};
use super::values::OfferingValues;
use crate::components::icon::{Icon, icon};
use crate::hooks::{UseFormHandle, use_records};
use crate::i18n::{Conflicts as Message, format, t};
use crate::pages::conflicts::{Sentence, Sentences, way_out_label};
use crate::pages::record_form::time_text;
use crate::pages::room_options::RoomOptions;

/// Conflicts that are shown; the others are counted.
const SHOWN: usize = 4;

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
}

/// The conflicts that a form shows, and the number of all.
#[derive(Default)]
struct Found {
    count: usize,
    shown: Vec<FormConflict>,
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
    let found = use_memo(
        (versions, form.values().clone(), props.subject.clone()),
        |(_, values, subject)| {
            let planned = planned_offerings(values, subject, &props.rooms, &props.holidays);
            workspace.read_conflicts(|records, conflicts| find(records, conflicts, &planned))
        },
    );
    html! {
        <div class="form-conflicts" role="status">
            if found.count > 0 {
                <div class="notice tone-danger">
                    { icon(Icon::Triangle) }
                    <div>
                        <strong>{ t(Message::Count(found.count)) }</strong>
                        <ul>{ for found.shown.iter().map(|conflict| draw(form, conflict)) }</ul>
                        if found.count > found.shown.len() { <p>{ t(Message::AndMore(found.count - found.shown.len())) }</p> }
                    </div>
                </div>
            }
        </div>
    }
}

fn find(records: &Records, conflicts: &mut WorkspaceConflicts, planned: &[Offering]) -> Found {
    let tentative = planned.iter();
    let tentative: Vec<_> = tentative
        .map(|offering| TentativeOffering::new(records, offering))
        .collect();
    let preview = conflicts.preview(records, &tentative);
    let all = conflicts.previewed_conflicts(records, &preview, 0..planned.len());
    let all = all.into_iter().flatten();
    let all: Vec<OfferingConflict> = all.filter(|conflict| !conflict.is_dismissed).collect();
    let shown = &all[..all.len().min(SHOWN)];
    let sentences = Sentences::new(records, planned, shown);
    let shown = shown.iter().map(|conflict| {
        let offering = sentences.offering(conflict.offering);
        let ways_out = offering.filter(|_| planned.len() == 1).map(|offering| {
            let ways_out = conflicts.ways_out(records, offering, conflict).into_iter();
            let labelled =
                ways_out.map(|way_out| (way_out_label(records, offering, &way_out), way_out));
            labelled.collect()
        });
        let slot = offering.and_then(|offering| offering.slot.as_ref());
        let slot = slot.filter(|_| planned.len() > 1);
        FormConflict {
            date: slot.map(|slot| format::date(slot.start.date())),
            sentence: sentences.sentence(conflict),
            ways_out: ways_out.unwrap_or_default(),
        }
    });
    Found {
        shown: shown.collect(),
        count: all.len(),
    }
}

fn draw(form: &UseFormHandle<OfferingValues>, conflict: &FormConflict) -> Html {
    html! {
        <li>
            <p>
                if let Some(date) = &conflict.date { <strong>{ date }{ ": " }</strong> }
                { conflict.sentence.html(None) }
            </p>
            if !conflict.ways_out.is_empty() {
                <div class="ways-out">
                    { for conflict.ways_out.iter().map(|(label, way_out)| {
                        let (way_out, take) = (*way_out, form.set(take));
                        let onclick = move |_: MouseEvent| take.emit(way_out);
                        html! { <button type="button" class="button small" {onclick}>{ label }</button> }
                    }) }
                </div>
            }
        </li>
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
