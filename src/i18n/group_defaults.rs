//! Messages about new defaults of a learner group in its offerings.

use std::borrow::Cow;

use super::english::counted;
use super::{Language, Message};

/// Messages about new defaults of a learner group in its offerings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupDefaults {
    Title(usize),
    Update(usize),
    Former,
    NoneFormer,
    ReplaceOthers(usize),
    ReplaceOthersHelp,
}

impl Message for GroupDefaults {
    fn text(&self, language: Language) -> Cow<'static, str> {
        match language {
            Language::English => self.english(),
        }
    }
}

impl GroupDefaults {
    fn english(self) -> Cow<'static, str> {
        let offerings = |count| counted(count, "offering", "offerings");
        match self {
            Self::Title(0) => "Update future offerings?".into(),
            Self::Title(count) => {
                format!("Update {}?", counted(count, "future offering", "future offerings")).into()
            }
            Self::Update(count) => format!("Update {}", offerings(count)).into(),
            Self::Former => {
                "They were generated for this group, or inherited from it, and still have its former defaults."
                    .into()
            }
            Self::NoneFormer => {
                "No offering that was generated for this group still has its former defaults.".into()
            }
            Self::ReplaceOthers(count) => {
                format!("Also replace other values, in {}", offerings(count)).into()
            }
            Self::ReplaceOthersHelp => {
                "Somebody chose them, or they were kept when the defaults changed before.".into()
            }
        }
    }
}
