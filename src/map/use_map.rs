use std::rc::Rc;

use model::{Action, Camera, MapPoint};
use yew::prelude::*;

use super::move_step::{MoveStep, key_step};
use super::pan_zoom::PanZoom;
use super::roving_tabindex::{enter_evidence, move_focus};
use super::sheet_position::MapElements;
use super::use_viewport::use_viewport;
use super::viewport_cache::ViewportCache;
use crate::dom::{self, Event, Listener};
use crate::state::{AppState, use_kept_effect};

/// How much closer a click on a cluster brings the map.
const CLUSTER_ZOOM: f32 = 2.2;

/// What moves the map.
#[derive(Clone)]
pub struct MapControls {
    /// Moves it by a step.
    pub on_step: Callback<MoveStep>,
    /// Brings it closer to a place.
    pub zoom_to: Callback<MapPoint>,
}

/// All that happens on the map: it follows the state, gestures, keys and its buttons.
#[hook]
pub fn use_map(app: &AppState) -> MapControls {
    let cache = use_mut_ref(ViewportCache::default);
    use_viewport(app, &cache);
    let pan_zoom = use_mut_ref(|| None::<Rc<PanZoom>>);
    let (width, height) = (app.document.sheet.width, app.document.sheet.height);
    let dispatcher = app.view.dispatcher();
    let look = Callback::from(move |camera: Option<Camera>| dispatcher.dispatch(Action::Look(camera)));
    let on_step = {
        let (pan_zoom, look) = (pan_zoom.clone(), look.clone());
        Callback::from(move |step: MoveStep| match (step, pan_zoom.borrow().as_ref()) {
            (MoveStep::Home, _) => look.emit(None),
            (step, Some(pan_zoom)) => pan_zoom.step(step),
            (_, None) => {}
        })
    };
    let zoom_to = {
        let (pan_zoom, look) = (pan_zoom.clone(), look.clone());
        Callback::from(move |centre: MapPoint| {
            if let Some(now) = pan_zoom.borrow().as_ref().map(|it| it.camera()) {
                let camera = Camera { centre, span: now.span / CLUSTER_ZOOM };
                look.emit(Some(camera.within(f32::from(width), f32::from(height))));
            }
        })
    };
    let steps = on_step.clone();
    use_kept_effect((), move |()| {
        MapElements::find().map(|elements| {
            let new = Rc::new(PanZoom::new(elements, width, look, cache));
            pan_zoom.replace(Some(new.clone()));
            listen(&new, steps)
        })
    });
    MapControls { on_step, zoom_to }
}

fn press_key(event: Event, steps: &Callback<MoveStep>) {
    if move_focus(event) || enter_evidence(event) {
        event.prevent_default();
    } else if let Some(step) = key_step(event) {
        event.prevent_default();
        steps.emit(step);
    }
}

fn listen(pan_zoom: &Rc<PanZoom>, steps: Callback<MoveStep>) -> Vec<Option<Listener>> {
    let on = |name: &'static str, act: fn(&Rc<PanZoom>, Event)| {
        let own = pan_zoom.clone();
        Some(pan_zoom.window().listen(name, move |event| act(&own, event)))
    };
    // A button may be released anywhere.
    let lifted = |name: &'static str| {
        let own = pan_zoom.clone();
        dom::listen(name, move |event| own.lift(event))
    };
    vec![
        Some(pan_zoom.window().listen("keydown", move |event| press_key(event, &steps))),
        on("pointerdown", |it, event| it.press(event)),
        on("pointermove", |it, event| it.drag(event)),
        on("pointerleave", |it, _| it.leave()),
        lifted("pointerup"),
        lifted("pointercancel"),
        on("wheel", PanZoom::turn_wheel),
        on("click", |it, event| it.swallow_click(event)),
        on("focusin", |it, event| it.follow_focus(event)),
    ]
}
