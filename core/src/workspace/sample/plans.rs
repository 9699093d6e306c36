//! Table of the course sessions of the sample: one in every possible state, dated in days from the
//! day on which the sample is opened. Starts move to the next Monday and ends to the next Friday,
//! so each state holds with a margin of six days.

use super::people::Faculty::{self, Medicine, Pharmacy};
use crate::model::AfterEnd::{self, Accessible, NotAccessible, ReadOnly};

/// Time limits of a course session, in days from today.
#[derive(Clone, Copy)]
pub enum When {
    /// No limit.
    Always,
    /// Number of days from the first visit.
    Days(u16),
    /// Start and end; days of access for coaches before and after.
    Between([i64; 2], [u16; 2]),
    /// Start; days of access for coaches before it.
    From(i64, u16),
    /// End; days of access for coaches after it.
    Until(i64, u16),
}

use When::{Always, Between, Days, From, Until};

/// People enrolled individually in a course session.
#[derive(Clone, Copy)]
pub enum Who {
    /// Learners of a faculty: index of the first, and number.
    Learners(Faculty, usize, usize),
    /// Teachers, who also learn: index of the first, and number.
    Teachers(usize, usize),
}

use Who::{Learners, Teachers};

/// Plan of one course session.
pub struct Plan {
    /// Name of the course session.
    pub name: &'static str,
    /// Usernames of the coaches.
    pub coaches: &'static str,
    /// Name of the category; empty for none.
    pub category: &'static str,
    /// Time limits.
    pub when: When,
    /// Access after the end.
    pub after_end: AfterEnd,
    /// Description; shown to learners unless it is empty.
    pub description: &'static str,
    /// Codes of the courses, in order.
    pub courses: &'static str,
    /// Number of courses, from the first, that are coached by their teachers.
    pub coached: usize,
    /// Beginnings of the titles of the classes, and whether the course session follows them.
    pub classes: &'static [(&'static str, bool)],
    /// People enrolled individually.
    pub people: &'static [Who],
    /// Number of learners who do not follow the last course.
    pub blocked: usize,
}

const NEVER: Plan = Plan {
    name: "",
    coaches: "",
    category: "",
    when: Always,
    after_end: ReadOnly,
    description: "",
    courses: "",
    coached: 0,
    classes: &[],
    people: &[],
    blocked: 0,
};

/// Plans of the course sessions outside the bin.
pub static PLANS: [Plan; 12] = [
    // Current.
    Plan {
        name: "Tronc commun – Médecine générale, 2e cycle",
        coaches: "mlefevr iouedra",
        category: "Programme francophone",
        when: Between([-55, 246], [0, 14]),
        after_end: Accessible,
        description: "Les groupes se retrouvent chaque mardi.\nTous les cours restent ouverts après la fin.",
        courses: "MED-F40 PHS-F01 ANA-F21 PHY-F31 PSY-F45 PED-F44 CLN-120 ETH-105 PAT-201 PAT-202 \
                  PHA-301 PHA-302 MIC-215 IMM-216 EBM-210 EMR-311 ANA-221",
        coached: 6,
        classes: &[("Médecine générale, 2e cycle", true)],
        people: &[Learners(Medicine, 2600, 8)],
        blocked: 5,
    },
    // Current; coaches prepared it and will wrap it up.
    Plan {
        name: "Medicine year 2, {term} term – Class of {+3}",
        coaches: "zakesso tibanez",
        category: "Preclinical years",
        when: Between([-30, 95], [14, 18]),
        description: "Anatomy on Mondays and Tuesdays, systems on the other days.",
        courses: "ANA-203 PHY-121 PHY-220 MIC-215 IMM-216 PAT-201 PHA-301 CLN-120 ETH-105",
        coached: 9,
        classes: &[("Class of {+3}", true)],
        // Six are in the class too; three repeat the year.
        people: &[Learners(Medicine, 336, 6), Learners(Medicine, 564, 3)],
        blocked: 3,
        ..NEVER
    },
    // Upcoming.
    Plan {
        name: "Clerkship rotation A: internal medicine",
        coaches: "skjaer",
        category: "Clerkships {+0}–{yy}",
        when: Between([25, 85], [10, 10]),
        courses: "MED-401 CLN-120 PHA-302 EBM-210",
        coached: 1,
        classes: &[("Clerkship group A", true), ("Clerkship group B", true)],
        ..NEVER
    },
    // Upcoming; coaches have access already.
    Plan {
        name: "Anatomy of the human body I – Class of {+4}",
        coaches: "zakesso tibanez",
        category: "Preclinical years",
        when: Between([1, 95], [10, 14]),
        courses: "ANA-101 TRM-100 CLN-101 BIO-110 ETH-105 PHY-120 PBL-101 PRO-100",
        coached: 3,
        classes: &[("Class of {+4} B", true), ("Resit group, physiology", true)],
        people: &[Learners(Medicine, 0, 6), Learners(Medicine, 200, 4)],
        ..NEVER
    },
    // Past, read only.
    Plan {
        name: "Evidence-based medicine, {season} intensive",
        coaches: "ngalvan",
        category: "Electives",
        when: Between([-75, -40], [5, 10]),
        courses: "EBM-210 STA-205 RES-206",
        coached: 3,
        people: &[Learners(Medicine, 600, 41)],
        ..NEVER
    },
    // Past, accessible.
    Plan {
        name: "Simulation week – acute care",
        coaches: "jgrossm cdesche",
        category: "Electives",
        when: Between([-31, -27], [14, 3]),
        after_end: Accessible,
        description: "Meet at the skills centre, second floor, ten minutes before your team’s first case.",
        courses: "SIM-310 EMR-311 EMR-D12 ANA-E14 CLN-120 PHA-302",
        coached: 2,
        classes: &[("Simulation team", true)],
        ..NEVER
    },
    // Past, closed.
    Plan {
        name: "Faculty development: teaching on the ward",
        coaches: "fosuill",
        category: "Staff",
        when: Between([-70, -45], [10, 20]),
        after_end: NotAccessible,
        courses: "TEA-501",
        people: &[Teachers(30, 22)],
        ..NEVER
    },
    // Past; coaches are still marking. The second class has not been followed since its enrolment.
    Plan {
        name: "Resit period: physiology and biochemistry",
        coaches: "azoltow",
        category: "Assessment {+0}–{yy}",
        when: Between([-25, -12], [4, 14]),
        courses: "PHY-120 BIO-110",
        coached: 2,
        classes: &[
            ("Resit group, physiology", true),
            ("Resit group, biochemistry", false),
        ],
        people: &[Learners(Medicine, 322, 4)],
        ..NEVER
    },
    // No time limit.
    Plan {
        name: "Research methods and biostatistics",
        coaches: "tnguyen",
        category: "Electives",
        courses: "RES-206 STA-205 EBM-210 ETH-105 PRO-100",
        coached: 2,
        classes: &[
            ("Biomedical sciences", true),
            ("Master of public health", true),
            ("PhD candidates", true),
            ("Residents, family medicine", false),
        ],
        people: &[Learners(Medicine, 5000, 54)],
        ..NEVER
    },
    // By duration.
    Plan {
        name: "Pharmacology self-study, 120 days from first visit",
        coaches: "mwas",
        when: Days(120),
        after_end: NotAccessible,
        description: "Open it when you are ready: your 120 days begin with your first visit.",
        courses: "PHA-301 PHA-302",
        classes: &[("Pharmacy", true), ("Nursing master", true)],
        people: &[Learners(Pharmacy, 400, 108)],
        blocked: 7,
        ..NEVER
    },
    // Only a start.
    Plan {
        name: "Mentorat et portfolio – Nursing bachelor {+3}",
        coaches: "iouedra fosuill",
        when: From(-40, 10),
        courses: "PRO-100 CLN-101 ETH-105",
        coached: 1,
        classes: &[("Nursing bachelor {+3}", true)],
        ..NEVER
    },
    // Only an end.
    Plan {
        name: "Self-assessment on entry: physics, chemistry, terminology",
        coaches: "azoltow iouedra",
        category: "Assessment {+0}–{yy}",
        when: Until(20, 7),
        after_end: NotAccessible,
        courses: "PHS-F01 BIO-110 TRM-100",
        classes: &[
            ("Dentistry {+5}", true),
            ("Pharmacy {+5}", true),
            ("Échange Erasmus+ automne", false),
        ],
        people: &[Learners(Medicine, 0, 26)],
        ..NEVER
    },
];

/// Plan of the course session in the bin.
pub static BINNED: Plan = Plan {
    name: "Stage de pédiatrie, groupe F",
    coaches: "cdesche",
    category: "Programme francophone",
    when: Between([-80, -52], [0, 0]),
    courses: "PED-F44 CLN-120",
    classes: &[("Clerkship group F", true)],
    ..NEVER
};

/// Plan of the course session whose wizard was left open at step 2.
pub static DRAFTED: Plan = Plan {
    name: "Clerkship rotation B: obstetrics and gynaecology",
    coaches: "cdesche",
    category: "Clerkships {+0}–{yy}",
    when: Between([95, 155], [10, 10]),
    courses: "OBG-402 CLN-120 ANA-118",
    coached: 1,
    ..NEVER
};
