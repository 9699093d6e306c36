//! The courses chosen in step 2, as items of a dual list.

use std::rc::Rc;

use lectern_core::model::{ChosenCourse, CourseSessionId};
use lectern_core::search::ItemIndex;
use lectern_core::workspace::{Records, chosen_courses};
use yew::prelude::*;

use super::draft;
use crate::components::dual_list::{Badge, ChosenItems, ItemBadges, ItemSource};
use crate::i18n::listed;
use crate::pages::item_sources::{AllPeople, CourseItems};

/// The courses chosen in the draft.
pub struct CourseSelection {
    /// The courses in their order.
    pub courses: Vec<ChosenCourse>,
    /// The chosen indexes, compared with the saved ones.
    pub choice: Rc<ChosenItems>,
    /// Coaches of the courses.
    pub marks: Rc<dyn ItemBadges>,
}

impl CourseSelection {
    /// Returns the selection of a course session.
    pub fn load(
        records: &Records,
        id: CourseSessionId,
        entries: &CourseItems,
        all_people: &AllPeople,
    ) -> Self {
        let courses = draft::courses(records, id);
        let numbers = |courses: &[ChosenCourse]| {
            let mut numbers = Vec::new();
            for choice in courses {
                numbers.extend(entries.number(choice.course));
            }
            numbers
        };
        let saved = numbers(&chosen_courses(records, id));
        let choice = Rc::new(ChosenItems::ordered(
            entries.len(),
            saved,
            numbers(&courses),
        ));
        let mut coaches = Vec::new();
        for chosen in &courses {
            let names = listed(all_people.distinct_names(&chosen.coaches));
            if let (Some(number), false) = (entries.number(chosen.course), names.is_empty()) {
                coaches.push((number, AttrValue::from(names)));
            }
        }
        Self {
            courses,
            choice,
            marks: Rc::new(CoachNames(coaches)),
        }
    }
}

/// Coaches of the chosen courses, shown beside them in the list.
struct CoachNames(Vec<(ItemIndex, AttrValue)>);

impl ItemBadges for CoachNames {
    fn badges(&self, _: ItemIndex) -> Vec<Badge> {
        Vec::new()
    }

    fn detail(&self, entry: ItemIndex) -> Option<AttrValue> {
        let (_, names) = self.0.iter().find(|(number, _)| *number == entry)?;
        Some(names.clone())
    }
}
