use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use yew::prelude::*;

/// A value that draws the app anew when it is set.
#[derive(Clone)]
pub(super) struct KeptState<T> {
    handle: UseStateHandle<Option<Rc<dyn Any>>>,
    value: PhantomData<T>,
}

impl<T: Clone + Default + 'static> KeptState<T> {
    /// The value at the last drawing; the default one until it is set.
    pub(super) fn get(&self) -> T {
        self.handle.as_ref().and_then(|value| value.downcast_ref::<T>()).cloned().unwrap_or_default()
    }

    /// Sets the value.
    pub(super) fn set(&self, value: T) {
        self.handle.set(Some(Rc::new(value)));
    }
}

/// Like [`use_state`], with the default value at first.
///
/// Yew's hook is compiled anew for each type of value; so values are kept without their type.
#[hook]
pub(super) fn use_kept_state<T: Clone + Default + 'static>() -> KeptState<T> {
    KeptState { handle: use_state(|| None::<Rc<dyn Any>>), value: PhantomData }
}
