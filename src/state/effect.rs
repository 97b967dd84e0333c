use std::any::Any;

use yew::functional::Hook;
use yew::prelude::*;

/// What runs where something it depends on has changed; what it gives is kept until its next run.
type BoxedEffect<T> = Box<dyn FnOnce(&T) -> Box<dyn Any>>;

/// Like [`use_effect_with`], but keeps what the effect gives until its next run.
///
/// Yew's hook is compiled anew for each type of closure, which would be a tenth of the app's code; so the effect is boxed.
pub(crate) fn use_kept_effect<T: PartialEq + 'static, K: 'static>(
    deps: T,
    effect: impl FnOnce(&T) -> K + 'static,
) -> impl Hook<Output = ()> {
    use_boxed_effect(deps, Box::new(|deps| Box::new(effect(deps))))
}

#[hook]
fn use_boxed_effect<T: PartialEq + 'static>(deps: T, effect: BoxedEffect<T>) {
    use_effect_with(deps, move |deps| {
        let kept = effect(deps);
        move || drop(kept)
    });
}
