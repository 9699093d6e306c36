//! What is found in a file that is to be imported, in words: why it cannot be read, what is worth
//! knowing about it, what is wrong in a row.

use super::{Language, counted, problem};
use crate::exchange::{Encoding, MissingColumns, NotATable, NotText, Notice, Problem};
use crate::rules::fields::{self, Field, FieldProblem};
use crate::ui::format::number;

/// Why a file is no text, and what to do.
#[must_use]
pub fn not_text(why: &NotText) -> String {
    let Language::English = Language::current();
    match why {
        NotText::Empty => "The file is empty. Choose another.".into(),
        NotText::TooLarge { bytes } => format!(
            "The file has {} MB. Up to 200 MB can be read: part it into several.",
            number(usize::try_from(bytes / 1_000_000).unwrap_or(usize::MAX))
        ),
        NotText::Zeros => "The file holds nothing but zeros, as after a download that broke off. Fetch it again.".into(),
        NotText::Spreadsheet => {
            "This is a spreadsheet. Open it in its program and save it as CSV, then choose that file.".into()
        }
        NotText::Archive => "This is an archive. Take the file out of it first, then choose that file.".into(),
        NotText::Pdf => "This is a PDF. Choose a CSV file.".into(),
        NotText::WebPage => {
            "This is a web page, perhaps the sign-in page of the server. Sign in there and download the file again.".into()
        }
        NotText::Binary => "This is not a text file. Choose a CSV file.".into(),
        NotText::BrokenUtf16 { at } => format!(
            "The text breaks off or is damaged at byte {}. Save or fetch the file again.",
            number(usize::try_from(*at).unwrap_or(usize::MAX))
        ),
    }
}

/// Why a text is no table, and what to do.
#[must_use]
pub fn not_a_table(why: &NotATable) -> String {
    let Language::English = Language::current();
    match why {
        NotATable::TooManyRows => {
            "The file has more than 1,000,000 rows. Part it into several.".into()
        }
        NotATable::TooManyColumns { columns } => format!(
            "The first row has {}. This is no table, or parted by something else.",
            counted(*columns, "column", "columns")
        ),
        NotATable::UnclosedQuote { line } => format!(
            "A quote opens on line {} and never closes. Close it, then choose the file again.",
            number(*line as usize)
        ),
        NotATable::LineTooLong { bytes } => {
            format!("A line has {} bytes. This is no table.", number(*bytes))
        }
    }
}

/// Which columns are missing, and what to do.
#[must_use]
pub fn missing_columns(missing: &MissingColumns) -> String {
    let Language::English = Language::current();
    let names = missing.columns.join(", ");
    if missing.columns.len() == 1 {
        format!("The file has no column {names}. Add it, or choose another format.")
    } else {
        format!("The file has no columns {names}. Add them, or choose another format.")
    }
}

/// How the text was written, where that is worth saying.
#[must_use]
pub fn encoding(encoding: Encoding) -> String {
    let Language::English = Language::current();
    match encoding {
        Encoding::Utf8 => "UTF-8".into(),
        Encoding::Utf16LittleEndian | Encoding::Utf16BigEndian => "UTF-16".into(),
        Encoding::Windows1252 => {
            "Windows-1252, because it is not UTF-8. Look whether accents came out right.".into()
        }
    }
}

/// What is worth knowing about a file as a whole.
#[must_use]
pub fn notice(notice: &Notice) -> String {
    let Language::English = Language::current();
    let listed = |columns: &[String]| columns.join(", ");
    match notice {
        Notice::PasswordsNotRead => "The file has passwords. They are not read.".into(),
        Notice::NotCarried { columns } => {
            format!("There is no place here for: {}. These columns are left out.", listed(columns))
        }
        Notice::UnknownColumns { columns } => {
            format!("Columns that mean nothing here are left out: {}.", listed(columns))
        }
        Notice::RepeatedColumns { columns } => {
            format!("Columns that are there twice are read once: {}.", listed(columns))
        }
        Notice::UsernamesMade { people } => format!(
            "{} no username in the file; it is made from the name.",
            counted(*people, "person has", "people have")
        ),
        Notice::ChamiloClassExport => {
            "This is Chamilo's own export of classes, whose rows have two values that its header does not name. They are left out.".into()
        }
    }
}

/// What is wrong in a row, or worth knowing about it.
#[must_use]
pub fn row_problem(found: &Problem) -> String {
    let Language::English = Language::current();
    match found {
        Problem::Field(wrong) => field_problem(wrong),
        Problem::UnknownStatus(word) => format!("“{word}” stands for no role."),
        Problem::UnknownPerson(username) => format!("Nobody has the username “{username}”."),
        Problem::UnknownClass(title) => format!("No class is called “{title}”."),
        Problem::Twice { first } => {
            format!("Line {} is about the same one.", number(*first as usize))
        }
        Problem::HeaderAgain => {
            "The header once more. Two files may have been put together.".into()
        }
        Problem::TooManyCells { cells, columns } => format!(
            "{} where there are {}. The values may have shifted.",
            counted(*cells, "cell", "cells"),
            counted(*columns, "column", "columns")
        ),
        Problem::FewerCells { cells, columns } => format!(
            "{} where there are {}. What is missing reads as empty.",
            counted(*cells, "cell", "cells"),
            counted(*columns, "column", "columns")
        ),
        Problem::UnclosedQuote { to } => format!(
            "A quote opens here and never closes; the cell would reach to line {}.",
            number(*to as usize)
        ),
        Problem::LineBreak => "There is a line break in this cell. A quote may be missing, and other rows may be inside of it.".into(),
        Problem::UsernameMade(username) => format!("Gets the username “{username}”."),
        Problem::LeftAlone => "It is there already and left alone.".into(),
    }
}

/// The same sentences as beside the fields of a form, but for what only makes sense there.
fn field_problem(wrong: &fields::Problem) -> String {
    match wrong {
        fields::Problem::Missing => "Nothing stands here.".into(),
        fields::Problem::TooLong { max, now } => format!(
            "{}, at most {}.",
            counted(*now, "character", "characters"),
            number(*max)
        ),
        fields::Problem::Taken { by } => format!("{by} has it already."),
        _ => problem(&FieldProblem {
            field: Field::Description,
            problem: wrong.clone(),
        }),
    }
}
