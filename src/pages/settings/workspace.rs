//! The name of the workspace and its time zone.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::card;
use crate::components::error_summary::ErrorSummary;
use crate::components::field::{Field as FieldView, TextField, described_by};
use crate::components::press::after_press;
use crate::components::side_panel::keep_focus;
use crate::i18n::format;
use crate::i18n::{Frame, Settings as Words, t};
use crate::pages::form_state::{Follows, Form, control_of, use_followed, use_form};
use crate::pages::live::{Live, use_watched};
use crate::platform::zone::{self, Zone};
use lectern_core::model::{Kind, Settings, ZoneRules};
use lectern_core::rules::fields::{self, Field, FieldProblem, Problem, Problems};
use lectern_core::workspace::{Command, Kinds};

/// Characters of the workspace's name, at most.
const NAME: usize = 150;

/// Name and zone as typed.
#[derive(Clone, Debug, Default, PartialEq)]
struct WorkspaceForm {
    name: String,
    zone: String,
}

impl Follows for WorkspaceForm {
    fn follow(&mut self, begun: &Self, now: &Self, _: &mut Self) {
        if self.name == begun.name {
            self.name.clone_from(&now.name);
        }
        if self.zone == begun.zone {
            self.zone.clone_from(&now.zone);
        }
    }
}

fn check(form: &WorkspaceForm) -> Vec<FieldProblem> {
    let mut problems = Problems::default();
    problems.check(Field::WorkspaceName, fields::required(&form.name, NAME));
    let known = match form.zone.trim() {
        "" => Err(Problem::Missing),
        zone if !zone::exists(zone) => Err(Problem::UnknownZone),
        zone => Ok(zone),
    };
    problems.check(Field::Zone, known);
    problems.0
}

fn as_form(settings: &Settings) -> WorkspaceForm {
    WorkspaceForm {
        name: settings.name.clone(),
        zone: settings.zone.clone(),
    }
}

/// The form of name and zone.
#[component]
pub fn WorkspaceCard() -> Html {
    let live = use_watched(Kinds::from_slice(&[Kind::Settings]));
    let settings = live.read(|records| records.settings());
    let form = {
        let settings = settings.clone();
        use_form(move || as_form(&settings), check)
    };
    // Somebody else, or Undo, may change them too.
    use_followed(&form, Some(as_form(&settings)));
    let moves = form.values().zone.trim() != settings.zone;
    let onsubmit = {
        let (live, form) = (live.clone(), form.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            save(&live, &form, &settings);
        })
    };
    let body = html! {
        <form {onsubmit} novalidate={true} class="settings-form">
            <ErrorSummary problems={form.links()} attempt={form.attempt()} />
            <TextField id={control_of(Field::WorkspaceName)} label={t(Words::WorkspaceName)} value={form.values().name.clone()}
                on_input={form.set(Field::WorkspaceName, |form, text| form.name = text)} on_blur={form.leave(Field::WorkspaceName)}
                error={form.said(Field::WorkspaceName)} />
            { zone_field(&live, &form) }
            if moves { <p class="help">{ t(Words::ZoneMoves) }</p> }
            <div class="inline-tools">
                <button type="submit" class="button primary" data-primary="true" data-save="true" onmousedown={keep_focus}>{ t(Frame::Save) }</button>
            </div>
        </form>
    };
    card("settings-workspace", Words::Workspace, None, body)
}

fn save(live: &Live, form: &Form<WorkspaceForm>, settings: &Settings) {
    let found = check(form.values());
    if !found.is_empty() {
        return form.refuse(found);
    }
    let mut settings = settings.clone();
    form.values().name.trim().clone_into(&mut settings.name);
    form.values().zone.trim().clone_into(&mut settings.zone);
    live.perform(Command::SaveSettings { settings });
}

/// A box with the zones that the browser knows as suggestions: there are some 400.
fn zone_field(live: &Live, form: &Form<WorkspaceForm>) -> Html {
    let id = control_of(Field::Zone);
    let typed = form.values().zone.clone();
    let error = form.said(Field::Zone);
    let help = zone::exists(typed.trim()).then(|| {
        let now = Zone::new(typed.trim()).local_at(live.now());
        t(Words::TimeZoneHelp(format::date_time(now)))
    });
    let oninput = form
        .set(Field::Zone, |form, text| form.zone = text)
        .reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    let leave = form.leave(Field::Zone);
    let onblur = move |_: FocusEvent| after_press(leave.clone());
    html! {
        <FieldView {id} label={t(Words::TimeZone)} help={help.clone()} error={error.clone()}>
            <input {id} class="control" list="zones" autocomplete="off" spellcheck="false" value={typed}
                aria-invalid={error.is_some().then_some("true")} aria-describedby={described_by(id, error.is_some(), help.is_some())}
                {oninput} {onblur} />
            <Zones />
        </FieldView>
    }
}

/// Never drawn twice: it takes nothing.
#[component]
fn Zones() -> Html {
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
        typed.follow(&begun, &form("School", "Europe/Zurich"), &mut begun.clone());
        assert_eq!(typed, form("School of medicine", "Europe/Zurich"));
        let mut untouched = begun.clone();
        untouched.follow(&begun, &form("Faculty", "UTC"), &mut begun.clone());
        assert_eq!(untouched, form("Faculty", "UTC"));
    }
}
