//! Distributing the direct members of a group over its subgroups, with a preview.

use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::LearnerGroupId;
use lectern_core::planning::DistributionMethod;
use lectern_core::search::natural;
use lectern_core::workspace::{Command, GroupCommand, Records, distribution};
use yew::prelude::*;

use super::task::TaskCard;
use crate::components::field::TextField;
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::hooks::use_workspace;
use crate::i18n::format::number;
use crate::i18n::{LearnerGroups as Message, t};

/// Names shown for each subgroup; the others are counted.
const MAX_NAMES: usize = 3;

/// Properties of [`Distribute`].
#[derive(Properties, PartialEq)]
pub struct DistributeProps {
    /// Group whose direct members are distributed.
    pub group: LearnerGroupId,
    /// Called at the end.
    pub on_close: Callback<()>,
}

/// What one subgroup would get.
struct Share {
    title: String,
    before: usize,
    names: Vec<String>,
}

/// Asks how to distribute the members, and distributes them.
#[component]
pub fn Distribute(props: &DistributeProps) -> Html {
    let workspace = use_workspace();
    let group = props.group;
    let chosen = use_state_eq(|| 0_usize);
    let seed = use_state_eq(|| new_seed(&workspace.new_id().to_string()));
    let method = method(*chosen, &seed);
    let shares = workspace.read(|records| method.map(|method| shares(records, group, method)));
    let count = shares.iter().flatten().map(|share| share.names.len()).sum();
    let error = method.is_none().then(|| t(Message::SeedProblem));
    let on_submit = {
        let (workspace, on_close) = (workspace.clone(), props.on_close.clone());
        Callback::from(move |()| {
            if let Some(method) = method {
                let command = Command::Group(GroupCommand::Distribute { group, method });
                if workspace.dispatch_with_toast(command) {
                    on_close.emit(());
                }
            }
        })
    };
    let choices = vec![
        Choice::with_help(t(Message::InTurn), t(Message::InTurnHelp)),
        Choice::with_help(t(Message::ByName), t(Message::ByNameHelp)),
        Choice::with_help(t(Message::AtRandom), t(Message::AtRandomHelp)),
    ];
    let on_new_seed = {
        let seed = seed.clone();
        Callback::from(move |_: MouseEvent| seed.set(new_seed(&workspace.new_id().to_string())))
    };
    html! {
        <TaskCard title={t(Message::Distribute)} button={t(Message::DistributeCount(count))} {on_submit} on_close={props.on_close.clone()}>
            <Radios name="distribution" legend={t(Message::Method)} {choices} chosen={*chosen} on_choose={chosen.setter().to_callback()}
                look={RadioLook::Cards} />
            if *chosen == RANDOM {
                <div class="seed-row">
                    <TextField id="distribution-seed" class="short" input_mode="numeric" label={t(Message::Seed)} value={(*seed).clone()}
                        on_input={seed.setter().to_callback()} help={t(Message::SeedHelp)} {error} />
                    <button type="button" class="button" onclick={on_new_seed}>{ t(Message::NewSeed) }</button>
                </div>
            }
            if let Some(shares) = &shares { { table(shares) } }
        </TaskCard>
    }
}

/// Position of the random order among the choices.
const RANDOM: usize = 2;

/// Returns the method of a choice, or `None` if the seed is no number.
fn method(choice: usize, seed: &str) -> Option<DistributionMethod> {
    match choice {
        0 => Some(DistributionMethod::RoundRobin),
        1 => Some(DistributionMethod::ByName),
        _ => {
            let seed = seed.trim().parse().ok()?;
            Some(DistributionMethod::Random { seed })
        }
    }
}

/// Returns a seed of up to four digits from the text of a new id, short enough to be copied by hand.
fn new_seed(id: &str) -> String {
    let hash = id.bytes().fold(7_u32, |hash, byte| {
        hash.wrapping_mul(31).wrapping_add(u32::from(byte))
    });
    (hash % 10_000).to_string()
}

fn shares(records: &Records, group: LearnerGroupId, method: DistributionMethod) -> Vec<Share> {
    let mut names: BTreeMap<LearnerGroupId, Vec<String>> = BTreeMap::new();
    for (person, subgroup) in distribution(records, group, method) {
        let person = records.people.get(person);
        let name = person.map(|person| person.listed_name());
        names.entry(subgroup).or_default().extend(name);
    }
    let mut subgroups: Vec<Rc<_>> = records.subgroups_of(group).cloned().collect();
    natural::sort(&mut subgroups, |group| natural::key(&[&group.title]));
    let share = |group: Rc<lectern_core::model::LearnerGroup>| Share {
        title: group.title.clone(),
        before: records.members_of_group(group.id).len(),
        names: names.remove(&group.id).unwrap_or_default(),
    };
    subgroups.into_iter().map(share).collect()
}

fn table(shares: &[Share]) -> Html {
    html! {
        <div class="task-table" tabindex="0" role="group" aria-label={t(Message::Preview)}>
            <table class="plain-table">
                <thead><tr>
                    <th scope="col">{ t(Message::Subgroup) }</th>
                    <th scope="col" class="number">{ t(Message::Now) }</th>
                    <th scope="col" class="number">{ t(Message::Afterwards) }</th>
                    <th scope="col">{ t(Message::Joining) }</th>
                </tr></thead>
                <tbody>
                    { for shares.iter().map(|share| {
                        let (shown, more) = share.names.split_at(share.names.len().min(MAX_NAMES));
                        html! {
                            <tr key={share.title.clone()}>
                                <th scope="row"><bdi>{ &share.title }</bdi></th>
                                <td class="number">{ number(share.before) }</td>
                                <td class="number">{ number(share.before + share.names.len()) }</td>
                                <td>
                                    { for shown.iter().enumerate().map(|(at, name)| html! { <>if at > 0 { { "; " } }<bdi>{ name }</bdi></> }) }
                                    if !more.is_empty() { <span class="meta">{ " " }{ t(Message::AndMore(more.len())) }</span> }
                                </td>
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_a_number_and_only_asked_for_a_random_order() {
        assert_eq!(method(0, "x"), Some(DistributionMethod::RoundRobin));
        assert_eq!(
            method(2, " 42 "),
            Some(DistributionMethod::Random { seed: 42 })
        );
        assert_eq!(method(2, "x"), None);
        assert!(method(2, &new_seed("any id")).is_some());
    }
}
