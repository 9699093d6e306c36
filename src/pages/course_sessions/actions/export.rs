//! Exporting course sessions: the format, and what it cannot carry.

use std::rc::Rc;

use lectern_core::exchange::{Dialect, Export, Format, Safety, as_shown, export};
use lectern_core::model::CourseSessionId;
use yew::prelude::*;

use super::action_dialog::ActionDialog;
use super::{SessionsDialogProps, use_action_form};
use crate::app::workspace_handle::WorkspaceHandle;
use crate::components::data_table::TableRow;
use crate::components::icon::Icon;
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::hooks::{Unvalidated, use_workspace};
use crate::i18n::{Files, SessionActions as Message, t};
use crate::pages::course_sessions::summaries::SessionSummary;
use crate::pages::course_sessions::text::text_table;
use crate::pages::files::{DownloadFile, ExportKind, losses};

/// Formats in the order in which they are offered; `None` is the list as shown.
const FORMATS: [Option<Dialect>; 3] = [None, Some(Dialect::Chamilo1), Some(Dialect::Chamilo2)];

/// Dialog that asks for a format, and downloads course sessions in it.
#[component]
pub fn ExportDialog(props: &SessionsDialogProps) -> Html {
    let workspace = use_workspace();
    let sessions = &props.sessions;
    let form = use_action_form(&props.draft, || Unvalidated(0usize));
    let Unvalidated(chosen) = *form.values();
    let format = FORMATS.get(chosen).copied().flatten();
    let ready = DownloadFile {
        file: ExportKind::Table(Format::CourseSessions).file(&workspace),
        export: Rc::new(write(&workspace, sessions, format)),
    };
    let title = match sessions.as_slice() {
        [session] => Message::ExportTitle(session.session().name.clone()),
        sessions => Message::ExportManyTitle(sessions.len()),
    };
    let choices = vec![
        Choice::with_help(t(Message::AsShown), t(Message::AsShownHelp)),
        Choice::with_help(t(Message::Chamilo1), t(Message::Chamilo1Help)),
        Choice::with_help(t(Message::Chamilo2), t(Message::Chamilo2Help)),
    ];
    let nothing_lost = match format {
        None => t(Message::OnlyWhatIsShown),
        Some(_) => t(Files::NoLosses),
    };
    let lost = ready.export.losses.clone();
    let on_submit = {
        let (form, on_close) = (form.clone(), props.on_close.clone());
        Callback::from(move |()| {
            ready.download(&workspace);
            form.end(true, &on_close);
        })
    };
    html! {
        <ActionDialog title={t(title)} button={t(Message::Download)} button_icon={Icon::Export} form=false
            {on_submit} on_cancel={form.on_discard(props.on_close.reform(|()| false))}>
            <Radios name="export-format" legend={t(Message::Format)} {choices} {chosen}
                on_choose={form.set(|form, chosen| form.0 = chosen)} look={RadioLook::Cards} />
            <div aria-live="polite">
                if lost.is_empty() {
                    <p class="help">{ nothing_lost }</p>
                } else {
                    <h3>{ t(Files::LossesTitle) }</h3>
                    { losses(&lost) }
                }
            </div>
        </ActionDialog>
    }
}

fn write(
    workspace: &WorkspaceHandle,
    sessions: &[Rc<SessionSummary>],
    format: Option<Dialect>,
) -> Export {
    let Some(dialect) = format else {
        let text = text_table(sessions);
        return Export {
            bytes: as_shown(text.header, text.rows),
            losses: Vec::new(),
        };
    };
    let ids: Vec<CourseSessionId> = sessions.iter().map(|summary| summary.id()).collect();
    workspace.read(|records| export::course_sessions(records, &ids, dialect, Safety::Exact))
}
