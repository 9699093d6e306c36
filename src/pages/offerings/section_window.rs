//! The sections of the table of offerings to draw: those in view and around it. The page scrolls, not
//! the table, and sections have the heights that their texts and the window give them, so heights are
//! measured as sections are drawn.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::sections::{Section, SectionKey};
use crate::components::by_identity::ByIdentity;

/// Tables up to this many lines are drawn whole, so that the browser can search, print and read them.
const MAX_UNVIRTUALISED: usize = 200;

/// Pixels above and below the view that are drawn.
const OVERSCAN: f64 = 600.0;

/// Height of a line in px until sections have been measured.
const ESTIMATED_LINE: f64 = 37.0;

/// Sections to draw, and the heights of all.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionWindow {
    /// Sections to draw.
    pub drawn: Range<usize>,
    /// Heights in px; empty if all are drawn.
    heights: Rc<[f64]>,
}

impl SectionWindow {
    /// Returns whether sections may be left out.
    #[must_use]
    pub fn is_virtual(&self) -> bool {
        !self.heights.is_empty()
    }

    /// Returns the height of some sections in whole px.
    #[must_use]
    pub fn height(&self, sections: Range<usize>) -> f64 {
        let heights = self.heights.get(sections).unwrap_or_default();
        heights.iter().sum::<f64>().round()
    }
}

/// Follows the position of a table in the window.
#[hook]
pub fn use_section_window(table: &NodeRef, sections: &Rc<Vec<Section>>) -> SectionWindow {
    let measured = use_mut_ref(BTreeMap::<SectionKey, f64>::new);
    let found = use_state_eq(|| None::<SectionWindow>);
    let is_virtual =
        sections.iter().map(|section| section.lines).sum::<usize>() > MAX_UNVIRTUALISED;
    let update = {
        let (table, setter) = (table.clone(), found.setter());
        use_callback(ByIdentity(sections.clone()), move |(), sections| {
            if let Some(table) = table.cast::<Element>() {
                let mut measured = measured.borrow_mut();
                measure(&table, sections, &mut measured);
                let heights = heights(sections, &measured);
                let top = table.get_bounding_client_rect().top();
                let height = window()
                    .inner_height()
                    .ok()
                    .and_then(|height| height.as_f64());
                setter.set(Some(SectionWindow {
                    drawn: visible(&heights, top, height.unwrap_or_default()),
                    heights: heights.into(),
                }));
            }
        })
    };
    use_effect_with((update.clone(), is_virtual), |(update, is_virtual)| {
        let listeners = is_virtual.then(|| {
            // Captures the scrolling of the page and of any card around the table.
            let options = EventListenerOptions {
                phase: EventListenerPhase::Capture,
                passive: true,
            };
            let (on_scroll, on_resize) = (update.clone(), update.clone());
            [
                EventListener::new_with_options(&window(), "scroll", options, move |_| {
                    on_scroll.emit(());
                }),
                EventListener::new(&window(), "resize", move |_| on_resize.emit(())),
            ]
        });
        move || drop(listeners)
    });
    let window = if is_virtual {
        let first = || SectionWindow {
            drawn: 0..sections.len().min(3),
            heights: heights(sections, &BTreeMap::new()).into(),
        };
        let known = (*found).clone();
        // What was found for other sections is replaced at once, by the effect below.
        let known = known.filter(|known| known.heights.len() == sections.len());
        known.unwrap_or_else(first)
    } else {
        SectionWindow {
            drawn: 0..sections.len(),
            heights: Rc::new([]),
        }
    };
    // What has been drawn for the first time can be measured now.
    use_effect_with(
        (window.drawn.clone(), update, is_virtual),
        |(_, update, is_virtual)| {
            if *is_virtual {
                update.emit(());
            }
        },
    );
    window
}

/// Notes the heights of the sections that are drawn.
fn measure(table: &Element, sections: &[Section], measured: &mut BTreeMap<SectionKey, f64>) {
    let bodies = table.children();
    for at in 0..bodies.length() {
        let body = bodies
            .item(at)
            .and_then(|body| body.dyn_into::<Element>().ok());
        let section = body.as_ref().and_then(|body| {
            let at: usize = body.get_attribute("data-section")?.parse().ok()?;
            sections.get(at)
        });
        if let (Some(body), Some(section)) = (body, section) {
            measured.insert(section.key, body.get_bounding_client_rect().height());
        }
    }
}

/// Returns the heights of sections. Those that have not been drawn are taken to have lines of the mean
/// height.
fn heights(sections: &[Section], measured: &BTreeMap<SectionKey, f64>) -> Vec<f64> {
    let known = sections.iter();
    let known = known.filter_map(|section| Some((*measured.get(&section.key)?, section.lines)));
    let (height, lines) = known.fold((0.0, 0), |(height, lines), (more, more_lines)| {
        (height + more, lines + more_lines)
    });
    let line = if lines > 0 {
        height / lines as f64
    } else {
        ESTIMATED_LINE
    };
    let heights = sections.iter().map(|section| {
        let measured = measured.get(&section.key).copied();
        measured.unwrap_or(section.lines as f64 * line)
    });
    heights.collect()
}

/// Returns the sections that are in view or near it, where the first begins `top` px below the upper
/// edge of a window of `height` px.
fn visible(heights: &[f64], top: f64, height: f64) -> Range<usize> {
    let mut upper = top;
    let mut drawn = heights.len()..heights.len();
    for (at, section) in heights.iter().enumerate() {
        let lower = upper + section;
        if lower >= -OVERSCAN && drawn.start == heights.len() {
            drawn.start = at;
        }
        if upper > height + OVERSCAN {
            drawn.end = at;
            break;
        }
        upper = lower;
    }
    drawn.start.min(drawn.end)..drawn.end
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_in_view_is_drawn(heights in prop::collection::vec(30.0..1200.0f64, 1..200), top in -100_000.0..2000.0f64, height in 200.0..2000.0f64) {
            let drawn = visible(&heights, top, height);
            let mut upper = top;
            for (at, section) in heights.iter().enumerate() {
                let lower = upper + section;
                if upper < height && lower > 0.0 {
                    prop_assert!(drawn.contains(&at));
                }
                upper = lower;
            }
            let inside: f64 = heights[drawn].iter().sum();
            prop_assert!(inside <= height + 2.0 * OVERSCAN + 2.0 * 1200.0);
        }
    }

    #[test]
    fn sections_that_were_not_drawn_have_the_mean_height() {
        let section = |day: usize, lines| Section {
            key: (None, day),
            day,
            rows: 0..lines,
            folded: 0,
            first_line: 1,
            lines,
        };
        let sections = [section(0, 2), section(1, 4)];
        assert_eq!(heights(&sections, &BTreeMap::new()), [74.0, 148.0]);
        let measured = [((None, 0), 100.0)].into();
        assert_eq!(heights(&sections, &measured), [100.0, 200.0]);
    }
}
