//! One class: its title and description, its members, and the course sessions that it is in.

mod members;
mod pending;

use crate::ui::hooks::use_state;
use crate::ui::{Properties, callback, component, html};
use yew::prelude::*;

use super::classes::{ClassPanel, DeleteClass};
use super::live::use_watched;
use super::navigation::go;
use super::not_found::NotFound;
use super::page::Heading;
use super::route::Route;
use crate::model::{ClassId, CourseSessionId, Kind};
use crate::search::natural;
use crate::ui::icon::{Icon, icon};
use crate::ui::side_panel::use_panel;
use crate::ui::text::{Classes as Words, Frame, t};
use crate::workspace::{Kinds, Records};
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
    let live = use_watched(Kinds::of(&[
        Kind::Class,
        Kind::SessionClass,
        Kind::CourseSession,
    ]));
    let id = props.id;
    let panel = use_panel::<ClassId>();
    let asking = use_state(|| false);
    let Some(class) = live.read(|records| records.classes.get(id).cloned()) else {
        return html! { <NotFound /> };
    };
    let edit = {
        let panel = panel.clone();
        move |_: MouseEvent| panel.open(id)
    };
    let ask = {
        let asking = asking.clone();
        move |_: MouseEvent| asking.set(true)
    };
    let on_close = {
        let asking = asking.clone();
        callback(move |deleted: bool| {
            asking.set(false);
            if deleted {
                go(&Route::Classes);
            }
        })
    };
    let description = if class.description.is_empty() {
        t(Words::Undescribed)
    } else {
        class.description.clone().into()
    };
    let open = panel.shown().is_some();
    html! {
        <>
            <nav class="breadcrumbs" aria-label={t(Words::Breadcrumbs)}>
                <a href={Route::People.to_string()}>{ t(Frame::People) }</a>{ icon(Icon::Chevron) }
                <a href={Route::Classes.to_string()}>{ t(Frame::Classes) }</a>
            </nav>
            <Heading title={class.title.clone()} help={description}>
                <button type="button" class="button danger" onclick={ask}>{ icon(Icon::Bin) }{ t(Frame::Delete) }</button>
                <button type="button" class="button" onclick={edit}>{ icon(Icon::Pencil) }{ t(Words::EditClass) }</button>
            </Heading>
            <div class={classes!("with-panel", open.then_some("open"))}>
                <div class="list-part">
                    <Members {id} />
                    { live.read(|records| enrolled(records, id)) }
                </div>
                if open { <ClassPanel id={Some(id)} on_leave={panel.on_leave()} on_stay={panel.on_stay()} /> }
            </div>
            if *asking { <DeleteClass {id} {on_close} /> }
        </>
    }
}

/// The course sessions that the class is in: those that follow it, and those that took its members
/// once.
fn enrolled(records: &Records, id: ClassId) -> Html {
    let mut sessions: Vec<(CourseSessionId, String, bool)> = records
        .session_classes
        .iter()
        .filter(|row| row.class == id)
        .filter_map(|row| {
            let session = records.course_sessions.get(row.session)?;
            let there = session.binned_at.is_none();
            there.then(|| (row.session, session.name.clone(), row.follow))
        })
        .collect();
    natural::sort(&mut sessions, |(_, name, _)| natural::key(&[name]));
    let (following, once): (Vec<_>, Vec<_>) =
        sessions.into_iter().partition(|(.., follow)| *follow);
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

fn links(sessions: Vec<(CourseSessionId, String, bool)>) -> Html {
    html! {
        <ul class="bullets">
            { for sessions.into_iter().map(|(id, name, _)| html! {
                <li key={id.to_string()}><a href={Route::CourseSession(id).to_string()}>{ name }</a></li>
            }) }
        </ul>
    }
}
