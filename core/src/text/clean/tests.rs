//! Tests of the cleaning of text.

use proptest::prelude::*;
use unicode_normalization::is_nfc;

use super::*;

/// Texts with a high share of invisible characters, blanks, marks, and the scripts that need joiners.
fn text() -> impl Strategy<Value = String> {
    let invisible: Vec<char> = ('\0'..=char::MAX).filter(|c| is_invisible(*c)).collect();
    let letters: Vec<char> = "aé1K\u{212a}\u{301}\u{316}がか\u{3099}ᄀ\u{1161}\u{11a8}각بأا\u{654}\u{64e}\u{640}\
        שׁ\u{5c1}क\u{94d}\u{93c}\u{9c7}\u{9be}ᠠ👩🔬🏴🏽❤葛 \t\r\n\u{a0}\u{2028}\u{3000}\u{3164}\u{2800}"
        .chars()
        .collect();
    let any_of = prop_oneof![
        3 => proptest::sample::select(letters),
        1 => proptest::sample::select(invisible),
        1 => proptest::sample::select("\u{200b}\u{200c}\u{200d}\u{200f}\u{feff}\u{fe0f}\u{e0067}".chars().collect::<Vec<_>>()),
        1 => any::<char>(),
    ];
    proptest::collection::vec(any_of, 0..12).prop_map(|parts| parts.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn cleaning_twice_changes_nothing_the_second_time(text in text()) {
        let line = clean_line(&text);
        prop_assert_eq!(&clean_line(&line), &line);
        let lines = clean_lines(&text);
        prop_assert_eq!(&clean_lines(&lines), &lines);
        prop_assert_eq!(&clean_line(&lines), &line);
    }

    #[test]
    fn canonical_equivalents_become_one_text(text in text()) {
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(clean_line(&decomposed), clean_line(&text));
        prop_assert!(is_nfc(&clean_lines(&text)));
    }

    #[test]
    fn no_format_character_or_blank_survives_at_an_edge(text in text()) {
        for cleaned in [clean_line(&text), clean_lines(&text)] {
            let first = cleaned.chars().next();
            prop_assert!(!first.is_some_and(|c| is_invisible(c) || is_blank(c)), "{:?}", cleaned);
            // Emoji and ideographs end with what varies them.
            let last = cleaned.chars().next_back().filter(|c| !is_variation_selector(*c) && !is_tag(*c));
            prop_assert!(!last.is_some_and(|c| is_invisible(c) || is_blank(c)), "{:?}", cleaned);
        }
    }

    #[test]
    fn a_line_has_no_blank_but_the_space(text in text()) {
        let has_other = |text: &str, other: &[char]| {
            text.chars().any(|c| c != ' ' && is_blank(c) && !other.contains(&c))
        };
        prop_assert!(!has_other(&clean_line(&text), &[]));
        prop_assert!(!has_other(&clean_lines(&text), &['\n', '\t']));
    }

    #[test]
    fn plain_text_is_only_trimmed(text in "[ -~]{0,20}") {
        prop_assert!(matches!(clean_line(&text), Cow::Borrowed(_)));
        prop_assert_eq!(clean_line(&text), text.trim());
    }
}

#[test]
fn what_pages_and_mail_add_around_names_and_addresses_goes() {
    for (pasted, cleaned) in [
        ("ines.roa@uni.example\u{200b}", "ines.roa@uni.example"),
        ("\u{200b}tom.bauer@uni.example", "tom.bauer@uni.example"),
        ("lea.petit@uni.example\u{a0}", "lea.petit@uni.example"),
        ("iko\u{200b}vac\u{ad}", "ikovac"),
        ("\u{feff}Sosa", "Sosa"),
        ("\u{61c}Haddad\u{200f}", "Haddad"),
        ("\u{202e}Nour\u{202c}", "Nour"),
        ("\u{2066}Ana\u{2069}\u{2028}López\0", "Ana López"),
        ("Mu\u{308}ller\tJo\u{308}rg", "Müller Jörg"),
        ("\u{3000}東京\u{3164}", "東京"),
        ("\u{200d}\u{2060}", ""),
    ] {
        assert_eq!(clean_line(pasted), cleaned, "{pasted:?}");
    }
}

#[test]
fn joiners_that_a_script_needs_stay_inside_a_word() {
    for needed in [
        "می\u{200c}خواهم",
        "क\u{94d}\u{200d}ष",
        "ශ\u{dca}\u{200d}රී",
        "👩\u{200d}👩\u{200d}👧",
        "❤\u{fe0f}\u{200d}🔥",
        "👩🏽\u{200d}🔬",
        "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        "葛\u{e0100}城",
        "1\u{fe0f}\u{20e3}",
    ] {
        assert_eq!(clean_line(needed), needed);
        let marked = format!("\u{200f}\u{200d}{needed}\u{200c}\u{feff}");
        assert_eq!(clean_line(&marked), needed);
    }
    for (needless, cleaned) in [
        ("An\u{200d}a", "Ana"),
        ("می\u{200c}\u{200c}خواهم", "می\u{200c}خواهم"),
        ("می\u{200c} خواهم", "می خواهم"),
        ("Ana\u{fe0f}", "Ana"),
    ] {
        assert_eq!(clean_line(needless), cleaned, "{needless:?}");
    }
}

#[test]
fn lines_stay_where_a_field_has_several() {
    let typed = "One\r\ntwo\rthree\u{85}four\u{2029}\tfive\r\n";
    assert_eq!(clean_lines(typed), "One\ntwo\nthree\nfour\n\tfive");
    assert_eq!(clean_line("One\r\ntwo"), "One two");
}
