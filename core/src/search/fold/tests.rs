//! Tests of folding.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::*;

/// Every character of the scripts whose accents are removed.
fn covered() -> impl Iterator<Item = char> {
    let blocks = [
        0xa0..=0x52f,
        0x1e00..=0x1fff,
        0x2000..=0x20ff,
        0x212a..=0x212b,
    ];
    blocks.into_iter().flatten().filter_map(char::from_u32)
}

fn covered_text() -> impl Strategy<Value = String> {
    let letters: Vec<char> = covered().chain('!'..='~').collect();
    proptest::collection::vec(proptest::sample::select(letters), 0..20)
        .prop_map(|letters| letters.into_iter().collect())
}

#[test]
fn every_accented_letter_folds_to_the_lower_case_of_its_base() {
    for letter in covered() {
        let mut parts = letter.nfd();
        let base = parts.next().unwrap_or(letter);
        if base == letter || !parts.all(is_combining_mark) {
            continue;
        }
        let folded = fold(&letter.to_string());
        assert_eq!(
            folded,
            fold(&base.to_string()),
            "{letter} {:x}",
            letter as u32
        );
        if base.is_ascii() {
            assert_eq!(folded, base.to_ascii_lowercase().to_string(), "{letter}");
        }
    }
}

#[test]
fn every_character_alone_folds_once_and_for_all_and_case_does_not_matter() {
    for letter in ('\0'..=char::MAX).map(String::from) {
        let folded = fold(&letter);
        assert_eq!(fold(&folded), folded, "{letter:?}");
        assert_eq!(fold(&letter.to_lowercase()), folded, "{letter:?}");
    }
}

#[test]
fn names_fold_to_what_people_type() {
    for (name, typed) in [
        ("Müller", "muller"),
        ("Łukasz", "lukasz"),
        ("Straße", "strasse"),
        ("STRAẞE", "strasse"),
        ("Nguyễn", "nguyen"),
        ("Søren Ångström", "soren angstrom"),
        ("Đorđević", "dordevic"),
        ("Ægir Œuvre", "aegir oeuvre"),
        ("İbrahim Yılmaz", "ibrahim yilmaz"),
        ("Þór Guðrún", "thor gudrun"),
        ("Ŋħŧ", "nht"),
        ("Əliyev Ɔkɔ", "eliyev oko"),
        ("ΆΛΦΑ Οδυσσεύς", "αλφα οδυσσευσ"),
        ("Ёлкин Андрей", "елкин андреи"),
        ("ＡＢＣ　１２", "abc 12"),
        ("“O’Brien” – 1–2…", "\"o'brien\" - 1-2..."),
        ("a\u{a0}b\u{2009}c", "a b c"),
        ("co\u{ad}operate\u{200b}", "cooperate"),
        ("H₂O x²", "h2o x2"),
        ("Ångström\u{212b}\u{212a}", "angstromak"),
    ] {
        assert_eq!(fold(name), typed);
    }
}

#[test]
fn letters_of_other_scripts_stay_as_they_are() {
    for text in [
        "王小明",
        "ひらがな",
        "ペコ",
        "한국어",
        "हिन्दी",
        "ไทย",
        "ﬧ".nfkc().to_string().as_str(),
    ] {
        assert_eq!(fold(text), text);
    }
}

#[test]
fn equivalents_of_names_fold_alike() {
    for (left, right) in [
        ("\u{1100}\u{1175}\u{11b7}", "김"),
        ("기\u{11b7}", "김"),
        ("ㄱㅣ", "기"),
        ("か\u{3099}く", "がく"),
        ("ｶﾞｸﾀﾞ", "ガクダ"),
        ("へ\u{309a}こ", "ぺこ"),
        ("Zoe\u{308}", "Zoë"),
        ("ＭＵＬＬＥＲ", "müller"),
        ("ﬁﬂ ㎏ ½", "fifl kg 1/2"),
        ("क\u{93c}", "\u{958}"),
        ("\u{9c7}\u{9be}", "\u{9cb}"),
        ("क\u{94d}\u{93c}", "क\u{93c}\u{94d}"),
        ("مُحَمَّد", "محمد"),
        ("أحمد", "احمد"),
        ("إٱآا\u{655}", "اااا"),
        ("مؤمن شيئ", "مومن شيي"),
        ("محـــمد", "محمد"),
        ("ﻻ", "لا"),
        ("שָׂרָה", "שרה"),
        ("מִזְרָחִי", "מזרחי"),
        ("שׁ", "ש"),
        ("צ׳רלי", "צ'רלי"),
        ("ܒܽ", "ܒ"),
    ] {
        assert_eq!(fold(left), fold(right), "{left} {right}");
    }
}

#[test]
fn letters_that_tell_words_apart_stay_apart() {
    for (left, right) in [
        ("فاطمة", "فاطمه"),
        ("على", "علي"),
        ("ک", "ك"),
        ("ی", "ي"),
        ("ם", "מ"),
        ("か", "が"),
        ("ひ", "ヒ"),
        ("कि", "की"),
    ] {
        assert_ne!(fold(left), fold(right), "{left} {right}");
    }
}

#[test]
fn letters_are_spelled_out_as_names_are() {
    for (text, spelled) in [
        ("Müller, Jörg", "mueller, joerg"),
        ("MU\u{308}LLER", "mueller"),
        ("Änne Groß", "aenne gross"),
        ("Sørensen Åse Ǿ \u{212b}\u{301}", "soerensen aase oe aa"),
        ("Ǖ o\u{323}\u{308}", "ue oe"),
        ("Zoë Ñandú", "zoe nandu"),
        ("Ægir Œuvre", "aegir oeuvre"),
    ] {
        let mut folded = String::new();
        fold_reading_into(text, Reading::SpelledOut, &mut folded);
        assert_eq!(folded, spelled);
    }
    assert_eq!(readings("Zoë"), [Reading::Plain]);
}

#[test]
fn the_short_way_through_common_letters_is_the_same_as_the_long_one() {
    let mut plain = String::new();
    let mut spelled = String::new();
    for c in '\0'..=char::MAX {
        for (reading, folded) in [
            (Reading::Plain, &mut plain),
            (Reading::SpelledOut, &mut spelled),
        ] {
            fold_cluster(&c.to_string(), reading, folded);
            if let Some(short) = single(c, reading) {
                assert_eq!(*folded, short.to_string(), "{c:?}");
            }
        }
        assert!(plain == spelled || may_be_spelled_out(c), "{c:?}");
    }
}

/// Texts with a high share of characters that combine.
fn combining() -> impl Strategy<Value = String> {
    let letters: Vec<char> = "aäAÅø1 -K\u{212a}\u{301}\u{308}\u{30a}\u{316}か\u{3099}ｶﾞﾟᄀ\u{1161}\u{11a8}ㄱㅏ가각\
        أا\u{654}\u{64e}ـلא\u{5b0}שׁक\u{94d}\u{93c}\u{958}\u{9c7}\u{9be}\u{9cb}ㄱ\u{200b}\u{200d}\u{ad}ﬁ½´¨゛"
        .chars()
        .collect();
    let one = prop_oneof![3 => proptest::sample::select(letters), 1 => any::<char>()];
    proptest::collection::vec(one, 0..10).prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn composed_and_decomposed_fold_alike(text in covered_text()) {
        let folded = fold(&text);
        prop_assert_eq!(&fold(&text.nfd().to_string()), &folded);
        prop_assert_eq!(&fold(&text.nfc().to_string()), &folded);
    }

    #[test]
    fn canonical_equivalents_of_any_text_fold_alike_in_every_reading(text in combining()) {
        let read = |text: &str, reading| {
            let mut folded = String::new();
            fold_reading_into(text, reading, &mut folded);
            folded
        };
        for reading in [Reading::Plain, Reading::SpelledOut] {
            let folded = read(&text, reading);
            prop_assert_eq!(&read(&text.nfd().to_string(), reading), &folded);
            prop_assert_eq!(&read(&text.nfc().to_string(), reading), &folded);
        }
    }

    #[test]
    fn cleaning_does_not_matter(text in combining()) {
        prop_assume!(!text.contains(char::is_control));
        let (cleaned, folded) = (fold(&crate::text::clean_line(&text)), fold(&text));
        prop_assert_eq!(cleaned.trim(), folded.trim());
    }

    #[test]
    fn folding_twice_changes_nothing(text in combining()) {
        let folded = fold(&text);
        prop_assert_eq!(fold(&folded), folded);
    }

    #[test]
    fn words_fold_on_their_own(left in combining(), right in combining()) {
        let both = fold(&left) + " " + &fold(&right);
        prop_assert_eq!(fold(&format!("{left} {right}")), both);
    }

    #[test]
    fn folding_at_once_and_character_by_character_is_the_same(text in combining()) {
        for reading in [Reading::Plain, Reading::SpelledOut] {
            let mut folded = String::new();
            fold_reading_into(&text, reading, &mut folded);
            let characters: String = folded_chars(&text, reading).map(|(_, c)| c).collect();
            prop_assert_eq!(characters, folded);
        }
    }

    #[test]
    fn every_folded_character_knows_its_cluster(text in combining()) {
        for (at, folded) in folded_chars(&text, Reading::Plain) {
            let cluster = &text[at..][..cluster_end(&text[at..])];
            prop_assert!(fold(cluster).contains(folded));
        }
    }
}
