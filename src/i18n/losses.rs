//! Messages about data that an export format does not keep, shown before the file is saved.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message, text};
use lectern_core::exchange::{Loss, Lost};

/// Returns the sentence for one kind of loss, followed by the first record concerned.
#[must_use]
pub fn loss(loss: &Loss) -> String {
    text(loss)
}

impl Message for Loss {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => {
                let sentence: Cow<'static, str> = match self.lost {
                    Lost::MarkedCells => format!(
                        "{} a leading ' so that spreadsheets do not calculate it. The sign stays \
                     when the file is imported.",
                        counted(self.count, "cell gets", "cells get")
                    )
                    .into(),
                    Lost::UnlistableNames => format!(
                        "{} a list separator and cannot be listed.",
                        counted(self.count, "name contains", "names contain")
                    )
                    .into(),
                    Lost::Punctuation => format!(
                        "{} characters that this format cannot hold; they are replaced.",
                        counted(self.count, "cell has", "cells have")
                    )
                    .into(),
                    Lost::Roles => format!(
                        "{} a role that Chamilo does not have.",
                        counted(self.count, "person has", "people have")
                    )
                    .into(),
                    Lost::AcademicYears => format!(
                        "The academic year of {} is not in the file.",
                        counted(self.count, "course", "courses")
                    )
                    .into(),
                    Lost::CourseDates => format!(
                        "The dates of {} are not in the file.",
                        counted(self.count, "course", "courses")
                    )
                    .into(),
                    Lost::NeedsCategory => format!(
                        "{} no category. Nothing is lost, but Chamilo requires one.",
                        counted(self.count, "course has", "courses have")
                    )
                    .into(),
                    Lost::Zone => {
                        "The file does not include the time zone. Chamilo uses that of the person \
                     who imports it."
                            .into()
                    }
                    Lost::TimesOfDay => format!(
                        "The times of day of {} are not in the file, only the dates.",
                        counted(self.count, "course session", "course sessions")
                    )
                    .into(),
                    Lost::Durations => format!(
                        "{} no time limit in the file.",
                        counted(
                            self.count,
                            "course session with a duration has",
                            "course sessions with a duration have"
                        )
                    )
                    .into(),
                    Lost::OtherCoaches => format!(
                        "Only the first coach of {} is in the file.",
                        counted(self.count, "course session", "course sessions")
                    )
                    .into(),
                    Lost::Categories => format!(
                        "The category of {} is not in the file: Chamilo needs its own category \
                     number.",
                        counted(self.count, "course session", "course sessions")
                    )
                    .into(),
                    Lost::ShownDescriptions => format!(
                        "The setting to show the description of {} to learners is not in the \
                     file.",
                        counted(self.count, "course session", "course sessions")
                    )
                    .into(),
                    Lost::Extensions => format!(
                        "The extra days of {} are not in the file.",
                        counted(self.count, "learner", "learners")
                    )
                    .into(),
                    Lost::FirstAccess => format!(
                        "The first visit of {} is not in the file.",
                        counted(self.count, "learner", "learners")
                    )
                    .into(),
                    Lost::BlockedCourses => format!(
                        "The blocked courses of {} are not in the file.",
                        counted(self.count, "learner", "learners")
                    )
                    .into(),
                    Lost::Provenance => format!(
                        "The file does not say that {} enrolled through a class.",
                        counted(self.count, "learner was", "learners were")
                    )
                    .into(),
                    Lost::NotFollowing => format!(
                        "The file does not say that later members of {} are not enrolled.",
                        counted(self.count, "class", "classes")
                    )
                    .into(),
                    Lost::CoursesWithoutCoach => format!(
                        "{} learners but no coach. The coach of the course session is used, \
                     because Chamilo would read the learners as coaches.",
                        counted(self.count, "course has", "courses have")
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
