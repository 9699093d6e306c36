//! The page of a person.

use lectern_core::exchange::icalendar::CalendarScope;
use lectern_core::model::{Kind, Person, PersonId, PersonRole};
use lectern_core::rules::forms::PersonForm;
use lectern_core::workspace::{HoursScope, Kinds, OfferingFilter, Records};
use yew::prelude::*;

use super::about::about;
use super::availability::AvailabilityCard;
use super::roles_card::RolesCard;
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::components::data_table::Selection;
use crate::components::icon::{Icon, icon};
use crate::components::side_panel::PanelTarget;
use crate::hooks::use_records;
use crate::i18n::{Frame, People as Message, role_name, t};
use crate::pages::calendar::CalendarCard;
use crate::pages::files::DownloadCalendar;
use crate::pages::heading::Heading;
use crate::pages::hours_card::HoursCard;
use crate::pages::not_found::NotFound;
use crate::pages::people::{DeletePeopleDialog, PersonFormPanel};
use crate::pages::record_buttons::RecordButtons;
use crate::pages::record_list::ListLayout;
use crate::pages::record_page::use_record_panel;

/// Properties of [`PersonPage`].
#[derive(Properties, PartialEq)]
pub struct PersonPageProps {
    /// Person who is shown.
    pub id: PersonId,
}

/// Page of a person.
#[component]
pub fn PersonPage(props: &PersonPageProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::Person,
        Kind::PersonAvailability,
        Kind::Offering,
        Kind::InstructorGroup,
    ]));
    let id = props.id;
    let panel = use_record_panel::<PersonForm>(id);
    let deleting = use_state(|| false);
    let Some(person) = workspace.read(|records| records.people.get(id).cloned()) else {
        return html! { <NotFound /> };
    };
    let teaches = workspace.read(|records| teaches(records, &person));
    let form = panel.shown().map(|_| {
        html! { <PersonFormPanel id={Some(id)} panel={panel.clone()} /> }
    });
    let on_edit = Callback::from(move |()| panel.open(PanelTarget::Record(id)));
    let on_delete = {
        let deleting = deleting.clone();
        Callback::from(move |()| deleting.set(true))
    };
    let name = person.full_name();
    let filter = OfferingFilter {
        people: [id].into(),
        ..OfferingFilter::default()
    };
    html! {
        <>
            <nav class="breadcrumbs" aria-label={t(Message::Breadcrumbs)}>
                <a href={Route::People.href()}>{ t(Frame::People) }</a>{ icon(Icon::Chevron) }<bdi aria-current="page">{ &name }</bdi>
            </nav>
            <Heading title={name.clone()} help={lead(&person)}>
                <DownloadCalendar scope={CalendarScope::Person(id)} />
                <RecordButtons edit={t(Message::EditPerson)} {on_edit} {on_delete} />
            </Heading>
            <ListLayout class="person-parts" {form}>
                { about(&person) }
                <RolesCard person={id} />
                <CalendarCard page={Route::Person { id }} {filter} />
                if teaches {
                    <AvailabilityCard person={id} />
                    <HoursCard scope={HoursScope::Instructor(id)} />
                }
            </ListLayout>
            if *deleting {
                <DeletePeopleDialog ids={Selection::from_iter([id])} on_close={Callback::from(move |deleted: bool| {
                    deleting.set(false);
                    if deleted {
                        go(&Route::People);
                    }
                })} />
            }
        </>
    }
}

/// "Teacher · skjaer".
fn lead(person: &Person) -> String {
    [role_name(&person.role), person.username.clone()].join(" · ")
}

/// Returns whether a person teaches, or may: learners have neither availability nor teaching hours.
fn teaches(records: &Records, person: &Person) -> bool {
    let may_teach = match person.role {
        PersonRole::Learner | PersonRole::Anonymous => false,
        PersonRole::Teacher
        | PersonRole::SessionAdministrator
        | PersonRole::HrDirector
        | PersonRole::Invited
        | PersonRole::Other(_) => true,
    };
    let instructs = || {
        let mut offerings = records.offerings_of_person(person.id);
        offerings.any(|offering| offering.instructors.contains(&person.id))
    };
    let in_a_group = || {
        let mut groups = records.instructor_groups_of_person(person.id);
        groups.next().is_some()
    };
    may_teach || records.person_availabilities.contains(person.id) || in_a_group() || instructs()
}
