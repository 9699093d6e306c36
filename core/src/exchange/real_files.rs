//! Files as spreadsheets, older systems and careless copying leave them.

mod codes;
mod encodings;
mod rosters;

use super::{CodeDamage, Problem};

/// People with codes that a spreadsheet would read as numbers and dates.
const CODES: &str = "LastName;FirstName;Email;UserName;OfficialCode;Status\n\
    Roa;Ines;ines@uni.example;iroa;0012345;user\n\
    Bauer;Tom;tom@uni.example;tbauer;20260117000001;user\n\
    Petit;Lea;lea@uni.example;lpetit;20260117000002;user\n\
    Kovac;Iva;iva@uni.example;ikovac;1-2;user\n\
    Sosa;Leo;leo@uni.example;lsosa;891E3;user\n";

fn damaged(damage: CodeDamage) -> Problem {
    Problem::DamagedCode {
        damage,
        is_imported: false,
    }
}
