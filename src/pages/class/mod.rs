//! One class: its title and description, its members, and the course sessions that it is in.

mod members;
mod pending;

use yew::prelude::*;

use super::classes::FORM;
use super::live::use_watched;
use super::not_found::NotFound;
use super::page::Heading;
use super::register::{is_session, session_name, use_one_page};
use super::route::Route;
use crate::i18n::{Classes as Words, Frame, t};
use crate::ui::icon::{Icon, icon};
use lectern_core::model::{ClassId, CourseSessionId, Kind};
use lectern_core::search::natural;
use lectern_core::workspace::{Kinds, Records};
use members::Members;

/// The props of [`ClassPage`].
#[derive(Properties, PartialEq)]
pub struct ClassPageProps {
    /// Which.
    pub id: ClassId,
}

/// One class.
#[component]
pub fn ClassPage(props: &ClassPageProps) -> Html {
    let live = use_watched(Kinds::from_slice(&[
        Kind::Class,
        Kind::SessionClass,
        Kind::CourseSession,
    ]));
    let id = props.id;
    let page = use_one_page(&FORM, id.number(), t(Words::EditClass), Route::Classes);
    let Some(class) = live.read(|records| records.classes.get(id).cloned()) else {
        return html! { <NotFound /> };
    };
    let description = if class.description.is_empty() {
        t(Words::Undescribed)
    } else {
        class.description.clone().into()
    };
    html! {
        <>
            <nav class="breadcrumbs" aria-label={t(Words::Breadcrumbs)}>
                <a href={Route::People.to_string()}>{ t(Frame::People) }</a>{ icon(Icon::Chevron) }
                <a href={Route::Classes.to_string()}>{ t(Frame::Classes) }</a>
            </nav>
            <Heading title={class.title.clone()} help={description}>{ page.tools }</Heading>
            <div class={page.around}>
                <div class="list-part">
                    <Members {id} />
                    { live.read(|records| enrolled(records, id)) }
                </div>
                { page.panel }
            </div>
            { page.dialog }
        </>
    }
}

/// The course sessions that the class is in: those that follow it, and those that took its members
/// once.
fn enrolled(records: &Records, id: ClassId) -> Html {
    // Those that follow it, and those that took its members once.
    let mut sessions: [Vec<(CourseSessionId, String)>; 2] = Default::default();
    for row in records.session_classes.iter() {
        if row.class == id && is_session(records, row.session) {
            let name = session_name(records, row.session).unwrap_or_default();
            sessions[usize::from(!row.follow)].push((row.session, name));
        }
    }
    for part in &mut sessions {
        natural::sort(part, |(_, name)| natural::key(&[name]));
    }
    let [following, once] = sessions;
    html! {
        <section class="card class-sessions" aria-labelledby="class-sessions">
            <div class="card-head"><h2 id="class-sessions">{ t(Words::FollowTitle) }</h2></div>
            <div class="card-body">
                if following.is_empty() && once.is_empty() { <p>{ t(Words::NotEnrolled) }</p> }
                if !following.is_empty() {
                    <h3>{ t(Words::FollowedBy(following.len())) }</h3>
                    <p class="help">{ t(Words::FollowHelp) }</p>
                    { links(following) }
                }
                if !once.is_empty() {
                    <h3>{ t(Words::EnrolledOnce(once.len())) }</h3>
                    <p class="help">{ t(Words::OnceHelp) }</p>
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
                <li key={id.to_string()}><a href={Route::CourseSession(id).to_string()}>{ name }</a></li>
            }) }
        </ul>
    }
}
