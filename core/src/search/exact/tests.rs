use super::*;

fn one(entry: usize) -> ExactMatch {
    ExactMatch::One(ItemIndex::from_usize(entry))
}

fn several(entries: [usize; 2]) -> ExactMatch {
    ExactMatch::Several(entries.map(ItemIndex::from_usize).to_vec())
}

fn people() -> ExactIndex {
    let mut index = ExactIndexBuilder::default();
    index.push([
        "López, Ana",
        "Ana López",
        "López Ana",
        "alopez",
        "ana@uni.edu",
    ]);
    index.push(["López, Ana", "Ana López", "López Ana", "alopez2", ""]);
    index.push(["Weiß, Jörg", "Jörg Weiß", "Weiß Jörg", "weiss", "Weiß"]);
    index.build()
}

#[test]
fn a_line_names_the_one_entry_with_that_form() {
    let people = people();
    for line in ["alopez", " ALOPEZ ", "ana@uni.edu;", "Alópez,"] {
        assert_eq!(people.find(line), one(0), "{line}");
    }
    for line in [
        "weiss,jorg",
        "Weiß ,  Jörg",
        "Jörg\u{a0}Weiss",
        "WEISS\tJÖRG",
        "weiß",
    ] {
        assert_eq!(people.find(line), one(2), "{line}");
    }
}

#[test]
fn a_spelled_out_name_is_taken_only_if_one_person_is_meant() {
    let find = |people: &[[&str; 2]], line: &str| {
        let mut index = ExactIndexBuilder::default();
        people.iter().for_each(|person| index.push(person));
        index.build().find(line)
    };
    let (umlaut, spelled, other) = (
        ["Müller, Jörg", "d1"],
        ["Mueller, Joerg", "d2"],
        ["Müller, Jørg", "d3"],
    );
    for line in ["Mueller, Joerg", "mueller,joerg;", "Müller, Joerg"] {
        assert_eq!(find(&[umlaut], line), one(0), "{line}");
    }
    assert_eq!(find(&[spelled], "Müller, Jörg"), one(0));
    // As written comes first; what may be two people is nobody.
    assert_eq!(find(&[umlaut, spelled], "Mueller, Joerg"), one(1));
    assert_eq!(find(&[umlaut, spelled], "Müller, Jörg"), one(0));
    assert_eq!(find(&[umlaut, other], "Mueller, Joerg"), several([0, 1]));
    assert_eq!(
        find(&[["Muller, Jorg", "d4"]], "Mueller, Joerg"),
        ExactMatch::None
    );
    assert_eq!(
        find(&[umlaut], "\u{feff}Mu\u{308}ller,\u{a0}Jo\u{308}rg\u{200b}"),
        one(0)
    );
}

#[test]
fn equivalent_forms_are_one() {
    let mut index = ExactIndexBuilder::default();
    index.push([
        "\u{1100}\u{1175}\u{11b7}, \u{1106}\u{1175}\u{11ab}수",
        "K-1",
    ]);
    index.push(["أحمد, مُحَمَّد", "A-11"]);
    let index = index.build();
    assert_eq!(index.find("김, 민수"), one(0));
    assert_eq!(index.find("Ｋ-1"), one(0));
    assert_eq!(index.find("احمد, محمد"), one(1));
}

#[test]
fn a_line_that_fits_several_names_them_all() {
    assert_eq!(people().find("lopez, ana"), several([0, 1]));
}

#[test]
fn the_start_of_a_form_names_nothing_and_nor_does_nothing() {
    for line in [
        "alope",
        "alopez3",
        "ana",
        "",
        "  ",
        " ; ",
        "ana @uni.edu",
        "weissjorg",
    ] {
        assert_eq!(people().find(line), ExactMatch::None, "{line}");
    }
}

#[test]
fn forms_with_the_same_hash_are_told_apart_by_their_text() {
    let mut index = ExactIndexBuilder {
        hash: |_| 7,
        ..ExactIndexBuilder::default()
    };
    index.push(["Ana", "ana", "alopez"]);
    index.push(["Eva", "eperez"]);
    index.push(["Eva", "eva2"]);
    let index = index.build();
    assert_eq!(index.find("ANA"), one(0));
    assert_eq!(index.find("eperez"), one(1));
    assert_eq!(index.find("eva"), several([1, 2]));
    assert_eq!(index.find("iva"), ExactMatch::None);
}
