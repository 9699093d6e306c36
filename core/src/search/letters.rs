//! Which letter folds to what, as lists a person can check: each line is a fold and the letters that
//! become it. The compiler turns the lists into one flat table of a byte per code point, so the
//! program carries about two kilobytes and no search.
//!
//! Listed are small letters only; capitals come here through lower case (but for İ, whose lower case
//! is two characters). Accents that Unicode decomposes are all here: a test compares with
//! `unicode-normalization`, which would weigh 128 kB. The rest (ø, ł, ß, open o ...) is what people
//! type who have no such key.

/// The fold and the letters that become it. Letters that an editor could silently replace by their
/// canonical twin are written as escapes.
const FOLDS: &[(&str, &str)] = &[
    ("a", "ªàáâãäåāăąǎǟǡǻȁȃȧɐɑḁẚạảấầẩẫậắằẳẵặ"),
    ("b", "ƀƃɓʙḃḅḇ"),
    ("c", "çćĉċčƈȼɕḉ"),
    ("d", "ðďđƌȡɖɗḋḍḏḑḓẟ"),
    ("e", "èéêëēĕėęěǝȅȇȩɇɘəɛḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ƒḟ"),
    ("g", "ĝğġģǥǧǵɠɡɢɣḡ"),
    ("h", "ĥħȟɦʜḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįİıǐȉȋɨɩɪḭḯỉị"),
    ("j", "ĵǰȷɉɟʝ"),
    ("k", "ķĸƙǩḱḳḵ"),
    ("l", "ĺļľłƚȴɫɬɭʟḷḹḻḽ"),
    ("m", "ɱḿṁṃ"),
    ("n", "ñńņňŋƞǹȵɲɳɴṅṇṉṋ"),
    ("o", "ºòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɔɵṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("p", "ƥṕṗ"),
    ("q", "ɋ"),
    ("r", "ŕŗřȑȓɍɹɽɾʀṙṛṝṟ"),
    ("s", "śŝşšſșȿʂʃṡṣṥṧṩẛẜẝ"),
    ("t", "ţťŧƫƭțȶʈṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗʉʊṳṵṷṹṻụủứừửữự"),
    ("v", "ʋṽṿỽ"),
    ("w", "ŵƿẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷƴȳɏʏẏẙỳỵỷỹỿ"),
    ("z", "źżžƶǯɀʐʑʒẑẓẕ"),
    ("ae", "æǣǽ"),
    ("dz", "ǆǳʣ"),
    ("hv", "ƕ"),
    ("ij", "ĳ"),
    ("lj", "ǉ"),
    ("ll", "ỻ"),
    ("nj", "ǌ"),
    ("oe", "œɶ"),
    ("ou", "ȣ"),
    ("ss", "ß"),
    ("th", "þ"),
    ("α", "άἀἁἂἃἄἅἆἇὰ\u{1f71}ᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
    ("β", "ϐ"),
    ("ε", "έϵἐἑἒἓἔἕὲ\u{1f73}"),
    ("η", "ήἠἡἢἣἤἥἦἧὴ\u{1f75}ᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("θ", "ϑ"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶ\u{1f77}\u{1fbe}ῐῑῒ\u{1fd3}ῖῗ"),
    ("κ", "ϰ"),
    ("μ", "µ"),
    ("ο", "όὀὁὂὃὄὅὸ\u{1f79}"),
    ("π", "ϖ"),
    ("ρ", "ϱῤῥ"),
    ("σ", "ςϲ"),
    ("υ", "ΰϋύϒϓϔὐὑὒὓὔὕὖὗὺ\u{1f7b}ῠῡῢ\u{1fe3}ῦῧ"),
    ("φ", "ϕ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼ\u{1f7d}ᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
    ("а", "ӑӓ"),
    ("г", "ѓґ"),
    ("е", "ѐёӗ"),
    ("ж", "ӂӝ"),
    ("з", "ӟ"),
    ("и", "йѝӣӥ"),
    ("к", "ќ"),
    ("о", "ӧ"),
    ("у", "ўӯӱӳ"),
    ("ч", "ӵ"),
    ("ы", "ӹ"),
    ("э", "ӭ"),
    ("і", "ї"),
    ("ѵ", "ѷ"),
    ("ә", "ӛ"),
    ("ө", "ӫ"),
    // Letters that other systems write as one sign.
    ("ff", "\u{fb00}"),
    ("fi", "\u{fb01}"),
    ("fl", "\u{fb02}"),
    ("ffi", "\u{fb03}"),
    ("ffl", "\u{fb04}"),
    ("st", "\u{fb05}\u{fb06}"),
    ("l·", "ŀ"),
    ("'n", "ŉ"),
    // Raised and lowered figures: H₂O is found by h2o.
    ("0", "⁰₀"),
    ("1", "¹₁"),
    ("2", "²₂"),
    ("3", "³₃"),
    ("4", "⁴₄"),
    ("5", "⁵₅"),
    ("6", "⁶₆"),
    ("7", "⁷₇"),
    ("8", "⁸₈"),
    ("9", "⁹₉"),
    // Typographic signs, and what people type for an apostrophe (O´Brien, O‘Brien, Hawaiʻi).
    (
        "'",
        "´‘’‚‛′‹›ʹʻʼʽʾʿˈ\u{374}\u{384}\u{1fbd}\u{1fbf}\u{1fcd}\u{1fce}\u{1fcf}\u{1fdd}\u{1fde}\u{1fdf}\u{1ffd}\u{1ffe}",
    ),
    ("\"", "“”„‟″«»"),
    ("-", "\u{2010}\u{2011}\u{2012}–—\u{2015}"),
    ("...", "…"),
    ("/", "\u{2044}"),
    (";", "\u{37e}"),
    ("`", "\u{1fef}"),
    ("¨", "\u{385}\u{1fc1}\u{1fed}\u{1fee}"),
    ("·", "\u{387}"),
];

/// What a listed letter folds to.
pub(super) fn lookup(letter: char) -> Option<&'static str> {
    let fold = TABLE[slot(letter as u32)?];
    (fold != 0).then(|| OUTPUTS[fold as usize - 1])
}

/// By slot: the number of the fold, from 1; 0 for letters that are not listed.
static TABLE: [u8; SLOTS] = table();
static OUTPUTS: [&str; FOLDS.len()] = outputs();

/// Where the second and third block begin in the table, and where it ends.
const ADDITIONAL: usize = 0x530 - 0xa0;
const LIGATURES: usize = ADDITIONAL + 0x20a0 - 0x1e00;
const SLOTS: usize = LIGATURES + 7;

/// Where a code point has its place in the table: Latin to Cyrillic, the additional Latin and Greek
/// letters with the punctuation behind them, and the ligatures.
const fn slot(code: u32) -> Option<usize> {
    match code {
        0xa0..=0x52f => Some((code - 0xa0) as usize),
        0x1e00..=0x209f => Some((code - 0x1e00) as usize + ADDITIONAL),
        0xfb00..=0xfb06 => Some((code - 0xfb00) as usize + LIGATURES),
        _ => None,
    }
}

const fn outputs() -> [&'static str; FOLDS.len()] {
    let mut outputs = [""; FOLDS.len()];
    let mut fold = 0;
    while fold < FOLDS.len() {
        outputs[fold] = FOLDS[fold].0;
        fold += 1;
    }
    outputs
}

/// Runs in the compiler only; a letter outside the blocks or listed twice stops the build.
const fn table() -> [u8; SLOTS] {
    let mut table = [0; SLOTS];
    let mut fold = 0;
    while fold < FOLDS.len() {
        let letters = FOLDS[fold].1.as_bytes();
        let mut at = 0;
        while at < letters.len() {
            let (code, length) = decode(letters, at);
            match slot(code) {
                Some(slot) if table[slot] == 0 => table[slot] = fold as u8 + 1,
                _ => panic!("listed twice, or outside the blocks"),
            }
            at += length;
        }
        fold += 1;
    }
    table
}

/// One character of UTF-8 beyond ASCII and its length in bytes (`str::chars` is not `const`).
const fn decode(bytes: &[u8], at: usize) -> (u32, usize) {
    let (first, second) = (bytes[at] as u32, bytes[at + 1] as u32 & 0x3f);
    if first < 0xe0 {
        return ((first & 0x1f) << 6 | second, 2);
    }
    let third = bytes[at + 2] as u32 & 0x3f;
    ((first & 0xf) << 12 | second << 6 | third, 3)
}
