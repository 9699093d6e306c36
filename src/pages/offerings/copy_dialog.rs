//! Copying offerings to later dates.

use lectern_core::model::OfferingId;
use lectern_core::workspace::{Command, OfferingCommand};
use yew::prelude::*;

use super::whole_days::parse_days;
use crate::components::data_table::Selection;
use crate::components::field::TextField;
use crate::hooks::use_workspace;
use crate::i18n::{Offerings as Message, t};
use crate::pages::course_sessions::{ActionDialog, use_first_focus};

/// Properties of [`CopyOfferingsDialog`].
#[derive(Properties, PartialEq)]
pub struct CopyOfferingsDialogProps {
    /// Offerings.
    pub ids: Selection<OfferingId>,
    /// Called at the end, with whether they were copied.
    pub on_close: Callback<bool>,
}

/// Dialog that asks by how many days the copies of offerings are later, and makes them.
#[component]
pub fn CopyOfferingsDialog(props: &CopyOfferingsDialogProps) -> Html {
    let workspace = use_workspace();
    let typed = use_state(|| "7".to_owned());
    let attempted = use_state_eq(|| false);
    use_first_focus("copy-days");
    let count = props.ids.len();
    let days = parse_days(&typed);
    let on_submit = {
        let (on_close, ids) = (props.on_close.clone(), props.ids.clone());
        let (attempted, days) = (attempted.clone(), days.clone());
        Callback::from(move |()| match days {
            Ok(days) => {
                let copy = OfferingCommand::Copy {
                    ids: ids.ids(),
                    days,
                    minutes: 0,
                    changes: Vec::new(),
                };
                on_close.emit(workspace.dispatch_with_toast(Command::Offering(copy)));
            }
            Err(_) => attempted.set(true),
        })
    };
    let error = days
        .err()
        .filter(|_| *attempted)
        .map(|_| t(Message::NotWholeDays));
    html! {
        <ActionDialog title={t(Message::CopyTitle(count))} button={t(Message::CopyThem(count))} {on_submit}
            on_cancel={props.on_close.reform(|()| false)}>
            <TextField id="copy-days" class="short" label={t(Message::DaysLater)} help={t(Message::DaysLaterHelp)} value={(*typed).clone()}
                on_input={typed.setter().to_callback()} {error} />
        </ActionDialog>
    }
}
