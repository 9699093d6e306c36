//! Rows and columns of the list of holidays.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{Holiday, HolidayId, OfferingId};
use lectern_core::workspace::Records;
use yew::prelude::*;

use crate::components::data_table::{Column, SortKey, TableRow, highlighted, row_button};
use crate::i18n::{Holidays as Message, t};
use crate::pages::availability_fields::period;

/// A holiday in the list.
pub struct HolidayRow {
    /// The record.
    pub holiday: Rc<Holiday>,
    /// Number of days.
    pub days: usize,
    /// Number of offerings that take place on one of the days.
    pub offerings: usize,
}

impl TableRow for HolidayRow {
    type Id = HolidayId;

    fn id(&self) -> HolidayId {
        self.holiday.id
    }

    fn name(&self) -> AttrValue {
        self.holiday.title.clone().into()
    }
}

/// Returns all holidays by date.
#[must_use]
pub fn rows(records: &Records) -> Rc<[Rc<HolidayRow>]> {
    let holidays = records.holidays.iter();
    let mut rows: Vec<Rc<HolidayRow>> = holidays
        .map(|holiday| {
            let offerings = holiday
                .days
                .days()
                .flat_map(|day| records.offerings_on(day));
            let offerings: BTreeSet<OfferingId> = offerings.map(|offering| offering.id).collect();
            Rc::new(HolidayRow {
                holiday: holiday.clone(),
                days: holiday.days.days().count(),
                offerings: offerings.len(),
            })
        })
        .collect();
    rows.sort_by(|a, b| {
        let key = |row: &HolidayRow| (row.holiday.days, row.holiday.id);
        key(a).cmp(&key(b))
    });
    rows.into()
}

/// Returns the columns.
#[must_use]
pub fn columns() -> Rc<[Column<HolidayRow>]> {
    Rc::new([
        Column::text("title", t(Message::Title), |row: &HolidayRow| {
            &row.holiday.title
        })
        .with_cell(|row, query| row_button(highlighted(&row.holiday.title, query)))
        .as_row_header(),
        Column::computed("dates", t(Message::Dates), |row: &HolidayRow| {
            period(row.holiday.days)
        })
        .sorted_by(|row| {
            let days = row.holiday.days;
            SortKey::dates(Some(days.first()), Some(days.last()))
        }),
        Column::count("days", t(Message::Days), |row: &HolidayRow| row.days),
        Column::count("offerings", t(Message::OfferingsOn), |row: &HolidayRow| {
            row.offerings
        }),
    ])
}
