use std::any::Any;

use yew::prelude::*;

/// What runs where something it depends on has changed; what it gives is kept until its next run.
type BoxedEffect = Box<dyn FnOnce(&dyn Any) -> Box<dyn Any>>;

/// What an effect depends on, without its type.
struct Dependencies {
    values: Box<dyn Any>,
    are_same: fn(&dyn Any, &dyn Any) -> bool,
}

impl PartialEq for Dependencies {
    fn eq(&self, other: &Self) -> bool {
        (self.are_same)(&*self.values, &*other.values)
    }
}

/// Like [`use_effect_with`], but keeps what the effect gives until its next run.
///
/// Yew's hook is compiled anew for each type of closure and of what it depends on, which would be a tenth of the app's code; so both
/// are boxed.
pub(crate) fn use_kept_effect<T: PartialEq + 'static, K: 'static>(
    deps: T,
    effect: impl FnOnce(&T) -> K + 'static,
) -> impl Hook<Output = ()> {
    let are_same = |one: &dyn Any, other: &dyn Any| one.downcast_ref::<T>() == other.downcast_ref::<T>();
    let effect = |deps: &dyn Any| Box::new(deps.downcast_ref::<T>().map(effect)) as Box<dyn Any>;
    use_boxed_effect(Dependencies { values: Box::new(deps), are_same }, Box::new(effect))
}

#[hook]
fn use_boxed_effect(deps: Dependencies, effect: BoxedEffect) {
    use_effect_with(deps, move |deps| {
        let kept = effect(&*deps.values);
        move || drop(kept)
    });
}
