//! Unsaved changes of the members of a class, and their effect in the course sessions that follow
//! the class.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::app::workspace_handle::PageState;
use crate::platform::unload_guard::UnloadGuard;
use lectern_core::model::{ClassId, PersonId};
use lectern_core::workspace::Records;

/// Unsaved changes of the members of all classes. They last while other pages are shown; the
/// browser asks for confirmation before the window is closed while there are any.
#[derive(Default)]
pub struct UnsavedMembers {
    by_class: RefCell<BTreeMap<ClassId, Pending>>,
    guard: RefCell<Option<UnloadGuard>>,
}

impl UnsavedMembers {
    /// Returns the unsaved changes of a class.
    #[must_use]
    pub fn get(&self, class: ClassId) -> Pending {
        let by_class = self.by_class.borrow();
        by_class.get(&class).cloned().unwrap_or_default()
    }

    /// Replaces the unsaved changes of a class.
    pub fn set(&self, class: ClassId, pending: Pending) {
        if pending.is_empty() {
            self.by_class.borrow_mut().remove(&class);
        } else {
            self.by_class.borrow_mut().insert(class, pending);
        }
        self.update_guard();
    }

    fn drop_deleted(&self, records: &Records) {
        self.by_class
            .borrow_mut()
            .retain(|class, _| records.classes.contains(*class));
    }

    fn update_guard(&self) {
        let is_empty = self.by_class.borrow().is_empty();
        if is_empty || self.guard.borrow().is_none() {
            *self.guard.borrow_mut() = (!is_empty).then(UnloadGuard::new);
        }
    }
}

impl PageState for UnsavedMembers {
    fn prune(&self, records: &Records) {
        self.drop_deleted(records);
        self.update_guard();
    }

    fn clear(&self) {
        self.by_class.borrow_mut().clear();
        self.update_guard();
    }
}

/// Unsaved changes of the members of one class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pending {
    /// People who would join.
    pub add: BTreeSet<PersonId>,
    /// People who would leave.
    pub remove: BTreeSet<PersonId>,
}

/// Effect of saving in the course sessions that follow the class.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Number of enrolments that would begin.
    pub begin: usize,
    /// Number of enrolments that would end.
    pub end: usize,
    /// Number of enrolments that would stay, since the person who leaves the class is enrolled for
    /// another reason too.
    pub stay: usize,
}

impl Pending {
    /// Returns whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.add.is_empty() && self.remove.is_empty()
    }

    /// Returns the number of people who would join or leave.
    #[must_use]
    pub fn len(&self) -> usize {
        self.add.len() + self.remove.len()
    }

    /// Returns the changes after `people` were added. A member who was to leave stays.
    #[must_use]
    pub fn with(&self, people: &[PersonId], is_member: &dyn Fn(PersonId) -> bool) -> Self {
        let mut next = self.clone();
        for person in people {
            if !next.remove.remove(person) && !is_member(*person) {
                next.add.insert(*person);
            }
        }
        next
    }

    /// Returns the changes after `people` were removed. A person who was to join does not.
    #[must_use]
    pub fn without(&self, people: &[PersonId], is_member: &dyn Fn(PersonId) -> bool) -> Self {
        let mut next = self.clone();
        for person in people {
            if !next.add.remove(person) && is_member(*person) {
                next.remove.insert(*person);
            }
        }
        next
    }

    /// Returns the changes without those that other people have made meanwhile, or made impossible.
    #[must_use]
    pub fn on(&self, records: &Records, class: ClassId) -> Self {
        let is_member = |person: &PersonId| records.class_members.contains((class, *person));
        let mut on = self.clone();
        on.add
            .retain(|person| records.people.contains(*person) && !is_member(person));
        on.remove.retain(is_member);
        on
    }

    /// Returns the effect of saving in the course sessions that follow the class.
    #[must_use]
    pub fn effect(&self, records: &Records, class: ClassId) -> Effect {
        let mut effect = Effect::default();
        for row in records.session_classes.iter() {
            if row.class != class || !row.follow {
                continue;
            }
            let enrolled = |person: &PersonId| records.enrolments.get((row.session, *person));
            for person in &self.add {
                effect.begin += usize::from(enrolled(person).is_none());
            }
            for person in &self.remove {
                let Some(enrolment) = enrolled(person) else {
                    continue;
                };
                let others = enrolment.classes.iter().any(|other| *other != class);
                if enrolment.individually || others {
                    effect.stay += 1;
                } else {
                    effect.end += 1;
                }
            }
        }
        effect
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lectern_core::model::{
        Class, ClassMember, CourseSessionId, Enrolment, IdGenerator, Person, Record, SeededIds,
        SessionClass,
    };
    use lectern_core::workspace::Workspace;

    #[test]
    fn taking_back_a_move_leaves_nothing_pending() {
        let mut ids = SeededIds::new(1);
        let [member, other] = [PersonId(ids.next()), PersonId(ids.next())];
        let is_member = |person| person == member;
        let pending = Pending::default().with(&[member, other], &is_member);
        assert_eq!(pending.add, BTreeSet::from([other]));
        let pending = pending.without(&[member, other], &is_member);
        assert_eq!((pending.add.len(), pending.len()), (0, 1));
        assert!(pending.with(&[member], &is_member).is_empty());
    }

    #[test]
    fn unsaved_members_end_with_their_class() {
        let mut ids = SeededIds::new(3);
        let [kept, gone] = [0; 2].map(|_| Class::new(ClassId(ids.next())));
        let (kept_id, gone_id) = (kept.id, gone.id);
        let pending = Pending::default().with(&[PersonId(ids.next())], &|_| false);
        let unsaved = UnsavedMembers::default();
        // The guard of the window needs a browser, so the map is filled without it.
        *unsaved.by_class.borrow_mut() =
            BTreeMap::from([(kept_id, pending.clone()), (gone_id, pending.clone())]);
        let workspace = Workspace::opened(vec![kept.into()], Vec::new());
        unsaved.drop_deleted(workspace.records());
        assert_eq!(unsaved.get(kept_id), pending);
        assert!(unsaved.get(gone_id).is_empty());
    }

    #[test]
    fn who_has_another_reason_stays_enrolled() {
        let mut ids = SeededIds::new(2);
        let class = Class::new(ClassId(ids.next()));
        let session = CourseSessionId(ids.next());
        let mut follows = SessionClass::new(session, class.id);
        follows.follow = true;
        let [alone, also_added, new] = [0; 3].map(|_| Person::new(PersonId(ids.next())));
        let pending = Pending {
            add: BTreeSet::from([new.id]),
            remove: BTreeSet::from([alone.id, also_added.id]),
        };
        let class_id = class.id;
        let mut records: Vec<Record> = vec![follows.into(), class.into(), new.into()];
        for (person, individually) in [(alone, false), (also_added, true)] {
            let mut enrolment = Enrolment::new(session, person.id);
            enrolment.individually = individually;
            enrolment.classes.insert(class_id);
            records.extend([
                enrolment.into(),
                ClassMember::new(class_id, person.id).into(),
                person.into(),
            ]);
        }
        let workspace = Workspace::opened(records, Vec::new());
        let effect = pending.effect(workspace.records(), class_id);
        assert_eq!(
            effect,
            Effect {
                begin: 1,
                end: 1,
                stay: 1
            }
        );
        assert_eq!(pending.on(workspace.records(), class_id), pending);
    }
}
