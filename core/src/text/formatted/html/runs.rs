//! Pieces of text with their marks, as they follow each other in HTML, whatever the order in which its
//! marks are closed.

use crate::text::formatted::document::Inline;
use crate::text::formatted::link_target::LinkTarget;

/// A piece of text with its marks.
pub(super) struct Run {
    pub text: String,
    pub style: RunStyle,
}

/// The marks of a piece of text.
#[derive(Clone, Default, PartialEq)]
pub(super) struct RunStyle {
    pub strong: bool,
    pub emphasis: bool,
    pub link: Option<LinkTarget>,
}

/// Groups runs by link, then by bold, then by italics.
pub(super) fn by_link(runs: &[Run]) -> Vec<Inline> {
    let groups = runs.chunk_by(|a, b| a.style.link == b.style.link);
    let grouped = groups.flat_map(|group| {
        let content = by_strong(group);
        match group.first().and_then(|run| run.style.link.clone()) {
            Some(target) => vec![Inline::Link { target, content }],
            None => content,
        }
    });
    grouped.collect()
}

fn by_strong(runs: &[Run]) -> Vec<Inline> {
    let groups = runs.chunk_by(|a, b| a.style.strong == b.style.strong);
    let grouped = groups.flat_map(|group| {
        let content = by_emphasis(group);
        match group.first() {
            Some(run) if run.style.strong => vec![Inline::Strong(content)],
            Some(_) | None => content,
        }
    });
    grouped.collect()
}

fn by_emphasis(runs: &[Run]) -> Vec<Inline> {
    let groups = runs.chunk_by(|a, b| a.style.emphasis == b.style.emphasis);
    let grouped = groups.flat_map(|group| {
        let content = group.iter().map(|run| match run.text.as_str() {
            "\n" => Inline::LineBreak,
            text => Inline::Text(text.to_owned()),
        });
        let content: Vec<Inline> = content.collect();
        match group.first() {
            Some(run) if run.style.emphasis => vec![Inline::Emphasis(content)],
            Some(_) | None => content,
        }
    });
    grouped.collect()
}
