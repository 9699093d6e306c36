//! What an export cannot carry, in words. Said before the file is saved.

use super::{Language, counted};
use crate::exchange::{Loss, Lost};

/// One kind of loss as a sentence, with the first record that has it.
#[must_use]
pub fn loss(loss: &Loss) -> String {
    let Language::English = Language::current();
    let mut text = english(loss);
    if !loss.first.is_empty() {
        text.push_str(if loss.count == 1 {
            " It is "
        } else {
            " The first is "
        });
        text.push_str(&loss.first);
        text.push('.');
    }
    text
}

fn english(loss: &Loss) -> String {
    let of = |one: &str, many: &str| counted(loss.count, one, many);
    let courses = || of("course", "courses");
    let sessions = || of("course session", "course sessions");
    let learners = || of("learner", "learners");
    match loss.lost {
        Lost::MarkedCells => format!(
            "{} a ' in front, so that no spreadsheet calculates it. Importing the file keeps the sign.",
            of("cell gets", "cells get")
        ),
        Lost::UnlistableNames => format!(
            "{} a sign that parts lists, and is left out of them.",
            of("name has", "names have")
        ),
        Lost::Punctuation => format!(
            "{} signs that this format cannot write; others stand for them.",
            of("cell has", "cells have")
        ),
        Lost::Roles => format!("{} a role that Chamilo has no word for.", of("person has", "people have")),
        Lost::AcademicYears => format!("The academic year of {} is not in the file.", courses()),
        Lost::CourseDates => format!("The dates of {} are not in the file.", courses()),
        Lost::NeedsCategory => format!(
            "{} no category. Nothing is lost, but Chamilo asks for one.",
            of("course has", "courses have")
        ),
        Lost::Zone => "The file does not say in which time zone its dates are. Chamilo takes that of whoever imports it.".into(),
        Lost::TimesOfDay => format!("The times of day of {} are not in the file; whole days are.", sessions()),
        Lost::Durations => format!("{} by duration, without a limit in the file.", of("course session is", "course sessions are")),
        Lost::OtherCoaches => format!("Of {}, only the first coach is in the file.", sessions()),
        Lost::Categories => format!("The category of {} is not in the file: Chamilo asks for its own number of it.", sessions()),
        Lost::ShownDescriptions => format!("That learners see the description of {} is not in the file.", sessions()),
        Lost::Extensions => format!("The extra days of {} are not in the file.", learners()),
        Lost::FirstAccess => format!("The first visit of {} is not in the file.", learners()),
        Lost::BlockedCourses => format!("The courses that {} not follow are not in the file.", of("learner does", "learners do")),
        Lost::Provenance => format!("That {} through a class is not in the file.", of("learner came", "learners came")),
        Lost::NotFollowing => format!("{} stand in the file as if later members were to be enrolled.", of("class", "classes")),
        Lost::CoursesWithoutCoach => format!(
            "{} learners and no coach. The coach of the course session stands there, because Chamilo would read the learners as coaches.",
            of("course has", "courses have")
        ),
    }
}
