//! A square in a colour that the institution chose, with a word: colour never stands alone.

use web_sys::HtmlElement;
use yew::prelude::*;

/// Properties of [`Swatch`].
#[derive(Properties, PartialEq)]
pub struct SwatchProps {
    /// Hexadecimal `rrggbb`. Only the hue is used; the style sheet chooses lightness and saturation,
    /// so that the contrast suffices in both themes.
    pub colour: AttrValue,
    /// The word.
    pub label: AttrValue,
}

/// A coloured square and a word.
#[component]
pub fn Swatch(props: &SwatchProps) -> Html {
    let square = use_node_ref();
    use_effect_with(
        (square.clone(), props.colour.clone()),
        |(square, colour)| {
            // The page's policy allows no `style` attribute.
            if let Some(square) = square.cast::<HtmlElement>() {
                // Fails for a colour that is none: the square keeps the colour of the style sheet.
                let _ = square
                    .style()
                    .set_property("--swatch", &["#", colour].concat());
            }
        },
    );
    html! {
        <span class="swatch-label"><span ref={square} class="swatch" aria-hidden="true"></span><bdi>{ &props.label }</bdi></span>
    }
}
