//! Virtualisation of a tree that scrolls in its own box: the rows in view, a few around them, and the
//! current row, wherever it is, so that it keeps the focus.

use std::ops::Range;

use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::components::resize::Resized;
use crate::components::viewport::{Viewport, px_property};

/// Custom property with the height of a row.
const ROW_HEIGHT: &str = "--tree-row";

/// The rows that are rendered, and the layout that they assume.
#[derive(Clone, Debug, PartialEq)]
pub struct VirtualRows {
    view: Viewport,
    rendered: Range<usize>,
}

impl VirtualRows {
    /// An estimate until the layout has been measured.
    fn estimate(len: usize) -> Self {
        let view = Viewport {
            scroll: 0.0,
            height: 640.0,
            row: 28.0,
        };
        Self {
            rendered: view.rendered_rows(len),
            view,
        }
    }

    /// Returns the rows to render, of `len`, in order. The current row is one of them.
    pub fn rows(&self, len: usize, current: Option<usize>) -> impl Iterator<Item = usize> + use<> {
        let range = self.rendered.start.min(len)..self.rendered.end.min(len);
        let away = current.filter(|row| *row < len && !range.contains(row));
        let before = away.filter(|row| *row < range.start);
        let after = away.filter(|row| *row >= range.end);
        before.into_iter().chain(range).chain(after)
    }

    /// Returns `true` if a row is rendered only because it is the current one.
    pub fn is_away(&self, row: usize) -> bool {
        !self.rendered.contains(&row)
    }

    /// Returns the number of rows per page.
    pub fn page(&self) -> usize {
        self.view.page()
    }
}

/// Handle on the virtualisation of a tree.
pub struct UseVirtualRows {
    /// Rows to render.
    pub rows: UseStateHandle<VirtualRows>,
    /// Called when the tree has been scrolled.
    pub on_scroll: Callback<Event>,
}

/// Follows the scroll position and the size of the element `list`, which has `len` rows inside
/// `sheet`.
#[hook]
pub fn use_virtual_rows(list: &NodeRef, sheet: &NodeRef, len: usize) -> UseVirtualRows {
    let rows = use_state_eq(|| VirtualRows::estimate(len));
    let measure = {
        let (list, setter) = (list.clone(), rows.setter());
        // The setter needs the state at the time of the event, which this cell has.
        let rendered = use_mut_ref(|| 0..0);
        *rendered.borrow_mut() = rows.rendered.clone();
        let last_len = use_mut_ref(|| len);
        *last_len.borrow_mut() = len;
        use_callback((), move |(), ()| {
            let Some(list) = list.cast::<Element>() else {
                return;
            };
            let len = *last_len.borrow();
            let view = Viewport {
                scroll: list.scroll_top(),
                height: f64::from(list.client_height()),
                row: px_property(&list, ROW_HEIGHT).unwrap_or(28.0),
            };
            let present = rendered.borrow().clone();
            let rendered = if view.covers(&present, len) {
                present
            } else {
                view.rendered_rows(len)
            };
            setter.set(VirtualRows {
                view: Viewport {
                    scroll: 0.0,
                    ..view
                },
                rendered,
            });
        })
    };
    {
        let (list, measure) = (list.clone(), measure.clone());
        use_effect_with((), move |()| {
            let list = list.cast::<Element>();
            let resized = list.and_then(|list| Resized::watch(&list, move || measure.emit(())));
            move || drop(resized)
        });
    }
    {
        let (sheet, measure) = (sheet.clone(), measure.clone());
        let start = rows.rendered.start.min(len);
        use_effect_with(
            (len, start, rows.view.row as usize),
            move |(len, start, row)| {
                if let Some(sheet) = sheet.cast::<HtmlElement>() {
                    // Through the CSSOM, because the content security policy forbids inline styles.
                    // Cannot fail: the property names and lengths are valid.
                    let _ = sheet.style().set_property("height", &px(len * row));
                    let _ = sheet.style().set_property("padding-top", &px(start * row));
                }
                measure.emit(());
            },
        );
    }
    UseVirtualRows {
        rows,
        on_scroll: measure.reform(|_: Event| ()),
    }
}

fn px(length: usize) -> String {
    format!("{length}px")
}

/// Scrolls `list` by the least distance that brings a row into view.
pub fn scroll_to_row(list: &NodeRef, row: usize) {
    let Some(list) = list.cast::<Element>() else {
        return;
    };
    let Some(height) = px_property(&list, ROW_HEIGHT) else {
        return;
    };
    let view = Viewport {
        scroll: list.scroll_top(),
        height: f64::from(list.client_height()),
        row: height,
    };
    let scroll = view.revealing(row).scroll;
    if scroll != view.scroll {
        list.set_scroll_top(scroll);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_current_row_is_rendered_once_and_in_order(len in 0..200usize, scroll in 0.0..6000.0f64, current in prop::option::of(0..220usize)) {
            let view = Viewport { scroll, height: 300.0, row: 28.0 };
            let rows = VirtualRows { rendered: view.rendered_rows(len), view };
            let rendered: Vec<usize> = rows.rows(len, current).collect();
            prop_assert!(rendered.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(rendered.iter().all(|row| *row < len));
            if let Some(current) = current.filter(|row| *row < len) {
                prop_assert!(rendered.contains(&current));
            }
        }
    }
}
