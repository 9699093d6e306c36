//! Export of learner groups, in columns of our own.

use std::collections::BTreeSet;

use super::export_file::{ExportFile, usernames};
use super::group_paths::titles;
use super::lossy::{DroppedField, Export, ExportLosses};
use super::offerings::place_name;
use super::style::{Dialect, Safety, Style};
use crate::model::{CohortId, InstructorGroupId, LearnerGroup, LearnerGroupId, PersonId};
use crate::search::natural;
use crate::workspace::Records;

/// Separators of lists within cells.
const SEPARATORS: [char; 2] = ['|', ','];

/// Exports cohorts with their learner groups, each after its parent, with the members who are in none of
/// its subgroups.
#[must_use]
pub fn learner_groups(records: &Records, cohorts: &[CohortId], safety: Safety) -> Export {
    let mut file = ExportFile::new(Style::new(Dialect::Chamilo2, safety));
    file.header([
        "LearnerGroup",
        "Room",
        "Link",
        "Instructors",
        "InstructorGroups",
        "Members",
    ]);
    for cohort in cohorts.iter().filter_map(|id| records.cohorts.get(*id)) {
        let in_groups: BTreeSet<PersonId> = records
            .trees_of_cohort(cohort.id)
            .flat_map(|tree| records.members_of_group(tree.id))
            .collect();
        let alone = records.members_of_cohort(cohort.id);
        let mut alone = alone.filter(|person| !in_groups.contains(person));
        let members = usernames(records, &mut alone);
        let members = file.losses.join_names(&members, "|", &SEPARATORS);
        let path = group_path(&[&cohort.title], &mut file.losses);
        file.row(&cohort.title, &[&path, "", "", "", "", &members]);
        let trees = records.trees_of_cohort(cohort.id).map(|tree| tree.id);
        for tree in in_natural_order(records, trees) {
            group_rows(records, tree, &mut file);
        }
    }
    file.finish()
}

/// Writes the rows of a group and of its descendants.
fn group_rows(records: &Records, id: LearnerGroupId, file: &mut ExportFile) {
    let Some((group, titles)) = records.learner_groups.get(id).zip(titles(records, id)) else {
        return;
    };
    let path = group_path(&titles, &mut file.losses);
    let members = records.direct_members_of(id);
    let members = usernames(records, &mut members.into_iter());
    let members = file.losses.join_names(&members, "|", &SEPARATORS);
    let instructors = usernames(records, &mut group.instructors.iter().copied());
    let instructors = file.losses.join_names(&instructors, "|", &SEPARATORS);
    let instructor_groups = instructor_groups(records, group, &mut file.losses);
    file.losses.add_if(
        DroppedField::Accommodation,
        group.needs_accommodation,
        &group.title,
    );
    let room = place_name(records, group.place.as_ref());
    let cells = [
        &path,
        room,
        &group.link,
        &instructors,
        &instructor_groups,
        &members,
    ];
    file.row(&group.title, &cells);
    let children = records.subgroups_of(id).map(|child| child.id);
    for child in in_natural_order(records, children) {
        group_rows(records, child, file);
    }
}

fn instructor_groups(records: &Records, group: &LearnerGroup, losses: &mut ExportLosses) -> String {
    let title = |id: &InstructorGroupId| Some(records.instructor_groups.get(*id)?.title.as_str());
    let mut titles: Vec<&str> = group.instructor_groups.iter().filter_map(title).collect();
    titles.sort_unstable();
    losses.join_names(&titles, "|", &['|'])
}

/// Returns a path as one text. A title with the separator cannot be read back.
fn group_path(titles: &[&str], losses: &mut ExportLosses) -> String {
    for title in titles {
        losses.add_if(DroppedField::UnlistableNames, title.contains('>'), title);
    }
    titles.join(" > ")
}

fn in_natural_order(
    records: &Records,
    groups: impl Iterator<Item = LearnerGroupId>,
) -> Vec<LearnerGroupId> {
    let key = |id: LearnerGroupId| {
        let title = records.learner_groups.get(id).map_or("", |row| &row.title);
        (natural::key(&[title]), id)
    };
    let mut keyed: Vec<_> = groups.map(key).collect();
    keyed.sort();
    keyed.into_iter().map(|(_, id)| id).collect()
}
