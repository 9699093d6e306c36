//! The form of a new session, above the list. It stays open, so that one session after the other can
//! be added without leaving the keyboard.

use chrono::Days;
use lectern_core::model::{
    CourseId, DateTimeText, Kind, RecordType, Session, SessionId, SessionTypeId,
};
use lectern_core::rules::fields::{Field, FieldProblem, Problems};
use lectern_core::rules::sessions as rules;
use lectern_core::search::natural;
use lectern_core::text::clean_line;
use lectern_core::workspace::{
    Command, CommandError, Kinds, NewIndependentLearning, NewSession, SessionCommand,
};
use serde::{Deserialize, Serialize};
use web_sys::{KeyboardEvent, SubmitEvent};
use yew::prelude::*;

use crate::app::navigation::go;
use crate::app::route::Route;
use crate::components::announce::say;
use crate::components::field::{Checkbox, DateField, Select, TextField, TimeField};
use crate::components::icon::{Icon, icon};
use crate::components::keys;
use crate::components::primary_button::PrimaryButton;
use crate::components::toast::{Toast, ToastTone};
use crate::hooks::{
    Form, RecordForm, UseFormHandle, control_id, rebase_fields, use_record_form, use_records,
};
use crate::i18n::{Curriculum as Message, Frame, refusal, t};
use crate::pages::draft_notice::DraftNotice;
use crate::platform::keyboard::KeyPress;

/// Weeks until independent learning is due, unless another date is chosen.
const WEEKS_UNTIL_DUE: u64 = 6;

/// Values of the form of a new session.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NewSessionValues {
    title: String,
    /// `None` for the type that was used last, or the default.
    session_type: Option<SessionTypeId>,
    independent_learning: bool,
    hours: String,
    due: DateTimeText,
}

impl Form for NewSessionValues {
    fn validate(&self) -> Vec<FieldProblem> {
        let mut problems = Problems::default();
        problems.check(Field::SessionTitle, rules::session_title(&self.title));
        if self.independent_learning {
            problems.check(Field::LearningHours, rules::learning_hours(&self.hours));
            problems.check(Field::LearningDue, rules::learning_due(&self.due));
        }
        problems.into_result(()).err().unwrap_or_default()
    }
}

impl RecordForm for NewSessionValues {
    type Record = Session;

    fn from_record(session: &Session) -> Self {
        Self {
            title: session.title.clone(),
            session_type: session.session_type,
            ..Self::default()
        }
    }

    fn rebase(&mut self, base: &Self, current: &Self, seen: &mut Self) {
        rebase_fields!(self, base, current, seen; title, session_type);
    }
}

impl NewSessionValues {
    fn into_command(self, course: CourseId, session_type: Option<SessionTypeId>) -> Command {
        let independent_learning = self.independent_learning.then_some(NewIndependentLearning {
            hours: self.hours,
            due: self.due,
        });
        Command::Session(SessionCommand::Add(NewSession {
            course,
            title: self.title,
            session_type,
            independent_learning,
        }))
    }
}

/// Properties of [`NewSessionForm`].
#[derive(Properties, PartialEq)]
pub struct NewSessionFormProps {
    /// The course.
    pub course: CourseId,
    /// Receives each session that was added.
    pub on_added: Callback<SessionId>,
    /// Called when the form is left.
    pub on_close: Callback<()>,
}

/// Next step after a session was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    /// The form is ready for the next one.
    Next,
    /// The page of the session opens.
    Open,
}

/// The form of a new session.
#[component]
pub fn NewSessionForm(props: &NewSessionFormProps) -> Html {
    let course = props.course;
    let workspace = use_records(Kinds::from_slice(&[Kind::SessionType]));
    let form = use_record_form::<NewSessionValues>(None);
    let added = use_state(|| None::<(SessionId, String)>);
    let last_type = use_state(|| None::<SessionTypeId>);
    let values = form.values().clone();
    let (types, default_type) = workspace.read(|records| {
        let active = records.session_types.iter().filter(|row| !row.inactive);
        let mut types: Vec<_> = active
            .map(|row| (row.id, AttrValue::from(row.title.clone())))
            .collect();
        types.sort_by_cached_key(|(_, title)| natural::key(&[title]));
        let all = records.session_types.iter().map(AsRef::as_ref);
        (types, rules::default_session_type(all))
    });
    let session_type = values.session_type.or(*last_type).or(default_type);
    {
        // What is typed is kept with the type that it is typed for.
        let set_type = form.set(|form, id| form.session_type = form.session_type.or(id));
        let is_begun = !values.title.is_empty();
        use_effect_with((is_begun, *last_type), move |(is_begun, last_type)| {
            if *is_begun && last_type.is_some() {
                set_type.emit(*last_type);
            }
        });
    }
    let add = {
        let (form, workspace, added) = (form.clone(), workspace.clone(), added.clone());
        let on_added = props.on_added.clone();
        move |after: After| {
            let command = form.values().clone().into_command(course, session_type);
            match workspace.dispatch(command) {
                Ok(change) => {
                    let session = change.and_then(|change| {
                        let mut records =
                            change.edits.iter().filter_map(|edit| edit.after.as_ref());
                        records.find_map(|record| Some(Session::from_record(record)?.id))
                    });
                    let title = clean_line(&form.values().title).into_owned();
                    form.discard();
                    last_type.set(session_type);
                    match (after, session) {
                        (After::Open, Some(id)) => go(&Route::Session { course, id }),
                        (After::Open | After::Next, session) => {
                            say(&t(Message::Added(title.clone())));
                            session.into_iter().for_each(|id| on_added.emit(id));
                            added.set(session.map(|id| (id, title)));
                            keys::focus_id(control_id(Field::SessionTitle));
                        }
                    }
                }
                Err(CommandError::Fields(problems)) => {
                    added.set(None);
                    if let Some(first) = problems.first() {
                        keys::focus_id(control_id(first.field));
                    }
                    form.reject(problems);
                }
                Err(error) => workspace.toast(Toast::plain(ToastTone::Problem, refusal(&error))),
            }
        }
    };
    let close = {
        let (form, on_close) = (form.clone(), props.on_close.clone());
        Callback::from(move |()| {
            form.discard();
            on_close.emit(());
        })
    };
    let onsubmit = {
        let add = add.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            add(After::Next);
        })
    };
    let onkeydown = {
        let (add, close) = (add.clone(), close.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(press) = KeyPress::from_event(&event) else {
                return;
            };
            match press.name.as_str() {
                "Enter" if press.alt => {
                    event.prevent_default();
                    add(After::Open);
                }
                "Escape" => {
                    event.prevent_default();
                    event.stop_propagation();
                    close.emit(());
                }
                _ => {}
            }
        })
    };
    let on_learning = {
        let due = workspace.local_now().date() + Days::new(7 * WEEKS_UNTIL_DUE);
        let set = form.set(|form, (on, due): (bool, String)| {
            form.independent_learning = on;
            if on && form.due == DateTimeText::default() {
                form.due.date = due;
                form.due.time = rules::DUE_TIME.format("%H:%M").to_string();
            }
        });
        set.reform(move |on| (on, due.to_string()))
    };
    let on_open = Callback::from(move |_: MouseEvent| add(After::Open));
    let mut title = form.text(
        Field::SessionTitle,
        t(Message::Title),
        |form| &form.title,
        |form, text| form.title = text,
    );
    // The title of the next session is missing only once one is wanted.
    title.error = title
        .error
        .filter(|_| added.is_none() || !values.title.is_empty());
    html! {
        <form class="row-form" novalidate=true aria-label={t(Message::NewSession)} {onsubmit} {onkeydown}>
            <DraftNotice<NewSessionValues> form={form.clone()} />
            <div class="row-form-fields">
                <TextField autofocus=true class="grow" ..title />
                <Select id={control_id(Field::SessionType)} label={t(Message::SessionType)} options={type_options(&types)}
                    value={session_type.map(|id| id.to_string()).unwrap_or_default()} error={form.error(Field::SessionType)}
                    on_change={form.edit(Field::SessionType, |form, id: String| form.session_type = id.parse().ok())} />
                <Checkbox id="new-session-learning" label={t(Message::IndependentLearning)} checked={values.independent_learning}
                    on_change={on_learning} />
                if values.independent_learning {
                    <TextField class="hours" input_mode="decimal" ..form.text(Field::LearningHours, t(Message::Hours),
                        |form| &form.hours, |form, text| form.hours = text) />
                    { due_fields(&form) }
                }
                <div class="row-form-buttons">
                    <button type="button" class="button quiet" onclick={close.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }<kbd aria-hidden="true">{ "Esc" }</kbd></button>
                    <button type="button" class="button" onclick={on_open}>{ t(Message::AddAndOpen) }</button>
                    <PrimaryButton submit=true>{ t(Message::Add) }<kbd aria-hidden="true">{ "↵" }</kbd></PrimaryButton>
                </div>
            </div>
            if let Some((id, title)) = &*added {
                <p class="row-form-done">{ icon(Icon::Check) }
                    <span>{ t(Message::Added(title.clone())) }{ " " }<a href={Route::Session { course, id: *id }.href()}>{ t(Message::OpenIt) }</a></span>
                </p>
            }
        </form>
    }
}

fn type_options(types: &[(SessionTypeId, AttrValue)]) -> Vec<(AttrValue, AttrValue)> {
    let options = types.iter();
    options
        .map(|(id, title)| (id.to_string().into(), title.clone()))
        .collect()
}

/// The due date and time.
fn due_fields(form: &UseFormHandle<NewSessionValues>) -> Html {
    let (date, time) = form.date_and_time(
        Field::LearningDue,
        t(Message::DueDate),
        ("new-session-due-time", t(Message::DueTime)),
        |form| &form.due,
        |form| &mut form.due,
    );
    html! { <><DateField ..date /><TimeField ..time /></> }
}
