//! One room: what is known of it, its hours, and its offerings of a week.

mod facts;
mod page;
mod room_week;
mod week_card;
mod week_rows;

pub use page::RoomPage;
