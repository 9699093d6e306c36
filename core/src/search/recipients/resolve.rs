//! Resolution of the entries of pasted text to the items that they name.

use super::split::{COMMAS, is_address, split_unquoted};
use super::{Form, Recipient};
use crate::search::exact::{ExactIndex, ExactMatch};
use crate::search::item_index::ItemIndex;

/// Shortest code that names somebody without a name beside it: row numbers are shorter.
const SHORTEST_CODE: usize = 3;

/// Appends what an entry names; `line` is the whole line, which names nothing.
pub(super) fn resolve(
    entry: Recipient,
    line: &str,
    index: &ExactIndex,
    found: &mut Vec<(String, ExactMatch)>,
) {
    let Recipient { text, form } = entry;
    match form {
        Form::Address(address) => found.push((text, index.find(&address))),
        Form::Row(cells) => found.push((text, find_row(&cells, index))),
        Form::Text => {
            let whole = match text == line {
                true => ExactMatch::None,
                false => index.find(&text),
            };
            match whole {
                ExactMatch::None => find_parts(text, index, found),
                ExactMatch::One(_) | ExactMatch::Several(_) => found.push((text, whole)),
            }
        }
    }
}

/// Appends what the parts of a text name that is no name as a whole: names and codes parted by
/// commas, or codes parted by blanks. What cannot be parted stays one entry.
fn find_parts(text: String, index: &ExactIndex, found: &mut Vec<(String, ExactMatch)>) {
    let pieces = split_unquoted(&text, &COMMAS).into_iter().map(str::trim);
    let pieces: Vec<&str> = pieces.filter(|piece| !piece.is_empty()).collect();
    if pieces.len() > 1 {
        return find_pieces(&pieces, index, found);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > 1 && words.iter().all(|word| has_digit(word)) {
        found.extend(
            words
                .iter()
                .map(|word| ((*word).to_owned(), index.find(word))),
        );
    } else {
        found.push((text, ExactMatch::None));
    }
}

/// Appends what the pieces between commas name. Two neighbours that are "Last, First" belong
/// together; a piece stands alone only if it cannot be half of a name that nobody has.
fn find_pieces(pieces: &[&str], index: &ExactIndex, found: &mut Vec<(String, ExactMatch)>) {
    let singles: Vec<ExactMatch> = pieces.iter().map(|piece| index.find(piece)).collect();
    let is_list = pieces.len() > 2 || singles.iter().all(|one| matches!(one, ExactMatch::One(_)));
    let mut unknown: Vec<&str> = Vec::new();
    let flush = |unknown: &mut Vec<&str>, found: &mut Vec<(String, ExactMatch)>| {
        if !unknown.is_empty() {
            found.push((unknown.join(", "), ExactMatch::None));
            unknown.clear();
        }
    };
    let mut at = 0;
    while at < pieces.len() {
        let piece = pieces[at];
        if let Some(next) = pieces.get(at + 1) {
            let name = [piece, ", ", next].concat();
            let named = index.find(&name);
            if named != ExactMatch::None {
                flush(&mut unknown, found);
                found.push((name, named));
                at += 2;
                continue;
            }
        }
        let is_code = has_digit(piece) && !piece.contains(char::is_whitespace);
        let is_named = singles[at] != ExactMatch::None;
        if is_code || (is_named && is_list && is_name_or_username(piece)) {
            flush(&mut unknown, found);
            found.push((piece.to_owned(), singles[at].clone()));
        } else {
            unknown.push(piece);
        }
        at += 1;
    }
    flush(&mut unknown, found);
}

/// Returns the entries that a row of a spreadsheet names: by its address, or else by last and first name in
/// neighbouring cells, or else by a code. Cells that name different entries name several.
fn find_row(cells: &[String], index: &ExactIndex) -> ExactMatch {
    let (addresses, others): (Vec<&String>, Vec<&String>) =
        cells.iter().partition(|cell| is_address(cell));
    let by_address = union(addresses.iter().map(|address| index.find(address)));
    if !by_address.is_empty() {
        return from_entries(by_address);
    }
    let codes = others
        .iter()
        .filter(|cell| has_digit(cell) && cell.chars().count() >= SHORTEST_CODE);
    let by_code = union(codes.map(|cell| index.find(cell)));
    if !addresses.is_empty() {
        // A name beside an unknown address may be somebody else's.
        return from_entries(by_code);
    }
    let single = others.iter().map(|cell| index.find(cell));
    let single: Vec<ExactMatch> = single.collect();
    let names = others
        .windows(2)
        .map(|pair| index.find(&[pair[0], " ", pair[1]].concat()));
    let full_names = others
        .iter()
        .zip(&single)
        .filter(|(cell, _)| cell.contains(char::is_whitespace))
        .map(|(_, found)| found.clone());
    let by_name = union(names.chain(full_names));
    if by_name.is_empty() {
        let agreed = single.iter().filter(|one| **one != ExactMatch::None);
        let by_cells = union(agreed.clone().cloned());
        return match by_cells.len() == 1 && agreed.count() > 1 {
            true => from_entries(by_cells),
            false => from_entries(by_code),
        };
    }
    // A username or code tells people with the same name apart.
    let usernames = union(single.into_iter());
    let both: Vec<ItemIndex> = by_name
        .iter()
        .copied()
        .filter(|entry| usernames.contains(entry))
        .collect();
    match (both.is_empty(), by_code.is_empty()) {
        (false, _) => from_entries(both),
        (true, true) => from_entries(by_name),
        (true, false) => from_entries(union(
            [from_entries(by_name), from_entries(by_code)].into_iter(),
        )),
    }
}

/// Returns all entries of several matches, ascending, each once.
fn union(matches: impl Iterator<Item = ExactMatch>) -> Vec<ItemIndex> {
    let mut entries = Vec::new();
    for named in matches {
        match named {
            ExactMatch::None => {}
            ExactMatch::One(entry) => entries.push(entry),
            ExactMatch::Several(several) => entries.extend(several),
        }
    }
    entries.sort_unstable();
    entries.dedup();
    entries
}

fn from_entries(entries: Vec<ItemIndex>) -> ExactMatch {
    match entries[..] {
        [] => ExactMatch::None,
        [entry] => ExactMatch::One(entry),
        _ => ExactMatch::Several(entries),
    }
}

fn has_digit(text: &str) -> bool {
    text.contains(|character: char| character.is_ascii_digit())
}

/// Returns whether a text between commas can be a whole name ("Ana López") or a username, and is
/// not half of "Last, First".
fn is_name_or_username(piece: &str) -> bool {
    piece.contains(char::is_whitespace)
        || has_digit(piece)
        || !piece
            .contains(|character: char| !character.is_ascii() || character.is_ascii_uppercase())
}
