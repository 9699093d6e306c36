//! Tables that every new workspace starts with. A selection based on the tables that Ilios ships
//! for a school of medicine: the session types of such a school, each with a colour, and the topics
//! of the preclinical and clinical years.

use crate::model::{
    IdGenerator, Record, SeededIds, SessionType, SessionTypeId, Term, TermId, Vocabulary,
    VocabularyId,
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
