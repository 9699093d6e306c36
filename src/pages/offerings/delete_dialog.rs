//! The confirmation before offerings are deleted.

use lectern_core::model::{OfferingId, Publication};
use lectern_core::workspace::{Command, OfferingCommand, Records};
use yew::prelude::*;

use crate::components::data_table::Selection;
use crate::components::delete_dialog::DeletePrompt;
use crate::i18n::{Offerings as Message, t};
use crate::pages::delete_records::{DeleteRecords, use_delete_prompt};

/// Properties of [`DeleteOfferingsDialog`].
#[derive(Properties, PartialEq)]
pub struct DeleteOfferingsDialogProps {
    /// Offerings.
    pub ids: Selection<OfferingId>,
    /// Called at the end, with whether they were deleted.
    pub on_close: Callback<bool>,
}

/// Dialog that asks whether to delete offerings, and deletes them.
#[component]
pub fn DeleteOfferingsDialog(props: &DeleteOfferingsDialogProps) -> Html {
    let ids = props.ids.clone();
    let prompt = use_delete_prompt(|records| prompt(records, &ids));
    let command = {
        let ids = ids.clone();
        Callback::from(move |_| Command::Offering(OfferingCommand::Delete { ids: ids.ids() }))
    };
    html! { <DeleteRecords<()> {prompt} {command} on_close={props.on_close.clone()} /> }
}

fn prompt(records: &Records, ids: &Selection<OfferingId>) -> DeletePrompt {
    let offerings = ids.iter().filter_map(|id| records.offerings.get(id));
    let published = offerings.filter(|offering| {
        let session = records.sessions.get(offering.session);
        session.is_some_and(|session| session.publication == Publication::Published)
    });
    let published = published.count();
    let count = ids.len();
    DeletePrompt {
        note: (published > 0).then(|| t(Message::LearnersSee(published))),
        ..DeletePrompt::new(
            t(Message::DeleteTitle(count)),
            t(Message::DeleteThem(count)),
        )
    }
}
