//! The page of a room.

use lectern_core::exchange::icalendar::CalendarScope;
use lectern_core::model::{Kind, Room, RoomId};
use lectern_core::workspace::{Kinds, OfferingFilter};
use yew::prelude::*;

use super::facts::about;
use super::week_card::WeekCard;
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::components::data_table::Selection;
use crate::components::side_panel::PanelTarget;
use crate::hooks::use_records;
use crate::i18n::{Rooms as Message, t};
use crate::pages::availability_card::availability_card;
use crate::pages::calendar::CalendarCard;
use crate::pages::files::DownloadCalendar;
use crate::pages::heading::Heading;
use crate::pages::not_found::NotFound;
use crate::pages::planning_lists::{PlanningList, breadcrumbs};
use crate::pages::record_buttons::RecordButtons;
use crate::pages::record_list::ListLayout;
use crate::pages::record_page::use_record_panel;
use crate::pages::rooms::{DeleteRoomsDialog, RoomFormPanel, RoomValues};

/// Properties of [`RoomPage`].
#[derive(Properties, PartialEq)]
pub struct RoomPageProps {
    /// Room that is shown.
    pub id: RoomId,
}

/// Page of a room.
#[component]
pub fn RoomPage(props: &RoomPageProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Room]));
    let id = props.id;
    let panel = use_record_panel::<RoomValues>(id);
    let deleting = use_state(|| false);
    let Some(room) = workspace.read(|records| records.rooms.get(id).cloned()) else {
        return html! { <NotFound /> };
    };
    let form = panel.shown().map(|_| {
        html! { <RoomFormPanel id={Some(id)} panel={panel.clone()} /> }
    });
    let on_edit = Callback::from(move |()| panel.open(PanelTarget::Record(id)));
    let on_delete = {
        let deleting = deleting.clone();
        Callback::from(move |()| deleting.set(true))
    };
    let filter = OfferingFilter {
        rooms: [id].into(),
        ..OfferingFilter::default()
    };
    html! {
        <>
            { breadcrumbs(PlanningList::Rooms, Some(&room.name)) }
            <Heading title={room.name.clone()} help={lead(&room)}>
                <DownloadCalendar scope={CalendarScope::Room(id)} />
                <RecordButtons edit={t(Message::EditRoom)} {on_edit} {on_delete} />
            </Heading>
            <ListLayout class="room-parts" {form}>
                { about(&room) }
                <WeekCard room={room.clone()} />
                <CalendarCard page={Route::Room { id }} {filter} />
                { availability_card(t(Message::OpeningHours), &room.availability, Html::default()) }
            </ListLayout>
            if *deleting {
                <DeleteRoomsDialog ids={Selection::from_iter([id])} on_close={Callback::from(move |deleted: bool| {
                    deleting.set(false);
                    if deleted {
                        go(&Route::Rooms);
                    }
                })} />
            }
        </>
    }
}

/// "Main building · 2nd floor · 30 places".
fn lead(room: &Room) -> Option<AttrValue> {
    let capacity = room
        .capacity
        .map(|capacity| t(Message::Places(capacity as usize)));
    let mut parts = vec![room.building.clone(), room.floor.clone()];
    parts.extend(capacity.map(|capacity| capacity.to_string()));
    parts.retain(|part| !part.is_empty());
    (!parts.is_empty()).then(|| parts.join(" · ").into())
}
