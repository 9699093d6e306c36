//! The button Export of a list: what it shows, or what is ticked in it.

use std::rc::Rc;

use yew::prelude::*;

use super::hand_over::{LossesDialog, Ready};
use super::what::What;
use crate::i18n::{Files as Words, t};
use crate::pages::live::{Live, use_live};
use crate::ui::data_table::{AsText, Column, Rows, Selection};
use crate::ui::icon::{Icon, icon};
use crate::ui::menu::{Go, MenuButton, MenuItem};
use lectern_core::exchange::{Dialect, Export, Safety, as_shown};
use lectern_core::model::Uuid;

/// The props of [`ExportMenu`].
#[derive(Properties, PartialEq)]
pub struct ExportMenuProps {
    /// What the rows are.
    pub what: What,
    /// The columns of the table.
    pub columns: Rc<[Column]>,
    /// Its rows.
    pub rows: Rows,
    /// Those that are shown.
    pub shown: Rc<[u32]>,
    /// Those that are ticked; with any, these are exported.
    pub selection: Selection,
}

/// Exporting what the list shows, or what is ticked in it.
#[derive(Clone)]
struct Deed {
    live: Live,
    what: What,
    columns: Rc<[Column]>,
    rows: Rows,
    shown: Rc<[u32]>,
    selection: Selection,
    asking: UseStateHandle<Option<Ready>>,
}

impl Deed {
    /// For a Chamilo, or else as it is shown. What the file cannot carry is said before.
    fn export(&self, dialect: Option<Dialect>) {
        let (rows, selection) = (&self.rows, &self.selection);
        let mut chosen = Vec::new();
        for row in self.shown.iter().copied() {
            if selection.is_empty() || selection.contains(rows.key(row)) {
                chosen.push(row);
            }
        }
        let export = match dialect {
            None => {
                let text = AsText::of(&self.columns, rows, chosen);
                Export {
                    bytes: as_shown(text.head, text.rows),
                    losses: Vec::new(),
                }
            }
            Some(dialect) => {
                let ids: Vec<Uuid> = chosen.iter().map(|row| Uuid(rows.key(*row).0)).collect();
                self.live
                    .read(|records| self.what.export(records, &ids, dialect, Safety::Exact))
            }
        };
        let ready = Ready {
            file: self.what.file(self.live.local_now().date()),
            export: Rc::new(export),
        };
        if ready.export.losses.is_empty() {
            ready.hand_over(&self.live);
        } else {
            self.asking.set(Some(ready));
        }
    }
}

/// The menu Export.
#[component]
pub fn ExportMenu(props: &ExportMenuProps) -> Html {
    let asking = use_state(|| None::<Ready>);
    let deed = Deed {
        live: use_live(),
        what: props.what,
        columns: props.columns.clone(),
        rows: props.rows.clone(),
        shown: props.shown.clone(),
        selection: props.selection.clone(),
        asking: asking.clone(),
    };
    let item = |label: AttrValue, dialect: Option<Dialect>| {
        let deed = deed.clone();
        MenuItem {
            label,
            icon: None,
            go: Go::Do(Callback::from(move |()| deed.export(dialect))),
        }
    };
    let items = vec![
        item(t(Words::AsShown), None),
        item(t(Dialect::Chamilo2), Some(Dialect::Chamilo2)),
        item(t(Dialect::Chamilo1), Some(Dialect::Chamilo1)),
    ];
    let on_close = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(None))
    };
    html! {
        <>
            <MenuButton label={t(Words::Export)} {items}>{ icon(Icon::Export) }{ t(Words::Export) }</MenuButton>
            if let Some(ready) = (*asking).clone() { <LossesDialog {ready} {on_close} /> }
        </>
    }
}
