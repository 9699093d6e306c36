//! What an export cannot carry, in words. Said before the file is saved.

use super::Language;
use super::catalogue::{said, words};
use lectern_core::exchange::{Loss, Lost};

/// One kind of loss as a sentence, with the first record that has it.
#[must_use]
pub fn loss(loss: &Loss) -> String {
    let Language::English = Language::current();
    let mut text = said(loss).into_owned();
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

words! { Loss, self: self.lost => English {
    Lost::MarkedCells => "{cell gets|cells get} a ' in front, so that no spreadsheet calculates it. Importing the file keeps the sign." [self.count],
    Lost::UnlistableNames => "{name has|names have} a sign that parts lists, and is left out of them." [self.count],
    Lost::Punctuation => "{cell has|cells have} signs that this format cannot write; others stand for them." [self.count],
    Lost::Roles => "{person has|people have} a role that Chamilo has no word for." [self.count],
    Lost::AcademicYears => "The academic year of {course|courses} is not in the file." [self.count],
    Lost::CourseDates => "The dates of {course|courses} are not in the file." [self.count],
    Lost::NeedsCategory => "{course has|courses have} no category. Nothing is lost, but Chamilo asks for one." [self.count],
    Lost::Zone => "The file does not say in which time zone its dates are. Chamilo takes that of whoever imports it.",
    Lost::TimesOfDay => "The times of day of {course session|course sessions} are not in the file; whole days are." [self.count],
    Lost::Durations => "{course session is|course sessions are} by duration, without a limit in the file." [self.count],
    Lost::OtherCoaches => "Of {course session|course sessions}, only the first coach is in the file." [self.count],
    Lost::Categories => "The category of {course session|course sessions} is not in the file: Chamilo asks for its own number of it." [self.count],
    Lost::ShownDescriptions => "That learners see the description of {course session|course sessions} is not in the file." [self.count],
    Lost::Extensions => "The extra days of {learner|learners} are not in the file." [self.count],
    Lost::FirstAccess => "The first visit of {learner|learners} is not in the file." [self.count],
    Lost::BlockedCourses => "The courses that {learner does|learners do} not follow are not in the file." [self.count],
    Lost::Provenance => "That {learner came|learners came} through a class is not in the file." [self.count],
    Lost::NotFollowing => "{class|classes} stand in the file as if later members were to be enrolled." [self.count],
    Lost::CoursesWithoutCoach => "{course has|courses have} learners and no coach. The coach of the course session stands there, because Chamilo would read the learners as coaches." [self.count],
} }
