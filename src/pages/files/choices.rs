//! What the person chooses before an import: the format, what parts the cells, and what becomes of
//! what is there.

use crate::ui::{After, component, html};
use yew::prelude::*;

use super::work::Source;
use crate::exchange::{AbsentMembers, Delimiter, Existing, Format, Options, UnknownPeople};
use crate::ui::field::{Checkbox, Select};
use crate::ui::text::{Files as Words, t};

/// What was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What the file holds; none to find it by its columns.
    pub format: Option<Format>,
    /// What parts the cells; none to find it.
    pub delimiter: Option<Delimiter>,
    /// The rest.
    pub options: Options,
}

/// The props of [`Choices`].
#[derive(Properties, PartialEq)]
pub struct ChoicesProps {
    /// What was chosen.
    pub asked: Asked,
    /// The file, once it has been read.
    pub source: Option<Source>,
    /// Something else was chosen.
    pub on_change: Callback<Asked>,
}

/// The controls.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let asked = props.asked;
    let found = props
        .source
        .as_ref()
        .and_then(|source| Format::of(source.table.header()));
    let by_itself = found.map_or(Words::ByItself, Words::FoundByItself);
    let formats = Format::ALL.map(|format| t(Words::FormatName(format)));
    let delimiters = Delimiter::ALL.map(|delimiter| t(Words::DelimiterName(delimiter)));
    let delimiter = props.source.as_ref().map(|source| source.table.delimiter());
    let on_format = props.on_change.after(move |text: String| Asked {
        format: chosen(&text, &Format::ALL),
        ..asked
    });
    let on_delimiter = props.on_change.after(move |text: String| Asked {
        delimiter: chosen(&text, &Delimiter::ALL),
        ..asked
    });
    html! {
        <div class="import-choices">
            <Select id="import-format" label={t(Words::Format)} options={numbered(t(by_itself), &formats)}
                value={number(asked.format, &Format::ALL)} on_change={on_format} />
            if let Some(delimiter) = delimiter {
                <Select id="import-delimiter" label={t(Words::Delimiter)}
                    options={numbered(t(Words::DelimiterFound(delimiter)), &delimiters)}
                    value={number(asked.delimiter, &Delimiter::ALL)} on_change={on_delimiter} />
            }
            { options(asked, asked.format.or(found), &props.on_change) }
        </div>
    }
}

/// The options that mean something for a format.
fn options(asked: Asked, format: Option<Format>, on_change: &Callback<Asked>) -> Html {
    let Some(format) = format else {
        return Html::default();
    };
    let options = asked.options;
    let set = |write: fn(&mut Options, bool)| {
        on_change.after(move |on: bool| {
            let mut options = options;
            write(&mut options, on);
            Asked { options, ..asked }
        })
    };
    let names_people = matches!(format, Format::Classes | Format::Courses);
    html! {
        <fieldset class="import-options">
            <legend class="unseen">{ t(Words::Options) }</legend>
            if format != Format::ClassMembers {
                <Checkbox id="leave-existing" label={t(Words::LeaveExisting)} help={t(Words::LeaveExistingHelp)}
                    checked={options.existing == Existing::LeaveAlone}
                    on_change={set(|options, on| options.existing = if on { Existing::LeaveAlone } else { Existing::Update })} />
            }
            if names_people {
                <Checkbox id="refuse-unknown" label={t(Words::RefuseUnknown)} help={t(Words::RefuseUnknownHelp)}
                    checked={options.unknown_people == UnknownPeople::Refuse}
                    on_change={set(|options, on| options.unknown_people = if on { UnknownPeople::Refuse } else { UnknownPeople::Warn })} />
            }
            if format == Format::ClassMembers {
                <Checkbox id="absent-leave" label={t(Words::AbsentLeave)} help={t(Words::AbsentLeaveHelp)}
                    checked={options.absent_members == AbsentMembers::Leave}
                    on_change={set(|options, on| options.absent_members = if on { AbsentMembers::Leave } else { AbsentMembers::Stay })} />
            }
        </fieldset>
    }
}

/// Options of a box: the first, without a value, then the others by number.
fn numbered(first: AttrValue, others: &[AttrValue]) -> Vec<(AttrValue, AttrValue)> {
    let others = others.iter().enumerate();
    let others = others.map(|(at, name)| (at.to_string().into(), name.clone()));
    std::iter::once((AttrValue::default(), first))
        .chain(others)
        .collect()
}

fn number<T: PartialEq>(chosen: Option<T>, all: &[T]) -> String {
    let at = chosen.and_then(|chosen| all.iter().position(|one| *one == chosen));
    at.map(|at| at.to_string()).unwrap_or_default()
}

fn chosen<T: Copy>(text: &str, all: &[T]) -> Option<T> {
    text.parse::<usize>()
        .ok()
        .and_then(|at| all.get(at))
        .copied()
}
