//! Treatment of HTML elements.

/// Treatment of an HTML element.
pub(super) enum Element {
    /// It begins and ends a paragraph.
    Block,
    /// A bold paragraph.
    Heading,
    List {
        ordered: bool,
    },
    Item,
    LineBreak,
    /// A cell of a table, whose text is kept apart from that of the next.
    Cell,
    Strong,
    Emphasis,
    Link,
    Image,
    /// It is left out with what it contains.
    Skipped,
    /// Only its text is kept.
    Other,
}

impl Element {
    pub fn new(name: &str) -> Self {
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Self::Heading,
            "ul" | "menu" => Self::List { ordered: false },
            "ol" => Self::List { ordered: true },
            "li" => Self::Item,
            "br" => Self::LineBreak,
            "td" | "th" => Self::Cell,
            "b" | "strong" => Self::Strong,
            "i" | "em" => Self::Emphasis,
            "a" => Self::Link,
            "img" => Self::Image,
            "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center"
            | "dd" | "details" | "div" | "dl" | "dt" | "fieldset" | "figcaption" | "figure"
            | "footer" | "form" | "header" | "hr" | "html" | "main" | "nav" | "p" | "pre"
            | "section" | "summary" | "table" | "tbody" | "tfoot" | "thead" | "tr" => Self::Block,
            "applet" | "audio" | "canvas" | "iframe" | "math" | "noembed" | "noframes"
            | "object" | "script" | "select" | "style" | "svg" | "template" | "textarea"
            | "title" | "video" | "xmp" => Self::Skipped,
            _ => Self::Other,
        }
    }
}
