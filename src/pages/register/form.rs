//! The form of a record: told as a list of fields, drawn beside the list or in a dialog.

use yew::prelude::*;

use super::fields::{Control, FieldOf};
use crate::i18n::{Frame, refusal, sentence, t};
use crate::pages::course_sessions::use_first_focus;
use crate::pages::form_state::{Form, Values, use_followed, use_form};
use crate::pages::live::use_watched;
use crate::platform::leaving::Guard;
use crate::ui::dialog::Dialog;
use crate::ui::keys;
use crate::ui::side_panel::SidePanel;
use crate::ui::toast::{Toast, ToastTone};
use lectern_core::model::Kind;
use lectern_core::rules::fields::FieldProblem;
use lectern_core::workspace::{Command, Kinds, Records, Refusal};

/// The form of a kind of record.
pub struct RecordForm {
    /// What kind.
    pub kind: Kind,
    /// Whether it is a dialog. Most forms stand beside their list, which stays usable.
    pub in_dialog: bool,
    /// A record as it would be typed; a blank form where there is none yet, none where it has gone.
    pub read: fn(&Records, Option<u128>) -> Option<Values>,
    /// Its fields, one a value; given the values.
    pub fields: fn(&[String]) -> Vec<FieldOf>,
    /// What stands around them; given whether it is new, and what is saved.
    pub words: fn(bool, &[String]) -> FormWords,
    /// What is wrong with the values by themselves.
    pub check: fn(&Values) -> Vec<FieldProblem>,
    /// Saves it.
    pub save: fn(Option<u128>, &[String]) -> Command,
}

/// What stands around the fields of a form.
pub struct FormWords {
    /// What is edited.
    pub title: AttrValue,
    /// The word of its button.
    pub save: AttrValue,
    /// A sentence below the fields.
    pub help: Option<AttrValue>,
}

/// The props of [`RecordPanel`].
#[derive(Properties)]
pub struct RecordPanelProps {
    /// What form.
    pub of: &'static RecordForm,
    /// Of which record; none for a new one.
    pub id: Option<u128>,
    /// Whether something else was asked for.
    pub leaving: bool,
    /// It may close.
    pub on_leave: Callback<()>,
    /// It stays.
    pub on_stay: Callback<()>,
}

impl PartialEq for RecordPanelProps {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.of, other.of)
            && self.id == other.id
            && self.leaving == other.leaving
            && self.on_leave == other.on_leave
            && self.on_stay == other.on_stay
    }
}

/// The form of a record, or of one that is to be.
#[component]
pub fn RecordPanel(props: &RecordPanelProps) -> Html {
    let (of, id) = (props.of, props.id);
    let live = use_watched(Kinds::from_slice(&[of.kind]));
    let now = live.read(|records| (of.read)(records, id));
    let form = {
        let now = now.clone();
        use_form(move || now.unwrap_or_default(), of.check)
    };
    let words = (of.words)(id.is_none(), now.as_deref().unwrap_or_default());
    use_followed(&form, now);
    use_effect_with(form.is_dirty(), |dirty| {
        let guard = dirty.then(Guard::hold);
        move || drop(guard)
    });
    let fields = (of.fields)(form.values());
    let first = fields.first().map_or("", |field| field.id);
    use_first_focus(if of.in_dialog { first } else { "" });
    let on_save = {
        let (form, on_leave) = (form.clone(), props.on_leave.clone());
        Callback::from(move |()| {
            let mut wrong = (of.check)(form.values());
            if wrong.is_empty() {
                match live.apply((of.save)(id, form.values())) {
                    Ok(change) => {
                        on_leave.emit(());
                        if let Some(change) = change {
                            live.toast(Toast::undoable(sentence(&change.label)));
                        }
                        return;
                    }
                    Err(Refusal::Fields(found)) => wrong = found,
                    Err(why) => {
                        // Nothing behind a dialog can be read, so it closes.
                        if of.in_dialog {
                            on_leave.emit(());
                        }
                        return live.toast(Toast::plain(ToastTone::Problem, refusal(&why)));
                    }
                }
            }
            if let Some(first) = wrong.first().filter(|_| of.in_dialog) {
                keys::focus_id(crate::pages::form_state::control_of(first.field));
            }
            form.refuse(wrong);
        })
    };
    let inside = drawn(&form, fields, of.in_dialog);
    if !of.in_dialog {
        return html! {
            <SidePanel title={words.title} save={words.save} {on_save} dirty={form.is_dirty()} leaving={props.leaving}
                problems={form.links()} attempt={form.attempt()} on_leave={props.on_leave.clone()} on_stay={props.on_stay.clone()}>
                { inside }
            </SidePanel>
        };
    }
    let onsubmit = on_save.reform(|event: SubmitEvent| event.prevent_default());
    html! {
        <Dialog title={words.title} on_close={props.on_leave.clone()}>
            <form class="dialog-form" {onsubmit} novalidate=true>
                { inside }
                if let Some(help) = words.help { <p class="help">{ help }</p> }
                <footer>
                    <button type="button" class="button" onclick={props.on_leave.reform(|_: MouseEvent| ())}>{ t(Frame::Cancel) }</button>
                    <button type="submit" class="button primary" data-primary="true">{ words.save }</button>
                </footer>
            </form>
        </Dialog>
    }
}

/// The fields, with days that follow one another in one row.
fn drawn(form: &Form<Values>, fields: Vec<FieldOf>, in_dialog: bool) -> Html {
    let (mut all, mut days) = (Vec::new(), Vec::new());
    for (at, field) in fields.into_iter().enumerate() {
        let day = matches!(field.control, Control::Day);
        let one = field.draw(form, at, in_dialog);
        if day {
            days.push(one);
            continue;
        }
        all.extend(row_of(&mut days));
        all.push(one);
    }
    all.extend(row_of(&mut days));
    html! { { for all } }
}

fn row_of(days: &mut Vec<Html>) -> Option<Html> {
    let days = std::mem::take(days);
    (!days.is_empty()).then(|| html! { <div class="field-row">{ for days }</div> })
}
