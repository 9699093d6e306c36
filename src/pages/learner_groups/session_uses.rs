//! The sessions in which a group, or one of its subgroups, takes part.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use lectern_core::model::{Course, LearnerGroupId, OfferingId, Session, SessionId};
use lectern_core::planning::{SessionIndex, Slot, TeachingTime, total_hours};
use lectern_core::search::natural;
use lectern_core::workspace::{GroupReferences, Records};
use yew::AttrValue;

use crate::components::data_table::TableRow;

/// A session in which a group takes part.
pub struct SessionUse {
    /// The session.
    pub session: Rc<Session>,
    /// Its course.
    pub course: Option<Rc<Course>>,
    /// Number of offerings for the group or its subgroups.
    pub offerings: usize,
    /// Hours of one learner, in hundredths.
    pub hours: u64,
}

impl SessionUse {
    /// Returns the code of the course, or an empty text without one.
    #[must_use]
    pub fn course_code(&self) -> &str {
        self.course.as_ref().map_or("", |course| &course.code)
    }
}

impl TableRow for SessionUse {
    type Id = SessionId;

    fn id(&self) -> SessionId {
        self.session.id
    }

    fn name(&self) -> AttrValue {
        self.session.title.clone().into()
    }
}

/// Returns the sessions in which a group takes part, by course and title.
#[must_use]
pub fn session_uses(records: &Records, group: LearnerGroupId) -> Rc<[Rc<SessionUse>]> {
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
    let mut uses: Vec<Rc<SessionUse>> = offerings
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
            Some(Rc::new(SessionUse {
                course: records.courses.get(session.course).cloned(),
                offerings: offerings.len(),
                hours: total_hours(&times).learned(),
                session,
            }))
        })
        .collect();
    natural::sort(&mut uses, |found| {
        natural::key(&[found.course_code(), &found.session.title])
    });
    uses.into()
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
