//! The publication state of a course, and the button that changes it.

use std::rc::Rc;

use lectern_core::model::{Course, Publication};
use lectern_core::workspace::{Command, CourseCommand, CourseEdit};
use yew::prelude::*;

use crate::components::icon::{Icon, icon};
use crate::hooks::use_workspace;
use crate::i18n::{Curriculum as Message, t};
use crate::pages::editable::EditOnly;
use crate::pages::publication_chip::publication_chip;

/// Properties of [`PublicationButtons`].
#[derive(Properties, PartialEq)]
pub struct PublicationButtonsProps {
    /// The course.
    pub course: Rc<Course>,
}

/// The chip, and the next step: a draft is published, a published course is taken back.
#[component]
pub fn PublicationButtons(props: &PublicationButtonsProps) -> Html {
    let workspace = use_workspace();
    let (id, state) = (props.course.id, props.course.publication);
    let (label, symbol, next) = match state {
        Publication::Draft | Publication::Scheduled => {
            (Message::PublishCourse, Icon::Check, Publication::Published)
        }
        Publication::Published => (Message::TakeCourseBack, Icon::Undo, Publication::Draft),
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        let edit = CourseEdit::Publication(next);
        workspace.dispatch_with_toast(Command::Course(CourseCommand::Edit { id, edit }));
    });
    html! {
        <>
            { publication_chip(state) }
            <EditOnly><button type="button" class="button" {onclick}>{ icon(symbol) }{ t(label) }</button></EditOnly>
        </>
    }
}
