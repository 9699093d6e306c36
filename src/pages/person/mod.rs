//! One person: what is known, what they are in, when they can teach, and how many hours they teach.

mod about;
mod availability;
mod availability_form;
mod page;
mod roles;
mod roles_card;

pub use page::PersonPage;
