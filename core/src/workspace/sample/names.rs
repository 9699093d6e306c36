//! Names of people, selected from [`super::languages`] so that few people share a name, though some
//! do, as in any school.

use super::languages::{LANGUAGES, Language, Second};
use crate::search::fold;

/// Name of a person, and the username derived from it.
pub struct FullName {
    /// First names as written.
    pub first: String,
    /// Family names as written.
    pub last: String,
    /// Initials and first family name, at most seven letters `a` to `z`.
    pub username: String,
}

impl FullName {
    /// Parses a name written as `First=Family`.
    pub fn written(text: &str) -> Self {
        let (first, last) = text.split_once('=').unwrap_or((text, text));
        Self {
            first: spaced(first),
            last: spaced(last),
            username: username([&initials(first), "", &letters(last)]),
        }
    }
}

/// Generator of names.
pub struct Names {
    tongues: Vec<Tongue>,
    shares: u64,
}

impl Names {
    /// Creates a generator that starts with the first name.
    pub fn new() -> Self {
        let tongues: Vec<Tongue> = LANGUAGES.iter().map(Tongue::of).collect();
        let shares = tongues.iter().map(|tongue| tongue.share).sum();
        Self { tongues, shares }
    }

    /// Returns the next name; `luck` selects the language.
    pub fn deal(&mut self, luck: u64) -> FullName {
        let mut ticket = luck % self.shares;
        let mut at = 0;
        while ticket >= self.tongues[at].share {
            ticket -= self.tongues[at].share;
            at += 1;
        }
        self.tongues[at].deal((luck >> 32) as usize)
    }
}

/// Name from a table: in Roman letters, in its own script, and the part used in a username.
struct Name {
    roman: String,
    script: Option<String>,
    key: String,
}

impl Name {
    fn of(text: &str, key: fn(&str) -> String) -> Self {
        let (roman, script) = match text.split_once('=') {
            Some((roman, script)) => (roman, Some(spaced(script))),
            None => (text, None),
        };
        Self {
            key: key(roman),
            roman: spaced(roman),
            script,
        }
    }

    fn shown(&self, in_script: bool) -> &str {
        match &self.script {
            Some(script) if in_script => script,
            _ => &self.roman,
        }
    }
}

/// Names of a language as lists.
struct Tongue {
    share: u64,
    second: Second,
    /// Names of women, then of men.
    first: Vec<Name>,
    women: usize,
    family: Vec<Name>,
    daughters: Vec<Name>,
    dealt: usize,
}

impl Tongue {
    fn of(language: &Language) -> Self {
        let firsts = |names: &'static str| names.split(' ').map(|name| Name::of(name, initials));
        let family = |name: &str| Name::of(name, letters);
        let daughter = |name: &str| family(&with_ending(name, language.daughters));
        let families = language.family.split(' ');
        Self {
            share: language.share.into(),
            second: language.second,
            first: firsts(language.women).chain(firsts(language.men)).collect(),
            women: firsts(language.women).count(),
            daughters: families.clone().map(daughter).collect(),
            family: families.map(family).collect(),
            dealt: 0,
        }
    }

    /// Returns the next pair of a first and a family name. Steps through all pairs so that none
    /// repeats before all have been used.
    fn deal(&mut self, luck: usize) -> FullName {
        /// A prime that divides the size of no table.
        const STEP: usize = 7919;
        let pairs = self.first.len() * self.family.len();
        let (round, place) = (self.dealt / pairs, self.dealt * STEP % pairs);
        // A repeated pair is written differently.
        let third = (place + round) % 3;
        self.dealt += 1;
        let (first, family) = (place % self.first.len(), place / self.first.len());
        let (women, men) = self.first.split_at(self.women);
        let (firsts, first, families) = if first < women.len() {
            (women, first, &self.daughters)
        } else {
            (men, first - women.len(), &self.family)
        };

        let (given, born) = (&firsts[first], &families[family]);
        let in_script = third == 0;
        let mut name = FullName {
            first: given.shown(in_script).to_owned(),
            last: born.shown(in_script).to_owned(),
            username: String::new(),
        };
        let mut middle = "";
        match self.second {
            Second::Family if third > 0 => {
                add(&mut name.last, ' ', another(families, family, luck));
            }
            Second::Joined if third == 0 => {
                add(&mut name.last, '-', another(families, family, luck));
            }
            Second::First | Second::Joined if third == 0 || round > 0 && third == 1 => {
                let other = another(firsts, first, luck);
                add(&mut name.first, ' ', other);
                middle = &other.key;
            }
            _ => {}
        }
        name.username = username([&given.key, middle, &born.key]);
        name
    }
}

/// Returns one of the names other than the one at `place`.
fn another(names: &[Name], place: usize, luck: usize) -> &Name {
    &names[(place + 1 + luck % (names.len() - 1)) % names.len()]
}

fn add(name: &mut String, sign: char, other: &Name) {
    name.push(sign);
    name.push_str(&other.roman);
}

fn username(parts: [&str; 3]) -> String {
    let mut username = parts.concat();
    username.truncate(7);
    username
}

fn spaced(text: &str) -> String {
    text.replace('_', " ")
}

/// Returns the letters of a name that are allowed in a username.
fn letters(text: &str) -> String {
    let mut plain = fold(text);
    plain.retain(|c| c.is_ascii_lowercase());
    plain
}

fn initials(text: &str) -> String {
    let mut initials = String::new();
    for part in text.split(['_', '-']) {
        initials.extend(fold(part).chars().find(char::is_ascii_lowercase));
    }
    initials
}

/// Returns a family name with the first matching ending of `endings` (`ki=ka`) replaced.
fn with_ending(name: &str, endings: &str) -> String {
    let changed = endings.split(' ').find_map(|ending| {
        let (old, new) = ending.split_once('=')?;
        Some([name.strip_suffix(old)?, new].concat())
    });
    changed.unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn women_have_their_own_family_names_where_the_language_has() {
        let ends = |name, endings| with_ending(name, endings);
        assert_eq!(ends("Dvořák", "ný=ná a=ová =ová"), "Dvořáková");
        assert_eq!(ends("Češka", "ný=ná a=ová =ová"), "Češková");
        assert_eq!(ends("Wąs", "ki=ka ny=na"), "Wąs");
        assert_eq!(ends("Árnason", "son=dóttir"), "Árnadóttir");
    }

    #[test]
    fn every_name_has_something_for_a_username() {
        for tongue in Names::new().tongues {
            let names = tongue.first.iter().chain(&tongue.family);
            for name in names.chain(&tongue.daughters) {
                assert!(!name.key.is_empty(), "{}", name.roman);
                assert!(!name.roman.is_empty() && !name.roman.contains('='));
            }
            assert!(tongue.first.len() * tongue.family.len() % 7919 != 0);
        }
    }
}
