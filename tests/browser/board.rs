//! A board whose moves are refused.

use std::rc::Rc;

use chrono::{NaiveDate, NaiveDateTime};
use lectern::components::calendar_grid::{BlockLook, GridBlock};
use lectern::components::timeline_board::{
    BoardChecker, BoardDay, BoardRow, BoardRows, TimelineBoard,
};
use lectern::i18n::Clock;
use lectern_core::model::MinuteRange;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlElement, KeyboardEvent, KeyboardEventInit};
use yew::prelude::*;

use crate::mounted::Mounted;

fn rows() -> Rc<BoardRows> {
    let block = |row: &str| GridBlock {
        key: format!("{row}/1").into(),
        range: MinuteRange::new(540, 600).expect("a range"),
        column: 0,
        span: 1,
        columns: 1,
        name: "Anatomy".into(),
        title: "Anatomy".into(),
        start: AttrValue::default(),
        time: AttrValue::default(),
        place: AttrValue::default(),
        colour: "0b6170".into(),
        kind: AttrValue::default(),
        look: BlockLook::Single,
        has_warning: false,
        is_cancelled: false,
        continues_before: false,
        continues_after: false,
    };
    let row = |key: &str, blocks: Vec<GridBlock>| {
        Rc::new(BoardRow {
            key: key.to_owned().into(),
            name: key.to_owned().into(),
            detail: AttrValue::default(),
            href: None,
            days: vec![blocks],
        })
    };
    let day = BoardDay {
        date: NaiveDate::from_ymd_opt(2026, 9, 14).expect("a date"),
        name: "Monday 14 September 2026".into(),
        head: "Mon 14".into(),
        is_today: false,
        note: None,
    };
    Rc::new(BoardRows {
        rows: vec![
            row("a", vec![block("a")]),
            row("b", vec![block("b")]),
            row("c", vec![block("c")]),
            row("d", Vec::new()),
        ],
        days: vec![day],
        hours: 8..18,
        ..BoardRows::default()
    })
}

/// A board that does nothing with what a person does.
#[component]
fn Page() -> Html {
    let board = use_memo((), |()| rows());
    let checker = BoardChecker {
        on_shade: Callback::from(|_| Vec::new()),
        on_check: Callback::from(|_| None),
        on_consider: Callback::noop(),
    };
    html! {
        <TimelineBoard label="Rooms" corner="Room" tray_title="Without a room" board={(*board).clone()} clock={Clock::Hours24} now={NaiveDateTime::default()}
            selected={None::<AttrValue>} form={None} {checker} can_edit={true} on_action={Callback::noop()} />
    }
}

#[wasm_bindgen_test]
async fn a_refused_move_leaves_the_focus_on_the_block() {
    let document = gloo::utils::document();
    let mounted = Mounted::<Page>::new(());
    crate::settled().await;
    let focused = || {
        let element = document.active_element();
        element.and_then(|element| element.get_attribute("data-block"))
    };
    let press = async |key: &str, alt: bool| {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_alt_key(alt);
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init);
        let element = document.active_element().expect("an element has the focus");
        element
            .dispatch_event(&event.expect("a valid event"))
            .expect("an element takes events");
        crate::settled().await;
    };
    let block: HtmlElement = mounted.find("[data-block=\"c/1\"]");
    block.focus().expect("a block takes the focus");
    crate::settled().await;
    press("ArrowDown", true).await;
    let after_move = focused();
    press("ArrowUp", false).await;
    let after_step = focused();
    assert_eq!(after_move.as_deref(), Some("c/1"));
    assert_eq!(after_step.as_deref(), Some("b/1"));
}
