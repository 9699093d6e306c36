//! The form of a category, in a dialog.

use chrono::NaiveDate;
use lectern_core::model::{CategoryId, Kind};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::forms::{self, CategoryForm};
use lectern_core::workspace::{Command, Kinds, Records};
use yew::prelude::*;

use crate::components::dialog::Dialog;
use crate::components::field::TextField;
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form, use_records};
use crate::i18n::{Categories as Message, Frame, t};
use crate::pages::course_sessions::use_first_focus;
use crate::pages::record_form::{FormPlacement, RecordFormProps, save_callback};

impl Form for CategoryForm {
    fn validate(&self) -> Vec<FieldProblem> {
        forms::validate_category(self).err().unwrap_or_default()
    }
}

impl RecordForm for CategoryForm {
    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; name, start, end);
    }
}

/// Returns the form of a category: empty for a new one, `None` if the category was deleted.
fn load(records: &Records, id: Option<CategoryId>) -> Option<CategoryForm> {
    let Some(id) = id else {
        return Some(CategoryForm::default());
    };
    let category = records.categories.get(id)?;
    let date = |date: Option<NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    Some(CategoryForm {
        name: category.name.clone(),
        start: date(category.start),
        end: date(category.end),
    })
}

/// The form of a category in a dialog.
#[component]
pub fn CategoryFormDialog(props: &RecordFormProps<CategoryId>) -> Html {
    let id = props.id;
    let workspace = use_records(Kinds::from_slice(&[Kind::Category]));
    let saved = workspace.read(|records| load(records, id));
    let (title, save) = match id {
        None => (t(Message::AddTitle), t(Message::Add)),
        Some(_) => {
            let name = saved.as_ref().map(|form| form.name.clone());
            (
                t(Message::EditTitle(name.unwrap_or_default())),
                t(Frame::Save),
            )
        }
    };
    let form = use_record_form(saved);
    use_first_focus("category-name");
    let on_save = save_callback(
        &form,
        &workspace,
        FormPlacement::Dialog,
        &props.on_leave,
        move |form: &CategoryForm| Command::SaveCategory {
            id,
            form: form.clone(),
        },
    );
    let onsubmit = on_save.reform(|event: SubmitEvent| event.prevent_default());
    // In a dialog nothing is reported before saving is attempted.
    let text = |field, label, get, set| {
        let mut props = form.text(field, label, get, set);
        props.on_blur = Callback::noop();
        props
    };
    html! {
        <Dialog {title} on_close={props.on_leave.clone()}>
            <form class="dialog-form" {onsubmit} novalidate=true>
                <TextField ..text(Field::CategoryName, t(Message::Name), |form| &form.name, |form, text| form.name = text) />
                <div class="field-row">
                    <TextField kind="date" optional=true ..text(Field::CategoryStart, t(Message::FirstDay),
                        |form| &form.start, |form, text| form.start = text) />
                    <TextField kind="date" optional=true ..text(Field::CategoryEnd, t(Message::LastDay),
                        |form| &form.end, |form, text| form.end = text) />
                </div>
                <p class="help">{ t(Message::DatesHelp) }</p>
                <footer>
                    <button type="button" class="button" onclick={props.on_leave.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                    <button type="submit" class="button primary" data-primary="true">{ save }</button>
                </footer>
            </form>
        </Dialog>
    }
}
