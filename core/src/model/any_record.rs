//! Reading of a record of any kind; the kind is taken from its JSON.

use std::borrow::Cow;

use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Kind, Record};

#[derive(Deserialize, Serialize)]
struct KindField<'a> {
    #[serde(borrow)]
    kind: Cow<'a, str>,
}

/// Reads a record by the name of the kind that it contains. [`Kind`] reads one faster if the kind is
/// known before.
impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = Box::<RawValue>::deserialize(deserializer)?;
        let field: KindField<'_> = serde_json::from_str(json.get()).map_err(D::Error::custom)?;
        let kind = Kind::from_name(&field.kind)
            .ok_or_else(|| D::Error::custom(format_args!("unknown kind {}", field.kind)))?;
        kind.read(json.get().as_bytes()).map_err(D::Error::custom)
    }
}
