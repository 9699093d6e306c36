//! Messages about data that an export format does not keep, shown before the file is saved.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message, text};
use lectern_core::exchange::{DroppedField, ExportLoss};

/// Returns the sentence for one kind of loss, followed by the first record concerned.
#[must_use]
pub fn loss(loss: &ExportLoss) -> String {
    text(loss)
}

impl Message for ExportLoss {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => {
                let sentence: Cow<'static, str> = match self.field {
                    DroppedField::MarkedCells => format!(
                        "{} a leading ' so that spreadsheets do not calculate it. Lectern removes \
                     it when the file is imported; Chamilo does not.",
                        counted(self.count, "cell gets", "cells get")
                    )
                    .into(),
                    DroppedField::FormulaCells => format!(
                        "{} like a formula. If the file is for a spreadsheet, tick “Safe for \
                     spreadsheets” on the Files page.",
                        counted(self.count, "cell begins", "cells begin")
                    )
                    .into(),
                    DroppedField::MisreadMarks => format!(
                        "{} like a cell that is marked for spreadsheets. The mark is removed when \
                     the file is imported.",
                        counted(self.count, "cell looks", "cells look")
                    )
                    .into(),
                    DroppedField::UnlistableNames => format!(
                        "{} a list separator and cannot be listed.",
                        counted(self.count, "name contains", "names contain")
                    )
                    .into(),
                    DroppedField::Punctuation => format!(
                        "{} characters that this format cannot hold; they are replaced.",
                        counted(self.count, "cell has", "cells have")
                    )
                    .into(),
                    DroppedField::Roles => format!(
                        "{} a role that Chamilo does not have.",
                        counted(self.count, "person has", "people have")
                    )
                    .into(),
                    DroppedField::AcademicYears => format!(
                        "The academic year of {} is not in the file.",
                        counted(self.count, "course", "courses")
                    )
                    .into(),
                    DroppedField::CourseDates => format!(
                        "The dates of {} are not in the file.",
                        counted(self.count, "course", "courses")
                    )
                    .into(),
                    DroppedField::NeedsCategory => format!(
                        "{} no category. Nothing is lost, but Chamilo requires one.",
                        counted(self.count, "course has", "courses have")
                    )
                    .into(),
                    DroppedField::Zone => {
                        "The file does not include the time zone. Chamilo uses that of the person \
                     who imports it."
                            .into()
                    }
                    DroppedField::TimesOfDay => format!(
                        "The times of day of {} are not in the file, only the dates.",
                        counted(self.count, "course session", "course sessions")
                    )
                    .into(),
                    DroppedField::Durations => format!(
                        "{} no time limit in the file.",
                        counted(
                            self.count,
                            "course session with a duration has",
                            "course sessions with a duration have"
                        )
                    )
                    .into(),
                    DroppedField::OtherCoaches => format!(
                        "Only the first coach of {} is in the file.",
                        counted(self.count, "course session", "course sessions")
                    )
                    .into(),
                    DroppedField::Categories => format!(
                        "The category of {} is not in the file: Chamilo needs its own category \
                     number.",
                        counted(self.count, "course session", "course sessions")
                    )
                    .into(),
                    DroppedField::ShownDescriptions => format!(
                        "The setting to show the description of {} to learners is not in the \
                     file.",
                        counted(self.count, "course session", "course sessions")
                    )
                    .into(),
                    DroppedField::Extensions => format!(
                        "The extra days of {} are not in the file.",
                        counted(self.count, "learner", "learners")
                    )
                    .into(),
                    DroppedField::FirstAccess => format!(
                        "The first visit of {} is not in the file.",
                        counted(self.count, "learner", "learners")
                    )
                    .into(),
                    DroppedField::BlockedCourses => format!(
                        "The blocked courses of {} are not in the file.",
                        counted(self.count, "learner", "learners")
                    )
                    .into(),
                    DroppedField::Provenance => format!(
                        "The file does not say that {} enrolled through a class.",
                        counted(self.count, "learner was", "learners were")
                    )
                    .into(),
                    DroppedField::NotFollowing => format!(
                        "The file does not say that later members of {} are not enrolled.",
                        counted(self.count, "class", "classes")
                    )
                    .into(),
                    DroppedField::CoursesWithoutCoach => format!(
                        "{} learners but no coach. The coach of the course session is used, \
                     because Chamilo would read the learners as coaches.",
                        counted(self.count, "course has", "courses have")
                    )
                    .into(),
                    DroppedField::SameTitles => format!(
                        "{} of sessions that share their title, or whose course has no code. This \
                     workspace finds them by their id, another one does not.",
                        counted(self.count, "offering is", "offerings are")
                    )
                    .into(),
                    DroppedField::PlacesNamedAsRooms => format!(
                        "{} a place that is called as a room. An import takes it for the room.",
                        counted(self.count, "offering has", "offerings have")
                    )
                    .into(),
                    DroppedField::BusyTimes => format!(
                        "The busy times from calendars of {} are not in the file.",
                        counted(self.count, "room", "rooms")
                    )
                    .into(),
                    DroppedField::Ids => format!(
                        "{} no id of Ilios, which adds what is new to it. An import here finds their \
                         records by their names.",
                        counted(self.count, "entry has", "entries have")
                    )
                    .into(),
                    DroppedField::YearsOfCodes => format!(
                        "{} the external id without the academic year behind it, as in Ilios.",
                        counted(self.count, "course has", "courses have")
                    )
                    .into(),
                    DroppedField::CancelledOfferings => format!(
                        "{} cancelled and not in the file.",
                        counted(self.count, "offering is", "offerings are")
                    )
                    .into(),
                    DroppedField::CourseTeachers => format!(
                        "The teachers of {} are not in the file.",
                        counted(self.count, "course", "courses")
                    )
                    .into(),
                    DroppedField::CourseLanguages => format!(
                        "The language of {} is not in the file.",
                        counted(self.count, "course", "courses")
                    )
                    .into(),
                    DroppedField::CourseCategories => format!(
                        "The catalogue category of {} is not in the file.",
                        counted(self.count, "course", "courses")
                    )
                    .into(),
                    DroppedField::CourseDescriptions => format!(
                        "The description of {} is not in the file.",
                        counted(self.count, "course", "courses")
                    )
                    .into(),
                    DroppedField::LearningSwitchedOff => format!(
                        "The independent learning of {} is switched off and not in the file.",
                        counted(self.count, "session", "sessions")
                    )
                    .into(),
                    DroppedField::Rooms => format!(
                        "The file has only the name of {}; an import finds the room by it, or keeps it as a text.",
                        counted(self.count, "room", "rooms")
                    )
                    .into(),
                    DroppedField::GeneratedOfferings => format!(
                        "The file does not say from which group {} generated.",
                        counted(self.count, "offering was", "offerings were")
                    )
                    .into(),
                    DroppedField::OfferingZones => format!(
                        "{} in another time zone than the workspace. The file has the times without it.",
                        counted(self.count, "offering is", "offerings are")
                    )
                    .into(),
                    DroppedField::PersonDetails => format!(
                        "The role, phone number, language or hours of {} are not in the file.",
                        counted(self.count, "person", "people")
                    )
                    .into(),
                    DroppedField::InactiveCohorts => format!(
                        "The file does not say that {} inactive.",
                        counted(self.count, "cohort is", "cohorts are")
                    )
                    .into(),
                    DroppedField::InactiveInstructorGroups => format!(
                        "The file does not say that {} inactive.",
                        counted(self.count, "instructor group is", "instructor groups are")
                    )
                    .into(),
                    DroppedField::TimesInUnknownZones => format!(
                        "{} in a time zone that this browser does not know, and not in the file.",
                        counted(self.count, "time is", "times are")
                    )
                    .into(),
                    DroppedField::Accommodation => format!(
                        "The file does not say that learners of {} need accommodation.",
                        counted(self.count, "group", "groups")
                    )
                    .into(),
                    DroppedField::UnscheduledOfferings => format!(
                        "{} no time yet and cannot be in the file.",
                        counted(self.count, "offering has", "offerings have")
                    )
                    .into(),
                    DroppedField::UndatedLearning => format!(
                        "The independent learning of {} no due date.",
                        counted(self.count, "session has", "sessions have")
                    )
                    .into(),
                    DroppedField::UnknownZone => format!(
                        "{} a time zone that this browser does not know. The file has the local \
                     time without a zone.",
                        counted(self.count, "event has", "events have")
                    )
                    .into(),
                };
                if self.first.is_empty() {
                    return sentence;
                }
                let introduction = if self.count == 1 {
                    "It is"
                } else {
                    "The first is"
                };
                format!("{sentence} {introduction} {}.", self.first).into()
            }
        }
    }
}
