//! Making numbered subgroups, whose titles are shown beforehand.

use lectern_core::planning::subgroup_names;
use lectern_core::rules::fields::{Field, FieldProblem, Problem, Problems};
use lectern_core::rules::limits;
use lectern_core::text::clean_line;
use lectern_core::workspace::{Command, CommandError, GroupCommand, GroupParent};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::task::{Task, TaskCard};
use super::view::title_of;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::field::{TextField, TextFieldProps};
use crate::hooks::{Form, use_dialog_form, use_form_drafts, use_workspace};
use crate::i18n::{LearnerGroups as Message, refusal, t};
use crate::pages::draft_notice::DraftNotice;

/// Titles shown at the beginning and the end of a long list.
const SHOWN_AT_ENDS: usize = 4;

/// Values of the card.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct SubgroupValues {
    /// Number of groups.
    count: String,
    /// Text with which their titles begin.
    base: String,
}

impl Form for SubgroupValues {
    fn validate(&self) -> Vec<FieldProblem> {
        let mut problems = Problems::default();
        problems.check(Field::GroupCount, parse_count(&self.count));
        if clean_line(&self.base).is_empty() {
            problems.push(Field::GroupTitle, Problem::Missing);
        }
        problems.0
    }
}

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
    let slot = Task::MakeSubgroups.draft(use_form_drafts(), parent);
    let form = use_dialog_form(slot, Task::MakeSubgroups, || SubgroupValues {
        count: "2".to_owned(),
        base: workspace.read(|records| title_of(records, parent)),
    });
    let other = use_state_eq(|| None::<AttrValue>);
    let names = names(&workspace, parent, form.values());
    let on_submit = {
        let (form, other) = (form.clone(), other.clone());
        let on_close = props.on_close.clone();
        Callback::from(move |()| {
            let SubgroupValues { count, base } = form.values().clone();
            let problems = form.problems();
            let count = parse_count(&count).ok().filter(|_| problems.is_empty());
            let Some(count) = count else {
                return form.reject(problems);
            };
            let command = GroupCommand::CreateNumbered {
                parent,
                base,
                count,
            };
            match workspace.dispatch(Command::Group(command)) {
                Ok(change) => {
                    form.mark_saved();
                    on_close.emit(());
                    if let Some(change) = change {
                        workspace.toast_change(&change);
                    }
                }
                Err(CommandError::Fields(found)) => form.reject(found),
                Err(error) => other.set(Some(refusal(&error).into())),
            }
        })
    };
    let (title, button): (Message, fn(usize) -> Message) = match parent {
        GroupParent::Cohort(_) => (Message::MakeGroups, Message::MakeCountGroups),
        GroupParent::Group(_) => (Message::MakeSubgroups, Message::MakeCountSubgroups),
    };
    // Without a number that is right, there is no count to name.
    let button = if names.is_empty() {
        title.clone()
    } else {
        button(names.len())
    };
    let number_label = match parent {
        GroupParent::Cohort(_) => Message::NumberOfGroups,
        GroupParent::Group(_) => Message::NumberOfSubgroups,
    };
    let count = TextFieldProps {
        kind: "number".into(),
        input_mode: Some("numeric".into()),
        autofocus: true,
        ..form.text(
            Field::GroupCount,
            t(number_label),
            |form| &form.count,
            |form, text| form.count = text,
        )
    };
    let base = TextFieldProps {
        id: "subgroup-base".into(),
        help: Some(t(Message::BaseTitleHelp)),
        ..form.text(
            Field::GroupTitle,
            t(Message::BaseTitle),
            |form| &form.base,
            |form, text| form.base = text,
        )
    };
    html! {
        <TaskCard title={t(title)} button={t(button)} dirty={form.is_dirty()} {on_submit} on_close={form.on_discard(props.on_close.clone())} error={(*other).clone()}>
            <DraftNotice<SubgroupValues> form={form.clone()} />
            <div class="field-row">
                <TextField ..count />
                <TextField ..base />
            </div>
            <div class="subgroup-names" role="group" aria-label={t(Message::Preview)}>
                { for preview(&names).into_iter().map(|name| html! { <span class="tag">{ name }</span> }) }
            </div>
        </TaskCard>
    }
}

/// Returns the titles that would be made; none for invalid input.
fn names(workspace: &WorkspaceHandle, parent: GroupParent, values: &SubgroupValues) -> Vec<String> {
    let Ok(count) = parse_count(&values.count) else {
        return Vec::new();
    };
    let names = workspace
        .read(|records| subgroup_names(&values.base, &parent.titles(records, None), count));
    names.unwrap_or_default()
}

fn parse_count(text: &str) -> Result<u32, Problem> {
    let count = text.trim().parse().ok();
    let count = count.filter(|count| (1..=limits::GROUPS_AT_ONCE).contains(count));
    count.ok_or(Problem::NotInRange {
        min: 1,
        max: limits::GROUPS_AT_ONCE,
    })
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
        let parsed = ["1", " 38 ", "1000", "0", "1001", "-3", "1.5", "", "x"]
            .map(|text| parse_count(text).ok());
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
