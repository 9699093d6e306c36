//! Names of time zones. The IANA tables rename zones and keep the old names as aliases; browsers differ
//! in which of them they list.

/// Names of one zone, the present one first.
const ALIASES: [&[&str]; 24] = [
    &[
        "Europe/Kyiv",
        "Europe/Kiev",
        "Europe/Uzhgorod",
        "Europe/Zaporozhye",
    ],
    &["Asia/Kolkata", "Asia/Calcutta"],
    &["Asia/Kathmandu", "Asia/Katmandu"],
    &["Asia/Ho_Chi_Minh", "Asia/Saigon"],
    &["Asia/Yangon", "Asia/Rangoon"],
    &["Asia/Dhaka", "Asia/Dacca"],
    &["Asia/Thimphu", "Asia/Thimbu"],
    &["Asia/Ulaanbaatar", "Asia/Ulan_Bator"],
    &["Asia/Macau", "Asia/Macao"],
    &["Asia/Makassar", "Asia/Ujung_Pandang"],
    &["Asia/Ashgabat", "Asia/Ashkhabad"],
    &["Asia/Jerusalem", "Asia/Tel_Aviv"],
    &["Asia/Nicosia", "Europe/Nicosia"],
    &["Europe/Istanbul", "Asia/Istanbul"],
    &["Europe/Chisinau", "Europe/Tiraspol"],
    &["Atlantic/Faroe", "Atlantic/Faeroe"],
    &["Africa/Asmara", "Africa/Asmera"],
    &["America/Nuuk", "America/Godthab"],
    &["America/Argentina/Buenos_Aires", "America/Buenos_Aires"],
    &["America/Argentina/Cordoba", "America/Cordoba"],
    &["America/Indiana/Indianapolis", "America/Indianapolis"],
    &["America/Kentucky/Louisville", "America/Louisville"],
    &["Pacific/Kanton", "Pacific/Enderbury"],
    &["UTC", "Etc/UTC", "Etc/UCT", "UCT", "Zulu", "Etc/Zulu"],
];

/// Returns the other names of a zone; empty if it has only one.
pub fn other_names(name: &str) -> impl Iterator<Item = &'static str> {
    let names = ALIASES.iter().find(|names| names.contains(&name));
    let names = names.copied().unwrap_or_default().iter().copied();
    names.filter(move |other| *other != name)
}

/// Returns `true` if both names are those of one zone.
///
/// ```
/// use lectern_core::rules::zones::is_same;
///
/// assert!(is_same("Europe/Kyiv", "Europe/Kiev"));
/// assert!(!is_same("Europe/Kyiv", "Europe/Riga"));
/// ```
#[must_use]
pub fn is_same(left: &str, right: &str) -> bool {
    left == right || other_names(left).any(|other| other == right)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use chrono::{DateTime, Offset, TimeZone};
    use chrono_tz::Tz;

    use super::*;

    #[test]
    fn all_names_of_a_zone_have_the_same_offsets() {
        for names in ALIASES {
            let zones: Vec<Tz> = names
                .iter()
                .map(|name| name.parse().expect("a zone"))
                .collect();
            for month in 0..600 {
                let at =
                    DateTime::from_timestamp(946_684_800 + month * 2_629_746, 0).expect("a time");
                let offset = |zone: &Tz| zone.offset_from_utc_datetime(&at.naive_utc()).fix();
                assert!(
                    zones.iter().all(|zone| offset(zone) == offset(&zones[0])),
                    "{names:?}"
                );
            }
        }
    }
}
