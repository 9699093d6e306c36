//! Suitability of the places of a calendar for a block or item that is moved to them.

use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::model::MinuteRange;
use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::i18n::{SlotFits as Message, t};

/// Reasons that are told where there is little room; the others are counted.
const BRIEF: usize = 2;

/// Suitability of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceFit {
    /// Nothing speaks against it.
    Free,
    /// It is possible, but something speaks against it.
    Warning,
    /// It is needed for something else.
    Taken,
}

/// Starts, or ends, one after the other that suit equally.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FitBand {
    /// Time.
    pub range: MinuteRange,
    /// Suitability of each of its quarters of an hour.
    pub fit: PlaceFit,
}

/// Suitability of the quarters of an hour of each day, in the order of the days.
pub type Shading = Rc<Vec<Rc<Vec<FitBand>>>>;

/// Block that is moved, copied or stretched.
#[derive(Clone, Debug, PartialEq)]
pub struct ShadedBlock {
    /// Key of the block.
    pub key: AttrValue,
    /// Date of the part of it that is moved.
    pub date: NaiveDate,
    /// Time of that part.
    pub range: MinuteRange,
    /// Kind of the change.
    pub change: ShadedChange,
}

/// Kind of change of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShadedChange {
    /// It is moved.
    Move,
    /// A copy of it is moved.
    Copy,
    /// Its end is moved.
    Resize,
}

/// The part on one day of a place over which something is held.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldPlace {
    /// Time of the part.
    pub range: MinuteRange,
    /// Start and end of the place; only in the part that says them, with the reasons for the suitability.
    pub text: Option<AttrValue>,
    /// Suitability of the place, if it was checked.
    pub verdict: Option<PlaceVerdict>,
}

/// Suitability of a place, and the reasons for it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceVerdict {
    /// Date and time of what is placed, where the place alone does not show them.
    pub time: Option<AttrValue>,
    /// Suitability.
    pub fit: PlaceFit,
    /// Reasons for it, perhaps only the first ones.
    pub reasons: Vec<PlaceReason>,
    /// Number of all reasons.
    pub count: usize,
}

/// Reason for the suitability of a place, as a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceReason {
    /// Sentence.
    pub text: AttrValue,
    /// Sentence with links.
    pub html: Html,
}

/// Something that can be placed on the calendar while its form is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Placeable {
    /// Suitability of the places for it.
    pub shading: Shading,
    /// Its duration in minutes.
    pub minutes: u16,
}

/// Joins the quarters of an hour of a day that suit equally. `fits` begins at minute `first`.
#[must_use]
pub fn fit_bands(first: u16, step: u16, fits: impl IntoIterator<Item = PlaceFit>) -> Vec<FitBand> {
    let mut bands: Vec<FitBand> = Vec::new();
    let mut start = first;
    for fit in fits {
        let end = start.saturating_add(step).min(MinuteRange::DAY);
        let last = bands.last_mut().filter(|last| last.fit == fit);
        match (last, MinuteRange::new(start, end)) {
            (Some(last), Ok(_)) => {
                // The end is after that of the band, which is after its start.
                last.range = MinuteRange::new(last.range.start(), end).unwrap_or(last.range);
            }
            (None, Ok(range)) => bands.push(FitBand { range, fit }),
            (_, Err(_)) => {}
        }
        start = end;
    }
    bands
}

impl PlaceFit {
    /// Returns the class of elements that show it.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Warning => "warning",
            Self::Taken => "taken",
        }
    }

    /// Returns the icon for it.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::Free => Icon::Check,
            Self::Warning => Icon::Triangle,
            Self::Taken => Icon::Barred,
        }
    }

    /// Returns the word for it.
    #[must_use]
    pub fn word(self) -> AttrValue {
        t(match self {
            Self::Free => Message::Free,
            Self::Warning => Message::Possible,
            Self::Taken => Message::Taken,
        })
    }
}

impl PlaceVerdict {
    /// Returns the verdict as text, with the first reasons: "Taken. Hall 2 is also used by …".
    #[must_use]
    pub fn text(&self) -> String {
        let (reasons, others) = self.first_reasons(BRIEF);
        let reasons = reasons.iter().map(|reason| reason.text.as_str());
        let word = self.fit.word();
        let parts = [word.as_str()].into_iter().chain(reasons);
        let parts = parts.chain(others.as_deref());
        parts
            .map(|part| format!("{}.", part.trim_end_matches('.')))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Returns the first `limit` reasons, and a text that says how many others there are.
    fn first_reasons(&self, limit: usize) -> (&[PlaceReason], Option<AttrValue>) {
        let reasons = &self.reasons[..self.reasons.len().min(limit)];
        let others = self.count.saturating_sub(reasons.len());
        let others = (others > 0).then(|| t(Message::MoreReasons(others)));
        (reasons, others)
    }
}

/// Draws the bands of a day, behind its blocks and as a strip before them.
pub fn draw_bands(bands: &[FitBand], position: impl Fn(MinuteRange) -> String) -> Html {
    let bands = bands.iter().map(|band| {
        let key = format!("fit-{}", band.range.start());
        html! {
            <div {key} class={classes!("cal-fit", band.fit.class())} aria-hidden="true" data-fit={band.fit.class()} ~style={position(band.range)}></div>
        }
    });
    bands.collect()
}

/// Draws the place over which something is held.
pub fn draw_ghost(held: &HeldPlace, style: String) -> Html {
    let HeldPlace { text, verdict, .. } = held;
    let class = classes!(
        "cal-ghost",
        verdict.as_ref().map(|verdict| verdict.fit.class())
    );
    let time = verdict.as_ref().and_then(|verdict| verdict.time.clone());
    html! {
        <div key="ghost" {class} aria-hidden="true" ~style={style}>
            if let Some(text) = text {
                <div class="cal-ghost-text">
                    <span>{ time.unwrap_or_else(|| text.clone()) }</span>
                    if let Some(verdict) = verdict { { draw_verdict(verdict) } }
                </div>
            }
        </div>
    }
}

/// Draws the suitability of a place with the first reasons for it, as text.
pub fn draw_verdict(verdict: &PlaceVerdict) -> Html {
    draw_reasons(verdict, BRIEF, |reason| html! { { &reason.text } })
}

/// Draws the suitability of a place with the reasons for it, and their links.
pub fn draw_linked_verdict(verdict: &PlaceVerdict) -> Html {
    draw_reasons(verdict, usize::MAX, |reason| reason.html.clone())
}

fn draw_reasons(verdict: &PlaceVerdict, limit: usize, draw: impl Fn(&PlaceReason) -> Html) -> Html {
    let (reasons, others) = verdict.first_reasons(limit);
    html! {
        <>
            <span class="cal-verdict">{ icon(verdict.fit.icon()) }{ verdict.fit.word() }</span>
            if !reasons.is_empty() {
                <ul>
                    { for reasons.iter().map(|reason| html! { <li>{ draw(reason) }</li> }) }
                    if let Some(others) = others { <li>{ others }</li> }
                </ul>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_that_suit_equally_are_one_band() {
        use PlaceFit::{Free, Taken};
        let bands = fit_bands(1380, 15, [Free, Free, Taken, Free]);
        let ranges = bands
            .iter()
            .map(|band| (band.range.start(), band.range.end(), band.fit));
        let expected = [(1380, 1410, Free), (1410, 1425, Taken), (1425, 1440, Free)];
        assert!(ranges.eq(expected));
        assert!(fit_bands(0, 15, []).is_empty());
    }

    fn reason(text: &'static str) -> PlaceReason {
        PlaceReason {
            text: text.into(),
            html: Html::default(),
        }
    }

    #[test]
    fn a_verdict_is_a_sentence_with_its_reasons() {
        let verdict = PlaceVerdict {
            time: None,
            fit: PlaceFit::Taken,
            reasons: vec![reason("Hall 2 is in use."); 3],
            count: 9,
        };
        let text = "Taken. Hall 2 is in use. Hall 2 is in use. And 7 more reasons.";
        assert_eq!(verdict.text(), text);
        let (reasons, others) = verdict.first_reasons(usize::MAX);
        assert_eq!(
            (reasons.len(), others.as_deref()),
            (3, Some("And 6 more reasons."))
        );
    }
}
