//! Page of a class: its title and description, its members, and the course sessions in which it is
//! enrolled.

mod members;
mod pending;

use yew::prelude::*;

use super::active_session::active_session;
use super::classes::{ClassForm, ClassFormPanel, DeleteClassDialog};
use super::not_found::NotFound;
use super::record_buttons::RecordButtons;
use super::record_list::ListLayout;
use super::record_page::use_record_panel;
use crate::app::navigation::go;
use crate::app::route::Route;
use crate::components::icon::{Icon, icon};
use crate::components::side_panel::PanelTarget;
use crate::hooks::use_records;
use crate::i18n::{Classes as Message, Frame, t};
use crate::pages::heading::Heading;
use lectern_core::model::{ClassId, CourseSessionId, Kind};
use lectern_core::search::natural;
use lectern_core::workspace::{Kinds, Records};
use members::Members;

/// Properties of [`ClassPage`].
#[derive(Properties, PartialEq)]
pub struct ClassPageProps {
    /// Class that is shown.
    pub id: ClassId,
}

/// Page of a class.
#[component]
pub fn ClassPage(props: &ClassPageProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::Class,
        Kind::SessionClass,
        Kind::CourseSession,
    ]));
    let id = props.id;
    let panel = use_record_panel::<ClassForm>(id);
    let deleting = use_state(|| false);
    let Some(class) = workspace.read(|records| records.classes.get(id).cloned()) else {
        return html! { <NotFound /> };
    };
    let description = if class.description.is_empty() {
        t(Message::Undescribed)
    } else {
        class.description.clone().into()
    };
    let form = panel.shown().map(|_| {
        html! { <ClassFormPanel id={Some(id)} panel={panel.clone()} /> }
    });
    let on_edit = Callback::from(move |()| panel.open(PanelTarget::Record(id)));
    let on_delete = {
        let deleting = deleting.clone();
        Callback::from(move |()| deleting.set(true))
    };
    html! {
        <>
            <nav class="breadcrumbs" aria-label={t(Message::Breadcrumbs)}>
                <a href={Route::People.href()}>{ t(Frame::People) }</a>{ icon(Icon::Chevron) }
                <a href={Route::Classes.href()}>{ t(Frame::Classes) }</a>{ icon(Icon::Chevron) }<bdi aria-current="page">{ &class.title }</bdi>
            </nav>
            <Heading title={class.title.clone()} help={description}>
                <RecordButtons edit={t(Message::EditClass)} {on_edit} {on_delete} />
            </Heading>
            <ListLayout {form}>
                <Members {id} />
                { workspace.read(|records| enrolled(records, id)) }
            </ListLayout>
            if *deleting {
                <DeleteClassDialog {id} on_close={Callback::from(move |deleted: bool| {
                    deleting.set(false);
                    if deleted {
                        go(&Route::Classes);
                    }
                })} />
            }
        </>
    }
}

/// Renders the course sessions in which the class is enrolled: those that follow it, and those into
/// which its members were copied once.
fn enrolled(records: &Records, id: ClassId) -> Html {
    // Sessions that follow the class, and sessions into which its members were copied once.
    let mut sessions: [Vec<(CourseSessionId, String)>; 2] = Default::default();
    for row in records.session_classes.iter() {
        let session = active_session(records, row.session);
        if let Some(session) = session.filter(|_| row.class == id) {
            sessions[usize::from(!row.follow)].push((session.id, session.name.clone()));
        }
    }
    for part in &mut sessions {
        natural::sort(part, |(_, name)| natural::key(&[name]));
    }
    let [following, once] = sessions;
    html! {
        <section class="card class-sessions" aria-labelledby="class-sessions">
            <div class="card-head"><h2 id="class-sessions">{ t(Message::FollowTitle) }</h2></div>
            <div class="card-body">
                if following.is_empty() && once.is_empty() { <p>{ t(Message::NotEnrolled) }</p> }
                if !following.is_empty() {
                    <h3>{ t(Message::FollowedBy(following.len())) }</h3>
                    <p class="help">{ t(Message::FollowHelp) }</p>
                    { links(following) }
                }
                if !once.is_empty() {
                    <h3>{ t(Message::EnrolledOnce(once.len())) }</h3>
                    <p class="help">{ t(Message::OnceHelp) }</p>
                    { links(once) }
                }
            </div>
        </section>
    }
}

fn links(sessions: Vec<(CourseSessionId, String)>) -> Html {
    html! {
        <ul class="bullets">
            { for sessions.into_iter().map(|(id, name)| html! {
                <li key={id.to_string()}><a href={Route::CourseSession { id }.href()}><bdi>{ name }</bdi></a></li>
            }) }
        </ul>
    }
}
