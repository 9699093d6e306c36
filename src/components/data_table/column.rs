//! Typed columns: how a row is drawn, sorted, searched and written as text.

use std::rc::Rc;

use chrono::{Datelike, NaiveDate};
use lectern_core::search::{Query, natural};
use yew::prelude::*;

use super::highlight::highlighted;
use crate::i18n::format;

/// A function that reads a value of a row.
pub type Accessor<T, R> = Rc<dyn Fn(&T) -> R>;

/// A function that draws the cell of a row, with search hits highlighted.
type Renderer<T> = Rc<dyn Fn(&T, &Query) -> Html>;

/// A column of a table of `T`.
pub struct Column<T> {
    /// Class of its cells; also its name in [`Sort`](super::Sort).
    pub id: &'static str,
    /// Text of the header.
    pub label: AttrValue,
    /// Drawing that replaces the label in the header; the label stays for screen readers.
    pub header: Option<Html>,
    /// Right-aligned numbers.
    pub numeric: bool,
    /// Cells are the headers of their rows (`<th scope="row">`).
    pub row_header: bool,
    cell: Renderer<T>,
    text: Accessor<T, String>,
    tooltip: Option<Accessor<T, Option<String>>>,
    sort_key: Option<Accessor<T, SortKey>>,
    search_text: Option<Accessor<T, String>>,
}

/// Value by which a column sorts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    /// A missing value; sorts first.
    Missing,
    /// A number, or a date as a number.
    Number(i64),
    /// Text in [natural order](natural::key).
    Text(String),
}

impl SortKey {
    /// The key of `text` in natural order.
    #[must_use]
    pub fn natural(text: &str) -> Self {
        Self::Text(natural::key(&[text]))
    }

    /// The key of a number, `Missing` for `None`.
    #[must_use]
    pub fn number(number: Option<i64>) -> Self {
        number.map_or(Self::Missing, Self::Number)
    }

    /// The key of a count.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// The key of a date, `Missing` for `None`.
    #[must_use]
    pub fn date(date: Option<NaiveDate>) -> Self {
        Self::number(date.map(|date| i64::from(date.num_days_from_ce())))
    }

    /// The key of a period of days: by its start, then by its end.
    #[must_use]
    pub fn dates(start: Option<NaiveDate>, end: Option<NaiveDate>) -> Self {
        let days =
            |date: Option<NaiveDate>| date.map_or(0, |date| i64::from(date.num_days_from_ce()));
        // The day number of the year 9999 has seven digits.
        Self::Number(days(start) * 10_000_000 + days(end))
    }
}

impl<T: 'static> Column<T> {
    /// A column with any content. It has no text form, no order and is not searched until the methods
    /// below say so.
    #[must_use]
    pub fn new(
        id: &'static str,
        label: AttrValue,
        cell: impl Fn(&T, &Query) -> Html + 'static,
    ) -> Self {
        Self {
            id,
            label,
            header: None,
            numeric: false,
            row_header: false,
            cell: Rc::new(cell),
            text: Rc::new(|_| String::new()),
            tooltip: None,
            sort_key: None,
            search_text: None,
        }
    }

    /// A column of plain text, sorted in natural order and searched; search hits are highlighted.
    #[must_use]
    pub fn text<F>(id: &'static str, label: AttrValue, text: F) -> Self
    where
        F: for<'a> Fn(&'a T) -> &'a str + 'static,
    {
        let text = Rc::new(text);
        let (drawn, plain, key, searched) = (text.clone(), text.clone(), text.clone(), text);
        Self {
            text: Rc::new(move |row| plain(row).to_owned()),
            sort_key: Some(Rc::new(move |row| SortKey::natural(key(row)))),
            search_text: Some(Rc::new(move |row| searched(row).to_owned())),
            ..Self::new(id, label, move |row, query| highlighted(drawn(row), query))
        }
    }

    /// A column of counts, sorted by number.
    #[must_use]
    pub fn count(
        id: &'static str,
        label: AttrValue,
        count: impl Fn(&T) -> usize + 'static,
    ) -> Self {
        let count = Rc::new(count);
        let (drawn, plain, key) = (count.clone(), count.clone(), count);
        Self {
            numeric: true,
            text: Rc::new(move |row| plain(row).to_string()),
            sort_key: Some(Rc::new(move |row| SortKey::count(key(row)))),
            ..Self::new(id, label, move |row, _| format::number(drawn(row)).into())
        }
    }

    /// A column of text that is computed for each row; neither sorted nor searched by default.
    #[must_use]
    pub fn computed(
        id: &'static str,
        label: AttrValue,
        text: impl Fn(&T) -> String + 'static,
    ) -> Self {
        let text = Rc::new(text);
        let plain = text.clone();
        Self {
            text: Rc::new(move |row| plain(row)),
            ..Self::new(id, label, move |row, _| text(row).into())
        }
    }

    /// Aligns the cells as numbers.
    #[must_use]
    pub fn numeric(mut self) -> Self {
        self.numeric = true;
        self
    }

    /// Replaces how its cells are drawn.
    #[must_use]
    pub fn with_cell(mut self, cell: impl Fn(&T, &Query) -> Html + 'static) -> Self {
        self.cell = Rc::new(cell);
        self
    }

    /// Sets the form that is copied and exported.
    #[must_use]
    pub fn with_text(mut self, text: impl Fn(&T) -> String + 'static) -> Self {
        self.text = Rc::new(text);
        self
    }

    /// Makes its header sort by `key`.
    #[must_use]
    pub fn sorted_by(mut self, key: impl Fn(&T) -> SortKey + 'static) -> Self {
        self.sort_key = Some(Rc::new(key));
        self
    }

    /// Makes the list search `text` in it.
    #[must_use]
    pub fn searched_by(mut self, text: impl Fn(&T) -> String + 'static) -> Self {
        self.search_text = Some(Rc::new(text));
        self
    }

    /// Sets the tooltip of its cells.
    #[must_use]
    pub fn with_tooltip(mut self, tooltip: impl Fn(&T) -> Option<String> + 'static) -> Self {
        self.tooltip = Some(Rc::new(tooltip));
        self
    }

    /// Replaces the label in the header by a drawing.
    #[must_use]
    pub fn with_header(mut self, header: Html) -> Self {
        self.header = Some(header);
        self
    }

    /// Makes its cells the headers of their rows.
    #[must_use]
    pub fn as_row_header(mut self) -> Self {
        self.row_header = true;
        self
    }

    /// Returns whether its header sorts.
    #[must_use]
    pub fn is_sortable(&self) -> bool {
        self.sort_key.is_some()
    }

    /// Returns the value by which `row` is sorted.
    #[must_use]
    pub fn sort_key(&self, row: &T) -> SortKey {
        self.sort_key
            .as_ref()
            .map_or(SortKey::Missing, |key| key(row))
    }

    /// Returns the searched text of `row`, or `None` if the column is not searched.
    #[must_use]
    pub fn search_text(&self, row: &T) -> Option<String> {
        self.search_text.as_ref().map(|text| text(row))
    }

    /// Returns the cell of `row` as text.
    #[must_use]
    pub fn to_text(&self, row: &T) -> String {
        (self.text)(row)
    }

    /// Returns the classes of its cells and header.
    #[must_use]
    pub fn class(&self) -> Classes {
        classes!(self.id, self.numeric.then_some("numeric"))
    }

    /// Draws the cell of `row`.
    pub(super) fn draw(&self, row: &T, query: &Query) -> Html {
        let content = (self.cell)(row, query);
        if self.row_header {
            return html! { <th key={self.id} scope="row" class={self.id}>{ content }</th> };
        }
        let title = self.tooltip.as_ref().and_then(|tooltip| tooltip(row));
        html! { <td key={self.id} class={self.class()} {title}>{ content }</td> }
    }
}
