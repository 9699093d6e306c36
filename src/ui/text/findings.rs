//! What is found in a file that is to be imported, in words: why it cannot be read, what is worth
//! knowing about it, what is wrong in a row.

use super::catalogue::{Unsaid, said, words};
use lectern_core::exchange::{Encoding, MissingColumns, NotATable, NotText, Notice, Problem};
use lectern_core::rules::fields::{self, Field, FieldProblem};

fn whole(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

// Why a file is no text, and what to do.
words! { NotText, self: self => English {
    Self::Empty => "The file is empty. Choose another.",
    Self::TooLarge { bytes } => "The file has {} MB. Up to 200 MB can be read: part it into several." [whole(bytes / 1_000_000)],
    Self::Zeros => "The file holds nothing but zeros, as after a download that broke off. Fetch it again.",
    Self::Spreadsheet => "This is a spreadsheet. Open it in its program and save it as CSV, then choose that file.",
    Self::Archive => "This is an archive. Take the file out of it first, then choose that file.",
    Self::Pdf => "This is a PDF. Choose a CSV file.",
    Self::WebPage => "This is a web page, perhaps the sign-in page of the server. Sign in there and download the file again.",
    Self::Binary => "This is not a text file. Choose a CSV file.",
    Self::BrokenUtf16 { at } => "The text breaks off or is damaged at byte {}. Save or fetch the file again." [whole(*at)],
} }

// Why a text is no table, and what to do.
words! { NotATable, self: self => English {
    Self::TooManyRows => "The file has more than 1,000,000 rows. Part it into several.",
    Self::TooManyColumns { columns } => "The first row has {column|columns}. This is no table, or parted by something else." [columns],
    Self::UnclosedQuote { line } => "A quote opens on line {} and never closes. Close it, then choose the file again." [*line as usize],
    Self::LineTooLong { bytes } => "A line has {} bytes. This is no table." [bytes],
} }

// Which columns are missing, and what to do.
words! { MissingColumns, self: self.columns.len() => English {
    count => "The file has no {column|columns} {}. Add {it|them}, or choose another format."
        [Unsaid(count), self.columns.join(", "), Unsaid(count)],
} }

// How the text was written, where that is worth saying.
words! { Encoding, self: self => English {
    Self::Utf8 => "UTF-8",
    Self::Utf16LittleEndian | Self::Utf16BigEndian => "UTF-16",
    Self::Windows1252 => "Windows-1252, because it is not UTF-8. Look whether accents came out right.",
} }

// What is worth knowing about a file as a whole.
words! { Notice, self: self => English {
    Self::PasswordsNotRead => "The file has passwords. They are not read.",
    Self::NotCarried { columns } => "There is no place here for: {}. These columns are left out." [columns.join(", ")],
    Self::UnknownColumns { columns } => "Columns that mean nothing here are left out: {}." [columns.join(", ")],
    Self::RepeatedColumns { columns } => "Columns that are there twice are read once: {}." [columns.join(", ")],
    Self::UsernamesMade { people } => "{person has|people have} no username in the file; it is made from the name." [people],
    Self::ChamiloClassExport => "This is Chamilo's own export of classes, whose rows have two values that its header does not name. They are left out.",
} }

// What is wrong in a row, or worth knowing about it. The same sentences as beside the fields of a
// form, but for what only makes sense there.
words! { Problem, self: self => English {
    Self::Field(fields::Problem::Missing) => "Nothing stands here.",
    Self::Field(fields::Problem::TooLong { max, now }) => "{character|characters}, at most {}." [now, max],
    Self::Field(fields::Problem::Taken { by }) => "{} has it already." [by],
    Self::Field(wrong) => "{}" [said(&FieldProblem { field: Field::Description, problem: wrong.clone() })],
    Self::UnknownStatus(word) => "“{}” stands for no role." [word],
    Self::UnknownPerson(username) => "Nobody has the username “{}”." [username],
    Self::UnknownClass(title) => "No class is called “{}”." [title],
    Self::Twice { first } => "Line {} is about the same one." [*first as usize],
    Self::HeaderAgain => "The header once more. Two files may have been put together.",
    Self::TooManyCells { cells, columns } => "{cell|cells} where there are {column|columns}. The values may have shifted." [cells, columns],
    Self::FewerCells { cells, columns } => "{cell|cells} where there are {column|columns}. What is missing reads as empty." [cells, columns],
    Self::UnclosedQuote { to } => "A quote opens here and never closes; the cell would reach to line {}." [*to as usize],
    Self::LineBreak => "There is a line break in this cell. A quote may be missing, and other rows may be inside of it.",
    Self::UsernameMade(username) => "Gets the username “{}”." [username],
    Self::LeftAlone => "It is there already and left alone.",
} }
