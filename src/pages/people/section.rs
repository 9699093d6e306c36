//! People and Classes are two tabs of one section, each a page of its own.

use crate::app::navigation::go;
use crate::app::route::Route;
use crate::components::tabs::{Tab, Tabs};
use crate::hooks::use_records;
use crate::i18n::{Frame, People as Message, t};
use crate::pages::record_list::LIST_PANEL;
use lectern_core::model::Kind;
use lectern_core::workspace::Kinds;
use yew::prelude::*;

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Everybody.
    People,
    /// The classes.
    Classes,
}

/// The props of [`SectionTabs`].
#[derive(Properties, PartialEq)]
pub struct SectionTabsProps {
    /// The one that is shown.
    pub here: Section,
}

/// The tabs People and Classes.
#[component]
pub fn SectionTabs(props: &SectionTabsProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[Kind::Person, Kind::Class]));
    let (people, classes) = workspace.read(|records| (records.people.len(), records.classes.len()));
    let tabs = vec![
        Tab::counted(t(Frame::People), people),
        Tab::counted(t(Frame::Classes), classes),
    ];
    let on_choose = Callback::from(|at: usize| {
        go(&if at == 0 {
            Route::People
        } else {
            Route::Classes
        });
    });
    let chosen = usize::from(props.here == Section::Classes);
    html! { <Tabs label={t(Message::Section)} {tabs} {chosen} {on_choose} panel={LIST_PANEL} /> }
}
