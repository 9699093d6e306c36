//! Dry run of a backup, and the button that restores it.

use std::rc::Rc;

use yew::prelude::*;

use super::export_kind::ExportKind;
use crate::components::icon::{Icon, icon};
use crate::components::primary_button::PrimaryButton;
use crate::hooks::use_records;
use crate::i18n::{Files as Message, t};
use lectern_core::exchange::backup::{Backup, BackupError, Counts, compare};
use lectern_core::workspace::Kinds;

/// Returns the message of a file that is not a valid backup.
pub fn refused(why: BackupError) -> AttrValue {
    t(match why {
        BackupError::Other => Message::NoBackup,
        BackupError::Damaged => Message::DamagedBackup,
        BackupError::Newer => Message::NewerBackup,
    })
}

/// Properties of [`RestoreRun`].
#[derive(Properties, PartialEq)]
pub struct RestoreRunProps {
    /// Backup to restore.
    pub backup: Rc<Backup>,
    /// Called when the person confirms the restore.
    pub on_restore: Callback<MouseEvent>,
}

/// Dry run of a backup, which is updated when the workspace changes.
#[component]
pub fn RestoreRun(props: &RestoreRunProps) -> Html {
    let backup = &props.backup;
    let workspace = use_records(Kinds::ALL);
    let counts = {
        let version = workspace.read(|records| ExportKind::Backup.version(records));
        // The comparison takes time in proportion to the number of records, so it runs only after a
        // change.
        use_memo((Rc::as_ptr(backup) as usize, version), |_| {
            workspace.read(|records| compare(records, &backup.restoring))
        })
    };
    let what = &backup.restoring;
    let (file, count) = (what.file.clone(), what.records.len());
    let help = if what.is_whole {
        Message::RestoreHelp(file, count)
    } else {
        Message::PartHelp(file, count)
    };
    let takes = counts.iter().any(|(_, counts)| !is_same(counts));
    let columns = [
        Message::Records,
        Message::New,
        Message::Changed,
        Message::Removed,
        Message::Same,
    ];
    html! {
        <section class="dry-run-part" aria-labelledby="dry-run-title">
            <div class="dry-run-head">
                <h2 id="dry-run-title" tabindex="-1">{ t(Message::DryRun) }</h2>
                <div role="status">
                    <p>{ t(help) }</p>
                    if backup.unreadable > 0 { <p>{ t(Message::LeftOut(backup.unreadable)) }</p> }
                    if !takes { <p>{ t(Message::NothingToImport) }</p> }
                </div>
                if takes {
                    <PrimaryButton onclick={props.on_restore.clone()}>{ icon(Icon::Import) }{ t(Message::Restore) }</PrimaryButton>
                }
            </div>
            <table class="counts plain-table" aria-labelledby="dry-run-title">
                <thead><tr>{ for columns.map(|column| html! { <th scope="col">{ t(column) }</th> }) }</tr></thead>
                <tbody>
                    { for counts.iter().map(|(kind, counts)| html! {
                        <tr>
                            <th scope="row">{ t(kind) }</th>
                            { for numbers(counts).map(|number| html! { <td>{ crate::i18n::format::number(number) }</td> }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </section>
    }
}

const fn numbers(counts: &Counts) -> [usize; 4] {
    [counts.added, counts.changed, counts.removed, counts.same]
}

const fn is_same(counts: &Counts) -> bool {
    counts.added + counts.changed + counts.removed == 0
}
