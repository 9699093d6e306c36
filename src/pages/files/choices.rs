//! Settings of an import: the format, the delimiter, and the treatment of existing records.

use yew::prelude::*;

use super::controls::{choose, tick};
use super::import_task::Source;
use super::session_choices::{offering_choices, session_choices};
use super::target_picker::{TargetKind, TargetPicker};
use crate::i18n::{Files as Message, FormatChoices, t};
use lectern_core::exchange::{
    AbsentMembers, DamagedCodes, Delimiter, Encoding, Existing, Format, Options, UnknownPeople,
    schools,
};

/// Settings of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportSettings {
    /// Format of the file; `None` to detect it from the columns.
    pub format: Option<Format>,
    /// The file is to be a backup of a workspace.
    pub is_backup: bool,
    /// Character encoding of the file; `None` to detect it.
    pub encoding: Option<Encoding>,
    /// Delimiter of the cells; `None` to detect it.
    pub delimiter: Option<Delimiter>,
    /// Options of the import.
    pub options: Options,
}

/// Renders the controls of the settings; `source` is the file, once it has been read, unless it is a
/// backup.
pub fn choices(
    asked: ImportSettings,
    source: Option<&Source>,
    has_backup: bool,
    on_change: &Callback<ImportSettings>,
) -> Html {
    let set = |write: fn(&mut ImportSettings, usize)| {
        let on_change = on_change.clone();
        Callback::from(move |at: usize| {
            let mut next = asked;
            write(&mut next, at);
            on_change.emit(next);
        })
    };
    let found = source.and_then(Source::detected);
    let by_itself = t(match found {
        _ if has_backup => Message::BackupFound,
        Some(format) => Message::FoundByItself(format),
        None => Message::ByItself,
    });
    let formats = std::iter::once(by_itself).chain(Format::ALL.iter().map(t));
    let mut formats = formats.chain(std::iter::once(t(Message::Backup)));
    let format_at = if asked.is_backup {
        Format::ALL.len() + 1
    } else {
        asked.format.map_or(0, |format| format as usize + 1)
    };
    let on_format = set(|asked, at| {
        asked.format = beyond_first(&Format::ALL, at);
        asked.is_backup = at > Format::ALL.len();
    });
    let on_target = on_change.reform(move |target| {
        let mut next = asked;
        next.options.target = target;
        next
    });
    html! {
        <div class="import-choices">
            { choose("import-format", t(Message::Format), &mut formats, format_at, &on_format) }
            if source.is_some() || asked.encoding.is_some() {
                { encoding(asked, source,
                    &set(|asked, at| asked.encoding = beyond_first(Encoding::ALL, at))) }
            }
            if let Some(source) = source.filter(|source| source.parts.is_empty()) {
                { delimiter(asked, source.table.delimiter(),
                    &set(|asked, at| asked.delimiter = beyond_first(&Delimiter::ALL, at))) }
            }
            if let Some(format) = asked.format.or(found).filter(|_| !asked.is_backup) {
                { school(asked, source, format, on_change) }
                if let Some(kind) = TargetKind::of_format(format) {
                    <TargetPicker {kind} chosen={asked.options.target} on_choose={on_target} />
                }
                { options(asked.options, format, &set) }
            }
        </div>
    }
}

/// Renders the select of the encoding. The first option is the detected one, if it is plausible.
fn encoding(asked: ImportSettings, source: Option<&Source>, on_choose: &Callback<usize>) -> Html {
    let detected = source.filter(|source| source.is_plausible && asked.encoding.is_none());
    let first = t(match detected {
        Some(source) => Message::EncodingFound(source.encoding),
        None if asked.encoding.is_some() => Message::ByItself,
        None => Message::ChooseEncoding,
    });
    let mut encodings = std::iter::once(first).chain(Encoding::ALL.iter().map(t));
    let position = |encoding| Encoding::ALL.iter().position(|other| *other == encoding);
    let at = asked.encoding.and_then(position).map_or(0, |at| at + 1);
    choose(
        "import-encoding",
        t(Message::Encoding),
        &mut encodings,
        at,
        on_choose,
    )
}

/// Renders the select of the delimiter; `found` is the detected one.
fn delimiter(asked: ImportSettings, found: Delimiter, on_choose: &Callback<usize>) -> Html {
    let found = t(Message::DelimiterFound(found));
    let mut delimiters = std::iter::once(found).chain(Delimiter::ALL.iter().map(t));
    let at = asked
        .delimiter
        .map_or(0, |delimiter| delimiter as usize + 1);
    choose(
        "import-delimiter",
        t(Message::Delimiter),
        &mut delimiters,
        at,
        on_choose,
    )
}

/// Returns the value of an option in a select whose first option is "Detect automatically", or
/// `None` for the first.
fn beyond_first<T: Copy>(all: &[T], at: usize) -> Option<T> {
    all.get(at.checked_sub(1)?).copied()
}

/// Renders the select of the school, for files whose rows are of several.
fn school(
    asked: ImportSettings,
    source: Option<&Source>,
    format: Format,
    on_change: &Callback<ImportSettings>,
) -> Html {
    let has_schools = matches!(format, Format::SessionTypes | Format::Vocabularies);
    let table = source.filter(|_| has_schools);
    let schools = table.map_or_else(Vec::new, |source| schools(&source.table));
    if schools.len() < 2 {
        return Html::default();
    }
    let at = schools
        .iter()
        .position(|one| Some(*one) == asked.options.school);
    let names = schools.iter().map(|one| t(FormatChoices::School(*one)));
    let mut names = std::iter::once(t(FormatChoices::AllSchools)).chain(names);
    let on_school = {
        let (on_change, schools) = (on_change.clone(), schools.clone());
        Callback::from(move |at: usize| {
            let mut next = asked;
            next.options.school = beyond_first(&schools, at);
            on_change.emit(next);
        })
    };
    choose(
        "import-school",
        t(FormatChoices::OfSchool),
        &mut names,
        at.map_or(0, |at| at + 1),
        &on_school,
    )
}

/// Renders the options that apply to a format.
fn options(
    options: Options,
    format: Format,
    set: &dyn Fn(fn(&mut ImportSettings, usize)) -> Callback<usize>,
) -> Html {
    let finds_by_name = !matches!(
        format,
        Format::ClassMembers | Format::LearnerGroups | Format::BusyTimes | Format::GroupAssignment
    );
    let names_people = matches!(
        format,
        Format::Classes
            | Format::Courses
            | Format::LearnerGroups
            | Format::Offerings
            | Format::InstructorGroups
    );
    let boxed = |id, label, help, on, write| tick(id, t(label), t(help), on, &set(write));
    html! {
        <fieldset class="import-options">
            <legend class="unseen">{ t(Message::Options) }</legend>
            if format == Format::CourseSessions {
                { session_choices(options, set) }
            } else if format == Format::Offerings {
                { offering_choices(options, set) }
            } else if finds_by_name {
                { boxed("leave-existing", Message::LeaveExisting, Message::LeaveExistingHelp,
                    options.existing == Existing::LeaveAlone,
                    |asked, on| asked.options.existing = [Existing::Update, Existing::LeaveAlone][on.min(1)]) }
            }
            if names_people {
                { boxed("refuse-unknown", Message::RefuseUnknown, Message::RefuseUnknownHelp,
                    options.unknown_people == UnknownPeople::Refuse,
                    |asked, on| asked.options.unknown_people = [UnknownPeople::Warn, UnknownPeople::Refuse][on.min(1)]) }
            }
            if format == Format::People {
                { boxed("damaged-codes", Message::DamagedCodes, Message::DamagedCodesHelp,
                    options.damaged_codes == DamagedCodes::Import,
                    |asked, on| asked.options.damaged_codes = [DamagedCodes::Skip, DamagedCodes::Import][on.min(1)]) }
            }
            if format == Format::ClassMembers {
                { boxed("absent-leave", Message::AbsentLeave, Message::AbsentLeaveHelp,
                    options.absent_members == AbsentMembers::Leave,
                    |asked, on| asked.options.absent_members = [AbsentMembers::Stay, AbsentMembers::Leave][on.min(1)]) }
            }
        </fieldset>
    }
}
