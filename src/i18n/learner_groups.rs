//! Messages of the page of learner groups.

use std::borrow::Cow;

use super::english::{counted, number, plural};
use super::isolate::quoted;
use super::{Language, Message};

/// Messages of the page of learner groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LearnerGroups {
    Page,
    Lead,
    NoneYet,
    NoneYetHelp,
    NewCohort,
    AddCohort,
    NewGroup,
    NewGroupIn(String),
    AddGroup,
    NewSubgroup,
    NewSubgroupOf(String),
    AddSubgroup,
    Details,
    Title,
    Inactive,
    InactiveHelp,
    DefaultRoom,
    DefaultLink,
    DefaultInstructors,
    DefaultInstructorGroups,
    NeedsAccommodation,
    AccommodationBadge,
    Places(usize),
    Cohort,
    OpenRoom,
    Groups,
    Filter,
    InOtherCohorts(usize),
    HintOpen,
    HintAll,
    HintMove,
    Path,
    BackToTree,
    Members(usize),
    DirectAndAll(usize, usize),
    MakeGroups,
    MakeSubgroups,
    MakeCountGroups(usize),
    MakeCountSubgroups(usize),
    NumberOfGroups,
    NumberOfSubgroups,
    BaseTitle,
    BaseTitleHelp,
    Preview,
    Distribute,
    DistributeCount(usize),
    Method,
    InTurn,
    InTurnHelp,
    ByName,
    ByNameHelp,
    AtRandom,
    AtRandomHelp,
    Seed,
    SeedHelp,
    SeedProblem,
    NewSeed,
    NoSubgroups,
    NoDirectMembers,
    Subgroup,
    Now,
    Afterwards,
    Joining,
    AndMore(usize),
    MoveGroup,
    IsTopLevel,
    Copy,
    CopyWithMembers,
    Delete,
    DeleteCohort,
    DeleteGroup,
    DeleteOne(String),
    DeletedGroups(usize),
    LeavesCourses(usize),
    LeavesSessions(usize, usize),
    PeopleStay(usize),
    MembersStayIn(usize, String),
    MembersStayInCohort(usize),
    MembersTitle,
    NoMembers,
    SearchMembers,
    AllMembers,
    DirectMembers,
    InSubgroups,
    AddMember,
    AlreadyMember(String),
    MoveMember,
    Remove,
    Name,
    Username,
    Usage,
    SearchUsage,
    UsageTotal {
        courses: usize,
        sessions: usize,
        offerings: usize,
        hours: String,
    },
    NotUsed,
    Session,
    Course,
    Offerings,
    Hours,
    HoursHelp,
    Total,
}

fn members(count: usize) -> String {
    counted(count, "member", "members")
}

/// "3 members stay" or "1 member stays".
fn members_stay(count: usize) -> String {
    format!("{} {}", members(count), plural(count, "stays", "stay"))
}

impl Message for LearnerGroups {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => match self {
                Self::Page | Self::Groups => "Learner groups".into(),
                Self::Lead => "Who learns together, with the rooms and instructors of each group.".into(),
                Self::NoneYet => "No cohorts yet".into(),
                Self::NoneYetHelp => {
                    "A cohort is everybody who began in one year. Its groups form a tree of any depth.".into()
                }
                Self::NewCohort => "New cohort".into(),
                Self::AddCohort => "Add cohort".into(),
                Self::NewGroup => "New group".into(),
                Self::NewGroupIn(cohort) => format!("New group in {}", quoted(cohort)).into(),
                Self::AddGroup => "Add group".into(),
                Self::NewSubgroup => "New subgroup".into(),
                Self::NewSubgroupOf(group) => format!("New subgroup of {}", quoted(group)).into(),
                Self::AddSubgroup => "Add subgroup".into(),
                Self::Details => "Details".into(),
                Self::Title => "Title".into(),
                Self::Inactive => "No longer in use".into(),
                Self::InactiveHelp => "Courses cannot be given the cohort any more.".into(),
                Self::DefaultRoom => "Default room".into(),
                Self::DefaultLink => "Default virtual link".into(),
                Self::DefaultInstructors => "Default instructors".into(),
                Self::DefaultInstructorGroups => "Default instructor groups".into(),
                Self::NeedsAccommodation => "Needs accommodation".into(),
                Self::AccommodationBadge => "accommodation".into(),
                Self::Places(count) => counted(*count, "place", "places").into(),
                Self::Cohort => "Cohort".into(),
                Self::OpenRoom => "Open the page of the room".into(),
                Self::Filter => "Filter groups".into(),
                Self::InOtherCohorts(count) => format!(
                    "{} of other cohorts",
                    counted(*count, "group", "groups")
                )
                .into(),
                Self::HintOpen => "open, close".into(),
                Self::HintAll => "open all".into(),
                Self::HintMove => "move".into(),
                Self::Path => "Path of the group".into(),
                Self::BackToTree => "All groups".into(),
                Self::Members(count) => members(*count).into(),
                Self::DirectAndAll(direct, all) => format!(
                    "{} directly, {} with subgroups",
                    members(*direct),
                    number(*all)
                )
                .into(),
                Self::MakeGroups => "Make groups".into(),
                Self::MakeSubgroups => "Make subgroups".into(),
                Self::MakeCountGroups(count) => {
                    format!("Make {}", counted(*count, "group", "groups")).into()
                }
                Self::MakeCountSubgroups(count) => {
                    format!("Make {}", counted(*count, "subgroup", "subgroups")).into()
                }
                Self::NumberOfGroups => "Number of groups".into(),
                Self::NumberOfSubgroups => "Number of subgroups".into(),
                Self::BaseTitle => "Titles begin with".into(),
                Self::BaseTitleHelp => "A number follows; numbering continues after the highest.".into(),
                Self::Preview => "Preview".into(),
                Self::Distribute => "Distribute members".into(),
                Self::DistributeCount(count) => format!("Distribute {}", members(*count)).into(),
                Self::Method => "Order".into(),
                Self::InTurn => "In turn".into(),
                Self::InTurnHelp => "By name, one member to each subgroup in turn.".into(),
                Self::ByName => "By name".into(),
                Self::ByNameHelp => "Members who follow each other by name stay together.".into(),
                Self::AtRandom => "At random".into(),
                Self::AtRandomHelp => "The same seed gives the same result.".into(),
                Self::Seed => "Seed".into(),
                Self::SeedHelp => "A whole number. Note it to repeat this distribution.".into(),
                Self::SeedProblem => "Enter a whole number.".into(),
                Self::NewSeed => "New seed".into(),
                Self::NoSubgroups => "There are no subgroups to distribute members over.".into(),
                Self::NoDirectMembers => "All members are in subgroups already.".into(),
                Self::Subgroup => "Subgroup".into(),
                Self::Now => "Now".into(),
                Self::Afterwards => "Afterwards".into(),
                Self::Joining => "Joining".into(),
                Self::AndMore(count) => format!("and {} more", number(*count)).into(),
                Self::MoveGroup => "Move group".into(),
                Self::IsTopLevel => "The group is at the top level already.".into(),
                Self::Copy => "Copy".into(),
                Self::CopyWithMembers => "Copy with members".into(),
                Self::Delete => "Delete".into(),
                Self::DeleteCohort => "Delete cohort".into(),
                Self::DeleteGroup => "Delete group".into(),
                Self::DeleteOne(title) => format!("Delete {}?", quoted(title)).into(),
                Self::DeletedGroups(count) => format!(
                    "{} deleted too:",
                    counted(*count, "group is", "groups are")
                )
                .into(),
                Self::LeavesCourses(count) => {
                    format!("Removed from {}:", counted(*count, "course", "courses")).into()
                }
                Self::LeavesSessions(count, offerings) => format!(
                    "Removed from {}, with {}:",
                    counted(*count, "session", "sessions"),
                    counted(*offerings, "offering", "offerings")
                )
                .into(),
                Self::PeopleStay(count) => format!("{} in the list of people.", members_stay(*count)).into(),
                Self::MembersStayIn(count, parent) => {
                    format!("{} in {}.", members_stay(*count), quoted(parent)).into()
                }
                Self::MembersStayInCohort(count) => format!("{} in the cohort.", members_stay(*count)).into(),
                Self::MembersTitle => "Members".into(),
                Self::NoMembers => "No members yet. Add them one by one, or select members of the cohort and move them here.".into(),
                Self::SearchMembers => "Search members".into(),
                Self::AllMembers => "All".into(),
                Self::DirectMembers => "Directly".into(),
                Self::InSubgroups => "In subgroups".into(),
                Self::AddMember => "Add a member".into(),
                Self::AlreadyMember(name) => format!("{} is a member already.", super::isolate(name)).into(),
                Self::MoveMember => "Move to a group".into(),
                Self::Remove => "Remove".into(),
                Self::Name => "Name".into(),
                Self::Username => "Username".into(),
                Self::Usage => "Where it is used".into(),
                Self::SearchUsage => "Search sessions or courses".into(),
                Self::UsageTotal { courses, sessions, offerings, hours } => format!(
                    "{}, {}, {}, {hours} h",
                    counted(*courses, "course", "courses"),
                    counted(*sessions, "session", "sessions"),
                    counted(*offerings, "offering", "offerings")
                )
                .into(),
                Self::NotUsed => "Neither the group nor its subgroups take part in a session.".into(),
                Self::Session => "Session".into(),
                Self::Course => "Course".into(),
                Self::Offerings => "Offerings".into(),
                Self::Hours => "Hours".into(),
                Self::HoursHelp => {
                    "With the subgroups. Offerings of a session at the same time count once in the hours.".into()
                }
                Self::Total => "Total".into(),
            },
        }
    }
}
