//! The choice of offerings and of independent learning that a calendar or an export shows.

use std::collections::BTreeSet;

use super::Records;
use crate::model::{
    CourseId, IndependentLearning, InstructorGroupId, LearnerGroupId, Offering, PersonId, RoomId,
    Session, SessionId, SessionTypeId,
};

/// A choice of offerings. Each set that is not empty has to be met; the default chooses all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfferingFilter {
    /// Offerings of one of these courses.
    pub courses: BTreeSet<CourseId>,
    /// Offerings of one of these sessions.
    pub sessions: BTreeSet<SessionId>,
    /// Offerings of sessions of other types than these.
    pub hidden_types: BTreeSet<SessionTypeId>,
    /// Offerings in which learners of one of these groups take part, also through a group above or
    /// below it.
    pub groups: BTreeSet<LearnerGroupId>,
    /// Offerings that one of these people instructs, also through an instructor group.
    pub instructors: BTreeSet<PersonId>,
    /// Offerings in one of these rooms.
    pub rooms: BTreeSet<RoomId>,
    /// Offerings in which one of these people learns or instructs, also through a group.
    pub people: BTreeSet<PersonId>,
}

/// A filter with the groups that its groups and people stand for.
pub struct OfferingMatcher<'a> {
    records: &'a Records,
    filter: &'a OfferingFilter,
    /// The groups above and below those of the filter.
    groups: BTreeSet<LearnerGroupId>,
    instructor_groups: BTreeSet<InstructorGroupId>,
    groups_of_people: BTreeSet<LearnerGroupId>,
    instructor_groups_of_people: BTreeSet<InstructorGroupId>,
}

impl OfferingFilter {
    /// Prepares the filter for many offerings.
    #[must_use]
    pub fn matcher<'a>(&'a self, records: &'a Records) -> OfferingMatcher<'a> {
        let related = self.groups.iter().flat_map(|group| {
            let mut groups = records.path_of_group(*group);
            groups.extend(records.branch_of_group(*group));
            groups
        });
        let instructor_groups = |people: &BTreeSet<PersonId>| {
            let people = people.iter();
            people
                .flat_map(|person| records.instructor_groups_of_person(*person))
                .collect()
        };
        let deepest = self.people.iter();
        let deepest = deepest.flat_map(|person| records.groups_of_person(*person));
        OfferingMatcher {
            records,
            filter: self,
            groups: related.collect(),
            instructor_groups: instructor_groups(&self.instructors),
            groups_of_people: deepest
                .flat_map(|group| records.path_of_group(group))
                .collect(),
            instructor_groups_of_people: instructor_groups(&self.people),
        }
    }
}

/// The people of an offering or of independent learning.
struct Participants<'a> {
    groups: &'a BTreeSet<LearnerGroupId>,
    learners: &'a BTreeSet<PersonId>,
    instructors: &'a BTreeSet<PersonId>,
    instructor_groups: &'a BTreeSet<InstructorGroupId>,
}

impl OfferingMatcher<'_> {
    /// Returns `true` if the filter chooses an offering.
    #[must_use]
    pub fn matches(&self, offering: &Offering) -> bool {
        let room = offering.place.as_ref().and_then(|place| place.room());
        let in_room = || room.is_some_and(|room| self.filter.rooms.contains(&room));
        (self.filter.rooms.is_empty() || in_room())
            && self.matches_session(offering.session)
            && self.matches_participants(&Participants {
                groups: &offering.groups,
                learners: &offering.learners,
                instructors: &offering.instructors,
                instructor_groups: &offering.instructor_groups,
            })
    }

    /// Returns `true` if the filter chooses the independent learning of a session, which has no room.
    #[must_use]
    pub fn matches_independent_learning(&self, learning: &IndependentLearning) -> bool {
        self.filter.rooms.is_empty()
            && self.matches_session(learning.session)
            && self.matches_participants(&Participants {
                groups: &learning.groups,
                learners: &learning.learners,
                instructors: &learning.instructors,
                instructor_groups: &learning.instructor_groups,
            })
    }

    fn matches_session(&self, id: SessionId) -> bool {
        let filter = self.filter;
        let is_of_course = |session: &Session| filter.courses.contains(&session.course);
        let is_hidden = |session: &Session| {
            let session_type = session.session_type.as_ref();
            session_type.is_some_and(|id| filter.hidden_types.contains(id))
        };
        let session = self.records.sessions.get(id);
        (filter.sessions.is_empty() || filter.sessions.contains(&id))
            && (filter.courses.is_empty() || session.is_some_and(|session| is_of_course(session)))
            && !session.is_some_and(|session| is_hidden(session))
    }

    fn matches_participants(&self, participants: &Participants<'_>) -> bool {
        let filter = self.filter;
        let instructs = |people: &BTreeSet<PersonId>, groups: &BTreeSet<InstructorGroupId>| {
            !participants.instructors.is_disjoint(people)
                || !participants.instructor_groups.is_disjoint(groups)
        };
        let learns = |people: &BTreeSet<PersonId>, groups: &BTreeSet<LearnerGroupId>| {
            !participants.learners.is_disjoint(people) || !participants.groups.is_disjoint(groups)
        };
        (filter.groups.is_empty() || !participants.groups.is_disjoint(&self.groups))
            && (filter.instructors.is_empty()
                || instructs(&filter.instructors, &self.instructor_groups))
            && (filter.people.is_empty()
                || learns(&filter.people, &self.groups_of_people)
                || instructs(&filter.people, &self.instructor_groups_of_people))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Cohort, CohortId, GroupMembership, IdGenerator, InstructorGroup, LearnerGroup, OfferingId,
        Place, Record, SeededIds,
    };
    use crate::workspace::Workspace;

    /// Two groups of a tree and an offering of each; a person is in the first and teaches the second
    /// through an instructor group.
    struct Given {
        workspace: Workspace,
        tree: LearnerGroupId,
        groups: [LearnerGroupId; 2],
        offerings: [Offering; 2],
        person: PersonId,
        session: Session,
    }

    fn given() -> Given {
        let mut ids = SeededIds::new(1);
        let person = PersonId(ids.next());
        let cohort = Cohort::new(CohortId(ids.next()));
        let mut session = Session::new(SessionId(ids.next()));
        session.course = CourseId(ids.next());
        session.session_type = Some(SessionTypeId(ids.next()));
        let mut team = InstructorGroup::new(InstructorGroupId(ids.next()));
        team.members.insert(person);
        let mut group = |parent| {
            let mut group = LearnerGroup::new(LearnerGroupId(ids.next()));
            (group.cohort, group.parent) = (cohort.id, parent);
            group
        };
        let tree = group(None);
        let groups = [group(Some(tree.id)), group(Some(tree.id))];
        let mut membership = GroupMembership::new(tree.id, person);
        membership.subgroup = Some(groups[0].id);
        let offerings = [0, 1].map(|at| {
            let mut offering = Offering::new(OfferingId(ids.next()));
            offering.session = session.id;
            offering.groups.insert(groups[at].id);
            offering
        });
        let [first, mut second] = offerings;
        second.instructor_groups.insert(team.id);
        second.place = Some(Place::Room(RoomId(ids.next())));
        let (tree, ids) = (tree, groups.each_ref().map(|group| group.id));
        let root = tree.id;
        let mut records: Vec<Record> = vec![
            cohort.into(),
            session.clone().into(),
            team.into(),
            tree.into(),
            membership.into(),
        ];
        records.extend(groups.map(Record::from));
        records.extend([first.clone().into(), second.clone().into()]);
        Given {
            workspace: Workspace::opened(records, Vec::new()),
            tree: root,
            groups: ids,
            offerings: [first, second],
            person,
            session,
        }
    }

    fn matching(given: &Given, filter: OfferingFilter) -> [bool; 2] {
        let matcher = filter.matcher(given.workspace.records());
        given
            .offerings
            .each_ref()
            .map(|offering| matcher.matches(offering))
    }

    #[test]
    fn an_empty_filter_chooses_all() {
        assert_eq!(matching(&given(), OfferingFilter::default()), [true; 2]);
    }

    #[test]
    fn a_group_stands_for_those_above_and_below_it() {
        let given = given();
        let of = |group| OfferingFilter {
            groups: [group].into(),
            ..OfferingFilter::default()
        };
        assert_eq!(matching(&given, of(given.tree)), [true, true]);
        assert_eq!(matching(&given, of(given.groups[0])), [true, false]);
    }

    #[test]
    fn a_person_learns_and_instructs_also_through_groups() {
        let given = given();
        let people = OfferingFilter {
            people: [given.person].into(),
            ..OfferingFilter::default()
        };
        assert_eq!(matching(&given, people), [true, true]);
        let instructors = OfferingFilter {
            instructors: [given.person].into(),
            ..OfferingFilter::default()
        };
        assert_eq!(matching(&given, instructors), [false, true]);
    }

    #[test]
    fn every_part_of_a_filter_has_to_be_met() {
        let given = given();
        let room = given.offerings[1].place.as_ref().and_then(Place::room);
        let filter = OfferingFilter {
            courses: [given.session.course].into(),
            sessions: [given.session.id].into(),
            rooms: room.into_iter().collect(),
            ..OfferingFilter::default()
        };
        assert_eq!(matching(&given, filter.clone()), [false, true]);
        let hidden = OfferingFilter {
            hidden_types: given.session.session_type.into_iter().collect(),
            ..filter
        };
        assert_eq!(matching(&given, hidden), [false, false]);
        let other = OfferingFilter {
            courses: [CourseId::default()].into(),
            ..OfferingFilter::default()
        };
        assert_eq!(matching(&given, other), [false, false]);
    }
}
