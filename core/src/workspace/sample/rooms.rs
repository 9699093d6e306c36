//! Rooms: halls, laboratories, seminar and skills rooms.

use super::seeded;
use crate::model::{
    Availability, DateRange, DayHours, DayOfWeek, IdGenerator, MinuteRange, Room, RoomId,
};

use super::calendar::Calendar;

/// Name, building, floor, capacities, equipment. `{}` in the name becomes 1, 2, 3 …, once for each
/// capacity.
type RoomRow = (
    &'static str,
    &'static str,
    &'static str,
    &'static [u32],
    &'static [&'static str],
);

#[rustfmt::skip]
const ROOMS: [RoomRow; 5] = [
    ("Hall {}", "Main building", "Ground floor", &[400, 260, 240], &["projector", "microphone", "recording"]),
    ("Anatomy lab {}", "Anatomy institute", "Basement", &[12; 4], &["dissection table", "ventilation"]),
    ("Physiology lab {}", "Physiology institute", "1st floor", &[16; 3], &["spirometer", "ECG"]),
    ("Seminar room {}", "Main building", "2nd floor", &[30, 30, 30, 30, 30, 30, 28, 28, 28, 28, 28, 28], &["screen", "whiteboard"]),
    ("Skills room {}", "Skills centre", "3rd floor", &[40; 2], &["manikin", "camera"]),
];

/// Creates all rooms.
pub fn rooms(calendar: &Calendar) -> Vec<Room> {
    let mut ids = seeded("rooms");
    let mut rooms = Vec::new();
    for (name, building, floor, capacities, equipment) in ROOMS {
        for (number, capacity) in (1_u32..).zip(capacities) {
            let mut room = Room::new(RoomId(ids.next()));
            room.name = name.replace("{}", &number.to_string());
            building.clone_into(&mut room.building);
            floor.clone_into(&mut room.floor);
            room.capacity = Some(*capacity);
            room.equipment = equipment.iter().map(|word| (*word).to_owned()).collect();
            room.availability = availability(calendar);
            rooms.push(room);
        }
    }
    rooms
}

/// From 7:30 to 20:00 on weekdays and to 18:00 on Saturday; closed on Sunday and around New Year.
fn availability(calendar: &Calendar) -> Availability {
    let hours = |end: u16| DayHours::new(MinuteRange::new(7 * 60 + 30, end * 60));
    let weekly = DayOfWeek::ALL.map(|day| match day {
        DayOfWeek::Saturday => (day, hours(18)),
        DayOfWeek::Sunday => (day, DayHours::default()),
        DayOfWeek::Monday
        | DayOfWeek::Tuesday
        | DayOfWeek::Wednesday
        | DayOfWeek::Thursday
        | DayOfWeek::Friday => (day, hours(20)),
    });
    let days = calendar.days((12, 24), (1, 2));
    Availability {
        weekly: weekly.into(),
        restricted: days
            .into_iter()
            .collect::<std::collections::BTreeSet<DateRange>>(),
        ..Availability::default()
    }
}
