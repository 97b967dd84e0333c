//! What happens later.

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;

/// Something that will happen, unless this is dropped before.
#[derive(Debug)]
pub struct Timer(#[expect(dead_code, reason = "it does not happen once this is dropped")] Timeout);

/// Something that will happen before the next frame, unless this is dropped before.
#[derive(Debug)]
pub struct Frame(#[expect(dead_code, reason = "it does not happen once this is dropped")] AnimationFrame);

/// Acts after some milliseconds.
pub fn after(milliseconds: u32, act: impl FnOnce() + 'static) -> Timer {
    Timer(timeout(milliseconds, Box::new(act)))
}

/// Of one type, so that it is compiled once.
fn timeout(milliseconds: u32, act: Box<dyn FnOnce()>) -> Timeout {
    Timeout::new(milliseconds, act)
}

/// Acts in a task of its own, so that an event can come between.
pub fn soon(act: impl FnOnce() + 'static) {
    timeout(0, Box::new(act)).forget();
}

/// Acts before the next frame.
pub fn next_frame(act: impl FnOnce() + 'static) -> Frame {
    Frame(request_animation_frame(move |_| act()))
}
