//! Changes of many records, of which nobody ever sees a part.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::bench::{Client, begin, person_id, run_for};
use super::world::CLASS;
use crate::model::Kind;
use crate::sync::model_server::ModelServer;
use crate::workspace::Command;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn half_a_change_is_never_shown(
        groups in prop::collection::vec((0..2usize, prop::collection::btree_set(0..12u32, 2..6), any::<bool>()), 1..6),
        crashes in prop::collection::vec((0..3usize, 0..40usize), 1..24),
    ) {
        let server = ModelServer::default();
        let mut writers = vec![Client::connected(&server, 1)];
        let Command::BeginWith { mut records } = begin(24) else { unreachable!("a beginning") };
        let mut class = crate::model::Class::new(CLASS);
        class.title = "Class".to_owned();
        records.push(class.into());
        writers[0].perform(Command::BeginWith { records });
        writers[0].sync().expect("a round");
        let second = Client::connected(&server, 2);
        second.sync().expect("a round");
        writers.push(second);
        let reader = Client::connected(&server, 3);
        reader.sync().expect("a round");
        writers.push(reader);
        // Each writer has people of its own, so that only the order of sending can split a change.
        let mut states: Vec<Vec<BTreeSet<u32>>> = vec![vec![BTreeSet::new()]; 2];
        let mut groups = groups.into_iter();
        for (which, steps) in crashes {
            if let Some((writer, people, add)) = groups.next() {
                let people: BTreeSet<u32> = people.into_iter().map(|who| who + 12 * writer as u32).collect();
                let mut members = states[writer].last().cloned().unwrap_or_default();
                let set: BTreeSet<_> = people.iter().copied().map(person_id).collect();
                let (add, remove) = if add {
                    members.extend(&people);
                    (set, BTreeSet::new())
                } else {
                    members.retain(|who| !people.contains(who));
                    (BTreeSet::new(), set)
                };
                writers[writer].perform(Command::ChangeMembers { class: CLASS, add, remove });
                writers[writer].save();
                states[writer].push(members);
            }
            writers[which].save();
            let done = run_for(writers[which].engine.round(), steps);
            if done.is_none() {
                writers[which].reopen();
            }
            // What is shown of each writer is one of the states that it made.
            for client in &writers {
                let records = client.workspace.borrow();
                let shown: BTreeSet<u32> = (0..24)
                    .filter(|who| records.records().class_members.get((CLASS, person_id(*who))).is_some())
                    .collect();
                for (writer, states) in states.iter().enumerate() {
                    let own = 12 * writer as u32..12 * (writer as u32 + 1);
                    let of_writer: BTreeSet<u32> = shown.iter().copied().filter(|who| own.contains(who)).collect();
                    prop_assert!(states.contains(&of_writer), "{of_writer:?} of {states:?}");
                }
            }
        }
        for _ in 0..3 {
            for client in &writers {
                client.sync().expect("a round");
            }
        }
        prop_assert_eq!(writers[0].records(), writers[2].records());
        prop_assert_eq!(writers[1].records(), writers[2].records());
        prop_assert!(writers[2].workspace.borrow().records().count_of(Kind::Person) == 24);
    }
}
