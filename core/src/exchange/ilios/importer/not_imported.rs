//! Attributes and relationships of resources that are not imported.

use super::IliosImporter;
use crate::exchange::ilios::ResourceProblem;
use crate::exchange::ilios::kinds::ResourceKind;
use crate::exchange::ilios::resource::{Resource, USED_MATERIAL};
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;

/// Names that say nothing about what a resource stands for. Descendants are the other side of ancestors.
const BOOKKEEPING: &[&str] = &[
    "id",
    "type",
    "lid",
    "links",
    "meta",
    "updatedAt",
    "descendants",
];

impl IliosImporter {
    /// Notes an attribute that is imported if it can be, but has a value of this resource that cannot.
    pub(super) fn note_unless(
        &mut self,
        is_imported: bool,
        resource: &Resource,
        name: &'static str,
    ) {
        if !is_imported && resource.has_value(name) {
            self.not_imported.push(name);
        }
    }

    /// Warns of the attributes and relationships of a resource that have values and are not imported.
    pub(super) fn warn_of_the_rest(
        &mut self,
        row: &mut RowContext<'_>,
        kind: ResourceKind,
        resource: &Resource,
    ) {
        let invalid = std::mem::take(&mut self.not_imported);
        if row.issues.is_refused() {
            return;
        }
        let known = [BOOKKEEPING, imported(kind), other_sides(kind)];
        let is_known = |name: &str| known.iter().any(|names| names.contains(&name));
        let names = resource.names_with_values();
        let names: Vec<String> = names
            .filter(|name| !is_known(name) || invalid.contains(name))
            .map(str::to_owned)
            .collect();
        if !names.is_empty() {
            let problem = ResourceProblem::NotImported { names };
            row.issues.warn(None, Problem::Resource(problem));
        }
    }
}

/// Returns the names of what is imported of a kind of resource.
const fn imported(kind: ResourceKind) -> &'static [&'static str] {
    match kind {
        ResourceKind::User => &["firstName", "lastName", "email", "campusId", "username"],
        ResourceKind::Cohort => &["title", "users"],
        ResourceKind::LearnerGroup => &[
            "title",
            "location",
            "url",
            "needsAccommodation",
            "cohort",
            "parent",
            "users",
            "instructors",
            "instructorGroups",
        ],
        ResourceKind::InstructorGroup => &["title", "users"],
        ResourceKind::SessionType => &["title", "calendarColor", "assessment", "active"],
        ResourceKind::Vocabulary => &["title", "active"],
        ResourceKind::Term => &["title", "description", "active", "vocabulary", "parent"],
        ResourceKind::Course => &[
            "title",
            "externalId",
            "year",
            "startDate",
            "endDate",
            "published",
            "publishedAsTbd",
            "directors",
            "administrators",
            "studentAdvisors",
            "cohorts",
        ],
        ResourceKind::CourseObjective => &["title", "position", "active", "course"],
        ResourceKind::Session => &[
            "title",
            "supplemental",
            "attireRequired",
            "equipmentRequired",
            "attendanceRequired",
            "description",
            "instructionalNotes",
            "published",
            "publishedAsTbd",
            "course",
            "sessionType",
            "postrequisite",
            "terms",
            "administrators",
        ],
        ResourceKind::IlmSession => &[
            "hours",
            "dueDate",
            "session",
            "learnerGroups",
            "learners",
            "instructors",
            "instructorGroups",
        ],
        ResourceKind::SessionObjective => {
            &["title", "position", "active", "session", "courseObjectives"]
        }
        ResourceKind::Offering => &[
            "startDate",
            "endDate",
            "room",
            "url",
            "session",
            "learnerGroups",
            "learners",
            "instructors",
            "instructorGroups",
        ],
        ResourceKind::LearningMaterial => &["title", "link", "citation"],
        ResourceKind::SessionMaterial => &[
            "notes",
            "required",
            "position",
            "startDate",
            "endDate",
            "session",
            USED_MATERIAL,
        ],
    }
}

/// Returns the names of relationships of a kind of resource that other resources, or those of their
/// relationships that are named as not imported, have as well.
const fn other_sides(kind: ResourceKind) -> &'static [&'static str] {
    match kind {
        ResourceKind::User => &[
            "administeredCourses",
            "administeredSessions",
            "cohorts",
            "directedCourses",
            "instructedLearnerGroups",
            "instructedOfferings",
            "instructorGroups",
            "instructorIlmSessions",
            "learnerGroups",
            "learnerIlmSessions",
            "offerings",
            "studentAdvisedCourses",
            "studentAdvisedSessions",
        ],
        ResourceKind::Cohort => &["courses", "learnerGroups"],
        ResourceKind::LearnerGroup => &["children", "ilmSessions", "offerings"],
        ResourceKind::InstructorGroup => &["learnerGroups", "ilmSessions", "offerings"],
        ResourceKind::SessionType => &["sessions"],
        ResourceKind::Vocabulary => &["terms"],
        ResourceKind::Term => &[
            "children",
            "courseObjectives",
            "courses",
            "sessionObjectives",
            "sessions",
        ],
        ResourceKind::Course => &["courseObjectives", "sessions"],
        ResourceKind::CourseObjective => &["sessionObjectives"],
        ResourceKind::Session => &[
            "ilmSession",
            "learningMaterials",
            "offerings",
            "prerequisites",
            "sessionObjectives",
        ],
        ResourceKind::LearningMaterial => &["sessionLearningMaterials"],
        ResourceKind::IlmSession
        | ResourceKind::SessionObjective
        | ResourceKind::Offering
        | ResourceKind::SessionMaterial => &[],
    }
}
