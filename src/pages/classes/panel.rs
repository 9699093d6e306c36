//! The form of a class: its title and description. Members are chosen on its page.

use crate::ui::{Properties, callback, component, html};
use yew::prelude::*;

use crate::model::{ClassId, Kind};
use crate::pages::form_state::{control_of, follows, use_followed, use_form};
use crate::pages::live::use_watched;
use crate::rules::fields::{Field, FieldProblem};
use crate::rules::forms;
use crate::ui::field::{TextArea, TextField};
use crate::ui::side_panel::SidePanel;
use crate::ui::text::{Classes as Words, Frame, refusal, sentence, t};
use crate::ui::toast::{Toast, ToastTone};
use crate::workspace::{Command, Kinds, Refusal};

/// A class as typed.
#[derive(Clone, Debug, Default, PartialEq)]
struct ClassForm {
    title: String,
    description: String,
}

follows!(ClassForm { title, description });

/// The props of [`ClassPanel`].
#[derive(Properties, PartialEq)]
pub struct ClassPanelProps {
    /// Which; none for a new one.
    pub id: Option<ClassId>,
    /// Whether something else was asked for.
    #[prop_or_default]
    pub leaving: bool,
    /// It may close.
    pub on_leave: Callback<()>,
    /// It stays.
    #[prop_or_default]
    pub on_stay: Callback<()>,
}

/// The form of a class.
#[component]
pub fn ClassPanel(props: &ClassPanelProps) -> Html {
    let live = use_watched(Kinds::of(&[Kind::Class]));
    let id = props.id;
    let now = live.read(|records| {
        let class = records.classes.get(id?)?;
        Some(ClassForm {
            title: class.title.clone(),
            description: class.description.clone(),
        })
    });
    let form = {
        let now = now.clone();
        use_form(move || now.unwrap_or_default(), check)
    };
    use_followed(&form, now);
    let on_save = {
        let (form, on_leave) = (form.clone(), props.on_leave.clone());
        callback(move |()| {
            let found = check(form.values());
            if !found.is_empty() {
                return form.refuse(found);
            }
            let ClassForm { title, description } = form.values().clone();
            match live.apply(Command::SaveClass {
                id,
                title,
                description,
            }) {
                Ok(change) => {
                    on_leave.emit(());
                    if let Some(change) = change {
                        live.toast(Toast::undoable(sentence(&change.label)));
                    }
                }
                Err(Refusal::Fields(found)) => form.refuse(found),
                Err(why) => live.toast(Toast::plain(ToastTone::Problem, refusal(&why))),
            }
        })
    };
    let (title, save) = if id.is_none() {
        (t(Words::NewClass), t(Words::AddClass))
    } else {
        (t(Words::EditClass), t(Frame::Save))
    };
    html! {
        <SidePanel {title} {save} {on_save} dirty={form.is_dirty()} leaving={props.leaving} problems={form.links()}
            attempt={form.attempt()} on_leave={props.on_leave.clone()} on_stay={props.on_stay.clone()}>
            <TextField id={control_of(Field::ClassTitle)} label={t(Words::Title)} value={form.values().title.clone()} autofocus=true
                on_input={form.set(Field::ClassTitle, |form, text| form.title = text)} on_blur={form.leave(Field::ClassTitle)}
                error={form.said(Field::ClassTitle)} />
            <TextArea id={control_of(Field::ClassDescription)} label={t(Words::Description)} optional=true
                value={form.values().description.clone()} error={form.said(Field::ClassDescription)}
                on_input={form.set(Field::ClassDescription, |form, text| form.description = text)} />
        </SidePanel>
    }
}

fn check(form: &ClassForm) -> Vec<FieldProblem> {
    forms::class(&form.title, &form.description, &|_| None)
        .err()
        .unwrap_or_default()
}
