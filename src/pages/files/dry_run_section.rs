//! Section "Dry run": what an import would do, what it waits for, and the button that imports.

use std::rc::Rc;

use yew::prelude::*;

use super::dry_run::DryRunTable;
use super::name_matching::NameMatching;
use super::questions::Questions;
use crate::components::icon::{Icon, icon};
use crate::components::primary_button::PrimaryButton;
use crate::i18n::{
    Files as Message, FormatChoices, IliosIds, ImportQuestions, NothingNew, format, t,
};
use lectern_core::exchange::{Answers, Counts, DryRun, Matches};
use lectern_core::model::DayHours;
use lectern_core::rules::availability::hours_text;

/// Properties of [`DryRunSection`].
#[derive(Properties)]
pub struct DryRunSectionProps {
    /// Dry run; compared by identity.
    pub dry_run: Rc<DryRun>,
    /// The encoding of the file has to be chosen first.
    pub needs_encoding: bool,
    /// Called when the import is confirmed.
    pub on_import: Callback<MouseEvent>,
    /// Called with answers to questions of the dry run.
    pub on_answer: Callback<Answers>,
    /// Called with what names of the file are matched with.
    pub on_match: Callback<Matches>,
}

impl PartialEq for DryRunSectionProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.dry_run, &other.dry_run)
            && self.needs_encoding == other.needs_encoding
            && self.on_import == other.on_import
            && self.on_answer == other.on_answer
            && self.on_match == other.on_match
    }
}

/// Dry run of a table, with the import button below its title.
#[component]
pub fn DryRunSection(props: &DryRunSectionProps) -> Html {
    let dry_run = &props.dry_run;
    let counts = dry_run.counts();
    let obstacle = if props.needs_encoding {
        Some(t(Message::EncodingFirst))
    } else if dry_run.rows().iter().any(|row| {
        row.question
            .as_ref()
            .is_some_and(|one| one.answer.is_none())
    }) {
        Some(t(ImportQuestions::AnswersFirst(counts.undecided)))
    } else if counts.undecided > 0 {
        Some(t(ImportQuestions::MatchesFirst(counts.undecided)))
    } else {
        None
    };
    let takes = dry_run.does_something() || counts.undecided > 0;
    let is_blocked = obstacle.is_some();
    let on_import = props.on_import.clone();
    let onclick = move |event: MouseEvent| {
        if !is_blocked {
            on_import.emit(event);
        }
    };
    html! {
        <section class="dry-run-part" aria-labelledby="dry-run-title">
            <div class="dry-run-head">
                <h2 id="dry-run-title" tabindex="-1">{ t(Message::DryRun) }</h2>
                <div role="status">
                    if let Some(obstacle) = obstacle { <p id="import-obstacle">{ obstacle }</p> }
                    if counts.refused > 0 { <p>{ t(Message::ImportRefusedToo(counts.refused)) }</p> }
                    if let Some(sentence) = removed(dry_run) { <p>{ sentence }</p> }
                    if let Some(sentence) = enrolments(counts) { <p>{ t(sentence) }</p> }
                    if counts.identifiers > 0 { <p>{ t(IliosIds::Kept(counts.identifiers)) }</p> }
                    if !takes { <p>{ t(NothingNew::new(dry_run.rows().len(), counts.refused, dry_run.skipped())) }</p> }
                </div>
                if takes {
                    <PrimaryButton onclick={Callback::from(onclick)} disabled={is_blocked} described_by={is_blocked.then_some("import-obstacle")}>
                        { icon(Icon::Import) }
                        { import_label(dry_run) }
                    </PrimaryButton>
                }
            </div>
            <NameMatching dry_run={dry_run.clone()} on_match={props.on_match.clone()} />
            <Questions dry_run={dry_run.clone()} on_answer={props.on_answer.clone()} />
            <DryRunTable dry_run={dry_run.clone()} />
        </section>
    }
}

/// Returns the label of the button that imports.
fn import_label(dry_run: &DryRun) -> AttrValue {
    let counts = dry_run.counts();
    let rows = counts.create + counts.change;
    if rows + counts.leave == 0 && counts.identifiers > 0 {
        t(IliosIds::Add(counts.identifiers))
    } else {
        t(Message::ImportCount(dry_run.format(), rows, counts.leave))
    }
}

/// Returns the sentence about what the file ends, if it does: members leave, and busy times go.
fn removed(dry_run: &DryRun) -> Option<AttrValue> {
    /// Maximum number of times that are named.
    const NAMED: usize = 6;
    let times = dry_run.removed_times();
    let leave = dry_run.counts().leave;
    if leave == 0 {
        return None;
    }
    if times.is_empty() {
        return Some(t(Message::MembersLeave(leave)));
    }
    let named = times.iter().take(NAMED).map(|(date, part)| {
        let hours = hours_text(&DayHours::new([*part]));
        [format::date(*date), hours].join(" ")
    });
    Some(t(FormatChoices::BusyTimesEnd(named.collect(), leave)))
}

/// Returns the sentence about the course sessions that follow the classes, if any enrolment changes.
const fn enrolments(counts: Counts) -> Option<Message> {
    let effects = counts.enrolments;
    if effects.added + effects.ended == 0 {
        return None;
    }
    Some(Message::EnrolmentsFollow(effects.added, effects.ended))
}
