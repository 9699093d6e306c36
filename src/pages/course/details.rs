//! The people in charge of a course, its cohorts and its description, each saved at once.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{CohortId, Course, Kind, PersonId, RecordType};
use lectern_core::search::natural;
use lectern_core::workspace::{Command, CourseCommand, CourseEdit, Kinds};
use yew::prelude::*;

use crate::app::route::Route;
use crate::components::inline_edit::InlineText;
use crate::hooks::use_records;
use crate::i18n::{Curriculum as Message, t};
use crate::pages::attribute::Attribute;
use crate::pages::chosen_attribute::ChosenAttribute;
use crate::pages::cohort_options::use_cohort_options;
use crate::pages::editable::EditableFields;
use crate::pages::id_picker::IdPicker;
use crate::pages::linked_names::{LinkedName, people_names};
use crate::pages::people_picker::PeoplePicker;
use crate::pages::save_attribute::save_attribute;

/// Properties of [`Details`].
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// The course.
    pub course: Rc<Course>,
    /// The form of the course is open, which has its cohorts too.
    pub form_open: bool,
}

/// The card with the people, cohorts and description of a course.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::Course,
        Kind::Person,
        Kind::Cohort,
    ]));
    let course = &props.course;
    let id = course.id;
    let cohorts = use_cohort_options();
    let people = |control: &'static str,
                  label: Message,
                  chosen: &BTreeSet<PersonId>,
                  edit: fn(BTreeSet<PersonId>) -> CourseEdit| {
        let names = workspace.read(|records| people_names(records, chosen));
        let on_change = {
            let workspace = workspace.clone();
            Callback::from(move |people| {
                let edit = edit(people);
                workspace.dispatch_with_toast(Command::Course(CourseCommand::Edit { id, edit }));
            })
        };
        html! {
            <ChosenAttribute id={control} label={t(label.clone())} {names}>
                <PeoplePicker id={control} label={t(label)} chosen={chosen.clone()} {on_change} />
            </ChosenAttribute>
        }
    };
    let cohort_names = workspace.read(|records| {
        let cohorts = course.cohorts.iter();
        let cohorts = cohorts.filter_map(|id| records.cohorts.get(*id));
        let mut names: Vec<LinkedName> = cohorts
            .map(|cohort| LinkedName::new(cohort.title.clone(), Route::LearnerGroups))
            .collect();
        natural::sort(&mut names, |link| natural::key(&[&link.name]));
        names
    });
    let on_cohorts = {
        let workspace = workspace.clone();
        Callback::from(move |cohorts| {
            let edit = CourseEdit::Cohorts(cohorts);
            workspace.dispatch_with_toast(Command::Course(CourseCommand::Edit { id, edit }));
        })
    };
    let on_description = {
        let workspace = workspace.clone();
        Callback::from(move |text| {
            let edit = CourseEdit::Description(text);
            save_attribute(
                &workspace,
                Command::Course(CourseCommand::Edit { id, edit }),
            )
        })
    };
    html! {
        <section class="card" aria-labelledby="people-title">
            <div class="card-head"><h2 id="people-title">{ t(Message::PeopleAndCohorts) }</h2></div>
            <EditableFields class="card-body attributes">
                <Attribute id="course-description" record={Course::record_key(id)} label={t(Message::Description)} value={course.description.clone()} kind={InlineText::Formatted}
                    on_save={on_description} />
                <ChosenAttribute id="course-cohorts" label={t(Message::Cohorts)} names={cohort_names} closed={props.form_open}>
                    <IdPicker<CohortId> id="course-cohorts" label={t(Message::Cohorts)} options={cohorts} chosen={course.cohorts.clone()} on_change={on_cohorts} />
                </ChosenAttribute>
                { people("directors", Message::Directors, &course.directors, CourseEdit::Directors) }
                { people("administrators", Message::Administrators, &course.administrators, CourseEdit::Administrators) }
                { people("advisors", Message::Advisors, &course.advisors, CourseEdit::Advisors) }
            </EditableFields>
        </section>
    }
}
