//! Instructors who teach through an instructor group: an offering leaves the row of such a person only
//! when its instructor groups change.

use std::collections::BTreeSet;

use lectern_core::model::{InstructorGroup, OfferingId, PersonId};
use lectern_core::workspace::Records;

use super::row_kind::RowId;
use crate::components::toast::{Toast, ToastTone};
use crate::i18n::{Board as Message, t};
use crate::pages::calendar::editing::Editing;

impl Editing {
    /// Returns whether offerings can be moved from one row to another, or to the tray; says why not.
    pub(in crate::pages::calendar) fn can_leave(
        &self,
        ids: &BTreeSet<OfferingId>,
        from: Option<RowId>,
        to: Option<RowId>,
    ) -> bool {
        let why = self.workspace.read(|records| {
            let (person, group) = group_that_keeps(records, ids, from, to)?;
            let person = records.people.get(person)?.full_name();
            let group = group.title.clone();
            Some(t(Message::TeachesThrough { person, group }))
        });
        if let Some(why) = &why {
            let toast = Toast::plain(ToastTone::Problem, why);
            self.workspace.toast(toast);
        }
        why.is_none()
    }
}

/// Returns the person of a row that offerings are to leave, and an instructor group of one of them that
/// this person is a member of.
#[must_use]
pub fn group_that_keeps<'a>(
    records: &'a Records,
    ids: &BTreeSet<OfferingId>,
    from: Option<RowId>,
    to: Option<RowId>,
) -> Option<(PersonId, &'a InstructorGroup)> {
    let person = match from? {
        RowId::Person(person) if from != to => person,
        RowId::Person(_) | RowId::Room(_) | RowId::Group(_) => return None,
    };
    let offerings = ids.iter().filter_map(|id| records.offerings.get(*id));
    let groups = offerings.flat_map(|offering| &offering.instructor_groups);
    let mut groups = groups.filter_map(|id| records.instructor_groups.get(*id));
    let group = groups.find(|group| group.members.contains(&person))?;
    Some((person, group))
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{InstructorGroupId, Offering, Record};
    use lectern_core::workspace::Workspace;

    use super::*;

    fn person(number: u128) -> PersonId {
        PersonId::from_bits(number)
    }

    fn row(number: u128) -> Option<RowId> {
        Some(RowId::Person(person(number)))
    }

    #[test]
    fn an_offering_stays_in_the_rows_of_the_members_of_its_instructor_groups() {
        let mut group = InstructorGroup::new(InstructorGroupId::from_bits(1));
        group.title = "Anatomy".into();
        group.members = [person(1)].into();
        let mut offering = Offering::new(OfferingId::from_bits(1));
        offering.instructor_groups = [group.id].into();
        // Removing the person alone would not end the teaching through the group.
        offering.instructors = [person(1), person(2)].into();
        let ids = [offering.id].into();
        let records: Vec<Record> = vec![group.into(), offering.into()];
        let workspace = Workspace::opened(records, Vec::new());
        let keeps = |from, to| {
            let found = group_that_keeps(workspace.records(), &ids, from, to);
            found.map(|(person, group)| (person, group.title.as_str()))
        };
        assert_eq!(keeps(row(1), row(2)), Some((person(1), "Anatomy")));
        assert_eq!(keeps(row(1), None), Some((person(1), "Anatomy")));
        assert_eq!(keeps(row(1), row(1)), None);
        assert_eq!(keeps(row(2), row(1)), None);
        assert_eq!(keeps(None, row(1)), None);
    }
}
