//! Making numbered subgroups, whose titles are shown beforehand.

use lectern_core::planning::subgroup_names;
use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use lectern_core::rules::limits;
use lectern_core::workspace::{Command, CommandError, GroupCommand, GroupParent};
use yew::prelude::*;

use super::task::TaskCard;
use super::view::title_of;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::field::TextField;
use crate::hooks::{control_id, use_workspace};
use crate::i18n::{LearnerGroups as Message, problem, refusal, t};

/// Titles shown at the beginning and the end of a long list.
const SHOWN_AT_ENDS: usize = 4;

/// Properties of [`MakeSubgroups`].
#[derive(Properties, PartialEq)]
pub struct MakeSubgroupsProps {
    /// Cohort or group below which the groups are made.
    pub parent: GroupParent,
    /// Called at the end.
    pub on_close: Callback<()>,
}

/// Card that asks for the number and the base title of subgroups, shows their titles, and makes them.
#[component]
pub fn MakeSubgroups(props: &MakeSubgroupsProps) -> Html {
    let workspace = use_workspace();
    let parent = props.parent;
    let count = use_state_eq(|| "2".to_owned());
    let base = use_state_eq(|| workspace.read(|records| title_of(records, parent)));
    let problems = use_state_eq(Vec::<FieldProblem>::new);
    let other = use_state_eq(|| None::<AttrValue>);
    let names = names(&workspace, parent, &base, &count);
    let on_submit = {
        let (workspace, on_close) = (workspace.clone(), props.on_close.clone());
        let (base, count) = (base.clone(), count.clone());
        let (problems, other) = (problems.clone(), other.clone());
        Callback::from(move |()| {
            let Some(count) = parse_count(&count) else {
                return problems.set(vec![not_in_range()]);
            };
            let base = (*base).clone();
            let command = GroupCommand::CreateNumbered {
                parent,
                base,
                count,
            };
            match workspace.dispatch(Command::Group(command)) {
                Ok(change) => {
                    on_close.emit(());
                    if let Some(change) = change {
                        workspace.toast_change(&change);
                    }
                }
                Err(CommandError::Fields(found)) => problems.set(found),
                Err(error) => other.set(Some(refusal(&error).into())),
            }
        })
    };
    let error = |field| {
        let found = problems.iter().find(|found| found.field == field);
        found.map(|found| AttrValue::from(problem(found)))
    };
    let input = |value: &UseStateHandle<String>| {
        let (value, problems) = (value.clone(), problems.clone());
        Callback::from(move |text| {
            value.set(text);
            problems.set(Vec::new());
        })
    };
    let (title, button) = match parent {
        GroupParent::Cohort(_) => (
            t(Message::MakeGroups),
            t(Message::MakeCountGroups(names.len())),
        ),
        GroupParent::Group(_) => (
            t(Message::MakeSubgroups),
            t(Message::MakeCountSubgroups(names.len())),
        ),
    };
    let number_label = match parent {
        GroupParent::Cohort(_) => Message::NumberOfGroups,
        GroupParent::Group(_) => Message::NumberOfSubgroups,
    };
    html! {
        <TaskCard {title} {button} {on_submit} on_close={props.on_close.clone()} error={(*other).clone()}>
            <div class="field-row">
                <TextField id={control_id(Field::GroupCount)} kind="number" input_mode="numeric" label={t(number_label)} value={(*count).clone()}
                    on_input={input(&count)} error={error(Field::GroupCount)} autofocus=true />
                <TextField id="subgroup-base" label={t(Message::BaseTitle)} value={(*base).clone()} on_input={input(&base)}
                    help={t(Message::BaseTitleHelp)} error={error(Field::GroupTitle)} />
            </div>
            <div class="subgroup-names" role="group" aria-label={t(Message::Preview)}>
                { for preview(&names).into_iter().map(|name| html! { <span class="tag">{ name }</span> }) }
            </div>
        </TaskCard>
    }
}

/// Returns the titles that would be made; none for invalid input.
fn names(workspace: &WorkspaceHandle, parent: GroupParent, base: &str, count: &str) -> Vec<String> {
    let Some(count) = parse_count(count) else {
        return Vec::new();
    };
    let names =
        workspace.read(|records| subgroup_names(base, &parent.titles(records, None), count));
    names.unwrap_or_default()
}

fn parse_count(text: &str) -> Option<u32> {
    let count = text.trim().parse().ok()?;
    (1..=limits::GROUPS_AT_ONCE)
        .contains(&count)
        .then_some(count)
}

const fn not_in_range() -> FieldProblem {
    FieldProblem {
        field: Field::GroupCount,
        problem: Problem::NotInRange {
            min: 1,
            max: limits::GROUPS_AT_ONCE,
        },
    }
}

/// Returns the first and the last titles.
fn preview(names: &[String]) -> Vec<String> {
    if names.len() <= 2 * SHOWN_AT_ENDS {
        return names.to_vec();
    }
    let mut shown = names[..SHOWN_AT_ENDS].to_vec();
    shown.push("…".to_owned());
    shown.extend_from_slice(&names[names.len() - SHOWN_AT_ENDS..]);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_groups_is_whole_and_within_the_limit() {
        let parsed = ["1", " 38 ", "1000", "0", "1001", "-3", "1.5", "", "x"].map(parse_count);
        let expected = [
            Some(1),
            Some(38),
            Some(1000),
            None,
            None,
            None,
            None,
            None,
            None,
        ];
        assert_eq!(parsed, expected);
    }

    #[test]
    fn the_middle_of_many_titles_is_left_out() {
        let names: Vec<String> = (1..=38).map(|number| number.to_string()).collect();
        assert_eq!(preview(&names).join(" "), "1 2 3 4 … 35 36 37 38");
        assert_eq!(preview(&names[..8]).len(), 8);
    }
}
