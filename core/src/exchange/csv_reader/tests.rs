use proptest::prelude::*;

use super::*;
use crate::exchange::testing::{cells, table};
use crate::exchange::{Encoding, Format, UnclosedQuote};

fn reader(text: &str) -> Result<CsvReader, CsvError> {
    CsvReader::new(
        "test.csv",
        Decoded::new(text.to_owned(), Encoding::Utf8),
        None,
    )
}

#[test]
fn rows_keep_the_line_on_which_they_begin() {
    for end in ["\n", "\r\n", "\r"] {
        let text = [
            "",
            "name;description;users",
            "A;\"one",
            "two\";x",
            "",
            " ; ;",
            "B;;y",
            "",
            "C",
        ]
        .join(end);
        let table = table(&text);
        assert_eq!(table.header_line(), 2);
        let expected = vec![
            (3, vec!["A".to_owned(), "one\ntwo".into(), "x".into()]),
            (7, vec!["B".to_owned(), String::new(), "y".into()]),
            (9, vec!["C".to_owned()]),
        ];
        let found = cells(&table)
            .into_iter()
            .map(|(line, row)| (line, row.into_iter().map(String::from).collect()));
        assert_eq!(
            found.collect::<Vec<(u32, Vec<String>)>>(),
            expected,
            "{end:?}"
        );
    }
}

#[test]
fn trailing_delimiters_spaces_and_quotes_are_no_matter() {
    let table = table(
        "name ; description;users;\n\" A \" ;  \"say \"\"hi\"\"\"  ; x ;\n\"B\";\"\";\"a,b\";\n",
    );
    assert_eq!(table.header(), ["name", "description", "users"]);
    assert_eq!(
        cells(&table),
        [(2, vec!["A", "say \"hi\"", "x"]), (3, vec!["B", "", "a,b"])]
    );
    assert_eq!(table.row(0).map(|row| row.count()), Some(4));
}

#[test]
fn the_declared_delimiter_is_no_row() {
    let table = table("sep=,\r\nname,description\r\nA,one; two");
    assert_eq!(table.header(), ["name", "description"]);
    assert_eq!(
        (table.header_line(), table.delimiter()),
        (2, Delimiter::Comma)
    );
    assert_eq!(cells(&table), [(3, vec!["A", "one; two"])]);
}

#[test]
fn a_given_delimiter_stands() {
    let decoded = Decoded::new("a;b\n1;2".into(), Encoding::Utf8);
    let table = CsvReader::new("x", decoded, Some(Delimiter::Comma))
        .and_then(CsvReader::read)
        .expect("a table");
    assert_eq!(table.header(), ["a;b"]);
}

#[test]
fn a_quote_that_never_closes_hides_no_row_after_it() {
    let table = table("name;description\nA;one\nB;\"two\nC;three\nD;\"\"\n\n");
    assert_eq!(
        cells(&table),
        [
            (2, vec!["A", "one"]),
            (3, vec!["B", "two"]),
            (4, vec!["C", "three"]),
            (5, vec!["D"])
        ]
    );
    let unclosed: Vec<_> = (0..4)
        .map(|at| table.row(at).and_then(|row| row.unclosed_quote()))
        .collect();
    let never = Some((UnclosedQuote::Never, 5));
    assert_eq!(unclosed, [None, never, None, None]);
}

/// Returns the first cells of rows, with those that lack the end of a quote marked, and where they would end.
fn with_unclosed(text: &str) -> String {
    let table = table(text);
    let rows = (0..table.len()).filter_map(|at| table.row(at));
    let rows = rows.map(|row| match row.unclosed_quote() {
        Some((quote, to)) => format!("{}({quote:?} {to})", row.get(0)),
        None => row.get(0).to_owned(),
    });
    rows.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_quote_that_closes_in_another_row_hides_no_row_before_it() {
    for (text, expected) in [
        // The next quote begins a cell of line 4.
        (
            "name;title;users\nA;\"one;x\nB;two;y\nC;\"three\";z\nD;four;w\n",
            "A(Late 4) B C D",
        ),
        // Two rows in a row lack a quote.
        (
            "name;title;users\nA;\"one;x\nB;\"two;y\nC;\"three\";z\nD;four;w\n",
            "A(Late 3) B(Late 4) C D",
        ),
        // An empty cell in quotes is no end.
        ("name;title;users\nA;\"one;x\nB;\"\";y\n", "A(Never 3) B"),
        ("name;title\nA;\"one\nB;two\nC;\"three\"\n", "A(Late 4) B C"),
        // A text of several lines is one cell, also with delimiters and quotes.
        (
            "name;title;users\nA;\"one; two\nthree; \"\"four\"\"\nfive\";x\nB;;y\n",
            "A B",
        ),
        // Nothing tells what these lines are.
        ("name;title;users\nA;\"one\ntwo\"three;x\nB;;y\n", "A B"),
    ] {
        assert_eq!(with_unclosed(text), expected, "{text}");
    }
}

#[test]
fn a_quote_that_never_closes_in_the_header_is_refused() {
    assert_eq!(
        reader("\n\"name;description\nA;B\n").err(),
        Some(CsvError::UnclosedQuote { line: 2 })
    );
}

#[test]
fn passwords_stop_here() {
    let table = table("UserName; PASSWORD ;Status\nabel;secret-1;user\nberta;\"secret-2\"\n");
    assert_eq!(
        cells(&table),
        [(2, vec!["abel", "", "user"]), (3, vec!["berta"])]
    );
    assert!(table.is_filled(1) && !table.is_filled(3));
    assert!(!format!("{table:?}").contains("secret"));
}

#[test]
fn limits_are_kept() {
    let wide = ["a;"; 1001].concat();
    assert_eq!(
        reader(&wide).err(),
        Some(CsvError::TooManyColumns { columns: 1001 })
    );
    let long = "x".repeat(MAX_LINE + 1);
    assert_eq!(
        reader(&long).err(),
        Some(CsvError::LineTooLong {
            bytes: MAX_LINE + 1
        })
    );
    let read = |limit| {
        let mut reader = reader("a\nx\n\ny\nz\n").expect("a reader");
        assert_eq!(reader.max_rows, MAX_ROWS);
        reader.max_rows = limit;
        reader.read().map(|table| table.len())
    };
    assert_eq!(read(3), Ok(3));
    assert_eq!(read(2), Err(CsvError::TooManyRows));
}

#[test]
fn progress_is_told_and_reading_can_stop() {
    let text = format!("name;users\n{}", "A;b\n".repeat(100));
    let mut reader = reader(&text).expect("a reader");
    let first = reader.step(40).expect("rows");
    assert_eq!(
        (first.rows, first.done, first.of),
        (40, false, text.len() as u64)
    );
    assert!((100..first.of).contains(&first.bytes));
    let last = reader.step(1000).expect("rows");
    assert_eq!((last.rows, last.bytes, last.done), (100, last.of, true));
    assert_eq!(reader.finish().len(), 100);
}

#[test]
fn a_file_without_a_row_is_a_table_without_a_row() {
    assert!(table("name;description").is_empty());
    assert!(table(";;;\n\n").header().is_empty());
}

/// Delimiters, quotes, line ends and a few letters, in any order.
fn csv_like_text() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        proptest::sample::select(vec![
            ";", ",", "\t", "\"", "\\", "\n", "\r", "\r\n", " ", "a", "ß", "name", "users",
        ]),
        0..60,
    )
    .prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_text_is_a_table_or_refused(text in csv_like_text()) {
        if let Ok(table) = reader(&text).and_then(CsvReader::read) {
            let _ = Format::detect(table.header());
            let lines = text.replace("\r\n", "\n").matches(['\r', '\n']).count() as u32 + 1;
            let mut before = table.header_line();
            for row in (0..table.len()).filter_map(|at| table.row(at)) {
                let line = row.line();
                prop_assert!(before < line && line <= lines, "{before} {line} {lines}");
                prop_assert!(row.width() > 0 || row.unclosed_quote().is_some());
                before = line;
            }
        }
    }

    #[test]
    fn steps_of_any_size_read_the_same(text in csv_like_text(), size in 1..5usize) {
        let whole = reader(&text).and_then(CsvReader::read);
        let stepped = reader(&text).and_then(|mut reader| {
            while !reader.step(size)?.done {}
            Ok(reader.finish())
        });
        match (whole, stepped) {
            (Ok(whole), Ok(stepped)) => prop_assert_eq!(cells(&whole), cells(&stepped)),
            (whole, stepped) => prop_assert_eq!(whole.err(), stepped.err()),
        }
    }
}
