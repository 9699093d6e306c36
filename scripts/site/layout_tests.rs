//! That a module laid out anew is the same to whoever runs it.

use crate::layout::*;
use crate::wasm::{self, Reader, write_number};

const CALL: u8 = 0x10;
const CONST: u8 = 0x41;
const END: u8 = 0x0b;

/// Where in each function of the example the call is.
const CALL_AT: usize = 7;

/// A function without locals.
fn function(code: &[u8]) -> Vec<u8> {
    let mut body = vec![0];
    body.extend(code);
    body.push(END);
    body
}

fn list(items: &[Vec<u8>], with_length: bool) -> Vec<u8> {
    let mut out = Vec::new();
    write_number(&mut out, items.len() as u32);
    for item in items {
        if with_length {
            write_number(&mut out, item.len() as u32);
        }
        out.extend(item);
    }
    out
}

/// One import, 200 functions of which the first calls the last and each other the one before,
/// one exported, three in a table.
fn example() -> Vec<u8> {
    let mut bodies = Vec::new();
    for at in 0..200_u32 {
        let called = if at == 0 { 200 } else { at };
        let mut code = vec![CONST];
        write_number(&mut code, at * 7919 % 64);
        code.extend([0x1a, CONST, (at % 3) as u8, 0x1a, CALL]);
        write_number(&mut code, called);
        bodies.push(function(&code));
    }
    wasm::module(&vec![
        (1, vec![1, 0x60, 0, 0]),
        (IMPORTS, b"\x01\x01m\x01f\0\0".to_vec()),
        (FUNCTIONS, list(&vec![vec![0]; 200], false)),
        (EXPORTS, b"\x01\x03run\0\x96\x01".to_vec()),
        (START, vec![3]),
        (ELEMENTS, vec![1, 0, CONST, 1, END, 3, 1, 0, 0x80, 0x01]),
        (CODE, list(&bodies, true)),
        (NOTES, b"\x04namexyz".to_vec()),
    ])
}

/// What can be told from outside: which code is reached from here, in how many steps.
fn walk(module: &[u8], mut index: u32) -> Vec<Vec<u8>> {
    let sections = wasm::sections(module).unwrap();
    let functions = functions(&sections).unwrap();
    let mut seen = Vec::new();
    for _ in 0..300 {
        let Some(at) = index.checked_sub(1) else {
            break;
        };
        let body = functions[at as usize].body;
        seen.push(body[..CALL_AT].to_vec());
        assert_eq!(body[CALL_AT], CALL);
        index = Reader::new(&body[CALL_AT + 1..]).number().unwrap();
    }
    seen
}

fn last_number(section: &[u8], length: usize) -> u32 {
    Reader::new(&section[section.len() - length..])
        .number()
        .unwrap()
}

#[test]
fn whatever_is_reached_does_what_it_did() {
    let (before, after) = (example(), lay_out(&example()).unwrap());
    assert_ne!(before, after);
    let (old, new) = (
        wasm::sections(&before).unwrap(),
        wasm::sections(&after).unwrap(),
    );
    let exported = last_number(section(&new, EXPORTS), 2);
    assert_eq!(walk(&before, 150), walk(&after, exported));
    let started = last_number(section(&new, START), section(&new, START).len());
    assert_eq!(walk(&before, 3), walk(&after, started));
    let mut table = Reader::new(&section(&new, ELEMENTS)[6..]);
    for index in [1, 0, 128] {
        assert_eq!(walk(&before, index), walk(&after, table.number().unwrap()));
    }
    assert_eq!(old[0], new[0]);
    assert!(new.iter().all(|section| section.0 != NOTES));
}

#[test]
fn the_same_module_gives_the_same_bytes() {
    assert_eq!(lay_out(&example()), lay_out(&example()));
}

#[test]
fn what_is_alike_lies_together() {
    let module = lay_out(&example()).unwrap();
    let sections = wasm::sections(&module).unwrap();
    let functions = functions(&sections).unwrap();
    let neighbours = functions.windows(2);
    let alike = neighbours.filter(|two| two[0].body[4..7] == two[1].body[4..7]);
    assert!(alike.count() > 100);
}

#[test]
fn what_is_no_module_or_unknown_is_an_error() {
    assert!(lay_out(b"<html>").is_err());
    let whole = example();
    for length in 0..whole.len() - 12 {
        // Cut off between two sections, it is a module without functions.
        if let Ok(module) = lay_out(&whole[..length]) {
            assert!(module.len() <= length);
        }
    }
    let unknown = list(&[function(&[0x06, 0x40])], true);
    let module = wasm::module(&vec![(FUNCTIONS, vec![1, 0]), (CODE, unknown)]);
    assert_eq!(lay_out(&module).unwrap_err(), "instruction 6 is unknown");
}
