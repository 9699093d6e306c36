//! What each character is where characters join, as runs of code points after Unicode 16
//! (`GraphemeBreakProperty.txt`, `emoji-data.txt`, `DerivedCoreProperties.txt`). The compiler turns the
//! list into three kilobytes. Hangul is not in it: its blocks are told by arithmetic.

/// What a character is to its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Begins a character, and joins nothing.
    Other,
    /// Stands alone, whatever is beside it.
    Control,
    /// Joins the character before it: accents, skin tones, variation selectors.
    Mark,
    /// A mark that joins two Indic consonants.
    Virama,
    /// A mark that keeps Indic consonants from joining.
    NonJoiner,
    /// A vowel sign with a width of its own, which joins what is before it too.
    Sign,
    /// The joiner between the pictures of one emoji.
    Joiner,
    /// A picture, mostly an emoji.
    Picture,
    /// An Indic consonant.
    Consonant,
    /// Joins the character after it.
    Before,
    /// Half of a flag.
    Flag,
    /// A leading consonant of Hangul.
    Leading,
    /// A vowel of Hangul, or one that joins as those do.
    Vowel,
    /// A trailing consonant of Hangul.
    Trailing,
    /// A syllable of Hangul without a trailing consonant.
    Open,
    /// A whole syllable of Hangul.
    Closed,
}

/// Runs of code points, ascending, each behind the letter of its class; see [`class_of_letter`].
const RUNS: &str = "\
    c0-1f c7f-9f pa9 cad pae x300-36f x483-489 x591-5bd x5bf x5c1-5c2 x5c4-5c5 x5c7 b600-605 \
    x610-61a c61c x64b-65f x670 x6d6-6dc b6dd x6df-6e4 x6e7-6e8 x6ea-6ed b70f x711 x730-74a \
    x7a6-7b0 x7eb-7f3 x7fd x816-819 x81b-823 x825-827 x829-82d x859-85b b890-891 x897-89f \
    x8ca-8e1 b8e2 x8e3-902 s903 k915-939 x93a s93b x93c s93e-940 x941-948 s949-94c v94d s94e-94f \
    x951-957 k958-95f x962-963 k978-97f x981 s982-983 k995-9a8 k9aa-9b0 k9b2 k9b6-9b9 x9bc x9be \
    s9bf-9c0 x9c1-9c4 s9c7-9c8 s9cb-9cc v9cd x9d7 k9dc-9dd k9df x9e2-9e3 k9f0-9f1 x9fe xa01-a02 \
    sa03 xa3c sa3e-a40 xa41-a42 xa47-a48 xa4b-a4d xa51 xa70-a71 xa75 xa81-a82 sa83 ka95-aa8 \
    kaaa-ab0 kab2-ab3 kab5-ab9 xabc sabe-ac0 xac1-ac5 xac7-ac8 sac9 sacb-acc vacd xae2-ae3 kaf9 \
    xafa-aff xb01 sb02-b03 kb15-b28 kb2a-b30 kb32-b33 kb35-b39 xb3c xb3e-b3f sb40 xb41-b44 \
    sb47-b48 sb4b-b4c vb4d xb55-b57 kb5c-b5d kb5f xb62-b63 kb71 xb82 xbbe sbbf xbc0 sbc1-bc2 \
    sbc6-bc8 sbca-bcc xbcd xbd7 xc00 sc01-c03 xc04 kc15-c28 kc2a-c39 xc3c xc3e-c40 sc41-c44 \
    xc46-c48 xc4a-c4c vc4d xc55-c56 kc58-c5a xc62-c63 xc81 sc82-c83 xcbc scbe xcbf-cc0 scc1 xcc2 \
    scc3-cc4 xcc6-cc8 xcca-ccd xcd5-cd6 xce2-ce3 scf3 xd00-d01 sd02-d03 kd15-d3a xd3b-d3c xd3e \
    sd3f-d40 xd41-d44 sd46-d48 sd4a-d4c vd4d bd4e xd57 xd62-d63 xd81 sd82-d83 xdca xdcf sdd0-dd1 \
    xdd2-dd4 xdd6 sdd8-dde xddf sdf2-df3 xe31 se33 xe34-e3a xe47-e4e xeb1 seb3 xeb4-ebc xec8-ece \
    xf18-f19 xf35 xf37 xf39 sf3e-f3f xf71-f7e sf7f xf80-f84 xf86-f87 xf8d-f97 xf99-fbc xfc6 \
    k1000-102a x102d-1030 s1031 x1032-1037 v1039 x103a s103b-103c x103d-103e k103f k1050-1055 \
    s1056-1057 x1058-1059 k105a-105d x105e-1060 k1061 k1065-1066 k106e-1070 x1071-1074 \
    k1075-1081 x1082 s1084 x1085-1086 x108d k108e x109d x135d-135f x1712-1715 x1732-1734 \
    x1752-1753 x1772-1773 k1780-17b3 x17b4-17b5 s17b6 x17b7-17bd s17be-17c5 x17c6 s17c7-17c8 \
    x17c9-17d1 v17d2 x17d3 x17dd x180b-180d c180e x180f x1885-1886 x18a9 x1920-1922 s1923-1926 \
    x1927-1928 s1929-192b s1930-1931 x1932 s1933-1938 x1939-193b x1a17-1a18 s1a19-1a1a x1a1b \
    k1a20-1a54 s1a55 x1a56 s1a57 x1a58-1a5e v1a60 x1a62 x1a65-1a6c s1a6d-1a72 x1a73-1a7c x1a7f \
    x1ab0-1add x1ae0-1aeb x1b00-1b03 s1b04 k1b0b-1b0c k1b13-1b33 x1b34-1b3d s1b3e-1b41 \
    x1b42-1b43 v1b44 k1b45-1b4c x1b6b-1b73 x1b80-1b81 s1b82 k1b83-1ba0 s1ba1 x1ba2-1ba5 \
    s1ba6-1ba7 x1ba8-1baa v1bab x1bac-1bad k1bae-1baf k1bbb-1bbd x1be6 s1be7 x1be8-1be9 \
    s1bea-1bec x1bed s1bee x1bef-1bf3 s1c24-1c2b x1c2c-1c33 s1c34-1c35 x1c36-1c37 x1cd0-1cd2 \
    x1cd4-1ce0 s1ce1 x1ce2-1ce8 x1ced x1cf4 s1cf7 x1cf8-1cf9 x1dc0-1dff c200b n200c z200d \
    c200e-200f c2028-202e p203c p2049 c2060-206f x20d0-20f0 p2122 p2139 p2194-2199 p21a9-21aa \
    p231a-231b p2328 p23cf p23e9-23f3 p23f8-23fa p24c2 p25aa-25ab p25b6 p25c0 p25fb-25fe \
    p2600-2604 p260e p2611 p2614-2615 p2618 p261d p2620 p2622-2623 p2626 p262a p262e-262f \
    p2638-263a p2640 p2642 p2648-2653 p265f-2660 p2663 p2665-2666 p2668 p267b p267e-267f \
    p2692-2697 p2699 p269b-269c p26a0-26a1 p26a7 p26aa-26ab p26b0-26b1 p26bd-26be p26c4-26c5 \
    p26c8 p26ce-26cf p26d1 p26d3-26d4 p26e9-26ea p26f0-26f5 p26f7-26fa p26fd p2702 p2705 \
    p2708-270d p270f p2712 p2714 p2716 p271d p2721 p2728 p2733-2734 p2744 p2747 p274c p274e \
    p2753-2755 p2757 p2763-2764 p2795-2797 p27a1 p27b0 p27bf p2934-2935 p2b05-2b07 p2b1b-2b1c \
    p2b50 p2b55 x2cef-2cf1 x2d7f x2de0-2dff x302a-302f p3030 p303d x3099-309a p3297 p3299 \
    xa66f-a672 xa674-a67d xa69e-a69f xa6f0-a6f1 xa802 xa806 xa80b sa823-a824 xa825-a826 sa827 \
    xa82c sa880-a881 sa8b4-a8c3 xa8c4-a8c5 xa8e0-a8f1 xa8ff xa926-a92d xa947-a951 sa952 xa953 \
    xa980-a982 sa983 ka989-a98b ka98f-a9b2 xa9b3 sa9b4-a9b5 xa9b6-a9b9 sa9ba-a9bb xa9bc-a9bd \
    sa9be-a9bf va9c0 ka9e0-a9e4 xa9e5 ka9e7-a9ef ka9fa-a9fe xaa29-aa2e saa2f-aa30 xaa31-aa32 \
    saa33-aa34 xaa35-aa36 xaa43 xaa4c saa4d kaa60-aa6f kaa71-aa73 kaa7a xaa7c kaa7e-aa7f xaab0 \
    xaab2-aab4 xaab7-aab8 xaabe-aabf xaac1 kaae0-aaea saaeb xaaec-aaed saaee-aaef saaf5 vaaf6 \
    kabc0-abda sabe3-abe4 xabe5 sabe6-abe7 xabe8 sabe9-abea sabec xabed xfb1e xfe00-fe0f \
    xfe20-fe2f cfeff xff9e-ff9f cfff0-fffb x101fd x102e0 x10376-1037a k10a00 x10a01-10a03 \
    x10a05-10a06 x10a0c-10a0f k10a10-10a13 k10a15-10a17 k10a19-10a35 x10a38-10a3a v10a3f \
    x10ae5-10ae6 x10d24-10d27 x10d69-10d6d x10eab-10eac x10efa-10eff x10f46-10f50 x10f82-10f85 \
    s11000 x11001 s11002 x11038-11046 x11070 x11073-11074 x1107f-11081 s11082 s110b0-110b2 \
    x110b3-110b6 s110b7-110b8 x110b9-110ba b110bd x110c2 b110cd x11100-11102 k11103-11126 \
    x11127-1112b s1112c x1112d-11132 v11133 x11134 k11144 s11145-11146 k11147 x11173 \
    x11180-11181 s11182 s111b3-111b5 x111b6-111be s111bf x111c0 b111c2-111c3 x111c9-111cc s111ce \
    x111cf s1122c-1122e x1122f-11231 s11232-11233 x11234-11237 x1123e x11241 x112df s112e0-112e2 \
    x112e3-112ea x11300-11301 s11302-11303 x1133b-1133c x1133e s1133f x11340 s11341-11344 \
    s11347-11348 s1134b-1134c x1134d x11357 s11362-11363 x11366-1136c x11370-11374 k11380-11389 \
    k1138b k1138e k11390-113b5 x113b8 s113b9-113ba x113bb-113c0 x113c2 x113c5 x113c7-113c9 \
    s113ca s113cc-113cd x113ce-113cf v113d0 b113d1 x113d2 x113e1-113e2 s11435-11437 x11438-1143f \
    s11440-11441 x11442-11444 s11445 x11446 x1145e x114b0 s114b1-114b2 x114b3-114b8 s114b9 \
    x114ba s114bb-114bc x114bd s114be x114bf-114c0 s114c1 x114c2-114c3 x115af s115b0-115b1 \
    x115b2-115b5 s115b8-115bb x115bc-115bd s115be x115bf-115c0 x115dc-115dd s11630-11632 \
    x11633-1163a s1163b-1163c x1163d s1163e x1163f-11640 x116ab s116ac x116ad s116ae-116af \
    x116b0-116b7 x1171d s1171e x1171f x11722-11725 s11726 x11727-1172b s1182c-1182e x1182f-11837 \
    s11838 x11839-1183a k11900-11906 k11909 k1190c-11913 k11915-11916 k11918-1192f x11930 \
    s11931-11935 s11937-11938 x1193b-1193d v1193e b1193f s11940 b11941 s11942 x11943 \
    s119d1-119d3 x119d4-119d7 x119da-119db s119dc-119df x119e0 s119e4 k11a00 x11a01-11a0a \
    k11a0b-11a32 x11a33-11a38 s11a39 x11a3b-11a3e v11a47 k11a50 x11a51-11a56 s11a57-11a58 \
    x11a59-11a5b k11a5c-11a83 b11a84-11a89 x11a8a-11a96 s11a97 x11a98 v11a99 x11b60 s11b61 \
    x11b62-11b64 s11b65 x11b66 s11b67 s11c2f x11c30-11c36 x11c38-11c3d s11c3e x11c3f \
    x11c92-11ca7 s11ca9 x11caa-11cb0 s11cb1 x11cb2-11cb3 s11cb4 x11cb5-11cb6 x11d31-11d36 x11d3a \
    x11d3c-11d3d x11d3f-11d45 b11d46 x11d47 s11d8a-11d8e x11d90-11d91 s11d93-11d94 x11d95 s11d96 \
    x11d97 x11ef3-11ef4 s11ef5-11ef6 x11f00-11f01 b11f02 s11f03 k11f04-11f10 k11f12-11f33 \
    s11f34-11f35 x11f36-11f3a s11f3e-11f3f x11f40-11f41 v11f42 x11f5a c13430-1343f x13440 \
    x13447-13455 x1611e-16129 s1612a-1612c x1612d-1612f x16af0-16af4 x16b30-16b36 w16d63 \
    w16d67-16d6a x16f4f s16f51-16f87 x16f8f-16f92 x16fe4 x16ff0-16ff1 x1bc9d-1bc9e c1bca0-1bca3 \
    x1cf00-1cf2d x1cf30-1cf46 x1d165-1d169 x1d16d-1d172 c1d173-1d17a x1d17b-1d182 x1d185-1d18b \
    x1d1aa-1d1ad x1d242-1d244 x1da00-1da36 x1da3b-1da6c x1da75 x1da84 x1da9b-1da9f x1daa1-1daaf \
    x1e000-1e006 x1e008-1e018 x1e01b-1e021 x1e023-1e024 x1e026-1e02a x1e08f x1e130-1e136 x1e2ae \
    x1e2ec-1e2ef x1e4ec-1e4ef x1e5ee-1e5ef x1e6e3 x1e6e6 x1e6ee-1e6ef x1e6f5 x1e8d0-1e8d6 \
    x1e944-1e94a p1f004 p1f02c-1f02f p1f094-1f09f p1f0af-1f0b0 p1f0c0 p1f0cf-1f0d0 p1f0f6-1f0ff \
    p1f170-1f171 p1f17e-1f17f p1f18e p1f191-1f19a p1f1ae-1f1e5 f1f1e6-1f1ff p1f201-1f20f p1f21a \
    p1f22f p1f232-1f23a p1f23c-1f23f p1f249-1f25f p1f266-1f321 p1f324-1f393 p1f396-1f397 \
    p1f399-1f39b p1f39e-1f3f0 p1f3f3-1f3f5 p1f3f7-1f3fa x1f3fb-1f3ff p1f400-1f4fd p1f4ff-1f53d \
    p1f549-1f54e p1f550-1f567 p1f56f-1f570 p1f573-1f57a p1f587 p1f58a-1f58d p1f590 p1f595-1f596 \
    p1f5a4-1f5a5 p1f5a8 p1f5b1-1f5b2 p1f5bc p1f5c2-1f5c4 p1f5d1-1f5d3 p1f5dc-1f5de p1f5e1 p1f5e3 \
    p1f5e8 p1f5ef p1f5f3 p1f5fa-1f64f p1f680-1f6c5 p1f6cb-1f6d2 p1f6d5-1f6e5 p1f6e9 p1f6eb-1f6f0 \
    p1f6f3-1f6ff p1f7da-1f7ff p1f80c-1f80f p1f848-1f84f p1f85a-1f85f p1f888-1f88f p1f8ae-1f8af \
    p1f8bc-1f8bf p1f8c2-1f8cf p1f8d9-1f8ff p1f90c-1f93a p1f93c-1f945 p1f947-1f9ff p1fa58-1fa5f \
    p1fa6e-1faff p1fc00-1fffd ce0000-e001f xe0020-e007f ce0080-e00ff xe0100-e01ef ce01f0-e0fff";

const fn class_of_letter(letter: u8) -> Class {
    match letter {
        b'c' => Class::Control,
        b'x' => Class::Mark,
        b'v' => Class::Virama,
        b'n' => Class::NonJoiner,
        b's' => Class::Sign,
        b'z' => Class::Joiner,
        b'p' => Class::Picture,
        b'k' => Class::Consonant,
        b'b' => Class::Before,
        b'f' => Class::Flag,
        b'w' => Class::Vowel,
        _ => Class::Other,
    }
}

const COUNT: usize = {
    let (mut count, mut at) = (1, 0);
    while at < RUNS.len() {
        count += (RUNS.as_bytes()[at] == b' ') as usize;
        at += 1;
    }
    count
};

/// The first code point of each run, and behind it eight bits: the letter of the run.
static STARTS: [u32; COUNT] = TABLE.0;
/// How many more there are in the run.
static MORE: [u16; COUNT] = TABLE.1;

const TABLE: ([u32; COUNT], [u16; COUNT]) = {
    let text = RUNS.as_bytes();
    let (mut starts, mut more) = ([0; COUNT], [0; COUNT]);
    let (mut run, mut at) = (0, 0);
    while run < COUNT {
        let letter = text[at] as u32;
        at += 1;
        let (mut bounds, mut bound) = ([0u32; 2], 0);
        while at < text.len() && text[at] != b' ' {
            match text[at] {
                b'-' => bound = 1,
                digit @ b'0'..=b'9' => bounds[bound] = bounds[bound] * 16 + (digit - b'0') as u32,
                digit => bounds[bound] = bounds[bound] * 16 + (digit - b'a' + 10) as u32,
            }
            at += 1;
        }
        at += 1;
        starts[run] = bounds[0] << 8 | letter;
        if bound == 1 {
            more[run] = (bounds[1] - bounds[0]) as u16;
        }
        run += 1;
    }
    (starts, more)
};

impl Class {
    /// What this character is.
    #[must_use]
    pub fn of(c: char) -> Self {
        let code = u32::from(c);
        match c {
            '\u{20}'..='\u{7e}' => return Self::Other,
            '\u{1100}'..='\u{115f}' | '\u{a960}'..='\u{a97c}' => return Self::Leading,
            '\u{1160}'..='\u{11a7}' | '\u{d7b0}'..='\u{d7c6}' => return Self::Vowel,
            '\u{11a8}'..='\u{11ff}' | '\u{d7cb}'..='\u{d7fb}' => return Self::Trailing,
            // Each leading consonant and vowel is followed by its 27 trailing consonants.
            '\u{ac00}'..='\u{d7a3}' if (code - 0xac00).is_multiple_of(28) => return Self::Open,
            '\u{ac00}'..='\u{d7a3}' => return Self::Closed,
            _ => {}
        }
        let after = STARTS.partition_point(|start| start >> 8 <= code);
        let Some(run) = after.checked_sub(1) else {
            return Self::Other;
        };
        if code - (STARTS[run] >> 8) > u32::from(MORE[run]) {
            return Self::Other;
        }
        class_of_letter(STARTS[run] as u8)
    }
}
