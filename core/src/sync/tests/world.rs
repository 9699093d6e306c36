//! Clients, their server, and what the test knows about the values that were written.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::json;

use super::bench::{Client, Fault, Server, begin, finish, person, person_id, person_key, run_for};
use crate::model::{ClassId, Uuid};
use crate::rules::forms::PersonForm;
use crate::sync::model_server::Database;
use crate::workspace::Command;

pub const CLIENTS: usize = 3;
const PEOPLE: u32 = 5;
pub const CLASS: ClassId = ClassId(Uuid::from_u128(0xc1a55));

#[derive(Clone, Debug)]
pub enum Action {
    /// Sets one of two fields of a person to a value that nobody else sets.
    Edit(u32, bool),
    Delete(u32),
    /// Adds people to a class, or removes them, as one change.
    Members(BTreeSet<u32>, bool),
    Undo,
    Save,
    Sync,
    Faults(Vec<Option<Fault>>),
    /// Synchronises and is killed after some steps.
    Crash(usize),
    Decide(usize, bool),
    Snapshot,
}

fn fault() -> impl Strategy<Value = Option<Fault>> {
    prop_oneof![
        4 => Just(None),
        1 => Just(Some(Fault::LostRequest)),
        1 => Just(Some(Fault::LostResponse)),
        1 => Just(Some(Fault::Repeated)),
        1 => Just(Some(Fault::Late)),
        1 => Just(Some(Fault::Portal)),
        1 => Just(Some(Fault::Failing)),
    ]
}

pub fn action() -> impl Strategy<Value = Action> {
    let people = prop::collection::btree_set(0..PEOPLE, 2..4);
    prop_oneof![
        6 => (0..PEOPLE, any::<bool>()).prop_map(|(who, last)| Action::Edit(who, last)),
        1 => (0..PEOPLE).prop_map(Action::Delete),
        2 => (people, any::<bool>()).prop_map(|(people, add)| Action::Members(people, add)),
        1 => Just(Action::Undo),
        1 => Just(Action::Save),
        6 => Just(Action::Sync),
        2 => prop::collection::vec(fault(), 1..6).prop_map(Action::Faults),
        3 => (0..60usize).prop_map(Action::Crash),
        1 => (any::<usize>(), any::<bool>()).prop_map(|(which, ours)| Action::Decide(which, ours)),
        1 => Just(Action::Snapshot),
    ]
}

/// Everything that happens on the side of the server.
#[derive(Clone, Debug)]
pub enum ServerEvent {
    Nothing,
    Plant(u32),
    Backup,
    Restore,
}

pub fn event() -> impl Strategy<Value = ServerEvent> {
    prop_oneof![
        20 => Just(ServerEvent::Nothing),
        1 => (0..PEOPLE).prop_map(ServerEvent::Plant),
        1 => Just(ServerEvent::Backup),
        1 => Just(ServerEvent::Restore),
    ]
}

/// Record that the test keeps of the values that were written.
#[derive(Default)]
struct Ledger {
    written: usize,
    /// Values that were saved: client, person, whether it is the last name, and value.
    acknowledged: Vec<(usize, u32, bool, String)>,
    /// Values that an edit has replaced knowingly.
    replaced: BTreeSet<String>,
    /// People that somebody removed or that an undo touched, whose values may be gone for that
    /// reason.
    exempt: BTreeSet<u32>,
}

pub struct World {
    pub server: Server,
    pub clients: Vec<Client>,
    ledger: Ledger,
    backup: Option<Database>,
}

impl World {
    pub fn new(server: Server) -> Self {
        let mut clients = vec![Client::connected(&server, 1)];
        let Command::BeginWith { mut records } = begin(PEOPLE) else {
            unreachable!("a beginning")
        };
        let mut class = crate::model::Class::new(CLASS);
        class.title = "Class".to_owned();
        records.push(class.into());
        clients[0].perform(Command::BeginWith { records });
        clients[0].sync().expect("a round");
        for seed in 2..=CLIENTS as u64 {
            let client = Client::connected(&server, seed);
            client.sync().expect("a round");
            clients.push(client);
        }
        Self {
            server,
            clients,
            ledger: Ledger::default(),
            backup: None,
        }
    }

    pub fn step(&mut self, which: usize, action: Action) {
        let Self {
            clients, ledger, ..
        } = self;
        let client = &mut clients[which];
        match action {
            Action::Edit(who, last) => edit(which, client, ledger, who, last),
            Action::Delete(who) => {
                ledger.exempt.insert(who);
                client.perform(Command::DeletePeople {
                    ids: BTreeSet::from([person_id(who)]),
                });
            }
            Action::Members(people, add) => {
                let people: BTreeSet<_> = people.into_iter().map(person_id).collect();
                let (add, remove) = if add {
                    (people, BTreeSet::new())
                } else {
                    (BTreeSet::new(), people)
                };
                client.perform(Command::ChangeMembers {
                    class: CLASS,
                    add,
                    remove,
                });
            }
            Action::Undo => {
                if let Some(change) = client.undo() {
                    let people = 0..PEOPLE;
                    let touched = people
                        .filter(|who| change.edits.iter().any(|edit| edit.key == person_key(*who)));
                    ledger.exempt.extend(touched);
                }
            }
            Action::Save => client.save(),
            Action::Sync => drop(client.sync()),
            Action::Faults(faults) => client.network.fail(faults),
            Action::Crash(steps) => {
                client.save();
                run_for(client.engine.round(), steps);
                client.reopen();
            }
            Action::Decide(which, ours) => {
                let conflicts = client.conflicts();
                if let Some(key) = conflicts.get(which % conflicts.len().max(1)) {
                    let who = (0..PEOPLE).find(|who| person_key(*who) == *key);
                    ledger.exempt.extend(who);
                    client.decide(*key, ours);
                }
            }
            Action::Snapshot => {
                finish(client.engine.replica().save_snapshot()).expect("a snapshot")
            }
        }
    }

    /// Returns the number of edits that were acknowledged.
    #[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
    pub fn acknowledged(&self) -> usize {
        self.ledger.acknowledged.len()
    }

    /// Returns the values that were acknowledged and that nobody has replaced.
    pub fn lasting(&self) -> impl Iterator<Item = (usize, u32, bool, &str)> {
        let ledger = &self.ledger;
        let lasting = ledger.acknowledged.iter().filter(|(_, who, _, value)| {
            !ledger.exempt.contains(who) && !ledger.replaced.contains(value)
        });
        lasting.map(|(which, who, last, value)| (*which, *who, *last, value.as_str()))
    }

    pub fn happen(&mut self, event: ServerEvent) {
        match event {
            ServerEvent::Nothing => {}
            ServerEvent::Plant(who) => {
                let mut branch = person(who);
                branch.phone = format!("phone{}", self.ledger.written);
                self.ledger.written += 1;
                let id = person_key(who).to_string();
                let record = serde_json::to_value(&branch).expect("JSON");
                let body = json!({ "_id": id, "record": record });
                self.server
                    .plant(&id, &format!("1-{:04}", self.ledger.written), body);
            }
            ServerEvent::Backup => match &self.server {
                Server::Model(server) => self.backup = Some(server.database().clone()),
                #[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
                Server::Http(_) => {}
            },
            ServerEvent::Restore => {
                if let (Server::Model(server), Some(backup)) = (&self.server, &self.backup) {
                    server.restore(backup);
                    for client in &mut self.clients {
                        client.save();
                        client.reopen();
                    }
                }
            }
        }
    }

    /// Everybody comes back, and every conflict is decided by keeping one side.
    pub fn settle(&mut self) -> Result<(), TestCaseError> {
        for client in &self.clients {
            client.network.mend();
        }
        for turn in 0..12 {
            for client in &self.clients {
                client.save();
                client.sync().expect("a round");
            }
            if turn < 8 {
                for client in &self.clients {
                    for key in client.conflicts() {
                        let who = (0..PEOPLE).find(|who| person_key(*who) == key);
                        self.ledger.exempt.extend(who);
                        client.decide(key, turn % 2 == 0);
                    }
                }
            }
        }
        Ok(())
    }
}

/// Sets a field to a value of its own, and remembers which value it replaced.
fn edit(which: usize, client: &mut Client, ledger: &mut Ledger, who: u32, last: bool) {
    let Some(person) = client.person(who) else {
        return;
    };
    ledger.written += 1;
    let value = format!("Value{}", ledger.written);
    let (mut first_name, mut last_name) = (person.first_name.clone(), person.last_name.clone());
    let field = if last {
        &mut last_name
    } else {
        &mut first_name
    };
    ledger
        .replaced
        .insert(std::mem::replace(field, value.clone()));
    let form = PersonForm {
        username: person.username.clone(),
        first_name,
        last_name,
        ..PersonForm::default()
    };
    if client
        .perform(Command::SavePerson {
            id: Some(person.id),
            form,
        })
        .is_some()
    {
        client.save();
        ledger.acknowledged.push((which, who, last, value));
    }
}
