//! The card with everything that a person is in.

use lectern_core::model::{Kind, PersonId};
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::roles::{Role, RoleLink, roles};
use crate::hooks::use_records;
use crate::i18n::{People as Message, t};

const KINDS: [Kind; 13] = [
    Kind::Course,
    Kind::Session,
    Kind::CourseSession,
    Kind::SessionCourse,
    Kind::Enrolment,
    Kind::Class,
    Kind::ClassMember,
    Kind::Cohort,
    Kind::CohortMember,
    Kind::LearnerGroup,
    Kind::GroupMembership,
    Kind::InstructorGroup,
    Kind::Person,
];

/// Properties of [`RolesCard`].
#[derive(Properties, PartialEq)]
pub struct RolesCardProps {
    /// Person.
    pub person: PersonId,
}

/// Courses, sessions, course sessions, classes and groups of a person, with links to their pages.
#[component]
pub fn RolesCard(props: &RolesCardProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let roles = workspace.read(|records| roles(records, props.person));
    html! {
        <section class="card" aria-labelledby="roles-title">
            <div class="card-head"><h2 id="roles-title">{ t(Message::Roles) }</h2></div>
            if roles.is_empty() {
                <p class="card-body">{ t(Message::NoRoles) }</p>
            } else {
                <dl class="card-body person-roles">{ for roles.iter().map(draw_role) }</dl>
            }
        </section>
    }
}

fn draw_role(role: &Role) -> Html {
    html! {
        <div>
            <dt>{ t(role.label.clone()) }</dt>
            <dd><ul>{ for role.links.iter().map(draw_link) }</ul></dd>
        </div>
    }
}

fn draw_link(link: &RoleLink) -> Html {
    html! {
        <li>
            { link.record.draw(None) }
            if !link.detail.is_empty() { <bdi class="meta">{ &link.detail }</bdi> }
        </li>
    }
}
