//! One offering in the card of a session.

use std::rc::Rc;

use lectern_core::model::{ConflictKind, Offering, OfferingId, TimeSlot, ZoneRules};
use lectern_core::planning::ShownTime;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::action::{OfferingAction, OnAction, menu_items};
use super::days::OfferingRow;
use crate::components::data_table::Selection;
use crate::components::icon::{Icon, icon};
use crate::components::menu::MenuButton;
use crate::i18n::{Frame, Offerings as Message, Panel, Table, format, isolate, passed_time, t};
use crate::pages::linked_names::{LinkedName, first_names};
use crate::platform::zone;

/// Number of columns of the table besides that of the checkboxes.
pub const COLUMNS: usize = 6;

/// Names that a cell shows; the others are counted.
const SHOWN_NAMES: usize = 2;

/// Tab index of links: the table is one tab stop.
const IN_ROW: Option<&str> = Some("-1");

const ROOM_KINDS: [ConflictKind; 3] = [
    ConflictKind::Room,
    ConflictKind::RoomTooSmall,
    ConflictKind::RoomClosed,
];
const INSTRUCTOR_KINDS: [ConflictKind; 2] = [
    ConflictKind::Instructor,
    ConflictKind::InstructorUnavailable,
];

/// Properties of [`OfferingRowView`].
#[derive(Properties)]
pub struct OfferingRowProps {
    /// Offering; compared by identity.
    pub row: Rc<OfferingRow>,
    /// Number of its line in the table, if lines may be left out.
    pub line: Option<usize>,
    /// The person may edit the offering; others can open its form and read it.
    pub can_edit: bool,
    /// It is the tab stop of the table.
    pub current: bool,
    /// Whether it is selected; `None` while offerings cannot be selected.
    pub selected: Option<bool>,
    /// Receives the offering and whether it is selected.
    pub on_select: Callback<(OfferingId, bool)>,
    /// Receives actions.
    pub on_action: OnAction,
}

impl PartialEq for OfferingRowProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.row, &other.row)
            && self.line == other.line
            && self.can_edit == other.can_edit
            && self.current == other.current
            && self.selected == other.selected
            && self.on_select == other.on_select
            && self.on_action == other.on_action
    }
}

/// A `<tr>`. The table moves the focus among its rows.
#[component]
pub fn OfferingRowView(props: &OfferingRowProps) -> Html {
    let row = &props.row;
    let offering = &row.offering;
    let id = offering.id;
    let name = offering_name(row);
    let columns = COLUMNS + usize::from(props.selected.is_some());
    let on_change = props.on_select.reform(move |event: Event| {
        let checked = event.target_unchecked_into::<HtmlInputElement>().checked();
        (id, checked)
    });
    let edit = props
        .on_action
        .reform(move |_: MouseEvent| (OfferingAction::Edit, Selection::from_iter([id])));
    let edit_label = if props.can_edit {
        t(Message::EditNamed(name.to_string()))
    } else {
        t(Message::ShowNamed(name.to_string()))
    };
    let class = classes!(
        offering.cancelled.then_some("cancelled"),
        props.selected.unwrap_or_default().then_some("ticked"),
    );
    html! {
        <>
        <tr {class} data-offering={id.to_string()} aria-rowindex={props.line.map(|line| line.to_string())} tabindex={if props.current { "0" } else { "-1" }}>
            if let Some(selected) = props.selected {
                <td class="pick">
                    <input type="checkbox" tabindex="-1" checked={selected} aria-label={t(Table::SelectRow(name.to_string()))} onchange={on_change} />
                </td>
            }
            <td class="time">{ marked(row, &[ConflictKind::OutsideCourse, ConflictKind::Holiday], time(offering)) }</td>
            <th scope="row" class="group">
                { names(&row.groups, || t(Message::IndividualLearners(offering.learners.len()))) }
                if offering.cancelled { <span class="badge tone-mute">{ t(Message::Cancelled) }</span> }
            </th>
            <td class="place">{ marked(row, &ROOM_KINDS, place(row)) }</td>
            <td class="instructors">{ marked(row, &INSTRUCTOR_KINDS, names(&row.instructors, || t(Message::NoInstructor))) }</td>
            <td class="learners">{ marked(row, &[ConflictKind::Learner], t(Message::Learners(row.learners)).into()) }</td>
            <td class="acts">
                <div class="row-actions">
                    <button type="button" class="icon-button small in-row" tabindex="-1" aria-label={edit_label.clone()} title={edit_label} onclick={edit}>
                        { icon(if props.can_edit { Icon::Pencil } else { Icon::Eye }) }
                    </button>
                    if props.can_edit {
                        <MenuButton label={t(Frame::More)} items={menu_items(offering, &props.on_action)} class="small" tabindex="-1" in_window=true />
                    }
                </div>
            </td>
        </tr>
        if !row.conflicts.is_empty() {
            <tr class="row-conflicts" aria-rowindex={props.line.map(|line| (line + 1).to_string())}><td colspan={columns.to_string()}>
                <ul>{ for row.conflicts.iter().map(|(_, sentence)| html! { <li>{ icon(Icon::Triangle) }<span>{ sentence.html(None) }</span></li> }) }</ul>
            </td></tr>
        }
        </>
    }
}

/// Returns the name of the offering for labels of controls: its first group and its time.
#[must_use]
pub fn offering_name(row: &OfferingRow) -> AttrValue {
    let groups = row.groups.first();
    let groups = groups.map(|group| isolate(&group.name).into_owned());
    let at = row
        .offering
        .slot
        .as_ref()
        .map(|slot| format::date_time(slot.start));
    let parts: Vec<String> = groups.into_iter().chain(at).collect();
    if parts.is_empty() {
        t(Message::Unscheduled)
    } else {
        parts.join(", ").into()
    }
}

fn time(offering: &Offering) -> Html {
    match &offering.slot {
        None => html! { <span class="meta">{ t(Message::NoTime) }</span> },
        Some(slot) => html! { { time_range(slot) } },
    }
}

/// Formats the time of day of a slot, and the day of its end if that is another: "22:00 – 02:00, Tue 15
/// Sep 2026".
#[must_use]
pub fn time_range(slot: &TimeSlot) -> String {
    range_text(slot, zone::shared(&slot.zone).as_ref())
}

fn range_text(slot: &TimeSlot, zone: &dyn ZoneRules) -> String {
    let times = ShownTime::of_stored(slot, zone);
    let [from, until] = times.map(|time| passed_time(format::time(time.local), time.pass));
    if slot.dates().nth(1).is_none() {
        format!("{from} – {until}")
    } else {
        format!("{from} – {until}, {}", format::date(slot.end().date()))
    }
}

fn place(row: &OfferingRow) -> Html {
    let link = &row.offering.link;
    let Some(place) = &row.place else {
        return if link.is_empty() {
            html! { <span class="meta">{ t(Message::NoRoom) }</span> }
        } else {
            html! { <a href={link.clone()} target="_blank" rel="noreferrer">{ t(Message::Online) }</a> }
        };
    };
    place.draw(IN_ROW)
}

/// Marks what a cell shows with a triangle if it is in conflict; the sentence is below the row.
fn marked(row: &OfferingRow, kinds: &[ConflictKind], content: Html) -> Html {
    let mut conflicts = row.conflicts.iter();
    let Some((kind, _)) = conflicts.find(|(kind, _)| kinds.contains(kind)) else {
        return content;
    };
    html! { <span class="in-conflict" title={t(*kind)}>{ icon(Icon::Triangle) }{ content }</span> }
}

/// Draws the first names and the number of the others.
fn names(names: &[LinkedName], none: impl FnOnce() -> AttrValue) -> Html {
    if names.is_empty() {
        return html! { <span class="meta">{ none() }</span> };
    }
    first_names(names, SHOWN_NAMES, IN_ROW, |more| t(Panel::AndMore(more)))
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{AmbiguousTime, FixedOffset, Minutes};

    use super::*;

    #[test]
    fn an_end_on_another_day_names_the_day() {
        let range = |minutes| {
            let slot = TimeSlot {
                start: "2026-09-14T22:00:00".parse().expect("a local time"),
                duration: Minutes::new(minutes),
                zone: "UTC".into(),
                ambiguous: AmbiguousTime::Earlier,
            };
            range_text(&slot, &FixedOffset(0))
        };
        assert_eq!(range(60), "22:00 – 23:00");
        assert_eq!(range(120), "22:00 – 00:00");
        assert_eq!(range(240), "22:00 – 02:00, Tue 15 Sep 2026");
    }
}
