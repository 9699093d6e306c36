//! A row of a list as data: what stands in its cells, drawn and as text.

use chrono::NaiveDate;
use yew::prelude::*;

use crate::i18n::format;
use crate::i18n::{Categories, People, t};
use crate::pages::courses::dates::dates;
use crate::ui::chip::{Tone, badge};
use crate::ui::data_table::{Column, RowKey, marked, row_button, row_link};
use lectern_core::search::{Query, natural};

/// A row.
#[derive(Default)]
pub struct Line {
    /// The bits of its record's id.
    pub id: u128,
    /// What its tick box and its menu are named after.
    pub name: String,
    /// The page that it opens; where there is none, it opens its form.
    pub href: Option<String>,
    /// A small fact beside its name.
    pub badge: Option<(Tone, AttrValue)>,
    /// What stands below its name, where something can.
    pub below: Option<Vec<AttrValue>>,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
    /// To which chip it belongs, counted from 1.
    pub chip: usize,
}

/// What stands in a cell.
pub enum Cell {
    /// A text, which can be searched for.
    Text(String),
    /// A text that stands for a number, by which it is sorted.
    Fact(String, i64),
    /// Names, of which the first few are shown.
    Names(Vec<String>),
    /// A number.
    Number(usize),
    /// How many course sessions, in words where a window is too narrow for the heads of columns.
    Sessions(usize),
    /// A day.
    Day(Option<NaiveDate>),
    /// From a day to a day.
    Dates(Option<NaiveDate>, Option<NaiveDate>),
    /// Something drawn.
    Drawn(Html),
}

/// So many names of a cell are shown.
const NAMED: usize = 2;

impl Line {
    /// What it is known by.
    #[must_use]
    pub const fn key(&self) -> RowKey {
        RowKey(self.id)
    }

    /// Draws it; the column at `head` is its name.
    pub fn draw(&self, columns: &[Column], head: usize, query: &Query) -> Html {
        let cells = self.cells.iter().zip(columns).enumerate();
        html! {
            { for cells.map(|(at, (cell, column))| {
                if at == head { self.head(cell, column, query) } else { cell.draw(column, query) }
            }) }
        }
    }

    fn head(&self, cell: &Cell, column: &Column, query: &Query) -> Html {
        let name = cell.inside(query);
        let opener = match &self.href {
            Some(href) => row_link(href.clone(), name),
            None => row_button(name),
        };
        let below = self.below.as_ref().map(|parts| below(parts, query));
        html! {
            <th scope="row" class={column.id}>
                if self.badge.is_some() || below.is_some() {
                    <span class="name-line">
                        { opener }
                        if let Some((tone, words)) = &self.badge { { badge(*tone, words.clone()) } }
                    </span>
                    { below }
                } else {
                    { opener }
                }
            </th>
        }
    }

    /// What can be searched for.
    pub fn searched(&self) -> Vec<&str> {
        let texts = self.cells.iter().filter_map(|cell| match cell {
            Cell::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    }

    /// Its cells as text.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        self.cells.iter().map(Cell::text).collect()
    }
}

fn below(parts: &[AttrValue], query: &Query) -> Html {
    html! {
        <span class="below">{ for parts.iter().enumerate().map(|(at, part)| html! {
            <>if at > 0 { { " · " } }{ marked(part, query) }</>
        }) }</span>
    }
}

impl Cell {
    fn draw(&self, column: &Column, query: &Query) -> Html {
        let title = match self {
            Self::Names(names) if names.len() > NAMED => Some(names.join(", ")),
            _ => None,
        };
        html! { <td class={column.class()} {title}>{ self.inside(query) }</td> }
    }

    fn inside(&self, query: &Query) -> Html {
        match self {
            Self::Text(text) => marked(text, query),
            Self::Number(count) => format::number(*count).into(),
            Self::Names(names) => {
                let (named, more) = names.split_at(names.len().min(NAMED));
                html! {
                    <>
                        { named.join(", ") }
                        if !more.is_empty() { <span class="meta">{ " " }{ t(People::MoreClasses(more.len())) }</span> }
                    </>
                }
            }
            Self::Sessions(count) => html! {
                <>
                    <span class="number">{ format::number(*count) }</span>
                    <span class="in-words">{ t(Categories::Count(*count)) }</span>
                </>
            },
            Self::Day(day) => match day {
                Some(day) => format::date(*day).into(),
                None => t(Categories::NoDate).to_string().into(),
            },
            Self::Drawn(html) => html.clone(),
            Self::Fact(..) | Self::Dates(..) => self.text().into(),
        }
    }

    /// As text, as spreadsheets read it.
    fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Fact(text, _) => text.clone(),
            Self::Names(names) => names.join(", "),
            Self::Number(count) | Self::Sessions(count) => count.to_string(),
            Self::Day(day) => day.map(|day| day.to_string()).unwrap_or_default(),
            Self::Dates(start, end) => dates(*start, *end),
            Self::Drawn(_) => String::new(),
        }
    }

    /// What it is sorted by: a number first, then a text.
    #[must_use]
    pub fn order(&self) -> (i64, String) {
        let number = match self {
            Self::Text(text) => return (0, natural::key(&[text])),
            Self::Fact(_, number) => *number,
            Self::Number(count) | Self::Sessions(count) => *count as i64,
            Self::Day(day) => days(*day),
            // No calendar here has more days.
            Self::Dates(start, end) => days(*start) * 10_000_000 + days(*end),
            Self::Names(_) | Self::Drawn(_) => 0,
        };
        (number, String::new())
    }
}

/// Days by their number; none comes first.
fn days(day: Option<NaiveDate>) -> i64 {
    use chrono::Datelike;
    day.map_or(0, |day| i64::from(day.num_days_from_ce()))
}
