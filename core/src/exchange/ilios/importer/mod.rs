//! Importer of resources: finds what each is about by its id or its natural names, and sets what it says.

mod academic_years;
mod candidates;
mod codes;
mod curriculum;
mod groups;
mod identities;
mod materials;
mod not_imported;
mod objectives;
mod offerings;
mod people;
mod positions;
mod postrequisites;
mod relations;
mod resources;
mod vocabularies;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::rc::Rc;

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
    CohortId, CourseId, LearnerGroupId, PersonId, Place, Record, RoomId, SessionId, TermId, Uuid,
    VocabularyId,
};
use crate::rules::fields;
use crate::search::name_key;
use crate::workspace::{Import, Records};
use candidates::Candidates;
use groups::GroupKey;
use positions::LastPositions;

/// Importer of rows of resources.
pub(in crate::exchange) struct IliosImporter {
    kind: Option<usize>,
    title: Option<usize>,
    resource: Option<usize>,
    /// Kinds and ids of the resources of the file.
    in_file: HashSet<(ResourceKind, String)>,
    /// Those of the resources that Ilios does not know yet.
    local: HashSet<(ResourceKind, String)>,
    /// Records that resources of the file stand for by their ids.
    identified: HashSet<(ResourceKind, Uuid)>,
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
    sessions: Candidates<(CourseId, String)>,
    /// Objectives by what they belong to and their text.
    objectives: Candidates<(Uuid, String)>,
    objective_positions: LastPositions,
    /// Resources of learning materials by their ids.
    described_materials: HashMap<String, Resource>,
    materials: Candidates<(SessionId, String)>,
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
    /// People who become members of the record that is there.
    joined: Vec<PersonId>,
}

impl Planned {
    fn new<T>(existing: Option<&Rc<T>>, record: T) -> Self
    where
        Record: From<T> + From<Rc<T>>,
    {
        Self {
            record: record.into(),
            existing: existing.cloned().map(Record::from),
            joined: Vec::new(),
        }
    }
}

impl IliosImporter {
    pub fn new(columns: &Columns, table: &CsvTable, records: &Records) -> Self {
        let kind = columns.find(headers::RESOURCE_TYPE);
        let in_file = resources_of(table, kind, columns.find(headers::RESOURCE_ID));
        let local = resources_of(table, kind, columns.find(headers::LOCAL_ID));
        let mut importer = Self {
            kind,
            title: columns.find(headers::TITLE),
            resource: columns.find(headers::RESOURCE),
            unread: in_file.clone(),
            in_file,
            local,
            identified: HashSet::new(),
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
            sessions: Candidates::default(),
            objectives: Candidates::default(),
            objective_positions: LastPositions::default(),
            described_materials: HashMap::new(),
            materials: Candidates::default(),
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
        importer.note_identified(records);
        importer.add_existing(records);
        importer
    }

    fn add_existing(&mut self, records: &Records) {
        for term in records.terms.iter() {
            let key = (term.vocabulary, term.parent, name_key(&term.title));
            self.terms.entry(key).or_insert(term.id);
        }
        for group in records.learner_groups.iter() {
            let key = (group.cohort, group.parent, name_key(&group.title));
            self.groups.entry(key).or_insert(group.id);
            let tree = records.tree_of_group(group.id);
            self.trees.insert(group.id, (group.cohort, tree));
        }
        for session in records.sessions.iter() {
            let key = (session.course, name_key(&session.title));
            self.sessions.add(key, session.id.0);
        }
        for objective in records.course_objectives.iter() {
            let key = (objective.course.0, name_key(&objective.title));
            self.objectives.add(key, objective.id.0);
            self.objective_positions
                .add(objective.course.0, &objective.order);
        }
        for objective in records.session_objectives.iter() {
            let key = (objective.session.0, name_key(&objective.title));
            self.objectives.add(key, objective.id.0);
            self.objective_positions
                .add(objective.session.0, &objective.order);
        }
        self.add_existing_materials(records);
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
        let room = self.rooms.find(&name_key(name));
        match (name, room) {
            ("", _) => None,
            (_, Some(id)) => Some(Place::Room(RoomId(id))),
            (name, None) => Some(Place::Text(name.to_owned())),
        }
    }
}

/// Returns the kinds and ids of the resources of a file that have an id in a column.
fn resources_of(
    table: &CsvTable,
    kind: Option<usize>,
    id: Option<usize>,
) -> HashSet<(ResourceKind, String)> {
    let rows = (0..table.len()).filter_map(|at| table.row(at));
    let resources = rows.filter_map(|row| {
        let kind = ResourceKind::from_name(row.optional(kind))?;
        let id = row.optional(id);
        (!id.is_empty()).then(|| (kind, id.to_owned()))
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
        identities::deduplicate(import);
    }

    fn notices(&self) -> Vec<Notice> {
        let sessions = self.without_postrequisite.clone();
        let left_out = Notice::PostrequisitesLeftOut { sessions };
        let left_out = Some(left_out).filter(Notice::is_relevant);
        left_out.into_iter().collect()
    }
}
