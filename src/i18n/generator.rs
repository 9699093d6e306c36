//! Messages of the small-group generator.

use std::borrow::Cow;

use super::english::{counted, number, plural};
use super::isolate::isolate;
use super::{Language, Message};

/// Messages of the small-group generator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Generator {
    Generate,
    For,
    Groups,
    Time,
    TimeAndStrategy,
    Preview,
    Panes,
    LearnerGroups,
    Chosen {
        groups: usize,
        learners: usize,
    },
    OfLeaves(usize, usize),
    LeavesChosen(usize, usize),
    LowestOnly,
    Clear,
    SpaceKey,
    ShiftSpaceKey,
    Strategy,
    PerSubgroup,
    PerSubgroupHelp(usize),
    PerParent,
    PerParentHelp,
    EachSelected,
    EachSelectedHelp,
    Rotation,
    RotationHelp,
    Stations,
    StationsHelp,
    FirstDay,
    Rooms,
    RoomsHelp,
    AtOnce,
    AtOnceHelp(bool),
    SlotLength,
    Pause,
    FirstStart,
    LastEnd,
    StationRoom(String),
    InPlaceOfDefaults,
    OnlyWithoutDefault,
    Inherit,
    InheritHelp,
    SkipExisting,
    SkipExistingHelp(usize),
    SharedBefore,
    SharedAfter,
    Offerings {
        count: usize,
        slots: usize,
    },
    Announcement {
        count: usize,
        conflicts: usize,
    },
    Conflicts(usize),
    ConflictNoun(usize),
    ResolveAll,
    ResolvingLabel,
    StopResolving,
    Resolved {
        changed: usize,
        left: usize,
    },
    /// The title of a group whose offering was changed.
    Changed(String),
    ConflictsStay(usize),
    Create(usize),
    Creating(usize),
    OneStep(usize),
    NothingToCreate(usize),
    CreateHead,
    Group,
    Start,
    End,
    ConflictsHead,
    NoConflict,
    LegendNew,
    LegendConflict,
    LegendPlanned,
    PreviousWeek,
    NextWeek,
    WeekOf(String),
    Block {
        time: String,
        count: usize,
        conflicts: usize,
    },
    Blocks(usize),
    Include(String),
    Edit(String),
    EditTitle(String),
    NoSuchTime,
    Done,
    Restore,
}

impl Message for Generator {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

fn offerings(count: usize) -> String {
    counted(count, "offering", "offerings")
}

impl Generator {
    fn english(&self) -> Cow<'static, str> {
        match self {
            Self::Generate => "Generate offerings".into(),
            Self::For => "for".into(),
            Self::Groups => "Groups".into(),
            Self::Time => "Time".into(),
            Self::TimeAndStrategy => "Time and strategy".into(),
            Self::Preview => "Preview".into(),
            Self::Panes => "Parts of the generator".into(),
            Self::LearnerGroups => "Learner groups".into(),
            Self::Chosen { groups, learners } => format!(
                "{} chosen, {}",
                number(*groups),
                counted(*learners, "learner", "learners")
            )
            .into(),
            Self::OfLeaves(chosen, all) => {
                format!("{} of {}", number(*chosen), number(*all)).into()
            }
            Self::LeavesChosen(chosen, all) => format!(
                "{} of {} chosen",
                number(*chosen),
                counted(*all, "lowest group", "lowest groups")
            )
            .into(),
            Self::LowestOnly => "Lowest level only".into(),
            Self::Clear => "Clear".into(),
            Self::SpaceKey => "with subgroups".into(),
            Self::ShiftSpaceKey => "only this".into(),
            Self::Strategy => "Strategy".into(),
            Self::PerSubgroup => "One offering per subgroup".into(),
            Self::PerSubgroupHelp(groups) => format!(
                "{}. Parent groups get none, so that nobody has an event twice.",
                counted(*groups, "lowest-level group", "lowest-level groups")
            )
            .into(),
            Self::PerParent => "One offering per parent group".into(),
            Self::PerParentHelp => {
                "The topmost groups you chose, each with all its subgroups together.".into()
            }
            Self::EachSelected => "Each selected group".into(),
            Self::EachSelectedHelp => {
                "Exactly the groups that are ticked. Learners of a group and of its parent have both."
                    .into()
            }
            Self::Rotation => "Rotation".into(),
            Self::RotationHelp => {
                "Fills the rooms of one slot, then goes on to the next slot and the next day.".into()
            }
            Self::Stations => "Stations".into(),
            Self::StationsHelp => {
                "Each group visits each of several sessions once, never two groups at a time.".into()
            }
            Self::FirstDay => "Date".into(),
            Self::Rooms => "Rooms".into(),
            Self::RoomsHelp => {
                "Names with commas, one group in each. They replace the groups' rooms.".into()
            }
            Self::AtOnce => "Groups at once".into(),
            Self::AtOnceHelp(false) => "Each in its own room. One if it is empty.".into(),
            Self::AtOnceHelp(true) => "At most one in each room. Fewer leave the last free.".into(),
            Self::SlotLength => "Slot length".into(),
            Self::Pause => "Pause".into(),
            Self::FirstStart => "First start".into(),
            Self::LastEnd => "Last end".into(),
            Self::StationRoom(session) => format!("Room of {}", isolate(session)).into(),
            Self::InPlaceOfDefaults => "In place of the defaults of the groups".into(),
            Self::OnlyWithoutDefault => "Only for groups without a default".into(),
            Self::Inherit => "Inherit defaults from parent groups".into(),
            Self::InheritHelp => {
                "A group without a room or instructors of its own takes those of the group above it."
                    .into()
            }
            Self::SkipExisting => "Skip groups that already have an offering here".into(),
            Self::SkipExistingHelp(0) => {
                "None of them has one. Running this twice creates nothing twice.".into()
            }
            Self::SkipExistingHelp(count) => format!(
                "{} {} already and {} left out.",
                offerings(*count),
                plural(*count, "exists", "exist"),
                plural(*count, "is", "are")
            )
            .into(),
            Self::SharedBefore => "One instructor takes up to".into(),
            Self::SharedAfter => "groups at a time".into(),
            Self::Offerings { count, slots } => format!(
                "{}, {}",
                offerings(*count),
                counted(*slots, "time slot", "time slots")
            )
            .into(),
            Self::Announcement { count, conflicts } => format!(
                "{}, {}",
                offerings(*count),
                counted(*conflicts, "conflict", "conflicts")
            )
            .into(),
            Self::Conflicts(count) => counted(*count, "conflict", "conflicts").into(),
            Self::ConflictNoun(count) => plural(*count, "conflict", "conflicts").into(),
            Self::ResolveAll => "Resolve all".into(),
            Self::ResolvingLabel => "Conflicts looked at".into(),
            Self::StopResolving => "Stop".into(),
            Self::Resolved { changed: 0, .. } => {
                "None of these has a way out that causes no other conflict.".into()
            }
            Self::Resolved { changed, left: 0 } => {
                format!("Changed {}. No conflicts are left.", offerings(*changed)).into()
            }
            Self::Resolved { changed, left } => format!(
                "Changed {}. {} still {} a conflict.",
                offerings(*changed),
                offerings(*left),
                plural(*left, "has", "have")
            )
            .into(),
            Self::Changed(group) => format!("Changed the offering of {}", isolate(group)).into(),
            Self::ConflictsStay(count) => format!(
                "{} {} marked on the offerings",
                counted(*count, "conflict", "conflicts"),
                plural(*count, "stays", "stay")
            )
            .into(),
            Self::Create(count) => format!("Create {}", offerings(*count)).into(),
            Self::Creating(count) => format!("Creating {}…", offerings(*count)).into(),
            Self::OneStep(count) => {
                format!("One step: undo takes {} back.", all_of(*count)).into()
            }
            Self::NothingToCreate(count) => format!(
                "Nothing to create: {} {} already.",
                offerings(*count),
                plural(*count, "exists", "exist")
            )
            .into(),
            Self::CreateHead => "Create".into(),
            Self::Group => "Group".into(),
            Self::Start => "Start".into(),
            Self::End => "End".into(),
            Self::ConflictsHead => "Conflicts".into(),
            Self::NoConflict => "None".into(),
            Self::LegendNew => "New".into(),
            Self::LegendConflict => "New, with a conflict".into(),
            Self::LegendPlanned => "Already planned for these learners".into(),
            Self::PreviousWeek => "Previous week".into(),
            Self::NextWeek => "Next week".into(),
            Self::WeekOf(date) => format!("Week of {date}").into(),
            Self::Block {
                time,
                count,
                conflicts: 0,
            } => format!("{time}: {}", offerings(*count)).into(),
            Self::Block {
                time,
                count,
                conflicts,
            } => format!(
                "{time}: {}, {}",
                offerings(*count),
                counted(*conflicts, "conflict", "conflicts")
            )
            .into(),
            Self::Blocks(count) => offerings(*count).into(),
            Self::Include(group) => format!("Create the offering of {}", isolate(group)).into(),
            Self::Edit(text) => format!("{}, change", isolate(text)).into(),
            Self::EditTitle(group) => format!("Offering of {}", isolate(group)).into(),
            Self::NoSuchTime => "Enter a date, a start and an end such as 08:00.".into(),
            Self::Done => "Done".into(),
            Self::Restore => "Restore".into(),
        }
    }
}

fn all_of(count: usize) -> String {
    if count == 1 {
        "it".to_owned()
    } else {
        format!("all {}", number(count))
    }
}
