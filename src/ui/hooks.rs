//! Yew's hooks under the names that Yew gives them, made once for all types. Yew's own are written
//! anew into every component that uses one, a third of a kilobyte each time, and the app uses two
//! hundred; see docs/decisions/18-html.md.
//!
//! A state here is Yew's state of a value of any type, which [`State`] gives its type back; so it
//! behaves as Yew's does: it reads as it is now, also where it was captured before.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use yew::functional::{Hook, HookContext};
use yew::{Callback, TearDown, UseStateHandle};

use super::callback;

/// A value of which the component is drawn anew when it is set. It cannot be compared: what was
/// captured before reads as it is now, so that only values can tell a change.
pub struct State<T> {
    // Behind one pointer, since callbacks capture states by the dozen.
    value: Rc<UseStateHandle<Rc<dyn Any>>>,
    of: PhantomData<Rc<T>>,
}

impl<T: 'static> State<T> {
    /// Sets the value and draws anew.
    pub fn set(&self, value: T) {
        self.value.set(Rc::new(value));
    }

    /// Sets it to what comes.
    #[must_use]
    pub fn setting(&self) -> Callback<T> {
        let state = self.clone();
        callback(move |value| state.set(value))
    }

    /// Sets the value, unless it is what it was.
    pub fn change(&self, value: T)
    where
        T: PartialEq,
    {
        if **self != value {
            self.set(value);
        }
    }
}

impl<T: 'static> Deref for State<T> {
    type Target = T;

    fn deref(&self) -> &T {
        // Only `use_state` makes one, and puts a `T` in; `set` puts in a `T` too.
        self.value.downcast_ref().expect("a state keeps its type")
    }
}

impl<T> Clone for State<T> {
    fn clone(&self) -> Self {
        Self {
            value: self.value.clone(),
            of: PhantomData,
        }
    }
}

/// A hook that is what it does with the component. `#[hook]` of Yew would put it into a box to call
/// it at once.
struct Doing<F>(F);

impl<T, F: FnOnce(&mut HookContext) -> T> Hook for Doing<F> {
    type Output = T;

    fn run(self, component: &mut HookContext) -> T {
        self.0(component)
    }
}

/// What a state begins with. A trait of one function: a closure behind `dyn Fn` is three.
trait Begin {
    fn begin(&self) -> Rc<dyn Any>;
}

impl<T: 'static, F: Fn() -> T> Begin for F {
    fn begin(&self) -> Rc<dyn Any> {
        Rc::new(self())
    }
}

/// A value that lasts as long as the component, and draws it anew when it is set.
pub fn use_state<T: 'static>(begin: impl Fn() -> T) -> impl Hook<Output = State<T>> {
    Doing(move |component: &mut HookContext| State {
        value: any_state(&begin, component),
        of: PhantomData,
    })
}

fn any_state(begin: &dyn Begin, component: &mut HookContext) -> Rc<UseStateHandle<Rc<dyn Any>>> {
    Rc::new(yew::use_state(|| begin.begin()).run(component))
}

/// What something is made from. Something else has to be made when it is not the same any more.
trait Cause: Any {
    fn is(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + 'static> Cause for T {
    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

/// What a memo made last, and from what.
type Memory = RefCell<Option<(Rc<dyn Cause>, Rc<dyn Any>)>>;

/// What `make` made of `cause`; made anew only when that is another.
pub fn use_memo<C: PartialEq + 'static, T: 'static>(
    cause: C,
    make: impl FnOnce(&C) -> T,
) -> impl Hook<Output = Rc<T>> {
    Doing(move |component: &mut HookContext| {
        let memory = memory(component);
        let made = recall(&memory, &cause).unwrap_or_else(|| {
            let made: Rc<dyn Any> = Rc::new(make(&cause));
            keep(&memory, Rc::new(cause), made.clone());
            made
        });
        match made.downcast() {
            Ok(made) => made,
            // Only the lines above put something in.
            Err(_) => unreachable!("a memo keeps its type"),
        }
    })
}

fn memory(component: &mut HookContext) -> Rc<Memory> {
    yew::use_mut_ref(|| None).run(component)
}

fn keep(memory: &Memory, cause: Rc<dyn Cause>, made: Rc<dyn Any>) {
    *memory.borrow_mut() = Some((cause, made));
}

/// What was made of the same.
fn recall(memory: &Memory, cause: &dyn Any) -> Option<Rc<dyn Any>> {
    let memory = memory.borrow();
    let (before, made) = memory.as_ref()?;
    before.is(cause).then(|| made.clone())
}

/// A cause that Yew compares.
#[derive(Clone)]
struct Deps(Rc<dyn Cause>);

impl PartialEq for Deps {
    fn eq(&self, other: &Self) -> bool {
        let other: &dyn Any = &*other.0;
        self.0.is(other)
    }
}

/// Ends what an effect began.
type End = Box<dyn FnOnce()>;

/// Does something after the component was drawn with another `cause` than before, and ends it before
/// it is done again and when the component goes.
pub fn use_effect_with<C: PartialEq + 'static, E: TearDown>(
    cause: C,
    begin: impl FnOnce(&C) -> E + 'static,
) -> impl Hook<Output = ()> {
    Doing(move |component: &mut HookContext| {
        let cause = Rc::new(cause);
        let deps = Deps(cause.clone());
        let begin = move || {
            let end = begin(&cause);
            Box::new(move || end.tear_down()) as End
        };
        any_effect(deps, Box::new(begin), component);
    })
}

fn any_effect(deps: Deps, begin: Box<dyn FnOnce() -> End>, component: &mut HookContext) {
    yew::use_effect_with(deps, move |_| begin()).run(component);
}
