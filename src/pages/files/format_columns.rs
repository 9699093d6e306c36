//! The columns of a format, with a template to download.

use gloo::file::{Blob, ObjectUrl};
use lectern_core::exchange::{Column, Format, Requirement};
use yew::prelude::*;

use super::choices::ImportSettings;
use super::import_task::Source;
use crate::components::icon::{Icon, icon};
use crate::i18n::{Columns as Message, t};

/// Renders the columns of the chosen or detected format; they are folded once there is a file.
pub fn columns(asked: ImportSettings, source: Option<&Source>) -> Html {
    if asked.is_backup {
        return Html::default();
    }
    match asked.format.or_else(|| source?.detected()) {
        Some(format) => html! { <FormatColumns {format} is_open={source.is_none()} /> },
        None => html! { <p class="help">{ t(Message::Choose) }</p> },
    }
}

/// Properties of [`FormatColumns`].
#[derive(Properties, PartialEq)]
pub struct FormatColumnsProps {
    /// Format that was chosen or detected.
    pub format: Format,
    /// Whether the table is shown at first.
    pub is_open: bool,
}

/// Table of the columns that an import reads.
#[component]
pub fn FormatColumns(props: &FormatColumnsProps) -> Html {
    let format = props.format;
    let template = use_memo(format, |format| {
        let template = format.template()?;
        let blob = Blob::new_with_options(&template[..], Some("text/csv;charset=utf-8"));
        Some(ObjectUrl::from(blob))
    });
    let Some(url) = template.as_ref() else {
        return html! { <p class="help">{ t(Message::NoTable) }</p> };
    };
    let title = t(Message::OfFormat(format));
    html! {
        <details class="format-columns" open={props.is_open}>
            <summary>{ &title }</summary>
            <p class="help">{ t(Message::AnyOrder) }</p>
            <div class="sideways" tabindex="0" role="region" aria-label={&title}>
                <table class="plain-table">
                    <thead>
                        <tr>
                            <th scope="col">{ t(Message::Column) }</th>
                            <th scope="col">{ t(Message::Required) }</th>
                            <th scope="col">{ t(Message::Holds) }</th>
                            <th scope="col">{ t(Message::Example) }</th>
                        </tr>
                    </thead>
                    <tbody>{ for format.columns().iter().map(row) }</tbody>
                </table>
            </div>
            <p>
                <a href={url.to_string()} download={t(Message::TemplateFile(format))}>
                    { icon(Icon::Export) }{ t(Message::Template) }
                </a>
            </p>
        </details>
    }
}

fn row(column: &Column) -> Html {
    let synonyms = column.synonyms();
    html! {
        <tr key={column.name()}>
            <th scope="row">
                <code>{ column.name() }</code>
                if !synonyms.is_empty() {
                    <span class="help">{ t(Message::AlsoCalled(synonyms)) }</span>
                }
            </th>
            <td class={classes!((column.requirement == Requirement::Required).then_some("required"))}>
                { t(column.requirement) }
            </td>
            <td>{ t(column.content) }</td>
            <td><code>{ column.example }</code></td>
        </tr>
    }
}

#[cfg(test)]
mod tests;
