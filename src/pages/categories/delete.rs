//! Before a category that holds course sessions is deleted: what becomes of them.

use crate::ui::hooks::use_state;
use crate::ui::{After, Properties, component, html};
use yew::prelude::*;

use super::rows::folders;
use crate::model::CategoryId;
use crate::pages::live::use_live;
use crate::ui::dialog::Dialog;
use crate::ui::radios::{Choice, RadioLook, Radios};
use crate::ui::text::{Categories as Words, Frame, t};
use crate::workspace::{CategoryFate, Command};

/// The props of [`DeleteCategory`].
#[derive(Properties, PartialEq)]
pub struct DeleteCategoryProps {
    /// Which.
    pub id: CategoryId,
    /// It is over.
    pub on_close: Callback<()>,
}

/// In the order in which they are offered.
const FATES: [CategoryFate; 2] = [CategoryFate::Uncategorised, CategoryFate::Binned];

/// The dialog.
#[component]
pub fn DeleteCategory(props: &DeleteCategoryProps) -> Html {
    let live = use_live();
    let chosen = use_state(|| 0usize);
    let id = props.id;
    let Some(folder) = live.read(|records| {
        folders(records)
            .into_iter()
            .find(|folder| folder.category.id == id)
    }) else {
        return Html::default();
    };
    let choices = vec![
        Choice::with_help(t(Words::Uncategorised), t(Words::UncategorisedHelp)),
        Choice::with_help(t(Words::ToTheBin), t(Words::ToTheBinHelp)),
    ];
    let on_choose = chosen.setting();
    let delete = {
        let (on_close, sessions) = (props.on_close.clone(), FATES[(*chosen).min(1)]);
        move |_: MouseEvent| {
            on_close.emit(());
            live.perform(Command::DeleteCategory { id, sessions });
        }
    };
    let cancel = props.on_close.after(|_: MouseEvent| ());
    html! {
        <Dialog title={t(Words::DeleteTitle(folder.category.name.clone()))} alert=true on_close={props.on_close.clone()}>
            <p>{ t(Words::Holds(folder.sessions)) }</p>
            <Radios name="category-fate" legend={t(Words::WhatBecomes)} {choices} chosen={*chosen} {on_choose} look={RadioLook::Cards} />
            <footer>
                <button type="button" class="button" data-safest="true" onclick={cancel}>{ t(Frame::Cancel) }</button>
                <button type="button" class="button danger" onclick={delete}>{ t(Frame::Delete) }</button>
            </footer>
        </Dialog>
    }
}
