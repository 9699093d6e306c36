//! Usage of a group: the sessions in which it, or one of its subgroups, takes part.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use lectern_core::exchange::export::decimal_hours;
use lectern_core::model::{Course, CourseId, Kind, LearnerGroupId, OfferingId, Session, SessionId};
use lectern_core::planning::{SessionIndex, Slot, TeachingTime, total_hours};
use lectern_core::search::natural;
use lectern_core::workspace::{GroupReferences, Kinds, OfferingFilter, Records};
use yew::prelude::*;

use crate::app::route::Route;
use crate::components::data_table::TextTable;
use crate::hooks::use_records;
use crate::i18n::format::{hours, number};
use crate::i18n::{LearnerGroups as Message, t};
use crate::pages::calendar::CalendarCard;
use crate::pages::files::export_table_button;

/// A session in which a group takes part.
struct SessionUse {
    session: Rc<Session>,
    course: Option<Rc<Course>>,
    offerings: usize,
    /// Hours of one learner, in hundredths.
    hours: u64,
}

/// Properties of [`Usage`].
#[derive(Properties, PartialEq)]
pub struct UsageProps {
    /// Group.
    pub group: LearnerGroupId,
}

/// The sessions in which a group takes part.
#[component]
pub fn Usage(props: &UsageProps) -> Html {
    let workspace = use_records(Kinds::from_slice(&[
        Kind::Offering,
        Kind::IndependentLearning,
        Kind::Session,
        Kind::Course,
        Kind::LearnerGroup,
    ]));
    let uses = workspace.read(|records| session_uses(records, props.group));
    let filter = OfferingFilter {
        groups: [props.group].into(),
        ..OfferingFilter::default()
    };
    let courses: BTreeSet<CourseId> = uses.iter().map(|found| found.session.course).collect();
    let offerings = uses.iter().map(|found| found.offerings).sum();
    let total = uses.iter().map(|found| found.hours).sum();
    let group = props.group;
    let table = {
        let workspace = workspace.clone();
        move || text_table(&workspace.read(|records| session_uses(records, group)))
    };
    html! {
        <>
        <section class="card group-usage" aria-labelledby="usage-title">
            <div class="card-head">
                <h3 id="usage-title">{ t(Message::Usage) }</h3>
                if !uses.is_empty() {
                    <div class="card-tools">
                        <span class="meta">{ t(Message::UsageTotal(courses.len(), uses.len(), offerings)) }</span>
                        { export_table_button(&workspace, "group-use", false, table) }
                    </div>
                }
            </div>
            if uses.is_empty() {
                <p class="card-body help">{ t(Message::NotUsed) }</p>
            } else {
                <table class="plain-table">
                    <thead><tr>
                        <th scope="col">{ t(Message::Session) }</th>
                        <th scope="col">{ t(Message::Course) }</th>
                        <th scope="col" class="number">{ t(Message::Offerings) }</th>
                        <th scope="col" class="number">{ t(Message::Hours) }</th>
                    </tr></thead>
                    <tbody>{ for uses.iter().map(row) }</tbody>
                    <tfoot><tr>
                        <th scope="row" colspan="2">{ t(Message::Total) }</th>
                        <td class="number">{ number(offerings) }</td>
                        <td class="number">{ hours(total) }</td>
                    </tr></tfoot>
                </table>
                <p class="help usage-help">{ t(Message::HoursHelp) }</p>
            }
        </section>
        <CalendarCard page={Route::LearnerGroup { id: props.group }} {filter} />
        </>
    }
}

fn row(found: &SessionUse) -> Html {
    let session = Route::Session {
        course: found.session.course,
        id: found.session.id,
    };
    let course = found.course.as_ref().map(|course| {
        let href = Route::Course { id: course.id }.href();
        html! { <a {href}><bdi>{ &course.code }</bdi></a> }
    });
    html! {
        <tr key={found.session.id.to_string()}>
            <th scope="row"><a href={session.href()}><bdi>{ &found.session.title }</bdi></a></th>
            <td>{ course.unwrap_or_default() }</td>
            <td class="number">{ number(found.offerings) }</td>
            <td class="number">{ hours(found.hours) }</td>
        </tr>
    }
}

/// Returns the sessions and their sum as text, with hours as spreadsheets read them.
fn text_table(uses: &[SessionUse]) -> TextTable {
    let header = [
        Message::Session,
        Message::Course,
        Message::Offerings,
        Message::Hours,
    ];
    let cells = |session: &str, course: &str, offerings: usize, hours: u64| {
        vec![
            session.to_owned(),
            course.to_owned(),
            offerings.to_string(),
            decimal_hours(hours),
        ]
    };
    let rows = uses.iter().map(|found| {
        let code = found.course.as_ref().map_or("", |course| &course.code);
        cells(&found.session.title, code, found.offerings, found.hours)
    });
    let total = cells(
        &t(Message::Total),
        "",
        uses.iter().map(|found| found.offerings).sum(),
        uses.iter().map(|found| found.hours).sum(),
    );
    TextTable {
        header: header.map(|head| t(head).to_string()).to_vec(),
        rows: rows.chain([total]).collect(),
    }
}

fn session_uses(records: &Records, group: LearnerGroupId) -> Vec<SessionUse> {
    let references = GroupReferences::of(records, &BTreeSet::from([group]));
    let mut offerings: BTreeMap<SessionId, Vec<OfferingId>> = BTreeMap::new();
    for session in &references.independent_learning {
        offerings.entry(*session).or_default();
    }
    for id in &references.offerings {
        if let Some(offering) = records
            .offerings
            .get(*id)
            .filter(|offering| !offering.cancelled)
        {
            offerings.entry(offering.session).or_default().push(*id);
        }
    }
    let mut uses: Vec<SessionUse> = offerings
        .into_iter()
        .filter_map(|(session, offerings)| {
            let session = records.sessions.get(session)?.clone();
            let slots = offerings.iter().filter_map(|id| {
                let slot = records.offerings.get(*id)?.slot.as_ref()?;
                Slot::try_from(slot).ok()
            });
            let index = SessionIndex(0);
            let mut times: Vec<TeachingTime> = slots
                .map(|slot| TeachingTime::Offering {
                    session: index,
                    slot,
                })
                .collect();
            let alone = records.independent_learning.get(session.id);
            let alone = alone.filter(|learning| {
                learning.enabled && references.independent_learning.contains(&session.id)
            });
            times.extend(alone.map(|learning| TeachingTime::IndependentLearning {
                session: index,
                hundredths: learning.hours.hundredths(),
                due: None,
            }));
            Some(SessionUse {
                course: records.courses.get(session.course).cloned(),
                offerings: offerings.len(),
                hours: total_hours(&times).learned(),
                session,
            })
        })
        .collect();
    natural::sort(&mut uses, |found| {
        let code = found
            .course
            .as_ref()
            .map_or("", |course| course.code.as_str());
        natural::key(&[code, &found.session.title])
    });
    uses
}

#[cfg(test)]
mod tests {
    use lectern_core::model::{
        AmbiguousTime, IdGenerator, LearnerGroup, Minutes, Offering, Record, SeededIds, TimeSlot,
    };
    use lectern_core::workspace::Workspace;

    use super::*;

    #[test]
    fn offerings_of_subgroups_at_the_same_time_count_once_in_the_hours() {
        let mut ids = SeededIds::new(5);
        let [labs, one, two] = [0; 3].map(|_| LearnerGroupId(ids.next()));
        let session = SessionId(ids.next());
        let group = |id, parent| {
            let mut group = LearnerGroup::new(id);
            group.parent = parent;
            Record::from(group)
        };
        let mut offering = |group| {
            let mut offering = Offering::new(OfferingId(ids.next()));
            offering.session = session;
            offering.groups = BTreeSet::from([group]);
            offering.slot = Some(TimeSlot {
                start: "2026-09-14T08:00:00".parse().expect("a local time"),
                duration: Minutes::new(90),
                zone: "Europe/Zurich".into(),
                ambiguous: AmbiguousTime::Earlier,
            });
            Record::from(offering)
        };
        let records = vec![
            group(labs, None),
            group(one, Some(labs)),
            group(two, Some(labs)),
            offering(one),
            offering(two),
            Session::new(session).into(),
        ];
        let workspace = Workspace::opened(records, Vec::new());
        let uses = session_uses(workspace.records(), labs);
        assert_eq!((uses.len(), uses[0].offerings), (1, 2));
        assert_eq!(uses[0].hours, 150);
    }
}
