//! Export of all records of one kind: the losses of the file are shown before it is saved. No
//! network request is made.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::controls::{choose, tick};
use super::download::{DownloadFile, losses};
use super::export_ids::export_ids;
use super::export_kind::{ExportKind, ExportOptions};
use super::use_download::use_download;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::icon::{Icon, icon};
use crate::hooks::use_records;
use crate::i18n::{CalendarFiles, Files as Message, FormatChoices, t};
use lectern_core::exchange::icalendar::DueDates;
use lectern_core::exchange::{Dialect, ExportLoss, Format, Safety};
use lectern_core::model::CourseId;
use lectern_core::search::natural;
use lectern_core::workspace::{Kinds, Records};

const DIALECTS: [Dialect; 2] = [Dialect::Chamilo2, Dialect::Chamilo1];
const DUE_DATES: [DueDates; 2] = [DueDates::AllDay, DueDates::Tasks];

/// Number of records from which on a file is made when a person turns to the export, since it takes a
/// moment.
const MANY_RECORDS: usize = 60_000;

/// Settings of an export.
#[derive(Clone, Copy, Debug, PartialEq)]
struct ExportSettings {
    what: ExportKind,
    options: ExportOptions,
}

/// Finished file with its settings; `empty` if it has no rows.
#[derive(Clone, PartialEq)]
struct Made {
    asked: ExportSettings,
    ready: DownloadFile,
    empty: bool,
    /// Version of the records from which it was made.
    version: u64,
}

/// Card "Export".
#[component]
pub fn ExportCard() -> Html {
    let workspace = use_records(Kinds::ALL);
    let asked = use_state(|| {
        let what = ExportKind::Table(Format::People);
        let options = ExportOptions::new(what, Dialect::Chamilo2);
        ExportSettings { what, options }
    });
    let made = use_state(|| None::<Made>);
    let version = workspace.read(|records| asked.what.version(records));
    let is_used = use_state(|| false);
    let is_made = *is_used || workspace.read(|records| records.len() < MANY_RECORDS);
    let download = use_download();
    {
        let (workspace, made) = (workspace.clone(), made.clone());
        // Runs in an effect, so that the page is drawn first: 100,000 people take a while.
        use_effect_with(
            (*asked, version, is_made),
            move |(asked, version, is_made)| {
                let (asked, version) = (*asked, *version);
                let timer = is_made.then(|| {
                    Timeout::new(0, move || {
                        made.set(Some(Made::new(&workspace, asked, version)))
                    })
                });
                move || drop(timer)
            },
        );
    }
    let set = |write: fn(&mut ExportSettings, usize)| {
        let asked = asked.clone();
        Callback::from(move |at: usize| {
            let mut next = *asked;
            write(&mut next, at);
            asked.set(next);
        })
    };
    let on_what = set(|asked, at| {
        if let Some(what) = ExportKind::all().nth(at) {
            asked.what = what;
            asked.options.safety = what.safety();
        }
    });
    let on_dialect = set(|asked, at| asked.options.dialect = DIALECTS[at.min(1)]);
    let on_safe =
        set(|asked, on| asked.options.safety = [Safety::Exact, Safety::ForSpreadsheets][on.min(1)]);
    let on_due_dates = set(|asked, at| asked.options.due_dates = DUE_DATES[at.min(1)]);
    let courses = workspace.read(courses);
    let on_course = {
        let (asked, courses) = (asked.clone(), courses.clone());
        Callback::from(move |at: usize| {
            let mut next = *asked;
            let chosen = at.checked_sub(1).and_then(|at| courses.get(at));
            next.options.course = chosen.map(|(id, _)| *id);
            asked.set(next);
        })
    };
    let course_at = courses
        .iter()
        .position(|(id, _)| Some(*id) == asked.options.course);
    let course_at = course_at.map_or(0, |at| at + 1);
    let course_names = courses.iter().map(|(_, name)| name.clone());
    let mut course_names = std::iter::once(t(FormatChoices::AllCourses)).chain(course_names);
    let mut whats = ExportKind::all().map(ExportKind::name);
    let what_at = ExportKind::all().position(|what| what == asked.what);
    let mut dialects = DIALECTS.iter().map(t);
    let mut due_dates = DUE_DATES.iter().map(t);
    let dialect_at = usize::from(asked.options.dialect == DIALECTS[1]);
    let due_dates_at = usize::from(asked.options.due_dates == DUE_DATES[1]);
    let safe = asked.options.safety == Safety::ForSpreadsheets;
    let setter = made.setter();
    let is_present = |made: &Made| made.asked == *asked && made.version == version;
    let made = (*made).clone().filter(is_present);
    let usable = made.as_ref().is_none_or(|made| !made.empty);
    let export = {
        let (made, asked, download) = (made.clone(), *asked, download.clone());
        move |_: MouseEvent| match &made {
            Some(made) if made.empty => {}
            Some(made) => {
                made.ready.download(&workspace);
            }
            // Nobody has read what the file lacks.
            None => {
                let made = Made::new(&workspace, asked, version);
                if made.empty {
                    setter.set(Some(made));
                } else {
                    download.start(made.ready);
                }
            }
        }
    };
    let on_use = {
        let is_used = is_used.clone();
        move |_: FocusEvent| is_used.set(true)
    };
    html! {
        <section class="card export-card" aria-labelledby="export-title" onfocusin={on_use}>
            <div class="card-head"><h2 id="export-title">{ t(Message::Export) }</h2></div>
            <div class="card-body">
                <p class="help">{ t(Message::ExportHelp) }</p>
                { choose("export-what", t(Message::ExportWhat), &mut whats, what_at.unwrap_or_default(), &on_what) }
                if asked.what.has_course() {
                    { choose("export-course", t(FormatChoices::OfCourse), &mut course_names, course_at, &on_course) }
                }
                if asked.what == ExportKind::Backup {
                    <p class="help">{ t(Message::BackupHelp) }</p>
                } else if asked.what == ExportKind::Calendar {
                    <p class="help">{ t(CalendarFiles::Help) }</p>
                    { choose("export-due-dates", t(CalendarFiles::DueDates), &mut due_dates, due_dates_at, &on_due_dates) }
                } else {
                    if asked.what.has_dialect() {
                        { choose("export-dialect", t(Message::Dialect), &mut dialects, dialect_at, &on_dialect) }
                    }
                    if asked.what.has_cells() {
                        { tick("export-safe", t(Message::Safe), t(Message::SafeHelp), safe, &on_safe) }
                    }
                }
                <div class="export-losses" role="status">
                    if let Some(made) = &made { { about(made) } }
                </div>
                <button type="button" class="button" aria-disabled={(!usable).to_string()} onclick={export}>
                    { icon(Icon::Export) }{ t(Message::Export) }
                </button>
                { download.dialog() }
            </div>
        </section>
    }
}

impl Made {
    fn new(workspace: &WorkspaceHandle, asked: ExportSettings, version: u64) -> Self {
        let all = workspace.read(|records| export_ids(asked.what, records, asked.options.course));
        Self {
            asked,
            ready: asked.what.export(workspace, &all, asked.options),
            empty: all.is_empty(),
            version,
        }
    }
}

/// Returns the courses with their codes and titles, by code.
fn courses(records: &Records) -> Vec<(CourseId, AttrValue)> {
    let mut courses: Vec<_> = records.courses.iter().collect();
    courses.sort_by_cached_key(|course| natural::key(&[&course.code, &course.title]));
    let named = courses.into_iter().map(|course| {
        let name = [course.code.as_str(), course.title.as_str()].join(" ");
        (course.id, name.into())
    });
    named.collect()
}

fn about(made: &Made) -> Html {
    let told = &made.ready.export.losses;
    let (lost, notices): (Vec<_>, Vec<_>) = told.iter().cloned().partition(ExportLoss::is_lost);
    if made.empty {
        return html! { <p class="help">{ t(Message::NothingToExport) }</p> };
    }
    let kept = match made.asked.what {
        ExportKind::Calendar => t(CalendarFiles::Content),
        ExportKind::Table(_) | ExportKind::Backup => t(Message::NoLosses),
    };
    html! {
        <>
            if lost.is_empty() {
                <p class="help">{ kept }</p>
            } else {
                <h3>{ t(Message::LossesTitle) }</h3>
                { losses(&lost) }
            }
            if !notices.is_empty() { { losses(&notices) } }
        </>
    }
}
