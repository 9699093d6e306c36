//! Courses from which the course sessions of the sample select.

use super::calendar::Calendar;
use super::people::People;
use super::seeded;
use crate::model::{Course, CourseId, IdGenerator};

/// Period in which a course is given.
#[derive(Clone, Copy)]
enum Given {
    Autumn,
    Spring,
    AllYear,
    LastYear,
    /// Any time, in any year.
    Anytime,
}

use Given::{AllYear, Anytime, Autumn, LastYear, Spring};

/// Code, title, username of the lead teacher, period. A letter after the hyphen indicates the
/// language.
#[rustfmt::skip]
const COURSES: &[(&str, &str, &str, Given)] = &[
    ("ANA-101", "Anatomy of the human body I", "zakesso", Autumn),
    ("ANA-112", "Anatomical dissection: thorax and abdomen", "zakesso", Spring),
    ("ANA-118", "Living anatomy and palpation", "tibanez", Spring),
    ("ANA-203", "Anatomy of the nervous system", "zakesso", Autumn),
    ("ANA-221", "Anatomy in imaging: CT and MRI", "jgrossm", Spring),
    ("ANA-318", "Applied anatomy for surgery", "mwas", LastYear),
    ("ANA-E14", "Anatomía aplicada a la urgencia", "ngalvan", Autumn),
    ("ANA-F21", "Neuroanatomie clinique", "mlefevr", AllYear),
    ("BIO-110", "Biochemistry: molecules of life", "azoltow", Autumn),
    ("BIO-112", "Cell biology", "azoltow", Spring),
    ("CLN-101", "Introduction to the patient", "iouedra", Autumn),
    ("CLN-120", "Physical examination, basic", "skjaer", AllYear),
    ("EBM-210", "Evidence-based medicine", "ngalvan", LastYear),
    ("EMR-311", "Emergency medicine", "jgrossm", AllYear),
    ("EMR-D12", "Notfallmedizin und Erstversorgung", "jgrossm", AllYear),
    ("ETH-105", "Medical ethics and law", "fosuill", Autumn),
    ("HIS-102", "Histology and embryology", "tibanez", Autumn),
    ("IMM-216", "Immunology", "tnguyen", Spring),
    ("MED-401", "Internal medicine on the ward", "skjaer", AllYear),
    ("MED-F40", "Médecine générale : tronc commun", "mlefevr", AllYear),
    ("MIC-215", "Microbiology and infection", "tnguyen", Autumn),
    ("OBG-402", "Obstetrics and gynaecology", "cdesche", AllYear),
    ("PAT-201", "Pathological anatomy: general part", "mwas", Autumn),
    ("PAT-202", "Pathological anatomy: special part", "mwas", Spring),
    ("PBL-101", "Problem-based learning: block 1", "skjaer", Autumn),
    ("PED-F44", "Pédiatrie ambulatoire", "cdesche", AllYear),
    ("PHA-301", "General pharmacology", "mwas", Anytime),
    ("PHA-302", "Clinical pharmacology and prescribing", "mwas", Anytime),
    ("PHS-F01", "Physique pour la santé", "iouedra", Autumn),
    ("PHY-120", "Physiology I: membranes to muscles", "azoltow", Autumn),
    ("PHY-121", "Physiology II: heart and circulation", "azoltow", Spring),
    ("PHY-220", "Physiology III: kidney and fluids", "tibanez", Autumn),
    ("PHY-F31", "Physiopathologie respiratoire", "iouedra", Spring),
    ("PRO-100", "Professional development portfolio", "fosuill", AllYear),
    ("PSY-F45", "Psychiatrie et psychologie médicale", "mlefevr", Spring),
    ("RES-206", "Research methods", "tnguyen", Anytime),
    ("SIM-310", "Simulation: the acute care team", "jgrossm", LastYear),
    ("STA-205", "Biostatistics with R", "tnguyen", Anytime),
    ("TEA-501", "Teaching on the ward", "fosuill", Anytime),
    ("TRM-100", "Medical terminology in Latin and Greek", "zakesso", Autumn),
];

/// Creates all courses.
pub fn courses(people: &People, calendar: &Calendar) -> Vec<Course> {
    let mut ids = seeded("courses");
    let rows = COURSES.iter().enumerate();
    rows.map(|(row, (code, title, lead, given))| {
        let mut course = Course::new(CourseId(ids.next()));
        (*code).clone_into(&mut course.code);
        (*title).clone_into(&mut course.title);
        language(code).clone_into(&mut course.language);
        course.teachers = people.named(lead).collect();
        // One to four teachers; 53 and 17 just scatter the choice.
        let teachers = people.teachers();
        let others = (0..row % 4).map(|other| (row * 53 + other * 17) % teachers.len());
        course
            .teachers
            .extend(others.map(|place| people.id(teachers.start + place)));
        date(&mut course, *given, calendar);
        course
    })
    .collect()
}

fn date(course: &mut Course, given: Given, calendar: &Calendar) {
    const AUTUMN: [(u32, u32); 2] = [(9, 14), (12, 18)];
    const SPRING: [(u32, u32); 2] = [(2, 15), (6, 4)];
    let (years, [start, end]) = match given {
        Anytime => return,
        Autumn => (0, AUTUMN),
        Spring => (0, SPRING),
        AllYear => (0, [AUTUMN[0], SPRING[1]]),
        LastYear => (-1, SPRING),
    };
    course.academic_year = u16::try_from(calendar.year + years).unwrap_or(0);
    course.start = calendar.in_year(years, start);
    course.end = calendar.in_year(years, end);
}

fn language(code: &str) -> &'static str {
    let mark = code
        .split_once('-')
        .and_then(|(_, rest)| rest.chars().next());
    match mark {
        Some('D') => "german",
        Some('E') => "spanish",
        Some('F') => "french",
        _ => "english",
    }
}
