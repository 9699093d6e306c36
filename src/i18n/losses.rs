//! What an export cannot carry, in words. Said before the file is saved.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message, text};
use lectern_core::exchange::{Loss, Lost};

/// One kind of loss as a sentence, with the first record that has it.
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
                        "{} a ' in front, so that no spreadsheet calculates it. Importing the \
                     file keeps the sign.",
                        counted(self.count, "cell gets", "cells get")
                    )
                    .into(),
                    Lost::UnlistableNames => format!(
                        "{} a sign that parts lists, and is left out of them.",
                        counted(self.count, "name has", "names have")
                    )
                    .into(),
                    Lost::Punctuation => format!(
                        "{} signs that this format cannot write; others stand for them.",
                        counted(self.count, "cell has", "cells have")
                    )
                    .into(),
                    Lost::Roles => format!(
                        "{} a role that Chamilo has no word for.",
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
                        "{} no category. Nothing is lost, but Chamilo asks for one.",
                        counted(self.count, "course has", "courses have")
                    )
                    .into(),
                    Lost::Zone => {
                        "The file does not say in which time zone its dates are. Chamilo takes \
                     that of whoever imports it."
                            .into()
                    }
                    Lost::TimesOfDay => format!(
                        "The times of day of {} are not in the file; whole days are.",
                        counted(self.count, "course session", "course sessions")
                    )
                    .into(),
                    Lost::Durations => format!(
                        "{} by duration, without a limit in the file.",
                        counted(self.count, "course session is", "course sessions are")
                    )
                    .into(),
                    Lost::OtherCoaches => format!(
                        "Of {}, only the first coach is in the file.",
                        counted(self.count, "course session", "course sessions")
                    )
                    .into(),
                    Lost::Categories => format!(
                        "The category of {} is not in the file: Chamilo asks for its own number \
                     of it.",
                        counted(self.count, "course session", "course sessions")
                    )
                    .into(),
                    Lost::ShownDescriptions => format!(
                        "That learners see the description of {} is not in the file.",
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
                        "The courses that {} not follow are not in the file.",
                        counted(self.count, "learner does", "learners do")
                    )
                    .into(),
                    Lost::Provenance => format!(
                        "That {} through a class is not in the file.",
                        counted(self.count, "learner came", "learners came")
                    )
                    .into(),
                    Lost::NotFollowing => format!(
                        "{} stand in the file as if later members were to be enrolled.",
                        counted(self.count, "class", "classes")
                    )
                    .into(),
                    Lost::CoursesWithoutCoach => format!(
                        "{} learners and no coach. The coach of the course session stands there, \
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
