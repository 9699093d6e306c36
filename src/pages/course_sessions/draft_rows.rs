//! The tab Drafts, as a list: wizards left open.

use yew::prelude::*;

use super::drafts::OpenDraft;
use super::rows::id_of;
use super::watch::Known;
use crate::i18n::format;
use crate::i18n::{Sessions as Words, t};
use crate::pages::live::Live;
use crate::pages::register::{Cell, Line, Look, Manners, OrderBox, Written};
use crate::pages::route::Route;
use crate::ui::chip::Tone;
use crate::ui::data_table::{Act, Column, Place, RowAction, Selection, Sort};
use crate::ui::icon::Icon;
use lectern_core::model::{Instant, Kind};
use lectern_core::search::natural;
use lectern_core::workspace::Command;

/// Wizards left open, by their names.
#[must_use]
pub fn written(known: &Known) -> Written {
    let words = [t(Words::Drafts), t(Words::Search)];
    let first = Sort::ascending("begun").pressed("begun");
    let mut look = Look::new(Kind::Draft, "sessions", "drafts-table", words, first);
    look.hint = Some(t(Words::Name));
    look.order = OrderBox::Nowhere;
    look.foot = Some(Html::default());
    let mut lines = Vec::new();
    for draft in known.drafts.iter() {
        lines.push(line(draft, known.ahead_ms));
    }
    let columns = vec![
        Column::sorted("name", t(Words::Name)),
        Column::new("left-at", t(Words::Status)),
        Column::sorted("begun", t(Words::Begun)),
    ];
    let mut drafts = Written::new(&known.live, look, columns, lines, |line| {
        natural::key(&[&line.name])
    });
    drafts.manners = Manners { actions, act };
    drafts
}

fn line(draft: &OpenDraft, ahead_ms: i64) -> Line {
    let name = if draft.name.is_empty() {
        t(Words::Unnamed).to_string()
    } else {
        draft.name.clone()
    };
    let badge = if draft.saved {
        (Tone::Warn, t(Words::UnsavedChanges))
    } else {
        (Tone::Accent, t(Words::NewDraft))
    };
    let begun = match draft.begun_at {
        Some(at) => Cell::Fact(format::date_time(Instant(at.0 + ahead_ms).utc()), at.0),
        None => Cell::Fact(String::new(), i64::MIN),
    };
    Line {
        id: draft.id.number(),
        name: name.clone(),
        href: Some(Route::Wizard(draft.id, draft.step).to_string()),
        badge: Some(badge),
        cells: vec![
            Cell::Text(name),
            Cell::Fact(t(Words::DraftStep(draft.step.number())).to_string(), 0),
            begun,
        ],
        ..Line::default()
    }
}

fn actions(line: &Line) -> Vec<RowAction> {
    let href = line.href.clone().unwrap_or_default();
    vec![
        RowAction::link(Icon::Right, t(Words::Resume), href).at(Place::Word),
        RowAction::button(Icon::Cross, t(Words::Discard), Act::Discard).at(Place::Word),
    ]
}

fn act(live: &Live, _: Act, of: &Selection) -> bool {
    for session in of.iter().map(id_of) {
        live.perform(Command::DiscardDraft { session });
    }
    true
}
