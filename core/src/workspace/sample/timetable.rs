//! The timetable of the autumn term: what takes place every week. The times of a year do not overlap,
//! and nothing else is in a room at its times.

/// A weekday, counted from Monday, and an hour.
pub type Time = (u32, u32);

/// Small groups of a tree that meet every week.
pub struct Strand {
    /// Code of the course.
    pub course: &'static str,
    /// Title of the tree of groups.
    pub tree: &'static str,
    /// Title of the session type.
    pub session_type: &'static str,
    /// Title of the session of a week, without its number.
    pub title: &'static str,
    /// Duration in minutes.
    pub minutes: u32,
    /// Names of the places, without their number, and how many there are.
    pub places: (&'static str, usize),
    /// For each meeting of a group in the week, the times over which the groups are spread.
    pub meetings: &'static [&'static [Time]],
}

const WORKDAYS_AT_8: &[&[Time]] = &[&[(0, 8)], &[(1, 8)], &[(2, 8)], &[(3, 8)], &[(4, 8)]];

/// All small groups.
#[rustfmt::skip]
pub const STRANDS: [Strand; 11] = [
    Strand { course: "ANA-101", tree: "Anatomy labs", session_type: "Laboratory", title: "Anatomy lab", minutes: 120, places: ("Anatomy lab", 4),
        meetings: &[&[(0, 13), (0, 15), (1, 13), (1, 15), (2, 13), (2, 15), (3, 13), (3, 15), (4, 13), (4, 15)]] },
    Strand { course: "PBL-101", tree: "Problem-based learning", session_type: "Problem-based learning", title: "Case", minutes: 120, places: ("Seminar room", 12),
        meetings: &[&[(1, 8), (1, 10)], &[(3, 8), (3, 10)]] },
    Strand { course: "BIO-110", tree: "Seminars", session_type: "Seminar", title: "Biochemistry seminar", minutes: 120, places: ("Seminar room", 12),
        meetings: &[&[(4, 8)]] },
    Strand { course: "HIS-102", tree: "Seminars", session_type: "Small group", title: "Microscopy", minutes: 120, places: ("Seminar room", 12),
        meetings: &[&[(4, 10)]] },
    Strand { course: "PHY-220", tree: "Physiology labs", session_type: "Laboratory", title: "Physiology lab", minutes: 120, places: ("Physiology lab", 3),
        meetings: &[&[(0, 8), (0, 10), (2, 8), (2, 10), (3, 8), (3, 10), (4, 8)]] },
    Strand { course: "MIC-215", tree: "Microbiology cases", session_type: "Problem-based learning", title: "Infection case", minutes: 120, places: ("Seminar room", 12),
        meetings: &[&[(0, 13), (0, 15)], &[(2, 13), (2, 15)]] },
    Strand { course: "CLN-101", tree: "Clinical skills", session_type: "Small group", title: "Skills training", minutes: 60, places: ("Skills room", 2),
        meetings: &[&[(1, 8), (1, 9), (1, 10), (1, 11), (4, 13), (4, 14), (4, 15), (4, 16)]] },
    Strand { course: "MED-401", tree: "Ward groups", session_type: "Ward rounds", title: "Ward round", minutes: 120, places: ("Ward", 12),
        meetings: WORKDAYS_AT_8 },
    Strand { course: "PAT-201", tree: "Pathology teams", session_type: "Team-based learning", title: "Team exercise", minutes: 120, places: ("Seminar room", 12),
        meetings: &[&[(1, 13)]] },
    Strand { course: "OBG-402", tree: "Pathology teams", session_type: "Small group", title: "Case discussion", minutes: 120, places: ("Seminar room", 12),
        meetings: &[&[(1, 15)]] },
    Strand { course: "EMR-311", tree: "Simulation teams", session_type: "Simulation", title: "Acute care scenario", minutes: 60, places: ("Skills room", 2),
        meetings: &[&[(0, 8), (0, 9), (0, 10)], &[(2, 8), (2, 9), (2, 10)]] },
];

/// Lectures of a year: title of its group, its hall, the mornings or afternoons as weekday and first
/// hour, and the code of the course of each hour of the week.
pub struct LectureWeek {
    /// Title of the group of all learners.
    pub tree: &'static str,
    /// Name of the hall.
    pub hall: &'static str,
    /// The first hours; each is followed by three more.
    pub starts: [Time; 2],
    /// Codes of the courses, in order.
    pub courses: [&'static str; 8],
    /// Teaching week of the examinations, which are on Saturday.
    pub examination_week: u32,
}

/// All lectures.
#[rustfmt::skip]
pub const LECTURES: [LectureWeek; 4] = [
    LectureWeek { tree: "Year 1, all learners", hall: "Hall 1", starts: [(0, 8), (2, 8)], examination_week: 12,
        courses: ["ANA-101", "BIO-110", "PHY-120", "HIS-102", "ANA-101", "BIO-110", "PHY-120", "ETH-105"] },
    LectureWeek { tree: "Year 2, all learners", hall: "Hall 2", starts: [(1, 13), (3, 13)], examination_week: 12,
        courses: ["ANA-203", "MIC-215", "PHY-220", "CLN-101", "ANA-203", "MIC-215", "PHY-220", "TRM-100"] },
    LectureWeek { tree: "Year 3, all learners", hall: "Hall 3", starts: [(0, 13), (2, 13)], examination_week: 12,
        courses: ["PAT-201", "PAT-201", "MED-401", "OBG-402", "PAT-201", "OBG-402", "MED-401", "PAT-201"] },
    LectureWeek { tree: "Year 4, all learners", hall: "Hall 3", starts: [(3, 8), (4, 8)], examination_week: 11,
        courses: ["EMR-311", "EMR-311", "CLN-120", "PED-F44", "EMR-311", "CLN-120", "MED-F40", "PRO-100"] },
];

/// Sessions that are planned but not offered yet: course, title, session type.
#[rustfmt::skip]
pub const IDEAS: [(&str, &str, &str); 16] = [
    ("ANA-101", "Surface anatomy in pairs", "Tutorial"),
    ("ANA-101", "Prosections of the hand", "Demonstration"),
    ("ANA-101", "Building a joint", "Workshop"),
    ("ANA-101", "Spot test", "Practical examination"),
    ("ANA-101", "Drawing the heart", "Self-assessment"),
    ("ANA-101", "Feedback in the dissection team", "Peer assessment"),
    ("CLN-101", "First conversation", "Patient presentation"),
    ("CLN-101", "History taking", "Clinical performance checklist"),
    ("MED-401", "Morning clinic", "Clinical experience – ambulatory"),
    ("MED-401", "Night on the ward", "Clinical experience – inpatient"),
    ("MED-401", "Letter of discharge", "Clinical documentation review"),
    ("MED-401", "Bedside examination", "Oral examination"),
    ("PAT-201", "Paper of the month", "Journal club"),
    ("EMR-311", "Report on the shift", "Narrative assessment"),
    ("EMR-311", "Debriefing of the term", "Small group"),
    ("ANA-101", "Anatomy theatre, public lecture", ""),
];
