//! Changes of every origin, labels of every action, and how the journal has them.

use super::fixtures::{defaults, full, uuid};
use super::{check, lines};
use crate::model::{ChangeId, Instant, to_json};
use crate::storage::{Entry, EntryHeader};
use crate::workspace::{ActionKind, ActionLabel, Change, ChangeOrigin, ChangedAttribute, Edit};

const ACTIONS: [ActionKind; 90] = [
    ActionKind::BeganWorkspace,
    ActionKind::OpenedSample,
    ActionKind::ChangedSettings,
    ActionKind::AddedPerson,
    ActionKind::ChangedPerson,
    ActionKind::DeletedPeople,
    ActionKind::AddedClass,
    ActionKind::ChangedClass,
    ActionKind::DeletedClass,
    ActionKind::ChangedMembers,
    ActionKind::AddedCategory,
    ActionKind::ChangedCategory,
    ActionKind::DeletedCategory,
    ActionKind::AddedCourse,
    ActionKind::ChangedCourse,
    ActionKind::DeletedCourses,
    ActionKind::CreatedCourseSession,
    ActionKind::ChangedDetails,
    ActionKind::ChangedCourses,
    ActionKind::ChangedLearners,
    ActionKind::BinnedCourseSessions,
    ActionKind::RestoredCourseSessions,
    ActionKind::DeletedCourseSessions,
    ActionKind::CopiedCourseSessions,
    ActionKind::SetCategory,
    ActionKind::ShiftedDates,
    ActionKind::DiscardedDraft,
    ActionKind::EmptiedBin,
    ActionKind::Imported,
    ActionKind::Restored,
    ActionKind::Drafted,
    ActionKind::AddedCohort,
    ActionKind::ChangedCohort,
    ActionKind::DeletedCohorts,
    ActionKind::ChangedCohortMembers,
    ActionKind::AddedLearnerGroups,
    ActionKind::ChangedLearnerGroup,
    ActionKind::MovedLearnerGroup,
    ActionKind::CopiedLearnerGroup,
    ActionKind::DeletedLearnerGroups,
    ActionKind::ChangedGroupMembers,
    ActionKind::MovedGroupMembers,
    ActionKind::DistributedMembers,
    ActionKind::UpdatedOfferings,
    ActionKind::AddedRoom,
    ActionKind::ChangedRoom,
    ActionKind::DeletedRooms,
    ActionKind::MadeRooms,
    ActionKind::AddedInstructorGroup,
    ActionKind::ChangedInstructorGroup,
    ActionKind::DeletedInstructorGroups,
    ActionKind::AddedHoliday,
    ActionKind::ChangedHoliday,
    ActionKind::DeletedHolidays,
    ActionKind::ChangedAvailability,
    ActionKind::AddedSession,
    ActionKind::ChangedSession,
    ActionKind::CopiedSession,
    ActionKind::DeletedSessions,
    ActionKind::PublishedSessions,
    ActionKind::ScheduledSessions,
    ActionKind::WithdrewSessions,
    ActionKind::ChangedIndependentLearning,
    ActionKind::AddedObjective,
    ActionKind::ChangedObjective,
    ActionKind::DeletedObjective,
    ActionKind::AddedMaterial,
    ActionKind::ChangedMaterial,
    ActionKind::MovedMaterial,
    ActionKind::DeletedMaterial,
    ActionKind::AddedOfferings,
    ActionKind::ChangedOfferings,
    ActionKind::CopiedOfferings,
    ActionKind::DeletedOfferings,
    ActionKind::AddedSessionType,
    ActionKind::ChangedSessionType,
    ActionKind::DeletedSessionTypes,
    ActionKind::AddedVocabulary,
    ActionKind::ChangedVocabulary,
    ActionKind::DeletedVocabularies,
    ActionKind::AddedTerm,
    ActionKind::ChangedTerm,
    ActionKind::DeletedTerms,
    ActionKind::RolledOverCourse,
    ActionKind::DismissedConflicts,
    ActionKind::ReinstatedConflicts,
    ActionKind::DecidedConflict,
    ActionKind::ReplacedWorkspace,
    ActionKind::DeletedOrphans,
    ActionKind::Other,
];

const ATTRIBUTES: [ChangedAttribute; 23] = [
    ChangedAttribute::Title,
    ChangedAttribute::SessionType,
    ChangedAttribute::Supplemental,
    ChangedAttribute::SpecialAttire,
    ChangedAttribute::SpecialEquipment,
    ChangedAttribute::AttendanceRequired,
    ChangedAttribute::Description,
    ChangedAttribute::InstructionalNotes,
    ChangedAttribute::Terms,
    ChangedAttribute::Administrators,
    ChangedAttribute::Postrequisite,
    ChangedAttribute::Teachers,
    ChangedAttribute::Directors,
    ChangedAttribute::Advisors,
    ChangedAttribute::Cohorts,
    ChangedAttribute::Publication,
    ChangedAttribute::Hours,
    ChangedAttribute::Due,
    ChangedAttribute::Groups,
    ChangedAttribute::Learners,
    ChangedAttribute::Instructors,
    ChangedAttribute::InstructorGroups,
    ChangedAttribute::Unnamed,
];

#[test]
fn labels_of_every_action() {
    let mut bytes = Vec::new();
    let mut labels = Vec::new();
    for action in ACTIONS {
        for label in [
            ActionLabel::one(action, "Zoë \"Z\""),
            ActionLabel::many(action, 0, ""),
            ActionLabel::many(action, 1200, "x"),
        ] {
            bytes.extend(to_json(&label));
            bytes.push(b'\n');
            labels.push(label);
        }
    }
    for attribute in ATTRIBUTES {
        let label = ActionLabel::of_attribute(ActionKind::ChangedSession, attribute, "x");
        bytes.extend(to_json(&label));
        bytes.push(b'\n');
        labels.push(label);
    }
    let golden = lines(&check("labels.jsonl", &bytes));
    let read = golden
        .iter()
        .map(|line| serde_json::from_slice::<ActionLabel>(line.as_bytes()).expect("a label"));
    assert_eq!(read.collect::<Vec<_>>(), labels);
}

fn changes() -> Vec<Change> {
    let other = ChangeId(uuid(42));
    let natures = [
        ChangeOrigin::Edit,
        ChangeOrigin::Undo(other),
        ChangeOrigin::Redo(other),
        ChangeOrigin::Silent,
    ];
    let mut changes = Vec::new();
    for (seed, nature) in (0..).zip(natures) {
        let edits = full().into_iter().chain(defaults()).enumerate();
        let edits = edits.map(|(at, record)| Edit {
            key: record.key(),
            before: (at % 3 != 0).then(|| record.clone()),
            after: (at % 3 != 1).then_some(record),
        });
        changes.push(Change {
            id: ChangeId(uuid(50 + seed)),
            at: Instant(1_790_000_000_000 - 1_790_000_000_001 * seed as i64),
            nature,
            label: ActionLabel::many(ActionKind::Imported, 7, ""),
            edits: if seed < 2 {
                edits.collect()
            } else {
                Vec::new()
            },
            sync: None,
        });
    }
    changes
}

#[test]
fn changes_of_every_origin() {
    let mut bytes = Vec::new();
    for (number, change) in (1..).zip(changes()) {
        let Entry { body, header, .. } = Entry::new(number, &change);
        for row in [body, header] {
            bytes.extend(row);
            bytes.push(b'\n');
        }
    }
    let golden = lines(&check("changes.jsonl", &bytes));
    for (rows, change) in golden.chunks(2).zip(changes()) {
        assert_eq!(
            serde_json::from_slice::<Change>(rows[0].as_bytes())
                .as_ref()
                .ok(),
            Some(&change)
        );
        let header = EntryHeader::read(rows[1].as_bytes()).expect("a head");
        assert_eq!(
            (header.id, header.at, header.nature),
            (change.id, change.at, change.nature)
        );
        assert_eq!(
            (header.label, header.bytes),
            (change.label, rows[0].len() as u64)
        );
    }
}
