//! Workspaces full of everything that a careless reader or writer of CSV stumbles over.

use std::collections::BTreeSet;

use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::model::{
    Class, ClassId, ClassMember, Course, CourseId, IdGenerator, Person, PersonId, PersonRole,
    Record, SeededIds,
};
use crate::search::name_key;
use crate::text::{clean_line, clean_lines};
use crate::workspace::Workspace;

/// Text of one line.
fn text(longest: usize) -> impl Strategy<Value = String> {
    raw(longest).prop_map(|text| clean_line(&text).into_owned())
}

/// Text of several lines.
fn lines(longest: usize) -> impl Strategy<Value = String> {
    raw(longest).prop_map(|text| clean_lines(&text).into_owned())
}

/// Text of all that parts, quotes, escapes or calculates, with letters of several scripts.
fn raw(longest: usize) -> impl Strategy<Value = String> {
    let parts = vec![
        ";",
        ",",
        "\t",
        "|",
        "\"",
        "\"\"",
        "\\",
        "\\\"",
        "'",
        "=",
        "+",
        "-",
        "@",
        "[",
        "]",
        " ",
        "\n",
        "\r\n",
        "\r",
        "a",
        "B",
        "é",
        "ß",
        "√",
        "𝄞",
        "👩‍👩‍👧",
        "שלום",
        "\u{200f}ע",
        "مرحبا",
        "Ωμ",
        "sep=;",
        "name",
    ];
    vec(select(parts), 0..longest).prop_map(|parts| parts.concat())
}

fn required() -> impl Strategy<Value = String> {
    text(12).prop_map(|text| format!("{text}é"))
}

fn role() -> impl Strategy<Value = PersonRole> {
    use PersonRole::{Anonymous, HrDirector, Invited, Learner, SessionAdministrator, Teacher};
    select(vec![
        Learner,
        Teacher,
        SessionAdministrator,
        HrDirector,
        Invited,
        Anonymous,
    ])
}

prop_compose! {
    fn person()(
        username in "[a-zé0-9_.@$-]{1,8}",
        last_name in required(),
        first_name in required(),
        email in select(vec!["", "=a@b", "zoë@uni.example", "\"q\\\"uoted\"@x", "a|b@c"]),
        official_code in text(8),
        language in text(4),
        phone in select(vec!["", "+41 44 000", "-1", "0800 1;2"]),
        role in role(),
    ) -> Person {
        Person {
            username, last_name, first_name, email: email.into(), official_code, language,
            phone: phone.into(), role, ..Person::new(PersonId::default())
        }
    }
}

/// People with usernames of their own; some of them in classes and some teaching courses.
pub fn records() -> impl Strategy<Value = Workspace> {
    let people = vec(person(), 1..6);
    let titles = btree_set(required(), 0..4);
    let classes = titles.prop_flat_map(|titles| {
        let count = titles.len();
        (
            Just(titles),
            vec(
                (
                    lines(30),
                    subsequence((0..6usize).collect::<Vec<_>>(), 0..6),
                ),
                count,
            ),
        )
    });
    let codes = btree_set(required(), 0..4);
    let courses = codes.prop_flat_map(|codes| {
        let count = codes.len();
        let details = (
            required(),
            text(8),
            text(8),
            text(4),
            subsequence((0..6usize).collect::<Vec<_>>(), 0..3),
        );
        (Just(codes), vec(details, count))
    });
    (people, classes, courses).prop_map(|(people, classes, courses)| {
        let mut ids = SeededIds::new(3);
        let mut records: Vec<Record> = Vec::new();
        let mut taken = BTreeSet::new();
        let mut known: Vec<PersonId> = Vec::new();
        for mut person in people {
            if taken.insert(person.username.to_lowercase()) {
                person.id = PersonId(ids.next());
                known.push(person.id);
                records.push(person.into());
            }
        }
        let some = |places: &[usize]| -> BTreeSet<PersonId> {
            places
                .iter()
                .filter_map(|at| known.get(*at))
                .copied()
                .collect()
        };
        let mut taken = BTreeSet::new();
        for (title, (description, members)) in classes.0.into_iter().zip(classes.1) {
            if taken.insert(name_key(&title)) {
                let class = Class {
                    title,
                    description,
                    ..Class::new(ClassId(ids.next()))
                };
                records.extend(
                    some(&members)
                        .into_iter()
                        .map(|person| ClassMember::new(class.id, person).into()),
                );
                records.push(class.into());
            }
        }
        let mut taken = BTreeSet::new();
        for (code, (title, catalogue_code, catalogue_name, language, teachers)) in
            courses.0.into_iter().zip(courses.1)
        {
            if taken.insert(name_key(&code)) {
                let id = CourseId(ids.next());
                let teachers = some(&teachers);
                let course = Course {
                    code,
                    title,
                    catalogue_code,
                    catalogue_name,
                    language,
                    teachers,
                    ..Course::new(id)
                };
                records.push(course.into());
            }
        }
        Workspace::opened(records, Vec::new())
    })
}
