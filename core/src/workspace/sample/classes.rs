//! Classes: whole years, their groups, and groups across several years.

use super::calendar::Calendar;
use super::people::{Faculty, People};
use super::seeded;
use crate::model::{Class, ClassId, ClassMember, IdGenerator, Record};

/// Source of the members of a class.
#[derive(Clone, Copy)]
enum Source {
    /// Next learners of a faculty who are not in any class yet.
    New(Faculty),
    /// Members of the classes above whose title starts with this text.
    Among(&'static str),
}

use Faculty::{Biomedicine, Dentistry, Exchange, Health, Medicine, Nursing, Pharmacy};
use Source::{Among, New};

/// Title, description, number of members, source. Several numbers give several classes, and `{}` in
/// the title becomes A, B, C …. One class per line, as in a table.
#[rustfmt::skip]
const CLASSES: &[(&str, &str, &[usize], Source)] = &[
    ("Class of {+4} {}", "Medicine, entry {+0}", &[118, 204], New(Medicine)),
    ("Class of {+4} – Lausanne track", "Medicine, entry {+0}", &[36], Among("Class of {+4}")),
    ("Repeaters, preclinical year 1", "Medicine", &[14], New(Medicine)),
    ("Class of {+3}", "Medicine, entry {-1}", &[225], New(Medicine)),
    ("Class of {+3} – Lausanne track", "Medicine, entry {-1}", &[34], Among("Class of {+3}")),
    ("Repeaters, preclinical year 2", "Medicine", &[11], New(Medicine)),
    ("Resit group, physiology", "Medicine", &[37], Among("Class of")),
    ("Resit group, biochemistry", "Medicine", &[29], Among("Class of")),
    ("Student tutors, anatomy", "Medicine", &[26], Among("Class of {+3}")),
    ("Class of {+2} {}", "Medicine, entry {-2}", &[121, 108], New(Medicine)),
    ("Clerkship group {}", "Medicine, clerkships {+0}–{yy}", &[32, 32, 31, 31, 30, 30], Among("Class of {+2}")),
    ("Class of {+1} {}", "Medicine, entry {-3}", &[112, 104], New(Medicine)),
    ("Simulation team {}", "Skills centre", &[16; 6], Among("Class of {+1}")),
    ("MD thesis colloquium", "Medicine", &[19], Among("Class of {+1}")),
    ("Honours programme", "Medicine", &[24], Among("Class of")),
    ("Class of {+0}", "Medicine, graduates", &[198], New(Medicine)),
    ("Médecine générale, 2e cycle – Groupe {}", "Programme francophone", &[214, 207, 198, 203, 189, 185], New(Medicine)),
    ("Residents, internal medicine", "Postgraduate", &[46], New(Medicine)),
    ("Residents, surgery", "Postgraduate", &[38], New(Medicine)),
    ("Residents, family medicine", "Postgraduate", &[33], New(Medicine)),
    ("Dentistry {+5}", "Dentistry, entry {+0}", &[52], New(Dentistry)),
    ("Dentistry {+4}", "Dentistry, entry {-1}", &[49], New(Dentistry)),
    ("Dentistry {+3}", "Dentistry, entry {-2}", &[47], New(Dentistry)),
    ("Dentistry {+2}", "Dentistry, entry {-3}", &[50], New(Dentistry)),
    ("Dentistry {+1}", "Dentistry, entry {-4}", &[44], New(Dentistry)),
    ("Pharmacy {+5}", "Pharmacy, entry {+0}", &[74], New(Pharmacy)),
    ("Pharmacy {+4}", "Pharmacy, entry {-1}", &[71], New(Pharmacy)),
    ("Pharmacy {+3}", "Pharmacy, entry {-2}", &[69], New(Pharmacy)),
    ("Pharmacy {+2}", "Pharmacy, entry {-3}", &[66], New(Pharmacy)),
    ("Pharmacy {+1}", "Pharmacy, entry {-4}", &[70], New(Pharmacy)),
    ("Nursing bachelor {+3} – Groupe {}", "Nursing, entry {+0}", &[86, 84, 79, 82, 88], New(Nursing)),
    ("Nursing bachelor {+2} – Groupe {}", "Nursing, entry {-1}", &[81, 83, 80, 78, 84], New(Nursing)),
    ("Nursing bachelor {+1} – Groupe {}", "Nursing, entry {-2}", &[77, 80, 75, 79, 72], New(Nursing)),
    ("Nursing master, advanced practice", "Nursing", &[31], New(Nursing)),
    ("Passerelle soins infirmiers {+0}", "Nursing", &[27], New(Nursing)),
    ("Physiotherapy {+3}", "Health sciences, entry {+0}", &[64], New(Health)),
    ("Physiotherapy {+2}", "Health sciences, entry {-1}", &[61], New(Health)),
    ("Physiotherapy {+1}", "Health sciences, entry {-2}", &[58], New(Health)),
    ("Midwifery {+3}", "Health sciences, entry {+0}", &[33], New(Health)),
    ("Midwifery {+2}", "Health sciences, entry {-1}", &[31], New(Health)),
    ("Midwifery {+1}", "Health sciences, entry {-2}", &[30], New(Health)),
    ("Nutrition and dietetics {+3}", "Health sciences, entry {+0}", &[38], New(Health)),
    ("Nutrition and dietetics {+2}", "Health sciences, entry {-1}", &[35], New(Health)),
    ("Biomedical sciences, master {+2}", "Biomedicine, entry {+0}", &[58], New(Biomedicine)),
    ("Biomedical sciences, master {+1}", "Biomedicine, entry {-1}", &[52], New(Biomedicine)),
    ("Master of public health {+1}", "Biomedicine, entry {+0}", &[44], New(Biomedicine)),
    ("PhD candidates, anatomy", "Doctoral school", &[9], New(Biomedicine)),
    ("PhD candidates, immunology", "Doctoral school", &[17], New(Biomedicine)),
    ("PhD candidates, neuroscience", "Doctoral school", &[21], New(Biomedicine)),
    ("PhD candidates, physiology", "Doctoral school", &[14], New(Biomedicine)),
    ("PhD candidates, public health", "Doctoral school", &[12], New(Biomedicine)),
    ("Échange Erasmus+ automne {+0}", "International office", &[23], New(Exchange)),
    ("Échange Erasmus+ printemps {+1}", "International office", &[19], New(Exchange)),
    ("Intercambio América Latina {+0}", "International office", &[16], New(Exchange)),
    ("Visiting students, electives", "International office", &[28], New(Exchange)),
    ("MD-PhD programme", "Doctoral school", &[13], Among("PhD")),
];

/// A class and its members, as indexes into [`People::all`].
pub struct SampleClass {
    /// Id of the class.
    pub id: ClassId,
    /// Title of the class.
    pub title: String,
    description: String,
    /// Indexes of the members.
    pub members: Vec<usize>,
}

/// Creates all classes.
pub fn classes(people: &People, calendar: &Calendar) -> Vec<SampleClass> {
    let mut ids = seeded("classes");
    let mut taken = [0; Faculty::COUNT];
    let mut classes: Vec<SampleClass> = Vec::new();
    for (row, (title, description, sizes, from)) in CLASSES.iter().enumerate() {
        let count: usize = sizes.iter().sum();
        let members: Vec<usize> = match from {
            New(faculty) => {
                let taken = &mut taken[*faculty as usize];
                *taken += count;
                people
                    .learners(*faculty)
                    .skip(*taken - count)
                    .take(count)
                    .collect()
            }
            Among(begin) => spread(&union(&classes, &calendar.fill(begin)), count, row),
        };
        let mut members = members.into_iter();
        for (letter, size) in ('A'..='Z').zip(*sizes) {
            let mut filled = calendar.fill(title.strip_suffix("{}").unwrap_or(title));
            if title.ends_with("{}") {
                filled.push(letter);
            }
            classes.push(SampleClass {
                id: ClassId(ids.next()),
                title: filled,
                description: calendar.fill(description),
                members: members.by_ref().take(*size).collect(),
            });
        }
    }
    classes
}

/// Returns all members of the classes whose title starts with `begin`, without duplicates.
fn union(classes: &[SampleClass], begin: &str) -> Vec<usize> {
    let classes = classes
        .iter()
        .filter(|class| class.title.starts_with(begin));
    let mut people: Vec<usize> = classes.flat_map(|class| &class.members).copied().collect();
    people.sort();
    people.dedup();
    people
}

/// Selects `count` of these people, evenly distributed; another `shift` selects others.
fn spread(people: &[usize], count: usize, shift: usize) -> Vec<usize> {
    let place = |number| (number * people.len() / count + shift) % people.len();
    (0..count).map(|number| people[place(number)]).collect()
}

/// Adds the records of the classes and memberships.
pub fn records(classes: Vec<SampleClass>, people: &People, records: &mut Vec<Record>) {
    for sample in classes {
        for member in sample.members {
            records.push(ClassMember::new(sample.id, people.id(member)).into());
        }
        let mut class = Class::new(sample.id);
        class.title = sample.title;
        class.description = sample.description;
        records.push(class.into());
    }
}
