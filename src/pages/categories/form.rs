//! The form of a category, in a dialog.

use lectern_core::model::{Category, CategoryId};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::forms::{self, CategoryForm};
use lectern_core::workspace::Command;
use yew::prelude::*;

use crate::components::dialog::Dialog;
use crate::components::field::{DateField, TextField};
use crate::components::primary_button::PrimaryButton;
use crate::components::unsaved_question::{UnsavedInput, use_unsaved_question};
use crate::hooks::{Form, RecordForm, rebase_fields, use_record_form, use_workspace};
use crate::i18n::{Categories as Message, Frame, t};
use crate::pages::course_sessions::use_first_focus;
use crate::pages::draft_notice::DraftNotice;
use crate::pages::editable::{EditOnly, EditableFields};
use crate::pages::record_form::{FormPlacement, RecordFormProps, date_text, save_callback};

impl Form for CategoryForm {
    fn validate(&self) -> Vec<FieldProblem> {
        forms::validate_category(self).err().unwrap_or_default()
    }
}

impl RecordForm for CategoryForm {
    type Record = Category;

    fn from_record(category: &Category) -> Self {
        Self {
            name: category.name.clone(),
            start: date_text(category.start),
            end: date_text(category.end),
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; name, start, end);
    }
}

/// The form of a category in a dialog.
#[component]
pub fn CategoryFormDialog(props: &RecordFormProps<CategoryId>) -> Html {
    let id = props.id;
    let workspace = use_workspace();
    let form = use_record_form::<CategoryForm>(id);
    let (title, save) = match id {
        None => (t(Message::AddTitle), t(Message::Add)),
        Some(_) => {
            let name = form.saved().name.clone();
            (t(Message::EditTitle(name)), t(Frame::Save))
        }
    };
    use_first_focus("category-name");
    let on_leave = props.panel.on_leave();
    let on_cancel = form.on_discard(on_leave.clone());
    let command = Callback::from(move |form| Command::SaveCategory { id, form });
    let on_save = save_callback(
        &form,
        &workspace,
        FormPlacement::Dialog,
        &on_leave,
        &command,
        None,
    );
    let UnsavedInput {
        close, question, ..
    } = use_unsaved_question(form.is_dirty(), on_cancel);
    let onsubmit = on_save.reform(|event: SubmitEvent| event.prevent_default());
    // In a dialog nothing is reported before saving is attempted.
    let text = |field, label, get, set| {
        let mut props = form.text(field, label, get, set);
        props.on_blur = Callback::noop();
        props
    };
    html! {
        <Dialog {title} on_close={close.clone()}>
            <form class="dialog-form" {onsubmit} novalidate=true>
                <DraftNotice<CategoryForm> form={form.clone()} />
                <EditableFields class="panel-fields">
                    <TextField ..text(Field::CategoryName, t(Message::Name), |form| &form.name, |form, text| form.name = text) />
                    <div class="field-row">
                        <DateField optional=true ..text(Field::CategoryStart, t(Message::FirstDay),
                            |form| &form.start, |form, text| form.start = text) />
                        <DateField optional=true origin={form.values().start.parse().ok()} ..text(Field::CategoryEnd, t(Message::LastDay),
                            |form| &form.end, |form, text| form.end = text) />
                    </div>
                </EditableFields>
                <p class="help">{ t(Message::DatesHelp) }</p>
                { question }
                <footer>
                    <button type="button" class="button" onclick={close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                    <EditOnly><PrimaryButton submit=true>{ save }</PrimaryButton></EditOnly>
                </footer>
            </form>
        </Dialog>
    }
}
