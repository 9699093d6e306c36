//! Drawing of a text with simple formatting. It becomes elements, never HTML.

use lectern_core::text::{Block, FormattedText, Inline};
use yew::prelude::*;

/// Properties of [`FormattedTextView`].
#[derive(Properties, PartialEq)]
pub struct FormattedTextViewProps {
    /// The text as it was typed.
    pub text: AttrValue,
}

/// The paragraphs and lists of a text.
#[component]
pub fn FormattedTextView(props: &FormattedTextViewProps) -> Html {
    let parsed = use_memo(props.text.clone(), |text| FormattedText::parse(text));
    draw(&parsed)
}

/// Draws a parsed text.
pub fn draw(text: &FormattedText) -> Html {
    html! { <div class="formatted">{ for text.blocks().iter().map(block) }</div> }
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(content) => html! { <p dir="auto">{ inlines(content) }</p> },
        Block::List { start, items } => {
            let items = items
                .iter()
                .map(|item| html! { <li dir="auto">{ blocks(item) }</li> });
            match start {
                None => html! { <ul>{ for items }</ul> },
                Some(start) => html! { <ol start={start.to_string()}>{ for items }</ol> },
            }
        }
    }
}

fn blocks(all: &[Block]) -> Html {
    all.iter().map(block).collect()
}

fn inlines(content: &[Inline]) -> Html {
    content.iter().map(inline).collect()
}

fn inline(part: &Inline) -> Html {
    match part {
        Inline::Text(text) => html! { { text } },
        Inline::LineBreak => html! { <br /> },
        Inline::Strong(content) => html! { <strong>{ inlines(content) }</strong> },
        Inline::Emphasis(content) => html! { <em>{ inlines(content) }</em> },
        Inline::Link { target, content } => html! {
            <a href={target.as_str().to_owned()} target="_blank" rel="noreferrer">{ inlines(content) }</a>
        },
    }
}
