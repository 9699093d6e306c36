//! The words of steps 2 and 3: registering courses and learners.

use super::Noun;
use super::catalogue::words;

/// "course", "courses".
pub const COURSES: Noun = Noun {
    one: "course",
    many: "courses",
};
/// "learner", "learners".
pub const LEARNERS: Noun = Noun {
    one: "learner",
    many: "learners",
};
/// "member", "members".
pub const MEMBERS: Noun = Noun {
    one: "member",
    many: "members",
};

/// Words of the registration steps.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Registration {
    Mode,
    Multiple,
    Single,
    Classes,
    AvailableCourses,
    ChosenCourses,
    SearchAvailableCourses,
    SearchChosenCourses,
    InThisCourseSession,
    AddACourse,
    AvailableLearners,
    ChosenLearners,
    SearchAvailableLearners,
    SearchChosenLearners,
    Enrolled,
    AddALearner,
    FirstLetterOfCode,
    FirstLetterOfLastName,
    AnyLetter,
    AcademicYear,
    AnyYear,
    Role,
    AnyRole,
    Class,
    AnyClass,
    InNoCourseSession,
    NotInThisCourse,
    AnyCourse,
    CourseCoaches,
    CoachesOf(String),
    ChooseACourse,
    TeachersCoach,
    TeachersCoachDone(usize),
    LearnersSeeThisOrder,
    RemovalCost(usize),
    LearnerStays,
    StayBecause(usize),
    All,
    IndividuallyCount(usize),
    ViaClassCount(usize),
    Individually,
    Via(String),
    SearchClasses,
    ClassTitle,
    Members,
    AlreadyEnrolled,
    EnrolledBadge,
    KeepFollowing,
    FollowHelp,
    NewlyEnrolled,
    AlreadyIndividually,
    StayIfClassGoes(usize),
    MembersOf,
    ShowAll(usize),
    NoClasses,
    ChooseAClass,
    ExtensionDays,
    BlockedCourses,
    BlockedHelp,
    LearnerTools(String),
    ShownOf(usize, usize),
    OneCourseNeeded,
}

words! { Registration, self: self => English {
    Self::Mode => "How to register",
    Self::Multiple => "Multiple registration",
    Self::Single => "Single registration",
    Self::Classes => "Classes",
    Self::AvailableCourses => "Available courses",
    Self::ChosenCourses => "Chosen courses",
    Self::SearchAvailableCourses => "Search available courses",
    Self::SearchChosenCourses => "Search chosen courses",
    Self::InThisCourseSession => "In this course session",
    Self::AddACourse => "Add a course",
    Self::AvailableLearners => "Available learners",
    Self::ChosenLearners => "Chosen learners",
    Self::SearchAvailableLearners => "Search available learners",
    Self::SearchChosenLearners => "Search chosen learners",
    Self::Enrolled => "Enrolled",
    Self::AddALearner => "Add a learner",
    Self::FirstLetterOfCode => "First letter of the code",
    Self::FirstLetterOfLastName => "First letter of the last name",
    Self::AnyLetter => "Any letter",
    Self::AcademicYear => "Academic year",
    Self::AnyYear => "Any year",
    Self::Role => "Role",
    Self::AnyRole => "Any role",
    Self::Class => "Class",
    Self::AnyClass => "Any class",
    Self::InNoCourseSession => "Not in any course session",
    Self::NotInThisCourse => "Not in this course",
    Self::AnyCourse => "Any course",
    Self::CourseCoaches => "Course coaches",
    Self::CoachesOf(title) => "Coaches of “{}” in this course session" [title],
    Self::ChooseACourse => "Choose a course in the list to set its coaches.",
    Self::TeachersCoach => "Make the courses’ teachers coaches",
    Self::TeachersCoachDone(count) => "{course|courses} got their teachers as coaches" [count],
    Self::LearnersSeeThisOrder => "Learners see the courses in this order.",
    Self::RemovalCost(count) => "{learner loses|learners lose} the enrolment in what is removed. Results are kept." [count],
    Self::LearnerStays => "A learner stays as long as one reason remains.",
    Self::StayBecause(count) => "{learner stays|learners stay}, because of a class. To remove them, remove the class under Classes." [count],
    Self::All => "All",
    Self::IndividuallyCount(count) => "Individually {}" [count],
    Self::ViaClassCount(count) => "Via class {}" [count],
    Self::Individually => "individually",
    Self::Via(class) => "via {}" [class],
    Self::SearchClasses => "Search classes",
    Self::ClassTitle => "Class",
    Self::Members => "Members",
    Self::AlreadyEnrolled => "Already enrolled",
    Self::EnrolledBadge => "enrolled",
    Self::KeepFollowing => "Keep following this class",
    Self::FollowHelp => "People who join the class later are enrolled too; who leaves it leaves here, unless another reason remains.",
    Self::NewlyEnrolled => "newly enrolled",
    Self::AlreadyIndividually => "already individually",
    Self::StayIfClassGoes(0) => "If you remove this class later, all of its members leave with it.",
    Self::StayIfClassGoes(1) => "If you remove this class later, this 1 person stays, because there is another reason too.",
    Self::StayIfClassGoes(count) => "If you remove this class later, {} people stay, because they are here for another reason too." [count],
    Self::MembersOf => "Members",
    Self::ShowAll(count) => "Show all {}" [count],
    Self::NoClasses => "There are no classes yet. Make one under People.",
    Self::ChooseAClass => "Choose a class to see who is in it.",
    Self::ExtensionDays => "Extension in days",
    Self::BlockedCourses => "Courses blocked for this learner",
    Self::BlockedHelp => "The learner is not enrolled in these. At least one course stays.",
    Self::LearnerTools(name) => "Only for {}" [name],
    Self::ShownOf(shown, all) => "{} of {} shown" [shown, all],
    Self::OneCourseNeeded => "At least one course has to stay. To keep someone out of all, remove the learner.",
} }

/// "2026–27".
#[must_use]
pub fn academic_year(year: u16) -> String {
    if year == 0 {
        String::new()
    } else {
        format!("{year}–{:02}", (year + 1) % 100)
    }
}
