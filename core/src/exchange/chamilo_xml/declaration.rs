//! Encoding of XML: by its bytes, and where they do not tell, by its declaration.

use std::str;

use crate::exchange::encoding::Encoding;

/// Number of bytes within which a declaration ends.
const HEAD: usize = 256;

/// Encoding of an XML file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct XmlEncoding {
    /// Encoding in which to decode the file; `None` to detect it as in other files.
    pub encoding: Option<Encoding>,
    /// `true` if the file declares another encoding than it has.
    pub contradicts: bool,
}

/// Returns the encoding of a file that is XML in an encoding with the characters of ASCII; `None` for
/// other files. A declaration counts only if the bytes are not UTF-8: Chamilo declares ISO-8859-1 in files
/// that people save as UTF-8.
#[must_use]
pub fn xml_encoding(bytes: &[u8]) -> Option<XmlEncoding> {
    const MARK: &[u8] = b"\xef\xbb\xbf";
    let text = bytes.strip_prefix(MARK).unwrap_or(bytes);
    if !text.trim_ascii_start().starts_with(b"<") {
        return None;
    }
    let declared = declared_encoding(text);
    let encoding = if str::from_utf8(text).is_ok() {
        Some(Encoding::Utf8)
    } else {
        declared.filter(|declared| *declared != Encoding::Utf8)
    };
    let has_other = declared.is_some() && declared != encoding;
    Some(XmlEncoding {
        encoding,
        contradicts: has_other && !text.is_ascii(),
    })
}

/// Returns the encoding that a file declares, if browsers know it.
fn declared_encoding(text: &[u8]) -> Option<Encoding> {
    let head = String::from_utf8_lossy(&text[..text.len().min(HEAD)]).to_lowercase();
    let declaration = head
        .trim_start()
        .strip_prefix("<?xml")?
        .split("?>")
        .next()?;
    let value = declaration.split("encoding").nth(1)?.trim_start();
    let value = value.strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let label = value[1..].split(quote).next()?;
    let label = match label {
        "iso-8859-1" | "latin1" | "us-ascii" | "ascii" => "windows-1252",
        "iso-8859-9" => "windows-1254",
        "utf8" => "utf-8",
        "utf-16" => "utf-16le",
        label => label,
    };
    let known = Encoding::ALL.iter();
    known.copied().find(|known| known.label() == label)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoding(bytes: &[u8]) -> Option<(Option<Encoding>, bool)> {
        xml_encoding(bytes).map(|found| (found.encoding, found.contradicts))
    }

    #[test]
    fn bytes_count_before_the_declaration() {
        let declared = "<?xml version='1.0' encoding='ISO-8859-1'?><a>Été</a>";
        assert_eq!(
            encoding(declared.as_bytes()),
            Some((Some(Encoding::Utf8), true))
        );
        let ascii = declared.replace("Été", "Ete");
        assert_eq!(
            encoding(ascii.as_bytes()),
            Some((Some(Encoding::Utf8), false))
        );
        let western: Vec<u8> = declared.chars().map(|c| c as u8).collect();
        assert_eq!(
            encoding(&western),
            Some((Some(Encoding::Windows1252), false))
        );
        let cyrillic =
            b"\xef\xbb\xbf <?xml version=\"1.0\" encoding = \"windows-1251\" ?><a>\xc0</a>";
        assert_eq!(
            encoding(cyrillic),
            Some((Some(Encoding::Windows1251), false))
        );
        // Detected as any other file, in which single bytes are wrong.
        let broken = b"<?xml version='1.0' encoding='utf-8'?><a>\xc9</a>";
        assert_eq!(encoding(broken), Some((None, true)));
        assert_eq!(encoding(b"SessionName;Coach\n"), None);
    }
}
