//! Writing course sessions to a file: in which format, and what that cannot say.

use std::rc::Rc;
use yew::prelude::*;

use super::{Asked, Deed, Outcome};
use crate::i18n::{Files, SessionActions as Words, t};
use crate::pages::course_sessions::facts::Line;
use crate::pages::course_sessions::texts::{text_head, texts};
use crate::pages::files::{Ready, What, losses};
use crate::ui::icon::Icon;
use crate::ui::radios::{Choice, RadioLook, Radios};
use lectern_core::exchange::{Dialect, Export, Safety, as_shown, export};
use lectern_core::model::CourseSessionId;

/// The formats in the order in which they are offered.
const FORMATS: [Option<Dialect>; 3] = [None, Some(Dialect::Chamilo1), Some(Dialect::Chamilo2)];

pub(super) fn deed(asked: &Asked<'_>) -> Deed {
    let chosen: usize = asked.value(0).parse().unwrap_or_default();
    let format = FORMATS.get(chosen).copied().flatten();
    let ready = Ready {
        file: What::CourseSessions.file(asked.live.local_now().date()),
        export: Rc::new(made(asked, format)),
    };
    let lost = &ready.export.losses;
    let choices = vec![
        Choice::with_help(t(Words::AsShown), t(Words::AsShownHelp)),
        Choice::with_help(t(Words::Chamilo1), t(Words::Chamilo1Help)),
        Choice::with_help(t(Words::Chamilo2), t(Words::Chamilo2Help)),
    ];
    let on_choose = asked.typing(0).reform(|at: usize| at.to_string());
    let none_lost = if format.is_none() {
        t(Words::OnlyWhatIsShown)
    } else {
        t(Files::NoLosses)
    };
    let body = html! {
        <>
            <Radios name="export-format" legend={t(Words::Format)} {choices} {chosen} {on_choose} look={RadioLook::Cards} />
            <div aria-live="polite">
                if lost.is_empty() {
                    <p class="help">{ none_lost }</p>
                } else {
                    <h3>{ t(Files::LossesTitle) }</h3>
                    { losses(lost) }
                }
            </div>
        </>
    };
    let live = asked.live.clone();
    Deed {
        title: asked.title(Words::ExportTitle, Words::ExportManyTitle),
        body,
        button: Some(t(Words::Download)),
        drawing: Some(Icon::Export),
        is_form: false,
        does: Rc::new(move || {
            ready.hand_over(&live);
            Outcome::Over(true)
        }),
    }
}

fn made(asked: &Asked<'_>, format: Option<Dialect>) -> Export {
    let Some(dialect) = format else {
        return Export {
            bytes: as_shown(text_head(), asked.lines.iter().map(texts)),
            losses: Vec::new(),
        };
    };
    let ids: Vec<CourseSessionId> = asked.lines.iter().map(Line::id).collect();
    asked
        .live
        .read(|records| export::course_sessions(records, &ids, dialect, Safety::Exact))
}
