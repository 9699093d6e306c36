//! Callbacks of Yew from closures.

use std::rc::Rc;

use yew::Callback;

/// A callback that does what the closure does. `Callback::from` makes three functions of each closure,
/// since Yew's callbacks can be called in three ways; this makes one.
pub fn callback<T: 'static>(act: impl Fn(T) + 'static) -> Callback<T> {
    wrapped(Rc::new(act))
}

trait Act<T> {
    fn act(&self, value: T);
}

impl<T, F: Fn(T)> Act<T> for F {
    fn act(&self, value: T) {
        self(value);
    }
}

fn wrapped<T: 'static>(act: Rc<dyn Act<T>>) -> Callback<T> {
    Callback::from(move |value| act.act(value))
}

/// What `Callback::reform` does, in the same way.
pub trait After<T> {
    /// A callback that makes of what it gets what this one takes.
    fn after<F: 'static>(&self, make: impl Fn(F) -> T + 'static) -> Callback<F>;
}

impl<T: 'static> After<T> for Callback<T> {
    fn after<F: 'static>(&self, make: impl Fn(F) -> T + 'static) -> Callback<F> {
        let then = self.clone();
        callback(move |value| then.emit(make(value)))
    }
}
