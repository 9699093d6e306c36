//! The catalogue of messages: every string that people read.
//!
//! Each area of the app has one enum of messages, whose values are what varies in them. [`Message::text`]
//! is one `match` for each language, so the compiler rejects a language that lacks a message. To add a
//! language, add a variant to [`Language`], a module of its grammar beside `english`, and the arms that
//! the compiler asks for.

#![allow(missing_docs, reason = "the text of a message says what it is")]

mod absences;
mod access;
mod availability;
mod board;
mod broken_rules;
mod calendar;
mod calendar_files;
mod categories;
mod changed_attributes;
mod characters;
mod classes;
mod clock;
mod clock_changes;
mod columns;
mod conflict_sentences;
mod conflicts;
mod courses;
mod curriculum;
mod dual_list;
mod english;
mod event_problems;
mod field_pickers;
mod file_formats;
mod files;
mod find_slot;
pub mod format;
mod format_choices;
mod formatting;
mod frame;
mod generator;
mod generator_errors;
mod generator_preview;
mod group_defaults;
mod group_errors;
mod group_moves;
mod history;
mod holidays;
mod ilios_ids;
mod import_issues;
mod import_questions;
mod instructor_groups;
mod isolate;
mod keyboard;
mod kinds;
mod learner_groups;
mod losses;
mod name_matching;
mod nothing_new;
mod offerings;
mod panel;
mod people;
mod picker;
mod planning_lists;
mod problems;
mod publication_review;
mod registration;
mod replacements;
mod resource_problems;
mod review;
mod roles;
mod roll_over;
mod rooms;
mod row_problems;
mod search_dialog;
mod search_everything;
mod session_actions;
mod session_copy;
mod session_errors;
mod session_import;
mod session_types;
mod sessions;
mod settings;
mod slot_fits;
mod store_errors;
mod sync;
mod sync_comparison;
mod sync_conflicts;
mod sync_errors;
mod table;
mod teaching_hours;
mod tree;
pub mod typed_dates;
mod vocabularies;
mod welcome;
mod wizard;

use std::borrow::Cow;
use std::cell::Cell;

use yew::AttrValue;

pub use absences::Absences;
pub use access::{access_cell, access_clause, access_word};
pub use availability::Availability;
pub use board::Board;
pub use broken_rules::BrokenRules;
pub use calendar::Calendar;
pub use calendar_files::CalendarFiles;
pub use categories::Categories;
pub use classes::Classes;
pub use clock::Clock;
pub use clock_changes::{passed_time, skipped_time};
pub use columns::Columns;
pub use conflict_sentences::{SentencePart, conflict_sentence, existing_sentence};
pub use conflicts::Conflicts;
pub use courses::Courses;
pub use curriculum::Curriculum;
pub use dual_list::{DualList, Noun};
pub use field_pickers::FieldPickers;
pub use files::Files;
pub use find_slot::FindSlot;
pub use format_choices::FormatChoices;
pub use formatting::Formatting;
pub use frame::Frame;
pub use generator::Generator;
pub use generator_preview::GeneratorPreview;
pub use group_defaults::GroupDefaults;
pub use group_moves::GroupMoves;
pub use history::{sentence, step_sentence};
pub use holidays::Holidays;
pub use ilios_ids::IliosIds;
pub use import_questions::ImportQuestions;
pub use instructor_groups::InstructorGroups;
pub use isolate::{isolate, listed, without_isolates};
pub use keyboard::{KeyGroup, key_groups};
pub use learner_groups::LearnerGroups;
pub use losses::loss;
pub use name_matching::NameMatching;
pub use nothing_new::NothingNew;
pub use offerings::Offerings;
pub use panel::Panel;
pub use people::People;
pub use picker::Picker;
pub use planning_lists::PlanningLists;
pub use problems::{problem, refusal, store_error};
pub use publication_review::PublicationReview;
pub use registration::{COURSES, LEARNERS, MEMBERS, Registration, academic_year};
pub use replacements::Replacements;
pub use review::Review;
pub use roles::role_name;
pub use roll_over::RollOver;
pub use rooms::Rooms;
pub use search_dialog::SearchDialog;
pub use search_everything::SearchEverything;
pub use session_actions::SessionActions;
pub use session_copy::{CopiedAlways, SessionCopying};
pub use session_import::SessionImport;
pub use session_types::SessionTypes;
pub use sessions::{Sessions, learner_access};
pub use settings::Settings;
pub use slot_fits::SlotFits;
pub use sync::Sync;
pub use sync_comparison::Comparison;
pub use sync_conflicts::{SyncConflicts, field_name};
pub use table::Table;
pub use teaching_hours::TeachingHours;
pub use tree::Tree;
pub use vocabularies::Vocabularies;
pub use welcome::Welcome;
pub use wizard::Wizard;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    English,
}

impl Language {
    /// Returns the BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
        }
    }

    /// Returns the language in use.
    #[must_use]
    pub fn current() -> Self {
        CURRENT.get()
    }

    /// Sets the language in use. Does not redraw what is on screen.
    pub fn choose(self) {
        CURRENT.set(self);
    }
}

thread_local! {
    static CURRENT: Cell<Language> = const { Cell::new(Language::English) };
}

/// A message of the catalogue.
pub trait Message {
    /// Returns the message in a language.
    fn text(&self, language: Language) -> Cow<'static, str>;
}

impl<T: Message + ?Sized> Message for &T {
    fn text(&self, language: Language) -> Cow<'static, str> {
        T::text(self, language)
    }
}

/// Returns a message in the language in use, as attributes and text nodes take it.
#[must_use]
pub fn t(message: impl Message) -> AttrValue {
    match message.text(Language::current()) {
        Cow::Borrowed(text) => AttrValue::Static(text),
        Cow::Owned(text) => AttrValue::from(text),
    }
}

/// Returns a message in the language in use as a `String`.
fn text(message: &impl Message) -> String {
    message.text(Language::current()).into_owned()
}
