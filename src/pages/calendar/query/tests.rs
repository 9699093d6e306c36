use lectern_core::model::{CourseId, CourseSessionId, PersonId, RoomId, SessionTypeId, Uuid};

use super::*;

#[test]
fn an_address_reads_back_as_written() {
    let id = |number| Uuid::from_u128(number);
    let query = CalendarQuery {
        page: Route::Calendar,
        view: Some(View::Month),
        date: NaiveDate::from_ymd_opt(2026, 9, 14),
        weekend: true,
        rows: RowKind::Groups,
        span: BoardSpan::Day,
        filter: OfferingFilter {
            course_sessions: [CourseSessionId(id(6))].into(),
            courses: [CourseId(id(1)), CourseId(id(2))].into(),
            session_types: [SessionTypeId(id(7))].into(),
            hidden_types: [SessionTypeId(id(3))].into(),
            rooms: [RoomId(id(4))].into(),
            people: [PersonId(id(5))].into(),
            ..OfferingFilter::default()
        },
    };
    assert_eq!(CalendarQuery::from_hash(&query.href()), query);
    assert_eq!(Route::from_hash(&query.href()), Route::Calendar);
    assert_eq!(CalendarQuery::default().href(), "#/calendar");
}

#[test]
fn the_page_of_a_record_has_its_view_and_date_in_its_address() {
    let room = RoomId(Uuid::from_u128(4));
    let page = Route::Room { id: room };
    let filter = OfferingFilter {
        rooms: [room].into(),
        ..OfferingFilter::default()
    };
    let query = CalendarQuery::on_page(page, &filter, &page.href());
    assert_eq!((query.view, query.date), (None, None));
    assert_eq!(query.href(), page.href());
    let date = NaiveDate::from_ymd_opt(2026, 9, 14).expect("a date");
    let href = query.href_of(View::Month, date);
    assert_eq!(href, format!("{}?view=month&date=2026-09-14", page.href()));
    let month = CalendarQuery::on_page(page, &filter, &href);
    assert_eq!(month.href(), href);
    let calendar = CalendarQuery::from_hash(&month.in_calendar().href());
    assert_eq!(calendar, month.in_calendar());
    assert_eq!(calendar.filter, filter);
}

#[test]
fn the_page_of_a_record_has_no_board_and_nothing_of_another_address() {
    let page = Route::Room {
        id: RoomId(Uuid::from_u128(4)),
    };
    let filter = OfferingFilter::default();
    let shown = |hash: &str| CalendarQuery::on_page(page, &filter, hash).view;
    assert_eq!(shown(&format!("{}?view=board", page.href())), None);
    assert_eq!(
        shown(&format!("{}?view=list", page.href())),
        Some(View::List)
    );
    assert_eq!(shown("#/calendar?view=list"), None);
}

#[test]
fn what_cannot_be_understood_is_left_out() {
    let query = CalendarQuery::from_hash("#/calendar?view=year&date=2026-13-01&course=x,&room&=1");
    assert_eq!(query, CalendarQuery::default());
}
