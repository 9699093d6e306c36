use proptest::prelude::*;

use super::*;
use crate::search::ExactIndexBuilder;

/// `López, Ana` (0), `Müller, Jan` (1), `Kim, Bo` (2), two of the name `Twain, Twin` (3, 4).
fn people() -> ExactIndex {
    let mut index = ExactIndexBuilder::default();
    for (last, first, username, code, email) in [
        (
            "López",
            "Ana",
            "alopez",
            "20260117",
            "ana.lopez@uni.example",
        ),
        (
            "Müller",
            "Jan",
            "jmueller",
            "T-81",
            "jan.mueller@uni.example",
        ),
        ("Kim", "Bo", "bkim", "20260118", "bkim@uni.example"),
        ("Twain", "Twin", "twin1", "T-91", "twin1@uni.example"),
        ("Twain", "Twin", "twin2", "T-92", "twin2@uni.example"),
    ] {
        index.push([
            username.to_owned(),
            code.to_owned(),
            email.to_owned(),
            format!("{last}, {first}"),
            format!("{last} {first}"),
            format!("{first} {last}"),
        ]);
    }
    index.build()
}

/// The entries found, and the texts that name none or several.
fn read(text: &str) -> (Vec<usize>, Vec<String>) {
    let (mut entries, mut left) = (Vec::new(), Vec::new());
    for (text, found) in find_recipients(text, &people()) {
        match found {
            ExactMatch::One(entry) => entries.push(entry.as_usize()),
            ExactMatch::None | ExactMatch::Several(_) => left.push(text),
        }
    }
    (entries, left)
}

#[test]
fn every_usual_form_in_one_line_is_read() {
    let outlook = "López, Ana <ana.lopez@uni.example>; \"Müller, Jan\" <jan.mueller@uni.example>; \
                   bkim@uni.example; Nobody, Known <nobody@else.example>";
    let unknown = vec!["Nobody, Known <nobody@else.example>".to_owned()];
    assert_eq!(read(outlook), (vec![0, 1, 2], unknown));
    for line in [
        "ana.lopez@uni.example, jan.mueller@uni.example, bkim@uni.example",
        "ana.lopez@uni.example,jan.mueller@uni.example,bkim@uni.example",
        "ana.lopez@uni.example; jan.mueller@uni.example;bkim@uni.example;",
        "ana.lopez@uni.example jan.mueller@uni.example  bkim@uni.example",
        "López, Ana <ana.lopez@uni.example>, Müller, Jan <jan.mueller@uni.example>, bkim@uni.example",
        "Ana López <mailto:ana.lopez@uni.example> Jan Müller (jan.mueller@uni.example) bkim",
        "Ana López ana.lopez@uni.example, Jan Müller jan.mueller@uni.example, bkim",
        "López, Ana; \"Müller, Jan\"; 'bkim'",
        "López, Ana, Müller, Jan, Kim, Bo",
        "Ana López, Jan Müller, Bo Kim",
        "alopez, jmueller, bkim",
        "ALOPEZ;T-81；20260118",
        "20260117 T-81 20260118",
    ] {
        assert_eq!(read(line), (vec![0, 1, 2], vec![]), "{line}");
    }
}

#[test]
fn lists_with_numbers_or_bullets_are_read() {
    for text in [
        "1. Ana López\n2. Müller, Jan\n10. bkim",
        "1) Ana López\r\n(2) Jan Müller\r\n3)\tbkim",
        "• alopez\n•\tjmueller\n• bkim",
        "- Ana López\n* Müller, Jan\n– 20260118",
        "> López, Ana\n> Müller, Jan\n> bkim@uni.example",
    ] {
        assert_eq!(read(text), (vec![0, 1, 2], vec![]), "{text}");
    }
}

#[test]
fn a_row_of_a_spreadsheet_is_one_person_and_a_column_is_many() {
    for text in [
        "López\tAna\tana.lopez@uni.example\nMüller\tJan\tjan.mueller@uni.example\nKim\tBo\tbkim@uni.example",
        "Ana\tLópez\nJan\tMüller\nBo\tKim",
        "1\tLópez\tAna\talopez\t20260117\n2\tMüller\tJan\tjmueller\tT-81\n3\tKim\tBo\t\t",
        "López, Ana\tGroup A\nMüller, Jan\tGroup B\nBo Kim\tGroup B",
        "20260117\tsome note\nT-81\t\n20260118\tX",
        "alopez\njmueller\nbkim\n",
        "ana.lopez@uni.example\tjan.mueller@uni.example\tbkim@uni.example",
    ] {
        assert_eq!(read(text), (vec![0, 1, 2], vec![]), "{text}");
    }
}

#[test]
fn a_username_in_the_row_tells_people_of_one_name_apart() {
    assert_eq!(read("Twain\tTwin\ttwin2"), (vec![4], vec![]));
    assert_eq!(
        read("Twain\tTwin"),
        (vec![], vec!["Twain\tTwin".to_owned()])
    );
}

#[test]
fn the_comma_of_last_first_parts_nothing() {
    for name in [
        "Nobody, Known",
        "Twain, Twin",
        "Kim, Ana",
        "bkim, Unknown",
        "López García, Ana María",
    ] {
        assert_eq!(read(name), (vec![], vec![name.to_owned()]), "{name}");
    }
}

#[test]
fn one_plain_entry_is_no_list() {
    for text in [
        "bkim\r\n",
        "\n \nbkim\n\n",
        "ana@uni.example",
        "López, Ana",
        "No, Body",
        " ",
    ] {
        assert!(!is_recipient_list(text, &people()), "{text}");
    }
    for text in [
        "alopez\nbkim",
        "alopez, bkim",
        "alopez;x",
        "• bkim",
        "Ana <a@b.example>",
        "Kim\tBo\tbo.kim@uni.example",
    ] {
        assert!(is_recipient_list(text, &people()), "{text}");
    }
}

/// A name that is no username and no address, as "First Last" or "Last, First".
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-ZÁÉÖŁ][a-zñçø]{1,8} [A-ZÁÉÖŁ][a-zñçø]{1,8}",
        "[A-ZÁÉÖŁ][a-zñçø]{1,8}, [A-ZÁÉÖŁ][a-zñçø]{1,8}",
    ]
}

fn address() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9._-]{0,6}[a-z0-9]@[a-z]{1,6}\\.(example|edu)"
}

proptest! {
    #[test]
    fn names_and_addresses_joined_by_any_separator_are_read_back(
        entries in prop::collection::vec((name(), address(), 0..4u8), 1..12),
        separator in prop_oneof![Just(";"), Just("; "), Just(" ; "), Just("\n"), Just("\r\n"), Just("\n• "), Just("\n")],
    ) {
        let written = entries.iter().map(|(name, address, form)| match form {
            0 => name.clone(),
            1 => address.clone(),
            2 => format!("{name} <{address}>"),
            _ => format!("\"{name}\" <{address}>"),
        });
        let text = written.collect::<Vec<_>>().join(separator);
        let read = recipients(&text);
        prop_assert_eq!(read.len(), entries.len(), "{}", text);
        for (read, (name, address, form)) in read.iter().zip(&entries) {
            let expected = (*form > 0).then_some(address.as_str());
            prop_assert_eq!(read.address(), expected);
            if *form == 0 {
                prop_assert_eq!(&read.text, name);
            }
        }
    }

    #[test]
    fn addresses_joined_by_commas_or_blanks_are_read_back(
        entries in prop::collection::vec((name(), address(), any::<bool>()), 1..12),
        separator in prop_oneof![Just(","), Just(", "), Just(" "), Just("  "), Just(" , "), Just(";")],
    ) {
        let written = entries.iter().map(|(name, address, named)| match named {
            true => format!("{name} <{address}>"),
            false => address.clone(),
        });
        let text = written.collect::<Vec<_>>().join(separator);
        let read = recipients(&text);
        let addresses: Vec<_> = read.iter().map(Recipient::address).collect();
        let expected: Vec<_> = entries.iter().map(|(_, address, _)| Some(address.as_str())).collect();
        prop_assert_eq!(addresses, expected, "{}", text);
    }

    #[test]
    fn known_people_are_found_however_they_are_joined(
        picks in prop::collection::vec((0..3usize, 0..4usize), 1..20),
        separator in prop_oneof![Just("; "), Just("\n"), Just(";"), Just("\n- ")],
    ) {
        const FORMS: [[&str; 4]; 3] = [
            ["López, Ana", "Ana Lopez", "alopez", "Ana <ana.lopez@uni.example>"],
            ["Müller, Jan", "jan müller", "T-81", "jan.mueller@uni.example"],
            ["KIM, BO", "Bo Kim", "20260118", "\"Kim, Bo\" <bkim@uni.example>"],
        ];
        let texts: Vec<_> = picks.iter().map(|(person, form)| FORMS[*person][*form]).collect();
        let (entries, left) = read(&texts.join(separator));
        let expected: Vec<usize> = picks.iter().map(|(person, _)| *person).collect();
        prop_assert_eq!(entries, expected);
        prop_assert!(left.is_empty());
    }
}
