//! Evidence of whether text decoded as Windows-1252 is text of a Western European language.
//!
//! Any bytes decode as Windows-1252, so that names in Arabic, Polish or Japanese become other letters
//! without an error. Three signs give them away: symbols within words (`£ukasz`), words that consist of
//! accented letters (`ÍÏÇÏ`), and accents that no one language combines (`Nováèek`).

/// Letters with accents of the languages that Windows-1252 was made for.
static ALPHABETS: [&str; 14] = [
    "àâæçéèêëîïôœùûüÿ",         // French
    "äöüßé",                    // German
    "áéíóúüñ",                  // Spanish
    "áàâãçéêíóôõúü",            // Portuguese
    "àáèéìíîòóùú",              // Italian
    "àçèéíïòóúüñ",              // Catalan
    "æøåäöéèêóòôü",             // Danish and Norwegian
    "åäöéàüæø",                 // Swedish
    "åäöõüšžé",                 // Finnish and Estonian
    "áðéíóúýþæö",               // Icelandic
    "áðíóúýæø",                 // Faroese
    "áéíóúàèëïöüäêç",           // Dutch
    "áéíóöúüõû",                // Hungarian, as written without its long umlauts
    "áâäàéêëèíîïìóôöòúûüùŵŷýÿ", // Welsh
];

/// Symbols that stand beside words in Western text and are no part of them.
const PUNCTUATION: &str = "\u{a0}\u{ad}«»“”„‚‘’‹›–—…·•¡°®©™€†‡´";

/// At most one in this many words may look wrong.
const WORDS_PER_ODD_ONE: usize = 10;

/// Returns `false` if text decoded as Windows-1252 was probably written in another encoding.
pub(super) fn is_plausible(text: &str) -> bool {
    let (mut words, mut odd) = (0_usize, 0_usize);
    for word in text.split(|c: char| !is_part_of_word(c)) {
        if !word.is_ascii() {
            words += 1;
            odd += usize::from(is_odd(word));
        }
    }
    odd * WORDS_PER_ODD_ONE <= words
}

fn is_part_of_word(c: char) -> bool {
    // The second bytes of characters in Shift_JIS and Big5 can be backslashes.
    c.is_ascii_alphabetic() || c == '\\' || !(c.is_ascii() || PUNCTUATION.contains(c))
}

/// Returns `true` for letters; `ª`, `º`, `µ`, `ƒ` and `ˆ` are symbols.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, 'ª' | 'º' | 'µ' | 'ƒ' | 'ˆ')
}

/// Returns `true` if no Western language has such a word.
fn is_odd(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let accented = word.chars().filter(|c| !c.is_ascii()).count();
    let runs = word.split(|c: char| c.is_ascii());
    let longest_run = runs
        .map(|run| run.chars().count())
        .max()
        .unwrap_or_default();
    longest_run > 2
        || (accented > 1 && accented == letters.len())
        || word.chars().any(char::is_control)
        || word.starts_with(['ð', 'Ð']) && accented < letters.len()
        || word.ends_with('þ')
        || word.contains('\\')
        || has_misplaced_symbol(&letters)
        || has_capital_within(&letters)
        || !has_accents_of_one_language(word)
}

/// Returns `true` if a symbol touches a letter, other than in `cm²`, `Nº`, `µg` and `¿Qué`.
fn has_misplaced_symbol(word: &[char]) -> bool {
    const LONGEST_UNIT: usize = 2;
    word.iter().enumerate().any(|(at, c)| {
        let after_letter = at > 0 && is_letter(word[at - 1]);
        let before_letter = word.get(at + 1).copied().is_some_and(is_letter);
        match c {
            c if is_letter(*c) => false,
            'ª' | 'º' | '¹' | '²' | '³' => {
                before_letter || (after_letter && at > LONGEST_UNIT)
            }
            'µ' | '¿' => after_letter,
            _ => after_letter || before_letter,
        }
    })
}

/// Returns `true` if an accented capital follows a small letter.
fn has_capital_within(word: &[char]) -> bool {
    let mut pairs = word.iter().zip(word.iter().skip(1));
    pairs.any(|(before, c)| before.is_lowercase() && !c.is_ascii() && c.is_uppercase())
}

fn has_accents_of_one_language(word: &str) -> bool {
    let lower = word.to_lowercase();
    ALPHABETS.iter().any(|alphabet| {
        let mut accented = lower.chars().filter(|c| !c.is_ascii() && is_letter(*c));
        accented.all(|c| alphabet.contains(c))
    })
}

#[cfg(test)]
mod tests {
    use encoding_rs::{Encoding, WINDOWS_1252};

    use super::*;

    #[test]
    fn western_names_are_plausible() {
        for text in [
            "Müller;Jörg\nGroß;Änne\nWeiß;Jürgen",
            "Lefèvre;Zoë\nGarçon;Noël\nPécoût;Aïcha\nŒuvrard;Gaëlle",
            "Núñez;Begoña\nMª José;Íñigo\n¿Quién?;Nº 5\nÁlvarez;Óscar",
            "Conceição;João\nMagalhães;Inês\nconstituições;à",
            "Sørensen;Åse\nKjær;Søren\nØstergård;Bjørn",
            "Þórðardóttir;Guðrún\nÖssur;Ægir\nSigurðsson;Friðþjófur",
            "Virtanen;Äiti\nMäkelä;Päivi\nÕunapuu;Ülle",
            "Puig i Cadafalch;Núria\ncol·lecció;Òscar",
            "area 20 m², 3 cm³, 5 µg, 20 °C, £5, §3, ½, 3×4",
            "D´Arcy;O’Connor – “quoted” …\u{a0}€ 5",
            "plain text",
        ] {
            assert!(is_plausible(text), "{text}");
        }
    }

    #[test]
    fn names_in_other_encodings_are_not() {
        for (label, text) in [
            ("windows-1256", "حداد;سمير\nمنصور;ليلى"),
            (
                "windows-1250",
                "Łukasz;Paweł\nDąbrowski;Michał\nŻak;Zdzisław",
            ),
            (
                "windows-1250",
                "Dvořák;Jiří\nNováček;Zdeněk\nSvobodová;Růžena",
            ),
            ("iso-8859-2", "Šimić;Željka\nKovačić;Đorđe\nŽupančič;Špela"),
            ("windows-1250", "Ionuţ;Popă\nŞtefănescu;Ionaş"),
            ("windows-1251", "Иванов;Пётр\nСмирнова;Анна"),
            ("koi8-r", "Иванов;Пётр\nСмирнова;Анна"),
            ("koi8-u", "Шевченко;Їжак\nКоваленко;Олег"),
            ("ibm866", "Иванов;Петр"),
            ("windows-1253", "Παπαδόπουλος;Γιώργος"),
            ("windows-1254", "Şimşek;Güneş\nÇağlar;Doğan\nYıldız;Aydın"),
            ("windows-1255", "כהן;שרה\nלוי;דוד"),
            ("windows-1257", "Bērziņš;Jānis\nKalniņš;Pēteris"),
            ("windows-1258", "Nguyê\u{303}n;Va\u{306}n"),
            ("windows-874", "สมชาย;ใจดี"),
            ("shift_jis", "佐藤;花子\n表;十"),
            ("euc-jp", "佐藤;花子"),
            ("gb18030", "王;伟\n李;娜"),
            ("big5", "許;功蓋"),
            ("euc-kr", "김;민수"),
            ("macintosh", "Müller;José\nGroß;Jäger\nLefèvre;Zoë"),
        ] {
            let encoding = Encoding::for_label(label.as_bytes()).expect("a label");
            let (bytes, ..) = encoding.encode(text);
            let (read, _) = WINDOWS_1252.decode_without_bom_handling(&bytes);
            assert!(!is_plausible(&read), "{label}: {read}");
        }
    }
}
