//! The category of a course session, with a way to make a new one without leaving the step.

use crate::ui::hooks::use_state;
use crate::ui::{After, callback, component, html};
use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::model::{Category, CategoryId, Kind, Stored};
use crate::pages::live::use_watched;
use crate::rules::fields::{Field, FieldProblem};
use crate::rules::forms::CategoryForm;
use crate::search::natural;
use crate::ui::field::{Select, TextField};
use crate::ui::icon::{Icon, icon};
use crate::ui::keys;
use crate::ui::text::{Frame, Wizard as Words, problem, t};
use crate::workspace::{Command, Kinds, Refusal};

/// The props of [`CategoryField`].
#[derive(Properties, PartialEq)]
pub struct CategoryFieldProps {
    /// The chosen one.
    pub chosen: Option<CategoryId>,
    /// Another was chosen.
    pub on_choose: Callback<Option<CategoryId>>,
}

/// The box Category and the button New category.
#[component]
pub fn CategoryField(props: &CategoryFieldProps) -> Html {
    let live = use_watched(Kinds::of(&[Kind::Category]));
    let adding = use_state(|| None::<CategoryForm>);
    let problems = use_state(Vec::<FieldProblem>::new);
    let mut categories: Vec<(AttrValue, AttrValue)> = live.read(|records| {
        records
            .categories
            .iter()
            .map(|c| (c.id.to_string().into(), c.name.clone().into()))
            .collect()
    });
    natural::sort(&mut categories, |(_, name)| natural::key(&[name]));
    categories.insert(0, (AttrValue::Static(""), t(Words::NoCategory)));
    let value = props.chosen.map(|id| id.to_string()).unwrap_or_default();
    let on_change = props.on_choose.after(|text: String| text.parse().ok());
    let open = {
        let adding = adding.clone();
        move |_: MouseEvent| adding.set(Some(CategoryForm::default()))
    };
    let close = {
        let (adding, problems) = (adding.clone(), problems.clone());
        callback(move |()| {
            adding.set(None);
            problems.set(Vec::new());
            keys::focus_id("category");
        })
    };
    let save = {
        let (live, adding, problems) = (live.clone(), adding.clone(), problems.clone());
        let (on_choose, close) = (props.on_choose.clone(), close.clone());
        callback(move |()| {
            let Some(form) = (*adding).clone() else {
                return;
            };
            match live.apply(Command::SaveCategory { id: None, form }) {
                Ok(change) => {
                    let made = change.and_then(|change| {
                        change.edits.iter().find_map(|edit| Category::ids(edit.key))
                    });
                    on_choose.emit(made);
                    close.emit(());
                }
                Err(Refusal::Fields(found)) => problems.set(found),
                Err(_) => close.emit(()),
            }
        })
    };
    let set = |write: fn(&mut CategoryForm, String)| {
        let adding = adding.clone();
        callback(move |text: String| {
            let mut next = (*adding).clone().unwrap_or_default();
            write(&mut next, text);
            adding.set(Some(next));
        })
    };
    let said = |field: Field| {
        problems
            .iter()
            .find(|found| found.field == field)
            .map(|found| AttrValue::from(problem(found)))
    };
    let onkeydown = {
        let (save, close) = (save.clone(), close.clone());
        callback(move |event: KeyboardEvent| {
            match event.key().as_str() {
                "Enter" => save.emit(()),
                "Escape" => close.emit(()),
                _ => return,
            }
            event.prevent_default();
            event.stop_propagation();
        })
    };
    html! {
        <div class="category-field">
            <Select id="category" label={t(Words::Category)} optional=true options={categories} {value} {on_change} />
            if let Some(form) = &*adding {
                <div class="inline-form" role="group" aria-label={t(Words::NewCategory)} {onkeydown}>
                    <TextField id="category-name" label={t(Words::CategoryName)} value={form.name.clone()} autofocus=true
                        on_input={set(|form, text| form.name = text)} error={said(Field::CategoryName)} />
                    <div class="field-row">
                        <TextField id="category-start" kind="date" label={t(Words::FirstDay)} optional=true value={form.start.clone()}
                            on_input={set(|form, text| form.start = text)} error={said(Field::CategoryStart)} />
                        <TextField id="category-end" kind="date" label={t(Words::LastDay)} optional=true value={form.end.clone()}
                            on_input={set(|form, text| form.end = text)} error={said(Field::CategoryEnd)} />
                    </div>
                    <div class="inline-tools">
                        <button type="button" class="button small" onclick={save.after(|_: MouseEvent| ())}>{ t(Words::AddCategory) }</button>
                        <button type="button" class="button small quiet" onclick={close.after(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                    </div>
                </div>
            } else {
                <button type="button" class="button small quiet" onclick={open}>{ icon(Icon::Plus) }{ t(Words::NewCategory) }</button>
            }
        </div>
    }
}
