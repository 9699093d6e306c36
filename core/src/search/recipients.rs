//! Reading of pasted recipients: the line of an e-mail program, a list with numbers or bullets, the
//! cells of a spreadsheet, or one name on each line.
//!
//! [`recipients`] tells the entries apart by their form alone. [`find_recipients`] also knows who
//! exists, which decides about commas: `López, Ana` is one name, `M-20003, M-20004` are two codes.
//! Only whole names, codes and addresses count, as in [`ExactIndex`]; where an entry has an address,
//! the address decides and the name beside it does not.

mod resolve;
mod split;

#[cfg(test)]
mod adversarial;
#[cfg(test)]
mod tests;

use super::exact::{ExactIndex, ExactMatch};

/// One entry of pasted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The entry as pasted, without list marker, separators and quotes.
    pub text: String,
    form: Form,
}

/// Form of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Form {
    /// A name, a username or a code; or several of them, parted by commas or blanks.
    Text,
    /// An e-mail address, possibly with a name beside it.
    Address(String),
    /// The cells of a row of a spreadsheet; at least two.
    Row(Vec<String>),
}

impl Recipient {
    /// Returns whether the entry is one text, without a name beside an address and without cells.
    fn is_plain(&self) -> bool {
        match &self.form {
            Form::Text => true,
            Form::Address(address) => *address == self.text,
            Form::Row(_) => false,
        }
    }

    /// Returns the e-mail address of an entry that has one.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        match &self.form {
            Form::Address(address) => Some(address),
            Form::Text | Form::Row(_) => None,
        }
    }
}

/// Returns the entries of pasted text, in order.
///
/// ```
/// use lectern_core::search::recipients;
///
/// let pasted = recipients("López, Ana <ana@uni.example>; \"Müller, Jan\" <jan@uni.example>; bkim");
/// let addresses: Vec<_> = pasted.iter().map(|entry| entry.address()).collect();
/// assert_eq!(addresses, [Some("ana@uni.example"), Some("jan@uni.example"), None]);
/// assert_eq!(pasted[2].text, "bkim");
/// ```
#[must_use]
pub fn recipients(text: &str) -> Vec<Recipient> {
    let mut entries = Vec::new();
    for line in text.lines() {
        split::read_line(line, &mut entries);
    }
    entries
}

/// Returns the entries of pasted text, in order, each with what it names in `index`. A line that is
/// a whole name, such as a title with a semicolon, is one entry.
#[must_use]
pub fn find_recipients(text: &str, index: &ExactIndex) -> Vec<(String, ExactMatch)> {
    let mut found = Vec::new();
    let mut entries = Vec::new();
    for line in text.lines().map(str::trim) {
        match index.find(line) {
            ExactMatch::None => {
                split::read_line(line, &mut entries);
                for entry in entries.drain(..) {
                    resolve::resolve(entry, line, index, &mut found);
                }
            }
            named @ (ExactMatch::One(_) | ExactMatch::Several(_)) => {
                found.push((line.to_owned(), named));
            }
        }
    }
    found
}

/// Returns whether a text is more than a search box understands: several entries, an address with a
/// name, or an item of a list.
#[must_use]
pub fn is_recipient_list(text: &str, index: &ExactIndex) -> bool {
    match &recipients(text)[..] {
        [] => false,
        [entry] if entry.text == text.trim() && entry.is_plain() => {
            find_recipients(text, index).len() > 1
        }
        [_, ..] => index.find(text) == ExactMatch::None,
    }
}
