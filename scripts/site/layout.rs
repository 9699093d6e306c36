//! Puts the functions of a module in the order in which they compress best: each beside the one it
//! shares most with. What a function does, and what it is called by, does not change.
//!
//! Brotli finds what is alike anywhere in the file, but says in fewer bits where, the nearer it is.

use std::collections::HashMap;

use crate::wasm::{self, Reader, write_number};

/// So many bytes in a row are taken for something that two functions share.
const PIECE: usize = 5;
/// A piece that more functions have tells nothing about any of them.
const COMMON: usize = 2000;

pub const NOTES: u8 = 0;
pub const IMPORTS: u8 = 2;
pub const FUNCTIONS: u8 = 3;
pub const EXPORTS: u8 = 7;
pub const START: u8 = 8;
pub const ELEMENTS: u8 = 9;
pub const CODE: u8 = 10;

/// The same module with its functions in another order.
pub fn lay_out(module: &[u8]) -> Result<Vec<u8>, String> {
    let sections = wasm::sections(module)?;
    let functions = functions(&sections)?;
    let order = order(&functions);
    let imported = imported(section(&sections, IMPORTS))?;
    let mut places: Vec<u32> = (0..imported + functions.len() as u32).collect();
    for (place, function) in order.iter().enumerate() {
        places[imported as usize + function] = imported + place as u32;
    }
    let rewrite = |(kind, bytes): &(u8, Vec<u8>)| {
        let bytes = match *kind {
            FUNCTIONS => types(&functions, &order),
            EXPORTS => exports(bytes, &places)?,
            START => moved(bytes, &places)?,
            ELEMENTS => elements(bytes, &places)?,
            CODE => code(&functions, &order, &places)?,
            _ => bytes.clone(),
        };
        Ok((*kind, bytes))
    };
    // Notes of the tools (names, producers) would tell of other functions now; nobody reads them.
    let kept = sections.iter().filter(|section| section.0 != NOTES);
    let sections: Result<wasm::Sections, String> = kept.map(rewrite).collect();
    Ok(wasm::module(&sections?))
}

/// A function of the module's own.
pub struct Function<'a> {
    kind: u32,
    pub body: &'a [u8],
}

pub fn section(sections: &wasm::Sections, kind: u8) -> &[u8] {
    let found = sections.iter().find(|section| section.0 == kind);
    found.map_or(&[], |section| &section.1)
}

pub fn functions(sections: &wasm::Sections) -> Result<Vec<Function<'_>>, String> {
    let mut kinds = Reader::new(section(sections, FUNCTIONS));
    let mut bodies = Reader::new(section(sections, CODE));
    let count = kinds.count()?;
    if bodies.count()? != count {
        return Err("there are other functions than bodies".into());
    }
    let function = |_| {
        let kind = kinds.number()?;
        let length = bodies.number()?;
        let body = bodies.take(length as usize)?;
        Ok(Function { kind, body })
    };
    (0..count).map(function).collect()
}

/// How many functions come from outside. They have the first indices and stay where they are.
fn imported(section: &[u8]) -> Result<u32, String> {
    let mut reader = Reader::new(section);
    let mut functions = 0;
    for _ in 0..reader.count()? {
        for _ in 0..2 {
            let length = reader.number()?;
            reader.take(length as usize)?;
        }
        match reader.byte()? {
            0 => {
                reader.number()?;
                functions += 1;
            }
            1 => {
                reader.skip_type()?;
                reader.skip_limits()?;
            }
            2 => reader.skip_limits()?,
            3 => {
                reader.skip_type()?;
                reader.byte()?;
            }
            other => return Err(format!("an import of kind {other} is unknown")),
        }
    }
    Ok(functions)
}

/// The functions from place to place: after each the one that shares the largest part with it.
fn order(functions: &[Function]) -> Vec<usize> {
    let pieces: Vec<Vec<&[u8]>> = functions.iter().map(pieces).collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            having.entry(piece).or_default().push(function);
        }
    }
    having.retain(|_, functions| functions.len() <= COMMON);

    // Where nothing is shared, whatever is called in the same way and begins in the same way.
    let mut rest: Vec<usize> = (0..functions.len()).collect();
    rest.sort_by_key(|&at| (functions[at].kind, functions[at].body));
    let mut rest = rest.into_iter();
    let mut placed = vec![false; functions.len()];
    let mut order = Vec::with_capacity(functions.len());
    let mut next = None;
    while let Some(at) = next.or_else(|| rest.find(|&at| !placed[at])) {
        placed[at] = true;
        order.push(at);
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for &other in pieces[at]
            .iter()
            .filter_map(|piece| having.get(piece))
            .flatten()
        {
            if !placed[other] {
                *shared.entry(other).or_default() += 1;
            }
        }
        // In thousandths of both; of equals the first, so that the same module gives the same order.
        let share =
            |other: usize, both: usize| both * 1000 / (pieces[at].len() + pieces[other].len());
        let nearest = shared
            .into_iter()
            .map(|(other, both)| (share(other, both), other));
        next = nearest
            .max_by_key(|&(share, other)| (share, std::cmp::Reverse(other)))
            .map(|(_, other)| other);
    }
    order
}

/// The different pieces of a function.
fn pieces<'a>(function: &Function<'a>) -> Vec<&'a [u8]> {
    if function.body.len() < PIECE {
        return vec![function.body];
    }
    let mut pieces: Vec<&[u8]> = function.body.windows(PIECE).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

fn types(functions: &[Function], order: &[usize]) -> Vec<u8> {
    let mut out = Vec::new();
    write_number(&mut out, order.len() as u32);
    for &function in order {
        write_number(&mut out, functions[function].kind);
    }
    out
}

fn code(functions: &[Function], order: &[usize], places: &[u32]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    write_number(&mut out, order.len() as u32);
    for &function in order {
        let body = body(functions[function].body, places)?;
        write_number(&mut out, body.len() as u32);
        out.extend(body);
    }
    Ok(out)
}

fn body(body: &[u8], places: &[u32]) -> Result<Vec<u8>, String> {
    let mut reader = Reader::new(body);
    for _ in 0..reader.count()? {
        reader.number()?;
        reader.skip_type()?;
    }
    let mut out = Vec::with_capacity(body.len());
    let mut done = 0;
    while !reader.is_done() {
        if let Some(named) = wasm::instruction(&mut reader)? {
            out.extend(&body[done..named.start]);
            done = named.end;
            out.extend(moved(&body[named], places)?);
        }
    }
    out.extend(&body[done..]);
    Ok(out)
}

fn exports(section: &[u8], places: &[u32]) -> Result<Vec<u8>, String> {
    let mut reader = Reader::new(section);
    let mut out = Vec::new();
    let count = reader.count()?;
    write_number(&mut out, count);
    for _ in 0..count {
        let from = reader.at;
        let length = reader.number()?;
        reader.take(length as usize)?;
        let is_function = reader.byte()? == 0;
        out.extend(&section[from..reader.at]);
        let index = reader.number()?;
        let place = if is_function {
            place(index, places)?
        } else {
            index
        };
        write_number(&mut out, place);
    }
    Ok(out)
}

/// The tables through which functions are called by pointer.
fn elements(section: &[u8], places: &[u32]) -> Result<Vec<u8>, String> {
    let mut reader = Reader::new(section);
    let mut out = Vec::new();
    let count = reader.count()?;
    write_number(&mut out, count);
    for _ in 0..count {
        let from = reader.at;
        let form = reader.number()?;
        if form > 3 {
            return Err(format!("a table of form {form} is unknown"));
        }
        if form == 2 {
            reader.number()?;
        }
        // Where it goes: an expression that ends with `end`.
        while form & 1 == 0 && section.get(reader.at) != Some(&0x0b) {
            wasm::instruction(&mut reader)?;
        }
        reader.take(usize::from(form & 1 == 0) + usize::from(form != 0))?;
        out.extend(&section[from..reader.at]);
        let functions = reader.count()?;
        write_number(&mut out, functions);
        for _ in 0..functions {
            write_number(&mut out, place(reader.number()?, places)?);
        }
    }
    Ok(out)
}

/// The bytes of one index, as the bytes of where that function is now.
fn moved(index: &[u8], places: &[u32]) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    write_number(&mut out, place(Reader::new(index).number()?, places)?);
    Ok(out)
}

fn place(index: u32, places: &[u32]) -> Result<u32, String> {
    let place = places.get(index as usize).copied();
    place.ok_or_else(|| format!("there is no function {index}"))
}
