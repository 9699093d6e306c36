use crate::model::{ConflictKind, DismissedConflict, Kind, OfferingId, RoomId, Uuid};
use crate::workspace::commands::testing::CommandFixture;
use crate::workspace::{
    Command, ConflictCommand, ConflictKey, OfferingCommand, ResourceCommand, RoomFate,
};

const OFFERINGS: [OfferingId; 2] = [
    OfferingId(Uuid::from_u128(1)),
    OfferingId(Uuid::from_u128(2)),
];
const ROOM: RoomId = RoomId(Uuid::from_u128(3));

fn shared_room() -> ConflictKey {
    ConflictKey {
        kind: ConflictKind::Room,
        offering: OFFERINGS[0],
        party: OFFERINGS[1].into(),
    }
}

fn small_room() -> ConflictKey {
    ConflictKey {
        kind: ConflictKind::RoomTooSmall,
        offering: OFFERINGS[1],
        party: ROOM.into(),
    }
}

fn fixture() -> CommandFixture {
    let offerings = OFFERINGS.map(|id| crate::model::Offering::new(id).into());
    let mut records = Vec::from(offerings);
    records.push(crate::model::Room::new(ROOM).into());
    CommandFixture::with(records)
}

fn dismiss(fixture: &mut CommandFixture, keys: impl IntoIterator<Item = ConflictKey>) {
    let keys = keys.into_iter().collect();
    fixture.perform(Command::Conflict(ConflictCommand::Dismiss(keys)));
}

fn rows(fixture: &CommandFixture) -> Vec<&DismissedConflict> {
    let rows = fixture.records().dismissed_conflicts.iter();
    rows.map(AsRef::as_ref).collect()
}

#[test]
fn kinds_of_conflict_between_the_same_are_one_record() {
    let mut fixture = fixture();
    dismiss(&mut fixture, [shared_room()]);
    let learners = ConflictKey {
        kind: ConflictKind::Learner,
        ..shared_room()
    };
    dismiss(&mut fixture, [learners]);
    assert_eq!(rows(&fixture)[0].kinds.len(), 2);
    let reinstate = |key: ConflictKey| ConflictCommand::Reinstate([key].into());
    fixture.perform(Command::Conflict(reinstate(shared_room())));
    assert_eq!(rows(&fixture)[0].kinds, [ConflictKind::Learner].into());
    fixture.perform(Command::Conflict(reinstate(learners)));
    assert!(rows(&fixture).is_empty());
}

#[test]
fn deleting_either_side_removes_it() {
    let delete = |at: usize| {
        let ids = [OFFERINGS[at]].into();
        Command::Offering(OfferingCommand::Delete { ids })
    };
    let delete_room = Command::Resource(ResourceCommand::DeleteRooms {
        ids: [ROOM].into(),
        fate: RoomFate::default(),
    });
    for (command, left) in [(delete(0), 1), (delete(1), 0), (delete_room, 1)] {
        let mut fixture = fixture();
        dismiss(&mut fixture, [shared_room(), small_room()]);
        fixture.perform(command);
        assert_eq!(fixture.records().count_of(Kind::DismissedConflict), left);
    }
}
