use proptest::prelude::*;

use super::*;

fn rows(items: impl IntoIterator<Item = usize>) -> VisibleItems {
    let mut set = Bitmap::new(20);
    let items = items.into_iter().map(ItemIndex::from_usize);
    items.for_each(|item| set.set(item));
    VisibleItems::sorted(set)
}

fn selected(cursor: &Cursor) -> Vec<usize> {
    cursor.selected().iter().map(ItemIndex::as_usize).collect()
}

fn at(row: usize, rows: &VisibleItems) -> Cursor {
    let mut cursor = Cursor::new(20);
    cursor.go_to(row, rows);
    cursor
}

#[test]
fn arrows_move_without_selecting_and_do_not_wrap() {
    let rows = rows(0..3);
    let mut cursor = Cursor::new(20);
    cursor.focus_in(&rows);
    assert_eq!(cursor.row(), Some(0));
    cursor.step(Step::Up(1), false, &rows);
    assert_eq!(cursor.row(), Some(0));
    cursor.step(Step::Down(5), false, &rows);
    assert_eq!(cursor.row(), Some(2));
    assert!(selected(&cursor).is_empty());
}

#[test]
fn space_selects_the_first_row_where_none_is_current_yet() {
    let rows = rows(4..9);
    let mut cursor = Cursor::new(20);
    cursor.toggle(&rows);
    cursor.step(Step::Down(1), true, &rows);
    assert_eq!(selected(&cursor), [4, 5]);
}

#[test]
fn entering_goes_to_the_first_selected_and_back_to_where_one_was() {
    let rows = rows(0..9);
    let mut cursor = Cursor::new(20);
    cursor.toggle_all(&rows);
    cursor.click(0, true, false, &rows);
    cursor.reset(&rows);
    cursor.focus_in(&rows);
    assert_eq!(cursor.row(), Some(1));
    cursor.step(Step::Last, false, &rows);
    cursor.focus_in(&rows);
    assert_eq!(cursor.row(), Some(8));
}

#[test]
fn shift_arrow_selects_the_row_it_arrives_at() {
    let rows = rows(0..4);
    let mut cursor = at(1, &rows);
    cursor.step(Step::Down(1), true, &rows);
    cursor.step(Step::Down(1), true, &rows);
    assert_eq!(selected(&cursor), [2, 3]);
}

#[test]
fn shift_end_selects_from_the_current_to_the_last() {
    let rows = rows(0..5);
    let mut cursor = at(2, &rows);
    cursor.step(Step::Last, true, &rows);
    assert_eq!(selected(&cursor), [2, 3, 4]);
    let mut cursor = at(2, &rows);
    cursor.step(Step::First, true, &rows);
    assert_eq!(selected(&cursor), [0, 1, 2]);
}

#[test]
fn without_a_current_row_shift_end_selects_from_the_first() {
    let rows = rows(0..5);
    let mut cursor = Cursor::new(20);
    cursor.step(Step::Last, true, &rows);
    assert_eq!(selected(&cursor), [0, 1, 2, 3, 4]);
}

#[test]
fn shift_space_selects_from_the_last_toggled() {
    let rows = rows(0..6);
    let mut cursor = at(1, &rows);
    cursor.toggle(&rows);
    cursor.step(Step::Down(1), true, &rows);
    cursor.step(Step::Down(1), true, &rows);
    cursor.select_to_current(&rows);
    assert_eq!(selected(&cursor), [1, 2, 3]);
}

#[test]
fn a_range_begins_at_the_row_selected_last_wherever_one_went_since() {
    let rows = rows(0..6);
    let mut cursor = at(1, &rows);
    cursor.select_to_current(&rows);
    assert_eq!(selected(&cursor), [1]);
    cursor.clear();
    cursor.toggle(&rows);
    cursor.step(Step::Down(1), false, &rows);
    cursor.step(Step::Down(1), false, &rows);
    cursor.select_to_current(&rows);
    assert_eq!(selected(&cursor), [1, 2, 3]);
}

#[test]
fn a_click_selects_alone_adds_with_control_and_ranges_with_shift() {
    let rows = rows([2, 4, 6, 8, 10]);
    let mut cursor = Cursor::new(20);
    cursor.click(1, false, false, &rows);
    cursor.click(3, true, false, &rows);
    assert_eq!(selected(&cursor), [4, 8]);
    cursor.click(3, true, false, &rows);
    assert_eq!(selected(&cursor), [4]);
    cursor.click(1, false, true, &rows);
    assert_eq!(selected(&cursor), [4, 6, 8]);
    cursor.click(0, false, false, &rows);
    assert_eq!(selected(&cursor), [2]);
}

#[test]
fn all_and_again_none() {
    let rows = rows(0..3);
    let mut cursor = at(0, &rows);
    cursor.toggle(&rows);
    cursor.toggle_all(&rows);
    assert_eq!(selected(&cursor), [0, 1, 2]);
    cursor.toggle_all(&rows);
    assert!(selected(&cursor).is_empty());
}

#[test]
fn after_a_move_the_first_that_remains_is_current_else_the_last() {
    let before = rows(0..5);
    let mut cursor = at(1, &before);
    cursor.toggle(&before);
    let after = rows([0, 3, 4]);
    cursor.follow(&before, &after);
    assert_eq!(cursor.row(), Some(1));
    assert!(selected(&cursor).is_empty());
    let mut cursor = at(4, &before);
    cursor.follow(&before, &rows([0, 1]));
    assert_eq!(cursor.row(), Some(1));
    cursor.follow(&rows([0, 1]), &rows([]));
    assert_eq!(cursor.row(), None);
}

#[test]
fn a_move_is_about_the_selected_else_about_the_current() {
    let rows = rows([1, 3, 5]);
    let mut cursor = at(2, &rows);
    assert_eq!(cursor.targets(&rows), [ItemIndex::from_usize(5)]);
    cursor.click(0, false, false, &rows);
    assert_eq!(cursor.targets(&rows), [ItemIndex::from_usize(1)]);
    assert!(Cursor::new(20).targets(&rows).is_empty());
}

proptest! {
    #[test]
    fn nothing_is_selected_that_is_not_shown(
        shown in prop::collection::vec(prop::collection::btree_set(0..20usize, 0..20), 1..4),
        keys in prop::collection::vec((0..9u8, 0..24usize, any::<bool>(), any::<bool>()), 0..40),
    ) {
        let all: Vec<VisibleItems> = shown.into_iter().map(rows).collect();
        let mut now = 0;
        let mut cursor = Cursor::new(20);
        for (key, row, a, b) in keys {
            let rows = &all[now];
            match key {
                0 => cursor.click(row, a, b, rows),
                1 => cursor.step(if a { Step::Down(row) } else { Step::Up(row) }, b, rows),
                2 => cursor.step(if a { Step::First } else { Step::Last }, b, rows),
                3 => cursor.toggle(rows),
                4 => cursor.select_to_current(rows),
                5 => cursor.focus_in(rows),
                6 => cursor.toggle_all(rows),
                _ => {
                    now = row % all.len();
                    if a { cursor.reset(&all[now]) } else { cursor.follow(rows, &all[now]) }
                }
            }
            prop_assert!(cursor.selected().iter().all(|item| all[now].as_bitmap().contains(item)));
            prop_assert!(cursor.row().is_none_or(|row| row < all[now].len()));
            let targets = cursor.targets(&all[now]);
            prop_assert!(targets.iter().all(|item| all[now].as_bitmap().contains(*item)));
        }
    }
}
