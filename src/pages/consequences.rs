//! Collects what is deleted or changed along with records.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{LearnerGroupId, OfferingId, Session, SessionId};
use lectern_core::search::natural;
use lectern_core::workspace::Records;
use yew::AttrValue;

use crate::components::delete_dialog::Consequence;
use crate::i18n::{PlanningLists, t};

/// Consequences of a deletion, in the order in which they are added.
#[derive(Debug, Default)]
pub struct Consequences(Vec<Consequence>);

impl Consequences {
    /// Adds the records called `names`, in natural order, if there are any. `sentence` is given
    /// their number.
    pub fn add(&mut self, mut names: Vec<String>, sentence: impl Fn(usize) -> AttrValue) {
        if names.is_empty() {
            return;
        }
        names.sort_by_cached_key(|name| natural::key(&[name]));
        self.0.push(Consequence {
            sentence: sentence(names.len()),
            names: names.into_iter().map(AttrValue::from).collect(),
        });
    }

    /// Adds offerings, named by their sessions.
    pub fn add_offerings(&mut self, records: &Records, offerings: &BTreeSet<OfferingId>) {
        let of = |id: &OfferingId| Some(records.offerings.get(*id)?.session);
        let sessions: BTreeSet<SessionId> = offerings.iter().filter_map(of).collect();
        self.add(session_names(records, &sessions), |count| {
            t(PlanningLists::OfferingsOf(offerings.len(), count))
        });
    }

    /// Adds learner groups whose defaults change.
    pub fn add_group_defaults(&mut self, records: &Records, groups: &BTreeSet<LearnerGroupId>) {
        let title = |id: &LearnerGroupId| Some(records.learner_groups.get(*id)?.title.clone());
        let titles = groups.iter().filter_map(title).collect();
        self.add(titles, |count| t(PlanningLists::GroupsWith(count)));
    }

    /// Returns the consequences.
    #[must_use]
    pub fn into_vec(self) -> Vec<Consequence> {
        self.0
    }
}

/// Returns the titles of sessions, each followed by the code of its course.
pub fn session_names(records: &Records, sessions: &BTreeSet<SessionId>) -> Vec<String> {
    let sessions = sessions.iter().filter_map(|id| records.sessions.get(*id));
    let name = |session: &Rc<Session>| match records.courses.get(session.course) {
        Some(course) => format!("{} ({})", session.title, course.code),
        None => session.title.clone(),
    };
    sessions.map(name).collect()
}
