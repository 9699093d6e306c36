//! Details of the offerings of a block.

use std::collections::BTreeSet;
use std::rc::Rc;

use lectern_core::model::{Course, LearnerGroupId, Offering, OfferingId, PersonId, Session};
use lectern_core::search::natural;
use lectern_core::workspace::{Records, SharedNames};

use crate::pages::linked_names::{LinkedName, instructor_names};
use crate::pages::offerings::topmost_groups;

/// Details of the offerings of one session at one time.
#[derive(Clone, Debug, PartialEq)]
pub struct Details {
    /// Session.
    pub session: Rc<Session>,
    /// Its course.
    pub course: Option<Rc<Course>>,
    /// Title and colour of its type.
    pub session_type: Option<(String, String)>,
    /// Titles of the learner groups.
    pub groups: Vec<String>,
    /// Number of learners, each counted once.
    pub learners: usize,
    /// Names of the places.
    pub places: Vec<String>,
    /// Number of offerings without a place.
    pub without_place: usize,
    /// Names of the instructors and titles of the instructor groups.
    pub instructors: Vec<String>,
    /// None of the offerings takes place.
    pub is_cancelled: bool,
    /// Number of offerings without an instructor.
    pub without_instructor: usize,
}

impl Details {
    /// Collects the details of offerings; `None` if there are none of a session.
    #[must_use]
    pub fn new(records: &Records, ids: &[OfferingId]) -> Option<Self> {
        let offerings = ids.iter().filter_map(|id| records.offerings.get(*id));
        let offerings: Vec<&Offering> = offerings.map(AsRef::as_ref).collect();
        let session = records.sessions.get(offerings.first()?.session)?;
        let session_type = session.session_type.and_then(|id| {
            let session_type = records.session_types.get(id)?;
            Some((session_type.title.clone(), session_type.colour.clone()))
        });
        let groups = offerings.iter().flat_map(|offering| &offering.groups);
        let groups: BTreeSet<LearnerGroupId> = groups.copied().collect();
        let groups = topmost_groups(records, &groups);
        let members = groups
            .iter()
            .flat_map(|group| records.members_of_group(*group));
        let others = offerings.iter().flat_map(|offering| &offering.learners);
        let learners: BTreeSet<PersonId> = members.chain(others.copied()).collect();
        let titles = groups
            .iter()
            .filter_map(|id| Some(records.learner_groups.get(*id)?.title.clone()));
        let people = offerings.iter().flat_map(|offering| &offering.instructors);
        let people = people.filter_map(|id| records.people.get(*id));
        let names = SharedNames::among(people.map(AsRef::as_ref));
        let places = offerings
            .iter()
            .filter_map(|offering| LinkedName::of_place(records, offering.place.as_ref()?))
            .map(|place| place.name);
        let instructors = offerings
            .iter()
            .flat_map(|offering| instructor_names(records, offering, &names))
            .map(|instructor| instructor.name);
        Some(Self {
            session: session.clone(),
            course: records.courses.get(session.course).cloned(),
            session_type,
            groups: sorted(titles),
            learners: learners.len(),
            places: sorted(places),
            without_place: count(&offerings, |offering| {
                offering.place.is_none() && offering.link.is_empty()
            }),
            instructors: sorted(instructors),
            is_cancelled: offerings.iter().all(|offering| offering.cancelled),
            without_instructor: count(&offerings, |offering| {
                offering.instructors.is_empty() && offering.instructor_groups.is_empty()
            }),
        })
    }
}

fn count(offerings: &[&Offering], is_counted: impl Fn(&Offering) -> bool) -> usize {
    let counted = offerings.iter().filter(|offering| is_counted(offering));
    counted.count()
}

/// Returns each name once, in natural order.
fn sorted(names: impl Iterator<Item = String>) -> Vec<String> {
    let names: BTreeSet<String> = names.collect();
    let mut names: Vec<String> = names.into_iter().collect();
    natural::sort(&mut names, |name| natural::key(&[name]));
    names
}
