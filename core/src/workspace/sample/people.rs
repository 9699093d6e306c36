//! People: teachers and administrators first, then the learners of each faculty. Independent of the
//! day of opening.

use std::collections::BTreeMap;
use std::ops::Range;

use super::names::{FullName, Names};
use super::seeded;
use crate::model::{IdGenerator, Person, PersonId, PersonRole, SeededIds};

/// Faculty of a person.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Faculty {
    Medicine,
    Nursing,
    Dentistry,
    Pharmacy,
    Biomedicine,
    Health,
    /// Guests of all faculties.
    Exchange,
    /// Staff of the school: no learners, and administrators in place of teachers.
    Administration,
}

impl Faculty {
    /// Number of faculties.
    pub const COUNT: usize = FACULTIES.len();
}

/// By faculty: letter of the official codes, number before the first learner's, number of learners,
/// number of staff.
const FACULTIES: [(char, u32, usize, usize); 8] = [
    ('M', 20_000, 5700, 360),
    ('N', 10_000, 2600, 96),
    ('D', 30_000, 600, 44),
    ('P', 0, 1150, 48),
    ('B', 40_000, 760, 44),
    ('H', 50_000, 900, 28),
    ('X', 60_000, 138, 0),
    ('A', 0, 0, 12),
];

/// Number before that of the first member of staff of a faculty.
const STAFF_CODES: u32 = 90_000;

/// First teachers of medicine, who are the coaches. The tables refer to them by username.
const COACHES: &str = "Zoë=Åkesson Tomás=Ibáñez Søren=Kjær Chloé=Deschênes Maël=Lefèvre \
    Inès=Ouédraogo Nuño=Galván Agnieszka=Żółtowska Jürgen=Großmann Thảo=Nguyễn Małgorzata=Wąs \
    Fionnuala=Ó_Súilleabháin";

/// First learners of medicine.
const FRESHERS: &str = "Yusuf=Abdel-Rahman Linnéa=Åberg Måns=Ågren Íñigo=Álvarez_Núñez \
    Hery=Andriamanana Sólveig=Árnadóttir Ioana=Bălan Aimé=Beauséjour José=Benítez Øyvind=Bjørnstad \
    Ayşe=Çelik Jiří=Češka Kateřina=Dvořáková José_María=Fernández José_Ángel=García Łucja=Grażyńska \
    Ángela=Hernández Ximena=Iñárritu Signe=Kjærgaard Joséphine=Lacaze Kofi=Mensah \
    Josep=Puigdevall_i_Solé Řehoř=Šťastný Joseph=Tchoumi Josefine=Überschär Josefina=Zúñiga";

/// People of the sample.
pub struct People {
    /// All people; other tables refer to them by index.
    pub all: Vec<Person>,
    teachers: usize,
    learners: [Range<usize>; Faculty::COUNT],
}

impl People {
    /// Creates all people.
    pub fn new() -> Self {
        let mut roll = Roll::new();
        let mut teachers = 0;
        for (faculty, (letter, _, _, staff)) in FACULTIES.iter().enumerate() {
            let administers = faculty == Faculty::Administration as usize;
            let role = if administers {
                PersonRole::SessionAdministrator
            } else {
                teachers += staff;
                PersonRole::Teacher
            };
            let known = if faculty == 0 { COACHES } else { "" };
            roll.enter(*staff, (*letter, STAFF_CODES), role, known);
        }
        let mut learners: [Range<usize>; Faculty::COUNT] = Default::default();
        for (faculty, (letter, code, count, _)) in FACULTIES.iter().enumerate() {
            let start = roll.people.len();
            let known = if faculty == 0 { FRESHERS } else { "" };
            roll.enter(*count, (*letter, *code), PersonRole::Learner, known);
            learners[faculty] = start..roll.people.len();
        }
        Self {
            all: roll.people,
            teachers,
            learners,
        }
    }

    /// Returns the id of the person at an index.
    pub fn id(&self, place: usize) -> PersonId {
        self.all[place].id
    }

    /// Returns the indexes of the learners of a faculty.
    pub fn learners(&self, faculty: Faculty) -> Range<usize> {
        self.learners[faculty as usize].clone()
    }

    /// Returns the indexes of the teachers.
    pub const fn teachers(&self) -> Range<usize> {
        0..self.teachers
    }

    /// Iterates over the teachers with these usernames, which are separated by spaces.
    pub fn named(&self, usernames: &str) -> impl Iterator<Item = PersonId> {
        let teachers = &self.all[self.teachers()];
        usernames.split_whitespace().filter_map(move |username| {
            let named = teachers.iter().find(|person| person.username == username);
            named.map(|person| person.id)
        })
    }
}

/// People while they are being created.
struct Roll {
    people: Vec<Person>,
    names: Names,
    ids: SeededIds,
    luck: SeededIds,
    /// Number of people for each username without its number, the at most seven letters encoded as
    /// an integer.
    usernames: BTreeMap<u64, u32>,
}

impl Roll {
    fn new() -> Self {
        Self {
            people: Vec::with_capacity(FACULTIES.iter().map(|faculty| faculty.2 + faculty.3).sum()),
            names: Names::new(),
            ids: seeded("people"),
            luck: seeded("names"),
            usernames: BTreeMap::new(),
        }
    }

    /// Creates `count` people, the first ones with the names in `known`.
    fn enter(&mut self, count: usize, code: (char, u32), role: PersonRole, known: &str) {
        let (letter, before) = code;
        let mut known = known.split_whitespace();
        for number in before + 1..=before + count as u32 {
            let name = match known.next() {
                Some(known) => FullName::written(known),
                None => self.names.deal(self.luck.next_u64()),
            };
            let mut person = Person::new(PersonId(self.ids.next()));
            person.username = self.own(name.username);
            person.email = [&person.username, "@uni.example"].concat();
            person.official_code = format!("{letter}-{number:05}");
            person.first_name = name.first;
            person.last_name = name.last;
            person.role = role.clone();
            self.people.push(person);
        }
    }

    /// Makes a username unique: the first person has it unchanged, later ones with a number.
    fn own(&mut self, mut username: String) -> String {
        let letters = username.bytes();
        let letters = letters.fold(0, |row: u64, letter| row << 8 | u64::from(letter));
        let namesakes = self.usernames.entry(letters).or_default();
        *namesakes += 1;
        if *namesakes > 1 {
            username += &namesakes.to_string();
        }
        username
    }
}
