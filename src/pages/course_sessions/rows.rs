//! The tabs that show course sessions, as lists.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::cells::columns;
use super::choices::{boxes, wanted};
use super::deeds::DeedDialog;
use super::facts::Line as SessionLine;
use super::find::{Finder, with_courses};
use super::shown::{STATES, belongs, shown};
use super::strip::{Backdrop, legend, shared};
use super::tab::{first_sort, months_before};
use super::texts::{text_head, texts};
use super::watch::Known;
use crate::i18n::{Frame, Sessions as Words, access_word, t};
use crate::pages::access_chip::access_icon;
use crate::pages::course_sessions::axis::Axis;
use crate::pages::register::{
    Filter, FilterBox, Found, List, Look, Offer, OrderBox, farewell, ids,
};
use crate::pages::route::{Route, SessionsTab};
use crate::ui::data_table::{Act, Column, Place, RowAction, RowKey, Selection, Sort, TableRows};
use crate::ui::filter_chips::Chip;
use crate::ui::icon::Icon;
use lectern_core::model::{CourseSessionId, Kind, Step, Uuid};
use lectern_core::search::Query;
use lectern_core::workspace::Command;

/// The key of a course session's row.
#[must_use]
pub const fn key_of(id: CourseSessionId) -> RowKey {
    RowKey(id.0.0)
}

/// The course session of a row.
#[must_use]
pub const fn id_of(key: RowKey) -> CourseSessionId {
    CourseSessionId(Uuid(key.0))
}

/// The course sessions of a tab. Those in the bin can be looked into, restored, or deleted for good.
pub struct SessionRows {
    pub(super) known: Known,
    tab: SessionsTab,
    pub(super) in_bin: bool,
    /// The places of the tab's lines among all that are known.
    lines: Vec<u32>,
    /// What strips are drawn over.
    pub(super) backdrop: Backdrop,
    look: Look,
    columns: Rc<[Column]>,
    finder: OnceCell<Finder>,
    boxes: OnceCell<Vec<FilterBox>>,
}

impl SessionRows {
    /// The course sessions of a tab.
    #[must_use]
    pub fn new(known: Known, tab: SessionsTab) -> Self {
        let in_bin = tab == SessionsTab::Bin;
        let today = known.now.date();
        let backdrop = Backdrop {
            axis: Axis::around(today, months_before(tab)),
            now: known.now,
        };
        let mut lines = Vec::new();
        for (line, number) in known.facts.lines.iter().zip(0u32..) {
            if belongs(line, tab) {
                lines.push(number);
            }
        }
        let (class, above, foot) = if in_bin {
            let help = html! { <p>{ t(Words::BinHelp) }</p> };
            ("sessions-table two-line in-bin", Html::default(), help)
        } else {
            ("sessions-table two-line", shared(backdrop), legend(today))
        };
        let words = [t(Frame::CourseSessions), t(Words::Search)];
        let mut look = Look::new(
            Kind::CourseSession,
            "sessions",
            class,
            words,
            first_sort(tab),
        );
        look.hint = Some(t(Words::SearchHint));
        look.narrow = (!in_bin).then(|| t(Words::Status));
        look.order = OrderBox::Always;
        look.boxes = !in_bin;
        look.above = above;
        look.foot = Some(foot);
        Self {
            look,
            columns: columns(in_bin, backdrop.axis),
            known,
            tab,
            in_bin,
            lines,
            backdrop,
            finder: OnceCell::new(),
            boxes: OnceCell::new(),
        }
    }

    pub(super) fn line(&self, row: u32) -> &SessionLine {
        &self.known.facts.lines[self.lines[row as usize] as usize]
    }
}

impl List for SessionRows {
    fn look(&self) -> &Look {
        &self.look
    }

    fn columns(&self) -> Rc<[Column]> {
        self.columns.clone()
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn has(&self, key: RowKey) -> bool {
        let line = self.known.facts.line(id_of(key));
        line.is_some_and(|line| belongs(line, self.tab))
    }

    fn find(&self, filter: &Filter, _: &Query, sort: Sort) -> Found {
        let facts = &self.known.facts;
        let wanted = wanted(filter);
        let (found, with_course) = self.known.live.read(|records| {
            let found = if filter.typed.trim().is_empty() {
                None
            } else {
                let finder = self.finder.get_or_init(|| Finder::new(facts));
                finder.find(facts, records, &filter.typed)
            };
            let courses: BTreeSet<_> = wanted.course.into_iter().collect();
            (found, with_courses(records, &courses))
        });
        let shown = shown(
            facts,
            &self.lines,
            &wanted,
            found.as_ref(),
            &with_course,
            sort,
        );
        let mut found = Found {
            rows: shown.rows,
            chips: vec![Chip {
                id: AttrValue::default(),
                name: t(Words::AllCount(shown.any_state)),
                count: None,
                icon: None,
            }],
            chosen: 0,
        };
        for (state, count) in STATES.into_iter().zip(shown.states) {
            let pressed = wanted.state == Some(state);
            if pressed {
                found.chosen = found.chips.len();
            }
            // Those that no course session has are left out.
            if pressed || count > 0 {
                let word = access_word(state);
                found.chips.push(Chip {
                    id: word.into(),
                    name: t(Words::StateCount(word, count)),
                    count: None,
                    icon: Some(access_icon(state)),
                });
            }
        }
        found
    }

    fn boxes(&self) -> &[FilterBox] {
        let known = &self.known;
        self.boxes
            .get_or_init(|| known.live.read(|records| boxes(&known.facts, records)))
    }

    fn offers(&self, _: usize) -> Vec<Offer> {
        let offer = |icon, label, act| Offer {
            act,
            icon,
            label,
            danger: false,
        };
        if self.in_bin {
            return vec![
                offer(Icon::Restore, t(Words::Restore), Act::Restore),
                offer(Icon::Bin, t(Words::DeleteForGood), Act::DeleteForGood),
            ];
        }
        vec![
            offer(Icon::Folder, t(Words::SetCategory), Act::SetCategory),
            offer(Icon::Calendar, t(Words::ShiftDates), Act::ShiftDates),
            offer(Icon::Copy, t(Words::Copy), Act::Copy),
            offer(Icon::Export, t(Words::Export), Act::Export),
            offer(Icon::Bin, t(Frame::Delete), Act::Delete),
        ]
    }

    /// What Undo takes back needs no question.
    fn act(&self, act: Act, of: &Selection) -> bool {
        let ids = ids(of, CourseSessionId);
        let command = match act {
            Act::Delete => Command::BinCourseSessions { ids },
            Act::Restore => Command::RestoreCourseSessions { ids },
            _ => return false,
        };
        self.known.live.perform(command);
        true
    }

    fn ask(&self, act: Act, of: Selection, shown: &[u32], on_close: Callback<bool>) -> Html {
        if act == Act::DeleteForGood {
            return farewell(Kind::CourseSession, of, on_close);
        }
        // Those that the list does not show come last.
        let mut seen = vec![false; self.lines.len()];
        let mut ids = Vec::new();
        for row in shown.iter().copied().chain(0..self.lines.len() as u32) {
            let id = self.line(row).id();
            if !std::mem::replace(&mut seen[row as usize], true) && of.contains(key_of(id)) {
                ids.push(id);
            }
        }
        let facts = self.known.facts.clone();
        html! { <DeedDialog {act} of={ids} {facts} {on_close} /> }
    }
}

impl TableRows for SessionRows {
    fn key(&self, row: u32) -> RowKey {
        key_of(self.line(row).id())
    }

    fn name(&self, row: u32) -> AttrValue {
        self.line(row).fact.session.name.clone().into()
    }

    fn cells(&self, row: u32, query: &Query) -> Html {
        self.written(row).draw(&self.columns, 0, query)
    }

    fn texts(&self, row: u32) -> Vec<String> {
        if self.in_bin {
            self.written(row).texts()
        } else {
            texts(self.line(row))
        }
    }

    fn text_head(&self, columns: &[Column]) -> Vec<String> {
        if self.in_bin {
            columns
                .iter()
                .map(|column| column.label.to_string())
                .collect()
        } else {
            text_head()
        }
    }

    fn actions(&self, row: u32) -> Vec<RowAction> {
        if self.in_bin {
            return vec![
                RowAction::button(Icon::Restore, t(Words::Restore), Act::Restore).at(Place::Word),
                RowAction::button(Icon::Bin, t(Words::DeleteForGood), Act::DeleteForGood)
                    .at(Place::Word),
            ];
        }
        let id = self.line(row).id();
        let step = |step: Step| Route::Wizard(id, step).to_string();
        let in_menu = |icon, words, to| RowAction::link(icon, t(words), step(to)).at(Place::Menu);
        vec![
            RowAction::link(Icon::Pencil, t(Frame::Edit), step(Step::Details)),
            in_menu(Icon::Book, Words::EditCourses, Step::Courses),
            in_menu(Icon::People, Words::EditLearners, Step::Learners),
            in_menu(Icon::Eye, Words::Review, Step::Review),
            RowAction::button(Icon::Copy, t(Words::Copy), Act::Copy),
            RowAction::button(Icon::Export, t(Words::Export), Act::Export),
            RowAction::button(Icon::Bin, t(Frame::Delete), Act::Delete),
        ]
    }
}
