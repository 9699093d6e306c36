//! Clients that edit, synchronise, lose their network and are killed, in random order. After every
//! step, what each shows is checked; at the end, all agree and nothing acknowledged is lost.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::bench::{Client, Server};
use super::world::{Action, CLIENTS, ServerEvent, World, action, event};
use crate::sync::model_server::ModelServer;

/// Returns the first or the last name that a client shows.
fn shown(client: &Client, who: u32, last: bool) -> Option<String> {
    let person = client.person(who)?;
    Some(if last {
        person.last_name.clone()
    } else {
        person.first_name.clone()
    })
}

/// Each client reads its own writes, until somebody who has seen them replaces them.
fn check_own_writes(world: &World) -> Result<(), TestCaseError> {
    for (which, who, last, value) in world.lasting() {
        let shown = shown(&world.clients[which], who, last);
        prop_assert_eq!(shown.as_deref(), Some(value), "of {}", who);
    }
    Ok(())
}

fn check_end(world: &World) -> Result<(), TestCaseError> {
    let first = world.clients[0].records();
    for client in &world.clients {
        prop_assert_eq!(client.conflicts(), []);
        prop_assert_eq!(&client.records(), &first);
        let state = client.engine.replica().state();
        let open: Vec<_> = state.open().collect();
        prop_assert!(open.is_empty(), "{open:?}");
    }
    let there: BTreeMap<String, serde_json::Value> = world.server.records();
    let here: BTreeMap<String, serde_json::Value> = first
        .iter()
        .map(|(key, record)| (key.to_string(), serde_json::to_value(record).expect("JSON")))
        .collect();
    prop_assert_eq!(there, here);
    prop_assert!(!world.server.has_branches());
    for (_, who, last, value) in world.lasting() {
        let shown = shown(&world.clients[0], who, last);
        prop_assert_eq!(
            shown.as_deref(),
            Some(value),
            "acknowledged, and replaced by nobody"
        );
    }
    Ok(())
}

fn check(
    server: Server,
    actions: Vec<(usize, Action, ServerEvent)>,
) -> Result<World, TestCaseError> {
    let mut world = World::new(server);
    for (which, action, event) in actions {
        world.happen(event);
        world.step(which, action);
        check_own_writes(&world)?;
    }
    world.settle()?;
    check_end(&world)?;
    Ok(world)
}

fn actions() -> impl Strategy<Value = Vec<(usize, Action, ServerEvent)>> {
    prop::collection::vec((0..CLIENTS, action(), event()), 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn clients_agree_in_the_end_and_nothing_acknowledged_is_lost(actions in actions()) {
        check(Server::Model(ModelServer::default()), actions)?;
    }
}

/// The same on a real server, whose backups nobody restores. Prints the figures of
/// `docs/reliability.md`; `LECTERN_SYNC_CASES` asks for more.
#[cfg(all(feature = "server-tests", not(target_arch = "wasm32")))]
#[test]
fn clients_of_a_real_server_agree_in_the_end_and_nothing_acknowledged_is_lost() {
    use super::http_server::HttpServer;
    let cases = std::env::var("LECTERN_SYNC_CASES").ok();
    let cases = cases.map_or(12, |cases| cases.parse().expect("a number"));
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let (steps, edits) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let outcome = runner.run(&actions(), |actions| {
        let count = actions.len();
        let world = check(Server::Http(HttpServer::create()), actions)?;
        steps.set(steps.get() + count);
        edits.set(edits.get() + world.acknowledged());
        Ok(())
    });
    println!(
        "{cases} times {CLIENTS} clients, {} steps, {} edits checked",
        steps.get(),
        edits.get()
    );
    outcome.expect("nothing lost");
}
