//! The form of a category, new or there already.

use crate::ui::hooks::use_state;
use crate::ui::{After, Properties, callback, component, html};
use yew::prelude::*;

use crate::model::CategoryId;
use crate::pages::course_sessions::use_first_focus;
use crate::pages::form_state::{Follows, follows};
use crate::pages::live::use_live;
use crate::rules::fields::{Field, FieldProblem};
use crate::rules::forms::{self, CategoryForm};
use crate::ui::dialog::Dialog;
use crate::ui::field::TextField;
use crate::ui::keys;
use crate::ui::text::{Categories as Words, Frame, problem, sentence, t};
use crate::ui::toast::Toast;
use crate::workspace::{Command, Records, Refusal};

follows!(CategoryForm { name, start, end });

/// The props of [`EditCategory`].
#[derive(Properties, PartialEq)]
pub struct EditCategoryProps {
    /// Which; none for a new one.
    pub id: Option<CategoryId>,
    /// It is over.
    pub on_close: Callback<()>,
}

/// The form that says what a category says.
fn form_of(records: &Records, id: Option<CategoryId>) -> CategoryForm {
    let day =
        |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string()).unwrap_or_default();
    let category = id.and_then(|id| records.categories.get(id));
    category.map_or_else(CategoryForm::default, |category| CategoryForm {
        name: category.name.clone(),
        start: day(category.start),
        end: day(category.end),
    })
}

/// The dialog.
#[component]
pub fn EditCategory(props: &EditCategoryProps) -> Html {
    let live = use_live();
    let id = props.id;
    let form = use_state(|| live.read(|records| form_of(records, id)));
    let begun = use_state(|| (*form).clone());
    let tried = use_state(|| false);
    use_first_focus("category-name");
    let problems: Vec<FieldProblem> = if *tried {
        forms::category(&form).err().unwrap_or_default()
    } else {
        Vec::new()
    };
    let said = |field: Field| {
        problems
            .iter()
            .find(|found| found.field == field)
            .map(|found| AttrValue::from(problem(found)))
    };
    let set = |write: fn(&mut CategoryForm, String)| {
        let form = form.clone();
        callback(move |text: String| {
            let mut next = CategoryForm::clone(&form);
            write(&mut next, text);
            form.set(next);
        })
    };
    let submit = {
        let (live, form, tried, on_close) = (
            live.clone(),
            form.clone(),
            tried.clone(),
            props.on_close.clone(),
        );
        callback(move |event: SubmitEvent| {
            event.prevent_default();
            let mut form = CategoryForm::clone(&form);
            form.follow(&begun, live.read(|records| form_of(records, id)));
            match live.apply(Command::SaveCategory { id, form }) {
                Ok(change) => {
                    if let Some(change) = change {
                        live.toast(Toast::undoable(sentence(&change.label)));
                    }
                    on_close.emit(());
                }
                Err(Refusal::Fields(found)) => {
                    tried.set(true);
                    keys::focus_id(control_of(&found));
                }
                // Somebody deleted it meanwhile.
                Err(_) => on_close.emit(()),
            }
        })
    };
    let (title, save) = match id {
        None => (Words::AddTitle, t(Words::Add)),
        Some(_) => (
            Words::EditTitle(live.read(|records| form_of(records, id)).name),
            t(Frame::Save),
        ),
    };
    html! {
        <Dialog title={t(title)} on_close={props.on_close.clone()}>
            <form class="dialog-form" onsubmit={submit} novalidate=true>
                <TextField id="category-name" label={t(Words::Name)} value={form.name.clone()} on_input={set(|form, text| form.name = text)}
                    error={said(Field::CategoryName)} />
                <div class="field-row">
                    <TextField id="category-start" kind="date" label={t(Words::FirstDay)} optional=true value={form.start.clone()}
                        on_input={set(|form, text| form.start = text)} error={said(Field::CategoryStart)} />
                    <TextField id="category-end" kind="date" label={t(Words::LastDay)} optional=true value={form.end.clone()}
                        on_input={set(|form, text| form.end = text)} error={said(Field::CategoryEnd)} />
                </div>
                <p class="help">{ t(Words::DatesHelp) }</p>
                <footer>
                    <button type="button" class="button" onclick={props.on_close.after(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                    <button type="submit" class="button primary" data-primary="true">{ save }</button>
                </footer>
            </form>
        </Dialog>
    }
}

/// The control of the first field that is wrong.
fn control_of(found: &[FieldProblem]) -> &'static str {
    match found.first().map(|found| found.field) {
        Some(Field::CategoryStart) => "category-start",
        Some(Field::CategoryEnd) => "category-end",
        _ => "category-name",
    }
}
