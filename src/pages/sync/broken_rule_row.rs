//! Row of a rule that the changes of several people have broken together.

use yew::prelude::*;

use super::record_link::record_href;
use crate::hooks::{use_can_edit, use_workspace};
use crate::i18n::{BrokenRules as Message, problem, t};
use crate::pages::record_values::record_name;
use lectern_core::model::{CourseObjective, LearnerGroup, RecordKey, RecordType, Session, Term};
use lectern_core::rules::fields::{FieldProblem, Problem};
use lectern_core::workspace::{BrokenRule, Command, Records, RepairCommand};

/// Largest number of records that are named.
const NAMED: usize = 5;

/// Returns a key of the row, which differs from those of all others.
pub fn rule_key(rule: &BrokenRule) -> String {
    match rule {
        BrokenRule::Shared(shared) => {
            format!("shared {:?} {:?}", shared.field, shared.keys.first())
        }
        BrokenRule::GroupCycle(groups) => format!("groups {:?}", groups.first()),
        BrokenRule::PostrequisiteCycle(sessions) => format!("sessions {:?}", sessions.first()),
        BrokenRule::Orphans { parent, .. } => format!("orphans {parent:?}"),
    }
}

/// Properties of [`BrokenRuleRow`].
#[derive(Properties, PartialEq)]
pub struct BrokenRuleRowProps {
    /// The rule.
    pub rule: BrokenRule,
}

/// Records that break a rule, what is wrong, and what can be done about it.
#[component]
pub fn BrokenRuleRow(props: &BrokenRuleRowProps) -> Html {
    let workspace = use_workspace();
    let can_edit = use_can_edit();
    let keys = keys_of(&props.rule);
    let names: Vec<(RecordKey, String)> = workspace.read(|records| {
        let name = |key: &RecordKey| Some((*key, record_name(records, &records.get(*key)?)));
        keys.iter().filter_map(name).collect()
    });
    let more = names.len().saturating_sub(NAMED);
    let first = names.first().map(|(_, name)| name.clone());
    let first = first.unwrap_or_default();
    let links = workspace.read(|records| links(records, &names));
    let perform = |label: Message, command: RepairCommand| {
        let workspace = workspace.clone();
        let onclick = move |_: MouseEvent| {
            // Otherwise the message says why.
            let _ = workspace.dispatch_with_toast(Command::Repair(command.clone()));
        };
        html! { <button type="button" class="button small" {onclick}>{ t(label) }</button> }
    };
    let (text, tools) = match &props.rule {
        BrokenRule::Shared(shared) => {
            let taken = Problem::Taken { by: first };
            let found = FieldProblem {
                field: shared.field,
                problem: taken,
            };
            let text = AttrValue::from(problem(&found));
            (text, html! { { t(Message::ChangeOne) } })
        }
        BrokenRule::GroupCycle(groups) => {
            let detach = groups.first().map(|group| RepairCommand::Detach(*group));
            let tools = detach.map(|command| perform(Message::Detach(first.clone()), command));
            (t(Message::GroupCycle(first)), html! { { for tools } })
        }
        BrokenRule::PostrequisiteCycle(_) => (
            t(Message::PostrequisiteCycle),
            html! { { t(Message::ChangeOne) } },
        ),
        BrokenRule::Orphans { parent, children } => {
            let recover = RepairCommand::Recover {
                parent: *parent,
                title: t(Message::RecoveredTitle).to_string(),
            };
            let delete = RepairCommand::DeleteOrphans { parent: *parent };
            let tools = html! {
                <>{ perform(Message::Recover(*parent), recover) }{ perform(Message::DeleteOrphans(children.len()), delete) }</>
            };
            (t(Message::Orphans(*parent, children.len())), tools)
        }
    };
    html! {
        <tr>
            <th scope="row">
                { for links }
                if more > 0 { <span class="meta">{ " " }{ t(Message::More(more)) }</span> }
            </th>
            <td>{ text }</td>
            <td></td>
            <td class="row-tools">if can_edit { { tools } }</td>
        </tr>
    }
}

fn keys_of(rule: &BrokenRule) -> Vec<RecordKey> {
    match rule {
        BrokenRule::Shared(shared) => shared.keys.clone(),
        BrokenRule::GroupCycle(groups) => groups
            .iter()
            .map(|id| LearnerGroup::record_key(*id))
            .collect(),
        BrokenRule::PostrequisiteCycle(sessions) => {
            sessions.iter().map(|id| Session::record_key(*id)).collect()
        }
        BrokenRule::Orphans { children, .. } => children.clone(),
    }
}

/// Draws the names of records, with links to the pages that show them.
fn links(records: &Records, names: &[(RecordKey, String)]) -> Vec<Html> {
    let links = names.iter().take(NAMED).enumerate();
    let links = links.map(|(at, (key, name))| {
        let name = html! { <bdi>{ name }</bdi> };
        let link = match record_href(records, *key).filter(|_| has_page(records, *key)) {
            Some(href) => html! { <a {href}>{ name }</a> },
            None => name,
        };
        html! { <>if at > 0 { { "; " } }{ link }</> }
    });
    links.collect()
}

/// Returns `true` unless the page that shows a record is that of a deleted one.
fn has_page(records: &Records, key: RecordKey) -> bool {
    if let Some(id) = Session::typed_key(key) {
        let session = records.sessions.get(id);
        return session.is_some_and(|session| records.courses.contains(session.course));
    }
    if let Some(id) = CourseObjective::typed_key(key) {
        let objective = records.course_objectives.get(id);
        return objective.is_some_and(|objective| records.courses.contains(objective.course));
    }
    if let Some(id) = LearnerGroup::typed_key(key) {
        let cohort = records.cohort_of_group(id);
        return cohort.is_some_and(|cohort| records.cohorts.contains(cohort));
    }
    Term::typed_key(key).is_none_or(|id| {
        let term = records.terms.get(id);
        term.is_some_and(|term| records.vocabularies.contains(term.vocabulary))
    })
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{
        Cohort, CohortId, Course, CourseId, CourseObjectiveId, LearnerGroupId, Record, SessionId,
        TermId, Vocabulary, VocabularyId,
    };
    use lectern_core::workspace::Workspace;

    use super::*;

    #[test]
    fn records_have_a_page_as_long_as_what_they_belong_to_is_there() {
        let course = CourseId::from_bits(1);
        let (cohort, vocabulary) = (CohortId::from_bits(2), VocabularyId::from_bits(3));
        let mut session = Session::new(SessionId::from_bits(4));
        session.course = course;
        let mut objective = CourseObjective::new(CourseObjectiveId::from_bits(5));
        objective.course = course;
        let mut group = LearnerGroup::new(LearnerGroupId::from_bits(6));
        group.cohort = cohort;
        let mut term = Term::new(TermId::from_bits(7));
        term.vocabulary = vocabulary;
        let keys = [
            Session::record_key(session.id),
            CourseObjective::record_key(objective.id),
            LearnerGroup::record_key(group.id),
            Term::record_key(term.id),
        ];
        let mut rows: Vec<Record> =
            vec![session.into(), objective.into(), group.into(), term.into()];
        for is_there in [false, true] {
            let workspace = Workspace::opened(rows.clone(), Vec::new());
            let have_pages = keys.map(|key| has_page(workspace.records(), key));
            assert_eq!(have_pages, [is_there; 4]);
            rows.push(Course::new(course).into());
            rows.push(Cohort::new(cohort).into());
            rows.push(Vocabulary::new(vocabulary).into());
        }
    }
}
