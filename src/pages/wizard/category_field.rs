//! The category of a course session, with a way to make a new one without leaving the step.

use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::components::field::{Select, TextField};
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::i18n::{Frame, Wizard as Words, problem, t};
use crate::pages::live::{Live, use_watched};
use lectern_core::model::{Category, CategoryId, Kind, Stored};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::forms::CategoryForm;
use lectern_core::search::natural;
use lectern_core::workspace::{Command, Kinds, Refusal};

/// The props of [`CategoryField`].
#[derive(Properties, PartialEq)]
pub struct CategoryFieldProps {
    /// The chosen one.
    pub chosen: Option<CategoryId>,
    /// Another was chosen.
    pub on_choose: Callback<Option<CategoryId>>,
}

/// A category that is being made.
#[derive(Clone)]
struct Making {
    live: Live,
    /// As typed; none while the button is there.
    form: UseStateHandle<Option<CategoryForm>>,
    problems: UseStateHandle<Vec<FieldProblem>>,
    on_choose: Callback<Option<CategoryId>>,
}

/// What its buttons and keys do.
#[derive(Clone, Copy)]
enum Act {
    Open,
    Save,
    Close,
}

impl Making {
    fn act(&self, act: Act) {
        match act {
            Act::Open => self.form.set(Some(CategoryForm::default())),
            Act::Save => self.save(),
            Act::Close => {
                self.form.set(None);
                self.problems.set(Vec::new());
                keys::focus_id("category");
            }
        }
    }

    fn press(&self, act: Act) -> Callback<MouseEvent> {
        let making = self.clone();
        Callback::from(move |_: MouseEvent| making.act(act))
    }

    fn save(&self) {
        let Some(form) = (*self.form).clone() else {
            return;
        };
        match self.live.apply(Command::SaveCategory { id: None, form }) {
            Ok(change) => {
                let made = change.and_then(|change| {
                    change.edits.iter().find_map(|edit| Category::ids(edit.key))
                });
                self.on_choose.emit(made);
                self.act(Act::Close);
            }
            Err(Refusal::Fields(found)) => self.problems.set(found),
            Err(_) => self.act(Act::Close),
        }
    }

    /// A line of the form.
    fn line(
        &self,
        id: &'static str,
        label: Words,
        of: Field,
        place: fn(&mut CategoryForm) -> &mut String,
    ) -> Html {
        let value = place(&mut (*self.form).clone().unwrap_or_default()).clone();
        let on_input = {
            let form = self.form.clone();
            Callback::from(move |text: String| {
                let mut next = (*form).clone().unwrap_or_default();
                *place(&mut next) = text;
                form.set(Some(next));
            })
        };
        let error = self.problems.iter().find(|found| found.field == of);
        let error = error.map(|found| AttrValue::from(problem(found)));
        let name = of == Field::CategoryName;
        let kind = if name { "text" } else { "date" };
        html! {
            <TextField {id} {kind} label={t(label)} optional={!name} {value} autofocus={name} {on_input} {error} />
        }
    }
}

/// The box Category and the button New category.
#[component]
pub fn CategoryField(props: &CategoryFieldProps) -> Html {
    let live = use_watched(Kinds::from_slice(&[Kind::Category]));
    let form = use_state(|| None::<CategoryForm>);
    let problems = use_state(Vec::<FieldProblem>::new);
    let mut categories: Vec<(AttrValue, AttrValue)> = Vec::new();
    live.read(|records| {
        for category in records.categories.iter() {
            categories.push((category.id.to_string().into(), category.name.clone().into()));
        }
    });
    natural::sort(&mut categories, |(_, name)| natural::key(&[name]));
    categories.insert(0, (AttrValue::Static(""), t(Words::NoCategory)));
    let value = props.chosen.map(|id| id.to_string()).unwrap_or_default();
    let on_change = props.on_choose.reform(|text: String| text.parse().ok());
    let making = Making {
        live,
        form,
        problems,
        on_choose: props.on_choose.clone(),
    };
    let onkeydown = {
        let making = making.clone();
        Callback::from(move |event: KeyboardEvent| {
            let act = match event.key().as_str() {
                "Enter" => Act::Save,
                "Escape" => Act::Close,
                _ => return,
            };
            making.act(act);
            event.prevent_default();
            event.stop_propagation();
        })
    };
    html! {
        <div class="category-field">
            <Select id="category" label={t(Words::Category)} optional=true options={categories} {value} {on_change} />
            if making.form.is_some() {
                <div class="inline-form" role="group" aria-label={t(Words::NewCategory)} {onkeydown}>
                    { making.line("category-name", Words::CategoryName, Field::CategoryName, |form| &mut form.name) }
                    <div class="field-row">
                        { making.line("category-start", Words::FirstDay, Field::CategoryStart, |form| &mut form.start) }
                        { making.line("category-end", Words::LastDay, Field::CategoryEnd, |form| &mut form.end) }
                    </div>
                    <div class="inline-tools">
                        <button type="button" class="button small" onclick={making.press(Act::Save)}>{ t(Words::AddCategory) }</button>
                        <button type="button" class="button small quiet" onclick={making.press(Act::Close)}>{ t(Frame::Cancel) }</button>
                    </div>
                </div>
            } else {
                <button type="button" class="button small quiet" onclick={making.press(Act::Open)}>{ icon(Icon::Plus) }{ t(Words::NewCategory) }</button>
            }
        </div>
    }
}
