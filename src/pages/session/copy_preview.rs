//! The dates and the conflicts that the offerings of a copied session would have.

use chrono::NaiveDate;
use lectern_core::model::{ConflictKind, Offering};
use lectern_core::planning::ConflictKinds;
use lectern_core::workspace::{Kinds, Records, SessionCopy, TentativeOffering, WorkspaceConflicts};
use yew::prelude::*;

use crate::components::chip::{Tone, chip};
use crate::components::icon::Icon;
use crate::hooks::use_records;
use crate::i18n::format::date;
use crate::i18n::{Conflicts, SessionCopying as Message, t};

/// Properties of [`CopyPreview`].
#[derive(Properties, PartialEq)]
pub struct CopyPreviewProps {
    /// The copy. Its title does not matter.
    pub copy: SessionCopy,
}

/// The first and the last date of the copied offerings, and how many are in conflict, on a holiday and
/// outside the dates of the course.
#[component]
pub fn CopyPreview(props: &CopyPreviewProps) -> Html {
    let workspace = use_records(WorkspaceConflicts::KINDS.into_iter().collect::<Kinds>());
    let versions = workspace.read(|records| {
        let versions = WorkspaceConflicts::KINDS.map(|kind| records.version(kind));
        versions.to_vec()
    });
    let summary = use_memo((versions, props.copy.clone()), |(_, copy)| {
        workspace.read_conflicts(|records, conflicts| Summary::new(records, conflicts, copy))
    });
    let dates = match summary.dates {
        Some((first, last)) => Message::Dates(date(first), date(last)),
        None => Message::NoDates,
    };
    html! {
        <div class="copy-preview" role="status" aria-label={t(Message::Preview)}>
            <p>{ t(dates) }</p>
            if summary.in_conflict > 0 { { chip(Tone::Danger, Icon::Triangle, t(Conflicts::OfferingsInConflict(summary.in_conflict))) } }
            else { { chip(Tone::Ok, Icon::Check, t(Message::NoConflicts)) } }
            if summary.on_holiday > 0 { { chip(Tone::Warn, Icon::Calendar, t(Message::OnHoliday(summary.on_holiday))) } }
            if summary.outside > 0 { { chip(Tone::Warn, Icon::Calendar, t(Message::OutsideCourse(summary.outside))) } }
        </div>
    }
}

/// What is to be known of the offerings of a copy.
struct Summary {
    /// The first and the last date; `None` if no offering has a time.
    dates: Option<(NaiveDate, NaiveDate)>,
    /// Number of offerings with a conflict of any kind.
    in_conflict: usize,
    on_holiday: usize,
    /// Number of offerings outside the dates of the course.
    outside: usize,
}

impl Summary {
    fn new(records: &Records, conflicts: &mut WorkspaceConflicts, copy: &SessionCopy) -> Self {
        let offerings = copy.preview(records);
        let tentative = offerings
            .iter()
            .map(|offering: &Offering| TentativeOffering {
                course: Some(copy.course),
                course_dates: records.course_dates(copy.course),
                ..TentativeOffering::new(records, offering)
            });
        let tentative: Vec<_> = tentative.collect();
        let kinds = conflicts.preview(records, &tentative).kinds;
        let dates = offerings
            .iter()
            .filter_map(|offering| offering.slot.as_ref());
        let dates = dates.map(|slot| slot.start.date());
        let count =
            |has: &dyn Fn(&ConflictKinds) -> bool| kinds.iter().filter(|kinds| has(kinds)).count();
        Self {
            dates: dates.clone().min().zip(dates.max()),
            in_conflict: count(&|kinds| !kinds.is_empty()),
            on_holiday: count(&|kinds| kinds.contains(ConflictKind::Holiday)),
            outside: count(&|kinds| kinds.contains(ConflictKind::OutsideCourse)),
        }
    }
}
