//! Picker of what a file is about: the group whose subgroups it assigns, or the room or person whose
//! calendar it is.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::exchange::{Format, ImportTarget};
use lectern_core::model::{Kind, LearnerGroupId};
use lectern_core::workspace::{Kinds, Records};
use yew::prelude::*;

use crate::hooks::use_records;
use crate::i18n::{FormatChoices as Message, t};
use crate::pages::id_picker::{IdOption, IdOptions, IdPicker};

/// Kind of record that a file can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetKind {
    /// A learner group.
    LearnerGroup,
    /// A room or a person.
    RoomOrPerson,
}

impl TargetKind {
    /// Returns the kind of record that files of a format are about; `None` if they say it themselves.
    #[must_use]
    pub const fn of_format(format: Format) -> Option<Self> {
        match format {
            Format::GroupAssignment => Some(Self::LearnerGroup),
            Format::BusyTimes => Some(Self::RoomOrPerson),
            Format::People
            | Format::Classes
            | Format::ClassMembers
            | Format::Courses
            | Format::CourseSessions
            | Format::LearnerGroups
            | Format::Offerings
            | Format::Rooms
            | Format::InstructorGroups
            | Format::SessionTypes
            | Format::Vocabularies
            | Format::Terms
            | Format::Ilios => None,
        }
    }

    fn options(self, records: &Records) -> IdOptions<ImportTarget> {
        IdOptions::new(match self {
            Self::LearnerGroup => groups(records),
            Self::RoomOrPerson => rooms_and_people(records),
        })
    }
}

fn groups(records: &Records) -> Vec<IdOption<ImportTarget>> {
    let path = |id: LearnerGroupId| {
        let cohort = records.cohort_of_group(id);
        let cohort = cohort.and_then(|id| Some(records.cohorts.get(id)?.title.clone()));
        let above = records
            .path_of_group(id)
            .into_iter()
            .filter(|other| *other != id);
        let above = above.filter_map(|id| Some(records.learner_groups.get(id)?.title.clone()));
        let titles: Vec<String> = cohort.into_iter().chain(above).collect();
        titles.join(" > ")
    };
    let groups = records.learner_groups.iter();
    let options = groups.map(|group| IdOption {
        id: ImportTarget::LearnerGroup(group.id),
        name: group.title.clone(),
        detail: path(group.id),
    });
    options.collect()
}

fn rooms_and_people(records: &Records) -> Vec<IdOption<ImportTarget>> {
    let rooms = records.rooms.iter().map(|room| IdOption {
        id: ImportTarget::Room(room.id),
        name: room.name.clone(),
        detail: [&*t(Message::Room), &room.building]
            .join(" ")
            .trim_end()
            .to_owned(),
    });
    let people = records.people.iter().map(|person| IdOption {
        id: ImportTarget::Person(person.id),
        name: person.full_name(),
        detail: person.username.clone(),
    });
    rooms.chain(people).collect()
}

/// Properties of [`TargetPicker`].
#[derive(Properties, PartialEq)]
pub struct TargetPickerProps {
    /// Kind of record that can be picked.
    pub kind: TargetKind,
    /// Record that is picked.
    pub chosen: Option<ImportTarget>,
    /// Called with what is picked.
    pub on_choose: Callback<Option<ImportTarget>>,
}

/// A combobox that picks one record.
#[component]
pub fn TargetPicker(props: &TargetPickerProps) -> Html {
    const KINDS: [Kind; 4] = [Kind::LearnerGroup, Kind::Cohort, Kind::Room, Kind::Person];
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let options = use_memo((props.kind, versions), |(kind, _)| {
        workspace.read(|records| kind.options(records))
    });
    let options: Rc<IdOptions<ImportTarget>> = options;
    let chosen: BTreeSet<ImportTarget> = props.chosen.into_iter().collect();
    let before = props.chosen;
    let on_change = props
        .on_choose
        .reform(move |picked: BTreeSet<ImportTarget>| {
            // The one that was picked last takes the place of the one before.
            let other = picked.iter().find(|target| Some(**target) != before);
            other.or(picked.first()).copied()
        });
    let (label, help) = match props.kind {
        TargetKind::LearnerGroup => (Message::IntoGroup, Message::IntoGroupHelp),
        TargetKind::RoomOrPerson => (Message::CalendarOf, Message::CalendarOfHelp),
    };
    html! {
        <div class="field">
            <IdPicker<ImportTarget> id="import-target" label={t(label)} {options} {chosen} {on_change} optional=false />
            <p class="help">{ t(help) }</p>
        </div>
    }
}
