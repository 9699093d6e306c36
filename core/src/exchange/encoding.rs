//! Character encodings of files.

macro_rules! encodings {
    ($($(#[$doc:meta])* $name:ident = $label:literal),+ $(,)?) => {
        /// Character encoding of a file: one of those that browsers decode.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)]
        pub enum Encoding { $($(#[$doc])* $name),+ }

        impl Encoding {
            /// All encodings, the most frequent first, then by region.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Returns the label in the Encoding Standard, such as `windows-1252`.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label),+ }
            }
        }
    };
}

encodings! {
    Utf8 = "utf-8",
    Utf16LittleEndian = "utf-16le",
    Utf16BigEndian = "utf-16be",
    /// Also stands for ISO-8859-1, as in browsers.
    Windows1252 = "windows-1252",
    Iso8859_15 = "iso-8859-15",
    Macintosh = "macintosh",
    Windows1250 = "windows-1250",
    Iso8859_2 = "iso-8859-2",
    Iso8859_16 = "iso-8859-16",
    Windows1257 = "windows-1257",
    Iso8859_4 = "iso-8859-4",
    Iso8859_13 = "iso-8859-13",
    Iso8859_10 = "iso-8859-10",
    Iso8859_3 = "iso-8859-3",
    Iso8859_14 = "iso-8859-14",
    Windows1251 = "windows-1251",
    Iso8859_5 = "iso-8859-5",
    Koi8R = "koi8-r",
    Koi8U = "koi8-u",
    Ibm866 = "ibm866",
    MacCyrillic = "x-mac-cyrillic",
    Windows1253 = "windows-1253",
    Iso8859_7 = "iso-8859-7",
    /// Also stands for ISO-8859-9.
    Windows1254 = "windows-1254",
    Windows1255 = "windows-1255",
    Iso8859_8 = "iso-8859-8",
    Windows1256 = "windows-1256",
    Iso8859_6 = "iso-8859-6",
    ShiftJis = "shift_jis",
    EucJp = "euc-jp",
    Iso2022Jp = "iso-2022-jp",
    /// Also stands for GBK and GB 2312, which it contains.
    Gb18030 = "gb18030",
    Big5 = "big5",
    EucKr = "euc-kr",
    /// Also stands for ISO-8859-11.
    Windows874 = "windows-874",
    Windows1258 = "windows-1258",
}
