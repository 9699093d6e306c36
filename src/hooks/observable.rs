//! Values that notify their subscribers when they change, independent of components.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

/// Callbacks, each with the topic of its subscription.
pub struct Subscribers<T> {
    entries: RefCell<Vec<(u64, T, Callback<()>)>>,
    next_id: Cell<u64>,
}

impl<T> Default for Subscribers<T> {
    fn default() -> Self {
        Self {
            entries: RefCell::default(),
            next_id: Cell::default(),
        }
    }
}

impl<T: 'static> Subscribers<T> {
    /// Adds a callback; it is removed when the subscription is dropped.
    #[must_use]
    pub fn subscribe(self: &Rc<Self>, topic: T, callback: Callback<()>) -> Subscription {
        let id = self.next_id.get();
        self.next_id.set(id + 1);
        self.entries.borrow_mut().push((id, topic, callback));
        let subscribers = self.clone();
        Subscription(Some(Box::new(move || {
            subscribers
                .entries
                .borrow_mut()
                .retain(|(other, ..)| *other != id);
        })))
    }

    /// Calls the callbacks whose topic passes `is_concerned`.
    pub fn notify(&self, is_concerned: impl Fn(&T) -> bool) {
        // A callback may subscribe and unsubscribe, so the list is not borrowed while they run.
        let callbacks: Vec<Callback<()>> = self
            .entries
            .borrow()
            .iter()
            .filter(|(_, topic, _)| is_concerned(topic))
            .map(|(.., callback)| callback.clone())
            .collect();
        for callback in callbacks {
            callback.emit(());
        }
    }
}

/// Registration of a callback; ends when dropped.
pub struct Subscription(Option<Box<dyn FnOnce()>>);

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(unsubscribe) = self.0.take() {
            unsubscribe();
        }
    }
}

/// Value shared by its clones, which notifies subscribers when it changes.
pub struct Observable<T>(Rc<Inner<T>>);

struct Inner<T> {
    value: RefCell<T>,
    subscribers: Rc<Subscribers<()>>,
}

impl<T> Clone for Observable<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Observable<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: Clone + PartialEq> Observable<T> {
    /// Creates an observable with its first value.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(Rc::new(Inner {
            value: RefCell::new(value),
            subscribers: Rc::default(),
        }))
    }

    /// Returns the current value.
    #[must_use]
    pub fn get(&self) -> T {
        self.0.value.borrow().clone()
    }

    /// Replaces the value. Subscribers are notified only if it differs from the one before.
    pub fn set(&self, value: T) {
        if *self.0.value.borrow() == value {
            return;
        }
        *self.0.value.borrow_mut() = value;
        self.0.subscribers.notify(|()| true);
    }

    /// Calls `callback` whenever the value has changed.
    #[must_use]
    pub fn subscribe(&self, callback: Callback<()>) -> Subscription {
        self.0.subscribers.subscribe((), callback)
    }
}

/// Returns the value of an observable, redrawing this component whenever it changes.
#[hook]
pub fn use_observable<T: Clone + PartialEq + 'static>(observable: Observable<T>) -> T {
    let value = use_state_eq(|| observable.get());
    {
        let value = value.setter();
        use_effect_with(observable, move |observable| {
            // The value may have changed between the first rendering and this effect.
            value.set(observable.get());
            let source = observable.clone();
            let subscription =
                observable.subscribe(Callback::from(move |()| value.set(source.get())));
            move || drop(subscription)
        });
    }
    (*value).clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counter() -> (Rc<Cell<u32>>, Callback<()>) {
        let count = Rc::new(Cell::new(0));
        let seen = count.clone();
        let callback = Callback::from(move |()| seen.set(seen.get() + 1));
        (count, callback)
    }

    #[test]
    fn only_a_different_value_notifies() {
        let observable = Observable::new(1);
        let (count, callback) = counter();
        let subscription = observable.subscribe(callback);
        observable.set(1);
        assert_eq!(count.get(), 0);
        observable.clone().set(2);
        assert_eq!((count.get(), observable.get()), (1, 2));
        drop(subscription);
        observable.set(3);
        assert_eq!(count.get(), 1);
    }

    #[test]
    fn only_concerned_subscribers_are_notified() {
        let subscribers = Rc::new(Subscribers::default());
        let ((odd, on_odd), (even, on_even)) = (counter(), counter());
        let _odd = subscribers.subscribe(1, on_odd);
        let _even = subscribers.subscribe(2, on_even);
        subscribers.notify(|topic| topic % 2 == 0);
        assert_eq!((odd.get(), even.get()), (0, 1));
    }
}
