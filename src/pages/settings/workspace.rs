//! Name and time zone of the workspace.

use lectern_core::model::{Settings, SettingsId, ZoneRules};
use lectern_core::rules::fields::{self, Field, FieldProblem, Problem, Problems};
use lectern_core::rules::zones;
use lectern_core::text::clean_line;
use lectern_core::workspace::Command;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::card;
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::error_summary::ErrorSummary;
use crate::components::field::{Field as FieldView, TextField, described_by, typed};
use crate::components::press::after_press;
use crate::components::primary_button::PrimaryButton;
use crate::components::side_panel::keep_focus;
use crate::hooks::{
    Form, RecordForm, UseFormHandle, control_id, rebase_fields, use_record_form, use_workspace,
};
use crate::i18n::format;
use crate::i18n::{Frame, Settings as Message, t};
use crate::pages::draft_notice::DraftNotice;
use crate::pages::editable::{EditOnly, EditableFields};
use crate::platform::zone::{self, Zone};

/// Maximum number of characters of the name of the workspace.
const NAME: usize = 150;

/// Values of the form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct WorkspaceForm {
    name: String,
    zone: String,
}

impl Form for WorkspaceForm {
    fn validate(&self) -> Vec<FieldProblem> {
        let mut problems = Problems::default();
        problems.check(Field::WorkspaceName, fields::required(&self.name, NAME));
        let zone = clean_line(&self.zone);
        let known = match &*zone {
            "" => Err(Problem::Missing),
            zone if !zone::exists(zone) => Err(Problem::UnknownZone),
            zone => Ok(zone),
        };
        problems.check(Field::Zone, known);
        problems.0
    }
}

impl RecordForm for WorkspaceForm {
    type Record = Settings;

    fn from_record(settings: &Settings) -> Self {
        Self {
            name: settings.name.clone(),
            zone: settings.zone.clone(),
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; name, zone);
    }
}

/// Form of the name and the time zone. Other tabs and Undo may change both meanwhile.
#[component]
pub fn WorkspaceCard() -> Html {
    let workspace = use_workspace();
    let form = use_record_form::<WorkspaceForm>(Some(SettingsId));
    let zone_differs = !zones::is_same(&clean_line(&form.values().zone), &form.saved().zone);
    let onsubmit = {
        let (workspace, form) = (workspace.clone(), form.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            save(&workspace, &form);
        })
    };
    let body = html! {
        <form {onsubmit} novalidate={true} class="settings-form">
            <DraftNotice<WorkspaceForm> form={form.clone()} />
            <ErrorSummary problems={form.error_links()} attempt={form.attempts()} />
            <EditableFields class="panel-fields">
                <TextField help={None::<AttrValue>} ..form.text(Field::WorkspaceName, t(Message::WorkspaceName),
                    |form| &form.name, |form, text| form.name = text) />
                <ZoneField form={form.clone()} />
            </EditableFields>
            if zone_differs { <p class="help">{ t(Message::ZoneMoves) }</p> }
            <EditOnly><div class="inline-tools">
                <PrimaryButton submit=true saves=true onmousedown={Callback::from(keep_focus)}>{ t(Frame::Save) }</PrimaryButton>
            </div></EditOnly>
        </form>
    };
    card("settings-workspace", Message::Workspace, None, body)
}

fn save(workspace: &WorkspaceHandle, form: &UseFormHandle<WorkspaceForm>) {
    let problems = form.values().validate();
    if !problems.is_empty() {
        return form.reject(problems);
    }
    let mut settings = Settings::clone(&workspace.read(|records| records.settings()));
    settings.name = clean_line(&form.values().name).into_owned();
    let zone = clean_line(&form.values().zone);
    if !zones::is_same(&zone, &settings.zone) {
        settings.zone = zone.into_owned();
    }
    if workspace.dispatch_with_toast(Command::SaveSettings { settings }) {
        form.mark_saved();
    }
}

/// Properties of [`ZoneField`].
#[derive(Properties, PartialEq)]
struct ZoneFieldProps {
    /// Form of the workspace.
    form: UseFormHandle<WorkspaceForm>,
}

/// Field for the time zone, with the approximately 400 zones that the browser knows as suggestions.
#[component]
fn ZoneField(props: &ZoneFieldProps) -> Html {
    let workspace = use_workspace();
    let form = &props.form;
    let id = control_id(Field::Zone);
    let value = form.values().zone.clone();
    let error = form.error(Field::Zone);
    let help = zone::exists(&clean_line(&value)).then(|| {
        let now = Zone::new(&clean_line(&value)).local_at(workspace.now());
        t(Message::TimeZoneHelp(format::date_time(now)))
    });
    let oninput = typed::<InputEvent>(&form.edit(Field::Zone, |form, text| form.zone = text));
    let touch = form.touch(Field::Zone);
    let onblur = move |_: FocusEvent| after_press(touch.clone());
    html! {
        <FieldView {id} label={t(Message::TimeZone)} help={help.clone()} error={error.clone()}>
            <input {id} class="control" list="zones" autocomplete="off" spellcheck="false" {value}
                aria-invalid={error.is_some().then_some("true")} aria-describedby={described_by(id, error.is_some(), help.is_some())}
                {oninput} {onblur} />
            <ZoneSuggestions />
        </FieldView>
    }
}

/// Data list of the known time zones. Without properties it is rendered only once.
#[component]
fn ZoneSuggestions() -> Html {
    html! {
        <datalist id="zones">
            { for zone::list().into_iter().map(|name| html! { <option value={name} /> }) }
        </datalist>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(name: &str, zone: &str) -> WorkspaceForm {
        WorkspaceForm {
            name: name.into(),
            zone: zone.into(),
        }
    }

    #[test]
    fn what_is_typed_stays_when_somebody_else_saves() {
        let begun = form("School", "UTC");
        let mut typed = form("School of medicine", "UTC");
        typed.rebase(&begun, &form("School", "Europe/Zurich"), &mut begun.clone());
        assert_eq!(typed, form("School of medicine", "Europe/Zurich"));
        let mut untouched = begun.clone();
        untouched.rebase(&begun, &form("Faculty", "UTC"), &mut begun.clone());
        assert_eq!(untouched, form("Faculty", "UTC"));
    }
}
