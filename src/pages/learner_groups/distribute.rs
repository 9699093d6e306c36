//! Distributing the direct members of a group over its subgroups, with a preview.

use std::collections::BTreeMap;
use std::rc::Rc;

use lectern_core::model::LearnerGroupId;
use lectern_core::planning::DistributionMethod;
use lectern_core::rules::fields::FieldProblem;
use lectern_core::search::natural;
use lectern_core::workspace::{Command, GroupCommand, GroupParent, Records, distribution};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::task::{Task, TaskCard};
use crate::components::field::TextField;
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::hooks::{Form, use_dialog_form, use_form_drafts, use_workspace};
use crate::i18n::format::number;
use crate::i18n::{LearnerGroups as Message, t};
use crate::pages::draft_notice::DraftNotice;

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

/// Order in which members are distributed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Order {
    InTurn,
    ByName,
    AtRandom,
}

impl Order {
    /// All orders, as they are offered.
    const ALL: [Self; 3] = [Self::InTurn, Self::ByName, Self::AtRandom];

    fn choice(self) -> Choice {
        let (label, help) = match self {
            Self::InTurn => (Message::InTurn, Message::InTurnHelp),
            Self::ByName => (Message::ByName, Message::ByNameHelp),
            Self::AtRandom => (Message::AtRandom, Message::AtRandomHelp),
        };
        Choice::with_help(t(label), t(help))
    }

    /// Returns the method, or `None` if it needs a seed and `seed` is no number.
    fn method(self, seed: &str) -> Option<DistributionMethod> {
        match self {
            Self::InTurn => Some(DistributionMethod::RoundRobin),
            Self::ByName => Some(DistributionMethod::ByName),
            Self::AtRandom => {
                let seed = seed.trim().parse().ok()?;
                Some(DistributionMethod::Random { seed })
            }
        }
    }
}

/// Values of the card.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct DistributionValues {
    order: Order,
    /// Seed of a random order.
    seed: String,
}

impl Form for DistributionValues {
    fn validate(&self) -> Vec<FieldProblem> {
        // The seed says beside itself what is wrong with it.
        Vec::new()
    }
}

/// Subgroup with the members that it would get.
struct Share {
    title: String,
    before: usize,
    names: Vec<String>,
}

/// Card that asks how to distribute the members of a group, and distributes them.
#[component]
pub fn Distribute(props: &DistributeProps) -> Html {
    let workspace = use_workspace();
    let group = props.group;
    let slot = Task::Distribute.draft(use_form_drafts(), GroupParent::Group(group));
    let form = use_dialog_form(slot, Task::Distribute, || DistributionValues {
        order: Order::InTurn,
        seed: new_seed(&workspace.new_id().to_string()),
    });
    let DistributionValues { order, seed } = form.values().clone();
    let method = order.method(&seed);
    let shares = workspace.read(|records| method.map(|method| shares(records, group, method)));
    let count = shares.iter().flatten().map(|share| share.names.len()).sum();
    let error = method.is_none().then(|| t(Message::SeedProblem));
    let on_submit = {
        let (workspace, on_close) = (workspace.clone(), props.on_close.clone());
        let form = form.clone();
        Callback::from(move |()| {
            if let Some(method) = method {
                let command = Command::Group(GroupCommand::Distribute { group, method });
                if workspace.dispatch_with_toast(command) {
                    form.mark_saved();
                    on_close.emit(());
                }
            }
        })
    };
    let chosen = Order::ALL.iter().position(|offered| *offered == order);
    let on_choose = form.set(|form, at: usize| {
        form.order = Order::ALL.get(at).copied().unwrap_or(form.order);
    });
    let on_seed = form.set(|form, seed: String| form.seed = seed);
    let on_new_seed =
        on_seed.reform(move |_: MouseEvent| new_seed(&workspace.new_id().to_string()));
    html! {
        <TaskCard title={t(Message::Distribute)} button={t(Message::DistributeCount(count))} dirty={form.is_dirty()} {on_submit} on_close={form.on_discard(props.on_close.clone())}>
            <DraftNotice<DistributionValues> form={form.clone()} />
            <Radios name="distribution" legend={t(Message::Method)} choices={Order::ALL.map(Order::choice).to_vec()}
                chosen={chosen.unwrap_or_default()} {on_choose}
                look={RadioLook::Cards} />
            if order == Order::AtRandom {
                <div class="seed-row">
                    <TextField id="distribution-seed" class="short" input_mode="numeric" label={t(Message::Seed)} value={seed}
                        on_input={on_seed} help={t(Message::SeedHelp)} {error} />
                    <button type="button" class="button" onclick={on_new_seed}>{ t(Message::NewSeed) }</button>
                </div>
            }
            if let Some(shares) = &shares { { table(shares) } }
        </TaskCard>
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
        let in_turn = Order::InTurn.method("x");
        assert_eq!(in_turn, Some(DistributionMethod::RoundRobin));
        let at_random = |seed| Order::AtRandom.method(seed);
        assert_eq!(
            at_random(" 42 "),
            Some(DistributionMethod::Random { seed: 42 })
        );
        assert_eq!(at_random("x"), None);
        assert!(at_random(&new_seed("any id")).is_some());
    }
}
