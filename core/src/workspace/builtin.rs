//! Tables that every new workspace starts with. A selection based on the tables that Ilios ships
//! for a school of medicine: the session types of such a school, each with a colour, and the topics
//! of the preclinical and clinical years.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::records::Records;
use crate::model::{
    IdGenerator, Record, RecordKey, RecordType, SeededIds, Session, SessionType, SessionTypeId,
    Term, TermId, Vocabulary, VocabularyId,
};

/// Title, colour, and whether the type is an assessment.
const SESSION_TYPES: [(&str, &str, bool); 24] = [
    ("Lecture", "2c68c4", false),
    ("Laboratory", "1f8650", false),
    ("Small group", "7652c6", false),
    ("Problem-based learning", "a86c03", false),
    ("Team-based learning", "bf3c7b", false),
    ("Ward rounds", "bf5228", false),
    ("Independent learning", "6c7c0c", false),
    ("Seminar", "2c68c4", false),
    ("Tutorial", "7652c6", false),
    ("Demonstration", "1f8650", false),
    ("Simulation", "bf5228", false),
    ("Clinical experience – ambulatory", "bf5228", false),
    ("Clinical experience – inpatient", "bf5228", false),
    ("Patient presentation", "a86c03", false),
    ("Journal club", "bf3c7b", false),
    ("Workshop", "7652c6", false),
    ("Examination", "53626e", true),
    ("Clinical documentation review", "53626e", true),
    ("Clinical performance checklist", "53626e", true),
    ("Oral examination", "53626e", true),
    ("Practical examination", "53626e", true),
    ("Narrative assessment", "53626e", true),
    ("Peer assessment", "53626e", true),
    ("Self-assessment", "53626e", true),
];

const TOPICS: [&str; 40] = [
    "Anatomy",
    "Anaesthesia",
    "Behavioural science",
    "Biochemistry",
    "Biostatistics",
    "Cardiology",
    "Cell and molecular biology",
    "Clinical skills",
    "Communication skills",
    "Dermatology",
    "Embryology",
    "Emergency medicine",
    "Endocrinology",
    "Epidemiology",
    "Ethics",
    "Evidence-based medicine",
    "Family medicine",
    "Gastroenterology",
    "Genetics",
    "Geriatrics",
    "Haematology",
    "Health systems",
    "Histology",
    "Immunology",
    "Infectious diseases",
    "Internal medicine",
    "Microbiology",
    "Nephrology",
    "Neurology",
    "Nutrition",
    "Obstetrics and gynaecology",
    "Oncology",
    "Paediatrics",
    "Pathology",
    "Pharmacology",
    "Physiology",
    "Psychiatry",
    "Public health",
    "Radiology",
    "Surgery",
];

/// Seed of the ids of the tables.
const SEED: u64 = 0xe266_07db_f29f_f924;

/// Creates the records of the tables. They have the same ids in every workspace, so that two workspaces
/// that are begun apart from each other and exchanged later have each of them once.
pub fn tables() -> Vec<Record> {
    let mut ids = SeededIds::new(SEED);
    let mut records: Vec<Record> = Vec::new();
    for (title, colour, assessment) in SESSION_TYPES {
        let mut kind = SessionType::new(SessionTypeId(ids.next()));
        title.clone_into(&mut kind.title);
        colour.clone_into(&mut kind.colour);
        kind.assessment = assessment;
        records.push(kind.into());
    }
    let mut topics = Vocabulary::new(VocabularyId(ids.next()));
    "Topics".clone_into(&mut topics.title);
    for topic in TOPICS {
        let mut term = Term::new(TermId(ids.next()));
        term.vocabulary = topics.id;
        topic.clone_into(&mut term.title);
        records.push(term.into());
    }
    records.push(topics.into());
    records
}

/// Records of the tables that nobody has edited or used in a workspace.
#[derive(Debug)]
pub struct UntouchedTables<'a> {
    here: &'a Records,
    tables: BTreeMap<RecordKey, Record>,
}

impl<'a> UntouchedTables<'a> {
    /// Creates the set of a workspace with these records.
    #[must_use]
    pub fn new(here: &'a Records) -> Self {
        let tables = tables().into_iter().map(|record| (record.key(), record));
        Self {
            here,
            tables: tables.collect(),
        }
    }

    /// Returns `true` if the record is as every workspace begins with it, and nothing refers to it.
    #[must_use]
    pub fn contains(&self, record: &Record) -> bool {
        self.tables.get(&record.key()) == Some(record) && !self.is_used(record)
    }

    /// Iterates over the records.
    pub fn iter(&self) -> impl Iterator<Item = Record> {
        let here = self.tables.keys().filter_map(|key| self.here.get(*key));
        here.filter(|record| self.contains(record))
    }

    fn is_used(&self, record: &Record) -> bool {
        let (sessions, terms) = (&self.here.sessions, &self.here.terms);
        if let Some(kind) = SessionType::from_record(record) {
            let mut sessions = sessions.iter();
            return sessions.any(|session| session.session_type == Some(kind.id));
        }
        if let Some(term) = Term::from_record(record) {
            let has_term = |session: &Rc<Session>| session.terms.contains(&term.id);
            let is_below = |other: &Rc<Term>| other.parent == Some(term.id);
            return sessions.iter().any(has_term) || terms.iter().any(is_below);
        }
        let vocabulary = Vocabulary::from_record(record).map(|vocabulary| vocabulary.id);
        let mut terms = terms.iter();
        terms.any(|term| {
            Some(term.vocabulary) == vocabulary && !self.contains(&Record::Term(term.clone()))
        })
    }
}
