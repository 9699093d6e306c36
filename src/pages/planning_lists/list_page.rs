//! Layout that the pages of the lists for planning share.

use yew::prelude::*;

use super::{PlanningList, PlanningTabs, breadcrumbs};
use crate::i18n::{Files, t};
use crate::pages::heading::Heading;
use crate::pages::import_link::import_link;
use crate::pages::record_list::{EmptyState, EmptyStateProps, ListLayout};
use crate::pages::record_page::NewRecordButton;

/// Properties of [`PlanningListPage`].
#[derive(Properties, PartialEq)]
pub struct PlanningListPageProps {
    /// The list.
    pub list: PlanningList,
    /// A sentence below the title.
    pub lead: AttrValue,
    /// There are no records.
    pub is_empty: bool,
    /// Explanation that is shown while there are no records, and the button for a new one.
    pub empty: EmptyStateProps,
    /// Button that exports what the list shows; nothing while there are no records.
    pub export: Html,
    /// Form beside the list, if one is open.
    pub form: Option<Html>,
    /// Notice above the list.
    #[prop_or_default]
    pub notice: Html,
    /// The list.
    pub children: Html,
}

/// The way to a list for planning, its title with the buttons, the tabs, and the list or what is shown
/// while it is empty.
#[component]
pub fn PlanningListPage(props: &PlanningListPageProps) -> Html {
    let name = props.list.name();
    html! {
        <>
            { breadcrumbs(props.list, None) }
            <Heading title={name.clone()} help={props.lead.clone()}>
                if props.list.is_imported() { { import_link(t(Files::Import)) } }
                { props.export.clone() }
                <NewRecordButton label={props.empty.new.clone()} on_new={props.empty.on_new.clone()} />
            </Heading>
            <PlanningTabs here={props.list} />
            <ListLayout tab={name} form={props.form.clone()}>
                { props.notice.clone() }
                if props.is_empty { <EmptyState ..props.empty.clone() /> } else { { props.children.clone() } }
            </ListLayout>
        </>
    }
}
