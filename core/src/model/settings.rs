//! Settings of the whole workspace, which are one record.

use super::SettingsId;
use super::record::record;

record! {
    /// The settings of the workspace.
    Settings = "settings" schema 1 by { id: SettingsId } with {
        /// The name of the workspace.
        name: String = "name" as scalar,
        /// The IANA name of the time zone of all local times.
        zone: String = "zone" as scalar,
        /// A BCP 47 language tag.
        language: String = "language" as scalar,
    }
}

impl Default for Settings {
    fn default() -> Self {
        let mut settings = Self::new(SettingsId);
        settings.zone = "UTC".to_owned();
        settings.language = "en".to_owned();
        settings
    }
}
