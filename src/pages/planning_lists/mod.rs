//! The lists for planning, each a page and a tab: rooms, instructor groups, session types,
//! vocabularies and holidays.

mod list_page;

use lectern_core::model::Kind;
use lectern_core::workspace::Kinds;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::record_list::LIST_PANEL;
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::components::tabs::{Tab, Tabs};
use crate::hooks::use_records;
use crate::i18n::{Frame, PlanningLists as Message, t};

pub use list_page::PlanningListPage;

/// A list for planning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum PlanningList {
    Rooms,
    InstructorGroups,
    SessionTypes,
    Vocabularies,
    Holidays,
}

impl PlanningList {
    /// All lists, in the order of the tabs.
    pub const ALL: [Self; 5] = [
        Self::Rooms,
        Self::InstructorGroups,
        Self::SessionTypes,
        Self::Vocabularies,
        Self::Holidays,
    ];

    /// Returns the kind of its records.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Rooms => Kind::Room,
            Self::InstructorGroups => Kind::InstructorGroup,
            Self::SessionTypes => Kind::SessionType,
            Self::Vocabularies => Kind::Vocabulary,
            Self::Holidays => Kind::Holiday,
        }
    }

    /// Returns the kinds of the records of all lists.
    #[must_use]
    pub fn kinds() -> Kinds {
        Kinds::from_slice(&Self::ALL.map(Self::kind))
    }

    /// Returns its page.
    #[must_use]
    pub const fn route(self) -> Route {
        match self {
            Self::Rooms => Route::Rooms,
            Self::InstructorGroups => Route::InstructorGroups,
            Self::SessionTypes => Route::SessionTypes,
            Self::Vocabularies => Route::Vocabularies,
            Self::Holidays => Route::Holidays,
        }
    }

    /// Returns `true` if files with its records can be imported.
    #[must_use]
    pub const fn is_imported(self) -> bool {
        match self {
            Self::Rooms | Self::InstructorGroups | Self::SessionTypes | Self::Vocabularies => true,
            Self::Holidays => false,
        }
    }

    /// Returns its name.
    #[must_use]
    pub fn name(self) -> AttrValue {
        t(self.kind())
    }

    /// Returns the help text that says what it is for.
    #[must_use]
    pub fn help(self) -> AttrValue {
        t(match self {
            Self::Rooms => Message::RoomsHelp,
            Self::InstructorGroups => Message::InstructorGroupsHelp,
            Self::SessionTypes => Message::SessionTypesHelp,
            Self::Vocabularies => Message::VocabulariesHelp,
            Self::Holidays => Message::HolidaysHelp,
        })
    }
}

/// Properties of [`PlanningTabs`].
#[derive(Properties, PartialEq)]
pub struct PlanningTabsProps {
    /// The list that is shown.
    pub here: PlanningList,
}

/// The tabs of the lists for planning.
#[component]
pub fn PlanningTabs(props: &PlanningTabsProps) -> Html {
    let workspace = use_records(PlanningList::kinds());
    let tabs = workspace.read(|records| {
        let tab = |list: PlanningList| Tab::counted(list.name(), records.count_of(list.kind()));
        PlanningList::ALL.map(tab).to_vec()
    });
    let chosen = props.here as usize;
    let on_choose = Callback::from(|at: usize| go(&PlanningList::ALL[at].route()));
    html! { <Tabs label={t(Message::Title)} {tabs} {chosen} {on_choose} panel={LIST_PANEL} /> }
}

/// Draws the way from Settings to a list for planning, and on to a record of the list.
pub fn breadcrumbs(list: PlanningList, record: Option<&str>) -> Html {
    html! {
        <nav class="breadcrumbs" aria-label={t(Message::Breadcrumbs)}>
            <a href={Route::Settings.href()}>{ t(Frame::Settings) }</a>{ icon(Icon::Chevron) }
            if let Some(record) = record {
                <a href={list.route().href()}>{ list.name() }</a>{ icon(Icon::Chevron) }<bdi aria-current="page">{ record }</bdi>
            } else {
                <span aria-current="page">{ list.name() }</span>
            }
        </nav>
    }
}
