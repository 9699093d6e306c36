//! Importer of resources: finds what each is about by its natural names, and sets what it says.

mod academic_years;
mod curriculum;
mod groups;
mod materials;
mod not_imported;
mod offerings;
mod people;
mod positions;
mod postrequisites;
mod resources;
mod vocabularies;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::rc::Rc;

use super::ResourceProblem;
use super::kinds::ResourceKind;
use super::resource::Resource;
use crate::exchange::csv_table::CsvTable;
use crate::exchange::dry_run::Outcome;
use crate::exchange::headers::{self, Columns};
use crate::exchange::name_registry::NameRegistry;
use crate::exchange::notice::Notice;
use crate::exchange::offerings::ExistingOfferings;
use crate::exchange::person_finder::PersonFinder;
use crate::exchange::problem::Problem;
use crate::exchange::row_context::RowContext;
use crate::exchange::row_importer::RowImporter;
use crate::exchange::username_generator::UsernameGenerator;
use crate::model::{
    CohortId, CourseId, LearnerGroupId, LearningMaterialId, PersonId, Place, Record, RoomId,
    SessionId, TermId, Uuid, VocabularyId,
};
use crate::rules::fields;
use crate::search::fold;
use crate::workspace::{Import, Records};
use groups::GroupKey;
use positions::LastPositions;

/// Importer of rows of resources.
pub(in crate::exchange) struct IliosImporter {
    kind: Option<usize>,
    title: Option<usize>,
    resource: Option<usize>,
    /// Kinds and ids of the resources of the file.
    in_file: HashSet<(ResourceKind, String)>,
    /// Those of the resources whose rows are still to come.
    unread: HashSet<(ResourceKind, String)>,
    /// Records by the kinds and ids of the resources that stand for them.
    ids: HashMap<(ResourceKind, String), Uuid>,
    people: NameRegistry,
    finder: PersonFinder,
    usernames: UsernameGenerator,
    rooms: NameRegistry,
    cohorts: NameRegistry,
    instructor_groups: NameRegistry,
    session_types: NameRegistry,
    vocabularies: NameRegistry,
    courses: NameRegistry,
    terms: HashMap<(VocabularyId, Option<TermId>, String), TermId>,
    groups: HashMap<GroupKey, LearnerGroupId>,
    /// Cohort and top-level group of each group.
    trees: HashMap<LearnerGroupId, (CohortId, LearnerGroupId)>,
    sessions: HashMap<(CourseId, String), SessionId>,
    /// Objectives by what they belong to and their text.
    objectives: HashMap<(Uuid, String), Uuid>,
    objective_positions: LastPositions,
    /// Resources of learning materials by their ids.
    described_materials: HashMap<String, Resource>,
    /// Materials that no row has been about, by session and title, in their order.
    materials: HashMap<(SessionId, String), VecDeque<LearningMaterialId>>,
    material_positions: LastPositions,
    offerings: ExistingOfferings,
    /// Deepest groups of people by their trees.
    memberships: BTreeMap<(LearnerGroupId, PersonId), LearnerGroupId>,
    cohort_members: BTreeSet<(CohortId, PersonId)>,
    /// Sessions with the resources before which they have to be completed.
    postrequisites: Vec<(SessionId, String)>,
    /// Titles of the sessions whose post-requisites cannot be imported.
    without_postrequisite: Vec<String>,
    /// Academic years of the courses of the file.
    years: HashMap<CourseId, u16>,
    /// Names of the people of the file.
    names: HashMap<PersonId, String>,
    /// Attributes of the row whose values cannot be imported.
    not_imported: Vec<&'static str>,
}

/// Record that a resource becomes, and the one that is there.
struct Planned {
    record: Record,
    existing: Option<Record>,
}

impl Planned {
    fn new<T>(existing: Option<&Rc<T>>, record: T) -> Self
    where
        Record: From<T> + From<Rc<T>>,
    {
        Self {
            record: record.into(),
            existing: existing.cloned().map(Record::from),
        }
    }
}

impl IliosImporter {
    pub fn new(columns: &Columns, table: &CsvTable, records: &Records) -> Self {
        let kind = columns.find(headers::RESOURCE_TYPE);
        let in_file = resources_of(table, kind, columns.find(headers::RESOURCE_ID));
        let mut importer = Self {
            kind,
            title: columns.find(headers::TITLE),
            resource: columns.find(headers::RESOURCE),
            unread: in_file.clone(),
            in_file,
            ids: HashMap::new(),
            people: NameRegistry::people_by_username(records),
            finder: PersonFinder::default(),
            usernames: UsernameGenerator::default(),
            rooms: NameRegistry::rooms_by_name(records),
            cohorts: NameRegistry::cohorts_by_title(records),
            instructor_groups: NameRegistry::instructor_groups_by_title(records),
            session_types: NameRegistry::session_types_by_title(records),
            vocabularies: NameRegistry::vocabularies_by_title(records),
            courses: NameRegistry::courses_by_code(records),
            terms: HashMap::new(),
            groups: HashMap::new(),
            trees: HashMap::new(),
            sessions: HashMap::new(),
            objectives: HashMap::new(),
            objective_positions: LastPositions::default(),
            described_materials: HashMap::new(),
            materials: HashMap::new(),
            material_positions: LastPositions::default(),
            offerings: ExistingOfferings::default(),
            memberships: BTreeMap::new(),
            cohort_members: BTreeSet::new(),
            postrequisites: Vec::new(),
            without_postrequisite: Vec::new(),
            years: HashMap::new(),
            names: HashMap::new(),
            not_imported: Vec::new(),
        };
        importer.add_existing(records);
        importer
    }

    fn add_existing(&mut self, records: &Records) {
        for term in records.terms.iter() {
            let key = (term.vocabulary, term.parent, fold(&term.title));
            self.terms.entry(key).or_insert(term.id);
        }
        for group in records.learner_groups.iter() {
            let key = (group.cohort, group.parent, fold(&group.title));
            self.groups.entry(key).or_insert(group.id);
            let tree = records.tree_of_group(group.id);
            self.trees.insert(group.id, (group.cohort, tree));
        }
        for session in records.sessions.iter() {
            let key = (session.course, fold(&session.title));
            self.sessions.entry(key).or_insert(session.id);
        }
        for objective in records.course_objectives.iter() {
            let key = (objective.course.0, fold(&objective.title));
            self.objectives.entry(key).or_insert(objective.id.0);
            self.objective_positions
                .add(objective.course.0, &objective.order);
        }
        for objective in records.session_objectives.iter() {
            let key = (objective.session.0, fold(&objective.title));
            self.objectives.entry(key).or_insert(objective.id.0);
            self.objective_positions
                .add(objective.session.0, &objective.order);
        }
        self.add_existing_materials(records);
    }

    /// Returns the record that a resource of a kind stands for.
    fn id_of(&self, kind: ResourceKind, id: &str) -> Option<Uuid> {
        self.ids.get(&(kind, id.to_owned())).copied()
    }

    /// Returns the records that a resource refers to. Those that the file lacks are counted in a warning.
    fn related<T: Ord>(
        &self,
        row: &mut RowContext<'_>,
        resource: &Resource,
        name: &str,
        kind: ResourceKind,
        typed: fn(Uuid) -> T,
    ) -> BTreeSet<T> {
        let ids = resource.related(name);
        let found: BTreeSet<T> = ids
            .iter()
            .filter_map(|id| self.id_of(kind, id))
            .map(typed)
            .collect();
        let missing = ids.iter().filter(|id| self.id_of(kind, id).is_none());
        let missing = missing.count();
        if missing > 0 {
            let problem = ResourceProblem::Missing {
                name: name.to_owned(),
                count: missing,
            };
            row.issues.warn(None, Problem::Resource(problem));
        }
        found
    }

    /// Returns the record that a resource needs, or refuses the row.
    fn required(
        &self,
        row: &mut RowContext<'_>,
        resource: &Resource,
        name: &str,
        kind: ResourceKind,
    ) -> Result<Uuid, Outcome> {
        let related = resource.related_one(name).unwrap_or_default();
        let (key, name) = ((kind, related), name.to_owned());
        let problem = match self.ids.get(&key) {
            Some(id) => return Ok(*id),
            // Each resource comes after those that it refers to, unless they refer to each other.
            None if self.unread.contains(&key) => ResourceProblem::LeadsBack { name },
            None if self.in_file.contains(&key) => ResourceProblem::NeedsRefused { name },
            None => ResourceProblem::NeedsMissing { name },
        };
        row.issues.refuse(None, Problem::Resource(problem));
        Err(Outcome::Same)
    }

    /// Checks a text, or refuses the row.
    fn checked(
        &self,
        row: &mut RowContext<'_>,
        checked: Result<String, fields::Problem>,
    ) -> Result<String, Outcome> {
        checked.map_err(|problem| {
            row.issues.refuse(self.title, Problem::Field(problem));
            Outcome::Same
        })
    }

    fn place(&self, name: &str) -> Option<Place> {
        let room = self.rooms.find(&fold(name));
        match (name, room) {
            ("", _) => None,
            (_, Some(id)) => Some(Place::Room(RoomId(id))),
            (name, None) => Some(Place::Text(name.to_owned())),
        }
    }
}

/// Returns the kinds and ids of the resources of a file.
fn resources_of(
    table: &CsvTable,
    kind: Option<usize>,
    id: Option<usize>,
) -> HashSet<(ResourceKind, String)> {
    let rows = (0..table.len()).filter_map(|at| table.row(at));
    let resources = rows.filter_map(|row| {
        let kind = ResourceKind::from_name(row.optional(kind))?;
        Some((kind, row.optional(id).to_owned()))
    });
    resources.collect()
}

impl RowImporter for IliosImporter {
    fn import_row(&mut self, row: &mut RowContext<'_>) -> Outcome {
        self.import_resource(row).unwrap_or_else(|outcome| outcome)
    }

    fn finish(&mut self, records: &Records, import: &mut Import) {
        self.finish_memberships(records, import);
        self.finish_postrequisites(records, import);
    }

    fn notices(&self) -> Vec<Notice> {
        let sessions = self.without_postrequisite.clone();
        let left_out = Notice::PostrequisitesLeftOut { sessions };
        let left_out = Some(left_out).filter(Notice::is_relevant);
        std::iter::once(Notice::FoundByNames)
            .chain(left_out)
            .collect()
    }
}
