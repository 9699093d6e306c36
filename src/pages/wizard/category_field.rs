//! The category of a course session, and a form to add a category without leaving the step.

use lectern_core::model::{Category, CategoryId, Kind, RecordType};
use lectern_core::rules::fields::Field;
use lectern_core::rules::forms::CategoryForm;
use lectern_core::search::natural;
use lectern_core::workspace::{Command, CommandError, Kinds};
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::components::field::{DateField, Select, TextField, TextFieldProps};
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{DraftSlot, use_form_drafts, use_record_form, use_records, use_workspace};
use crate::i18n::{Frame, Wizard as Message, refusal, t};
use crate::pages::draft_notice::DraftNotice;
use crate::platform::keyboard::KeyPress;

/// Id of the select.
const SELECT: &str = "category";

/// Properties of [`CategoryField`].
#[derive(Properties, PartialEq)]
pub struct CategoryFieldProps {
    /// The chosen category.
    pub chosen: Option<CategoryId>,
    /// Receives the newly chosen category.
    pub on_choose: Callback<Option<CategoryId>>,
}

/// The select "Category" and the button "New category", which opens a form in its place.
#[component]
pub fn CategoryField(props: &CategoryFieldProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Category]));
    let draft = DraftSlot::new::<Category>(use_form_drafts(), None);
    let adding = use_state(|| draft.is_filled());
    let mut categories: Vec<(AttrValue, AttrValue)> = workspace.read(|records| {
        let categories = records.categories.iter();
        categories
            .map(|category| (category.id.to_string().into(), category.name.clone().into()))
            .collect()
    });
    natural::sort(&mut categories, |(_, name)| natural::key(&[name]));
    categories.insert(0, (AttrValue::Static(""), t(Message::NoCategory)));
    let value = props.chosen.map(|id| id.to_string()).unwrap_or_default();
    let on_change = props.on_choose.reform(|text: String| text.parse().ok());
    let on_new = {
        let adding = adding.clone();
        Callback::from(move |_: MouseEvent| adding.set(true))
    };
    let on_close = {
        let adding = adding.clone();
        Callback::from(move |()| {
            adding.set(false);
            keys::focus_id(SELECT);
        })
    };
    html! {
        <div class="category-field">
            <Select id={SELECT} label={t(Message::Category)} optional=true options={categories} {value} {on_change} />
            if *adding {
                <NewCategoryForm on_created={props.on_choose.clone()} {on_close} />
            } else {
                <button type="button" class="button small quiet" onclick={on_new}>{ icon(Icon::Plus) }{ t(Message::NewCategory) }</button>
            }
        </div>
    }
}

/// Properties of [`NewCategoryForm`].
#[derive(Properties, PartialEq)]
struct NewCategoryFormProps {
    /// Receives the category once it was saved.
    on_created: Callback<Option<CategoryId>>,
    /// Called when the form may close.
    on_close: Callback<()>,
}

/// Form of a new category: Enter saves it and Escape closes the form. It lies inside the form of the
/// step, so it cannot be a `<form>` itself.
#[component]
fn NewCategoryForm(props: &NewCategoryFormProps) -> Html {
    let workspace = use_workspace();
    let form = use_record_form::<CategoryForm>(None);
    let on_close = props.on_close.clone();
    let on_save = {
        let (form, on_close) = (form.clone(), on_close.clone());
        let on_created = props.on_created.clone();
        Callback::from(move |()| {
            let values = form.values().clone();
            match workspace.dispatch(Command::SaveCategory {
                id: None,
                form: values,
            }) {
                Ok(change) => {
                    form.mark_saved();
                    let edits = change.iter().flat_map(|change| &change.edits);
                    on_created.emit(
                        edits
                            .into_iter()
                            .find_map(|edit| Category::typed_key(edit.key)),
                    );
                    on_close.emit(());
                }
                Err(CommandError::Fields(problems)) => form.reject(problems),
                Err(error) => {
                    on_close.emit(());
                    workspace.toast(Toast::plain(ToastTone::Problem, refusal(&error)));
                }
            }
        })
    };
    let onkeydown = {
        let (on_save, on_close) = (on_save.clone(), on_close.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event) else {
                return;
            };
            match press.name.as_str() {
                // On a button, Enter presses the button.
                "Enter" if keys::typing() => on_save.emit(()),
                "Escape" => on_close.emit(()),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    let on_cancel = {
        let (form, on_close) = (form.clone(), on_close.clone());
        Callback::from(move |_: MouseEvent| {
            form.discard();
            on_close.emit(());
        })
    };
    // Nothing is reported before saving is attempted.
    let text = |field, label, get, set| TextFieldProps {
        on_blur: Callback::noop(),
        ..form.text(field, label, get, set)
    };
    html! {
        <div class="inline-form" role="group" aria-label={t(Message::NewCategory)} {onkeydown}>
            <DraftNotice<CategoryForm> form={form.clone()} />
            <TextField autofocus=true ..text(Field::CategoryName, t(Message::CategoryName),
                |form: &CategoryForm| &form.name, |form: &mut CategoryForm, text| form.name = text) />
            <div class="field-row">
                <DateField optional=true ..text(Field::CategoryStart, t(Message::FirstDay),
                    |form: &CategoryForm| &form.start, |form: &mut CategoryForm, text| form.start = text) />
                <DateField optional=true ..text(Field::CategoryEnd, t(Message::LastDay),
                    |form: &CategoryForm| &form.end, |form: &mut CategoryForm, text| form.end = text) />
            </div>
            <div class="inline-tools">
                <button type="button" class="button small" onclick={on_save.reform(|_: MouseEvent| ())}>{ t(Message::AddCategory) }</button>
                <button type="button" class="button small quiet" onclick={on_cancel}>{ t(Frame::Cancel) }</button>
            </div>
        </div>
    }
}
