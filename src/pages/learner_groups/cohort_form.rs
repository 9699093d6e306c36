//! The form of a cohort.

use lectern_core::model::{Cohort, CohortId};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::learner_groups::{CohortForm, validate_cohort};
use lectern_core::search::name_key;
use lectern_core::workspace::{Command, GroupCommand, GroupParent};
use yew::prelude::*;

use super::task::HEADING;
use super::view::route_of;
use crate::app::navigation::{go, go_instead};
use crate::app::route::Route;
use crate::components::field::{Checkbox, TextField};
use crate::components::keys;
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form, use_workspace};
use crate::i18n::{LearnerGroups as Message, t};
use crate::pages::record_card::RecordCard;

impl Form for CohortForm {
    fn validate(&self) -> Vec<FieldProblem> {
        validate_cohort(self, &|_| None).err().unwrap_or_default()
    }
}

impl RecordForm for CohortForm {
    type Record = Cohort;

    fn from_record(cohort: &Cohort) -> Self {
        Self {
            title: cohort.title.clone(),
            inactive: cohort.inactive,
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; title, inactive);
    }
}

/// Properties of [`CohortFormCard`].
#[derive(Properties, PartialEq)]
pub struct CohortFormCardProps {
    /// Cohort; `None` for a new one.
    pub id: Option<CohortId>,
}

/// The form of a cohort.
#[component]
pub fn CohortFormCard(props: &CohortFormCardProps) -> Html {
    let id = props.id;
    let workspace = use_workspace();
    let form = use_record_form::<CohortForm>(id);
    let command = Callback::from(move |form| Command::Group(GroupCommand::SaveCohort { id, form }));
    let on_saved = {
        let title = name_key(&form.values().title);
        Callback::from(move |()| {
            if id.is_none() {
                let new = workspace.read(|records| {
                    let mut cohorts = records.cohorts.iter();
                    let new = cohorts.find(|cohort| name_key(&cohort.title) == title);
                    new.map(|cohort| cohort.id)
                });
                if let Some(new) = new {
                    go_instead(&route_of(GroupParent::Cohort(new)));
                }
            }
        })
    };
    let on_cancel = Callback::from(move |()| match id {
        None => go(&Route::LearnerGroups),
        // The button goes with the unsaved values.
        Some(_) => keys::focus_id(HEADING),
    });
    let title = match id {
        None => t(Message::NewCohort),
        Some(_) => t(Message::Details),
    };
    html! {
        <RecordCard<CohortForm> form={form.clone()} {title} save={id.is_none().then(|| t(Message::AddCohort))} {command} {on_saved} {on_cancel}>
            <TextField autofocus={id.is_none()} ..form.text(Field::CohortTitle, t(Message::Title),
                |form| &form.title, |form, text| form.title = text) />
            <Checkbox id="cohort-inactive" label={t(Message::Inactive)} checked={form.values().inactive} help={t(Message::InactiveHelp)}
                on_change={form.set(|form, inactive| form.inactive = inactive)} />
        </RecordCard<CohortForm>>
    }
}
