//! Components that are functions of their props. They are all one component of Yew, which draws what
//! it is handed: Yew would write some thirty functions anew for each.

use std::any::Any;
use std::mem;
use std::rc::Rc;

use yew::functional::{Hook, HookContext};
use yew::html::BaseComponent;
use yew::virtual_dom::{Key, VComp, VList};
use yew::{Html, Properties};

/// What `html!` can draw by name.
pub trait Component {
    /// What it is told.
    type Props: Properties;

    /// A place where it is drawn.
    fn node(props: Self::Props, key: Option<Key>) -> Html;
}

/// Components that have a state of their own type are Yew's.
impl<C: BaseComponent> Component for C {
    type Props = C::Properties;

    fn node(props: C::Properties, key: Option<Key>) -> Html {
        VComp::new::<C>(Rc::new(props), key).into()
    }
}

/// Puts one of the props into its place, where nothing is: so nothing has to be taken out before.
#[inline]
pub fn fill<T>(place: &mut Option<T>, value: T) {
    mem::forget(place.replace(value));
}

/// One that was given, which `#[derive(Properties)]` made sure of when the app was built.
#[inline]
pub fn filled<T>(place: Option<T>) -> T {
    place.expect("it is an error to leave it out")
}

/// The props of a component that is a function, and that function. `#[component]` implements it.
pub trait Drawn: Any {
    /// Draws it.
    fn draw(&self, context: &mut HookContext) -> Html;

    /// Whether the other is the same component with the same props, so that nothing has to be drawn.
    fn is(&self, other: &dyn Any) -> bool;
}

/// A place where a function is drawn. `kind` tells the component from all others.
pub fn drawn(kind: &'static str, drawn: Rc<dyn Drawn>, key: Option<Key>) -> Html {
    // For Yew all these are one component. A key keeps it from taking one for another: the kind, and the
    // key asked for, which Yew does not look at where a list stands. In a list of its own the kind is no
    // key among the siblings, some of whom may have none.
    let own = match &key {
        Some(key) => Key::from([kind, " ", key].concat()),
        None => Key::from(kind),
    };
    let alone = VComp::new::<Shown>(Rc::new(ShownProps { drawn }), Some(own));
    VList::with_children(vec![alone.into()], key).into()
}

/// The props of the one component.
#[derive(Properties)]
struct ShownProps {
    drawn: Rc<dyn Drawn>,
}

impl PartialEq for ShownProps {
    fn eq(&self, other: &Self) -> bool {
        let other: &dyn Any = &*other.drawn;
        self.drawn.is(other)
    }
}

#[yew::component]
fn Shown(props: &ShownProps) -> Html {
    use_drawn(&props.drawn)
}

fn use_drawn<'a>(drawn: &'a Rc<dyn Drawn>) -> impl Hook<Output = Html> + 'a {
    Draw(drawn)
}

struct Draw<'a>(&'a Rc<dyn Drawn>);

impl Hook for Draw<'_> {
    type Output = Html;

    fn run(self, context: &mut HookContext) -> Html {
        self.0.draw(context)
    }
}
