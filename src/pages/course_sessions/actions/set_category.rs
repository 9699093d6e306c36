//! Putting course sessions into a category.

use std::rc::Rc;

use lectern_core::model::CategoryId;
use lectern_core::search::natural;
use lectern_core::workspace::{Command, Records};
use yew::prelude::*;

use super::action_dialog::{ActionDialog, use_first_focus};
use super::{SessionsDialogProps, use_action_form};
use crate::components::data_table::TableRow;
use crate::components::field::Select;
use crate::hooks::{Unvalidated, use_workspace};
use crate::i18n::{SessionActions as Message, Sessions, t};
use crate::pages::course_sessions::summaries::SessionSummary;
use crate::pages::draft_notice::DraftNotice;

/// Values of the dialog: the chosen category.
type Values = Unvalidated<Option<CategoryId>>;

/// Dialog that asks for a category, and puts course sessions into it.
#[component]
pub fn SetCategoryDialog(props: &SessionsDialogProps) -> Html {
    let workspace = use_workspace();
    let sessions = &props.sessions;
    let form = use_action_form(&props.draft, || Unvalidated(common_category(sessions)));
    let Unvalidated(category) = *form.values();
    use_first_focus("set-category");
    let options = workspace.read(options);
    let leaving = sessions.iter().filter(|summary| {
        let current = summary.session().category;
        current.is_some() && current != category
    });
    let leaving = leaving.count();
    let on_change = form.set(|form, value: String| form.0 = value.parse().ok());
    let on_submit = {
        let (form, on_close) = (form.clone(), props.on_close.clone());
        let ids: Vec<_> = sessions.iter().map(|summary| summary.id()).collect();
        Callback::from(move |()| {
            let ids = ids.iter().copied().collect();
            let done = workspace.dispatch_with_toast(Command::SetCategory { ids, category });
            form.end(done, &on_close);
        })
    };
    let value = category.map(|id| id.to_string()).unwrap_or_default();
    html! {
        <ActionDialog title={t(Message::CategoryTitle(sessions.len()))} button={t(Message::SetIt(sessions.len()))}
            {on_submit} dirty={form.is_dirty()} on_cancel={form.on_discard(props.on_close.reform(|()| false))}>
            <DraftNotice<Values> form={form.clone()} />
            <Select id="set-category" label={t(Sessions::Category)} {options} {value} {on_change} />
            <p class="help" aria-live="polite">{ t(Message::CategoryHelp(leaving)) }</p>
        </ActionDialog>
    }
}

/// Returns the category that all course sessions are in.
fn common_category(sessions: &[Rc<SessionSummary>]) -> Option<CategoryId> {
    let category = |summary: &Rc<SessionSummary>| summary.session().category;
    let first = sessions.first().and_then(category)?;
    let is_common = sessions
        .iter()
        .all(|summary| category(summary) == Some(first));
    is_common.then_some(first)
}

/// Returns the categories by name, after the option for none.
fn options(records: &Records) -> Vec<(AttrValue, AttrValue)> {
    let categories = records.categories.iter();
    let mut options: Vec<(AttrValue, AttrValue)> = categories
        .map(|category| (category.id.to_string().into(), category.name.clone().into()))
        .collect();
    options.sort_by_cached_key(|(_, name)| natural::key(&[name]));
    options.insert(0, (AttrValue::Static(""), t(Sessions::NoCategory)));
    options
}
