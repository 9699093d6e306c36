//! The button Export of a list: what it shows, or what is ticked in it.

use std::rc::Rc;

use crate::ui::hooks::use_state;
use crate::ui::{callback, component, html};
use yew::prelude::*;

use super::hand_over::{LossesDialog, Ready};
use super::what::What;
use crate::exchange::{Dialect, Export, Safety, as_shown};
use crate::model::Uuid;
use crate::pages::live::use_live;
use crate::ui::data_table::{AsText, Column, RowKey, Rows, Selection};
use crate::ui::icon::{Icon, icon};
use crate::ui::menu::{Go, MenuButton, MenuItem};
use crate::ui::text::{Files as Words, t};

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

/// The menu Export.
#[component]
pub fn ExportMenu(props: &ExportMenuProps) -> Html {
    let live = use_live();
    let asking = use_state(|| None::<Ready>);
    let chosen = {
        let (rows, shown, selection) = (
            props.rows.clone(),
            props.shown.clone(),
            props.selection.clone(),
        );
        Rc::new(move || -> Vec<u32> {
            let ticked = |row: &u32| selection.is_empty() || selection.contains(rows.key(*row));
            shown.iter().copied().filter(ticked).collect()
        })
    };
    let what = props.what;
    let shown = {
        let (live, chosen) = (live.clone(), chosen.clone());
        let (columns, rows) = (props.columns.clone(), props.rows.clone());
        callback(move |()| {
            let text = AsText::of(&columns, &rows, chosen());
            let bytes = as_shown(text.head, text.rows);
            let export = Rc::new(Export {
                bytes,
                losses: Vec::new(),
            });
            Ready {
                file: what.file(),
                export,
            }
            .hand_over(&live);
        })
    };
    let chamilo = |dialect: Dialect| {
        let (live, chosen, rows) = (live.clone(), chosen.clone(), props.rows.clone());
        let asking = asking.clone();
        callback(move |()| {
            let ids: Vec<Uuid> = chosen()
                .into_iter()
                .map(|row| rows.key(row))
                .map(|RowKey(id)| Uuid(id))
                .collect();
            let export = live.read(|records| what.export(records, &ids, dialect, Safety::Exact));
            let ready = Ready {
                file: what.file(),
                export: Rc::new(export),
            };
            if ready.export.losses.is_empty() {
                ready.hand_over(&live);
            } else {
                asking.set(Some(ready));
            }
        })
    };
    let item = |words: Words, act: Callback<()>| MenuItem {
        label: t(words),
        icon: None,
        go: Go::Do(act),
    };
    let items = vec![
        item(Words::AsShown, shown),
        item(
            Words::DialectName(Dialect::Chamilo2),
            chamilo(Dialect::Chamilo2),
        ),
        item(
            Words::DialectName(Dialect::Chamilo1),
            chamilo(Dialect::Chamilo1),
        ),
    ];
    let on_close = {
        let asking = asking.clone();
        callback(move |()| asking.set(None))
    };
    html! {
        <>
            <MenuButton label={t(Words::Export)} {items}>{ icon(Icon::Export) }{ t(Words::Export) }</MenuButton>
            if let Some(ready) = (*asking).clone() { <LossesDialog {ready} {on_close} /> }
        </>
    }
}
