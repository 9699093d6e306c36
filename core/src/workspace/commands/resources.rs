//! Commands on what sessions need: rooms, instructor groups, holidays, the availability of people.

use std::collections::BTreeSet;

use super::rooms::RoomFate;
use super::{availability, holidays, instructor_groups, rooms};
use crate::model::{Availability, HolidayId, InstructorGroupId, PersonId, RoomId};
use crate::rules::holidays::HolidayForm;
use crate::rules::learner_groups::InstructorGroupForm;
use crate::rules::places::RoomForm;
use crate::workspace::action_label::ActionLabel;
use crate::workspace::command_context::CommandContext;
use crate::workspace::command_error::CommandError;
use crate::workspace::edits::Edits;

/// One operation on rooms, instructor groups, holidays or availability. `id: None` creates a new
/// record.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum ResourceCommand {
    SaveRoom {
        id: Option<RoomId>,
        form: Box<RoomForm>,
    },
    DeleteRooms {
        ids: BTreeSet<RoomId>,
        fate: RoomFate,
    },
    /// Makes rooms of places that are texts.
    MakeRooms {
        texts: BTreeSet<String>,
    },

    SaveInstructorGroup {
        id: Option<InstructorGroupId>,
        form: InstructorGroupForm,
    },
    DeleteInstructorGroups {
        ids: BTreeSet<InstructorGroupId>,
    },

    SaveHoliday {
        id: Option<HolidayId>,
        form: HolidayForm,
    },
    DeleteHolidays {
        ids: BTreeSet<HolidayId>,
    },

    /// Sets the times at which a person can teach.
    SaveAvailability {
        person: PersonId,
        availability: Availability,
    },
}

impl ResourceCommand {
    pub(in crate::workspace) fn plan(
        self,
        edits: &mut Edits<'_>,
        context: &mut CommandContext<'_>,
    ) -> Result<ActionLabel, CommandError> {
        match self {
            Self::SaveRoom { id, form } => rooms::save(edits, id, *form, context),
            Self::DeleteRooms { ids, fate } => rooms::delete(edits, &ids, fate),
            Self::MakeRooms { texts } => rooms::make_of_texts(edits, &texts, context),
            Self::SaveInstructorGroup { id, form } => {
                instructor_groups::save(edits, id, &form, context)
            }
            Self::DeleteInstructorGroups { ids } => instructor_groups::delete(edits, &ids),
            Self::SaveHoliday { id, form } => holidays::save(edits, id, &form, context),
            Self::DeleteHolidays { ids } => holidays::delete(edits, &ids),
            Self::SaveAvailability {
                person,
                availability,
            } => availability::save(edits, person, availability),
        }
    }
}

#[cfg(test)]
mod tests;
