//! The sheet follows the state, and what depends on its scale follows the sheet.

use std::cell::RefCell;
use std::mem::take;
use std::rc::Rc;

use layout::{Viewport, growth};
use model::{Layers, MapBox, MapPoint, Overlay, Selection};
use page::names::{attribute, selector};
use yew::prelude::*;

use super::animation::{finish_animation, fly_to};
use super::sheet_position::{MapElements, show_centre, show_part};
use super::viewport_cache::ViewportCache;
use super::{fit_labels, roving_tabindex, scale_bar, zoom_classes};
use crate::dom::{self, Frame, SizeWatch};
use crate::state::{AppState, use_kept_effect};

/// How long the map takes to come to rest, in milliseconds.
const REST_TIME: u32 = 400;

/// How long labels take to be fitted where the map stays: a slider passes many years. In milliseconds.
const YEAR_TIME: u32 = 100;

/// The map on the screen.
#[derive(Clone)]
struct MapView {
    /// Width and height of the sheet in kilometres.
    size: (u16, u16),
    cache: Rc<RefCell<ViewportCache>>,
}

/// What of the state the map has shown.
#[derive(Clone, Copy, PartialEq)]
struct Seen {
    part: MapBox,
    /// Whether the part is the reader's own, whether it fills the screen, and how many times the reader has arrived.
    placed: (bool, bool, u32),
    selected: Option<Selection>,
    labelled: (i16, Layers),
    /// Whether the year is the reader's own, of which the page may say so much that it covers the lower edge of the map.
    is_dated: bool,
}

/// Moves the sheet when the card or the camera changes, and tells the style sheet which labels fit.
#[hook]
pub(super) fn use_viewport(app: &AppState, cache: &Rc<RefCell<ViewportCache>>) {
    let seen = use_mut_ref(|| None::<Seen>);
    let measuring = use_mut_ref(|| None::<Frame>);
    let map = MapView { size: (app.document.sheet.width, app.document.sheet.height), cache: cache.clone() };
    let now = Seen {
        part: app.document.shown_part(&app.view),
        placed: (app.view.camera.is_some(), app.view.overlay == Some(Overlay::Map), app.view.arrivals),
        selected: app.view.selected,
        labelled: (app.view.year, app.view.shown_layers()),
        is_dated: app.view.camera.is_none() && app.document.is_other_year(&app.view),
    };
    {
        let (measuring, map, document) = (measuring.clone(), map.clone(), app.document.clone());
        use_kept_effect(now, move |now| {
            let (exact, _, arrivals) = now.placed;
            let Some(before) = seen.borrow_mut().replace(*now) else {
                // The sheet lies where the page has put it, and is measured when that costs no layout of its own.
                *measuring.borrow_mut() = Some(map.measure_soon());
                return;
            };
            let (mut from, part) = (None, if now.is_dated { above_moment(now.part) } else { now.part });
            if before.part != now.part {
                from = map.go(part, exact, before.placed.2 == arrivals);
            } else if before.placed != now.placed {
                *measuring.borrow_mut() = Some(map.measure_soon());
            } else if (before.selected, before.labelled) != (now.selected, now.labelled) {
                map.settle_after(YEAR_TIME);
            }
            if before.selected != now.selected {
                map.uncover(document.lit_bounds(now.selected), from, part, exact);
            }
        });
    }
    use_kept_effect((), move |()| {
        let resized = move || *measuring.borrow_mut() = Some(map.measure_soon());
        MapElements::find().map(|map| SizeWatch::new(&map.window, resized))
    });
}

/// A part of the map, and as much below it as the words for the year cover of the window.
fn above_moment(part: MapBox) -> MapBox {
    let (Some(window), Some(moment)) = (dom::first(selector::MAP_WINDOW), dom::first(selector::MOMENT))
    else {
        return part;
    };
    let window = window.rect();
    let free = ((moment.rect().top - window.top) / window.height) as f32;
    if !(0.5..1.0).contains(&free) {
        return part;
    }
    let max = MapPoint { y: part.min.y + part.height() / free, ..part.max };
    MapBox { max, ..part }
}

impl MapView {
    /// Puts a part of the map into the window, with an animation or at once; tells where the sheet was before.
    fn go(&self, part: MapBox, exact: bool, is_animated: bool) -> Option<Viewport> {
        let map = MapElements::find()?;
        let known = self.cache.borrow_mut().position.take();
        let position = known.unwrap_or_else(|| map.measure(self.size.0));
        let to = self.put(&map, position, part, exact);
        let from = self.cache.borrow_mut().gesture_end.take().unwrap_or(position);
        {
            let mut cache = self.cache.borrow_mut();
            (cache.position, cache.is_lifted) = (Some(to), false);
        }
        self.mark(&map, to);
        if is_animated {
            fly_to(&map.pane, from, to);
        }
        Some(from)
    }

    /// Moves what is lit into the free part of the window, or the map back once nothing is.
    fn uncover(&self, lit: Option<MapBox>, from: Option<Viewport>, part: MapBox, exact: bool) {
        let Some(map) = MapElements::find() else { return };
        let panel = dom::first(selector::EVIDENCE).map(|panel| panel.rect()).filter(|it| it.width > 0.0);
        let (Some(lit), Some(panel)) = (lit, panel) else {
            if self.cache.borrow().is_lifted {
                self.go(part, exact, true);
            }
            return;
        };
        let line = (panel.top - map.window.rect().top) as f32;
        let known = self.cache.borrow().position;
        let position = known.unwrap_or_else(|| map.measure(self.size.0));
        let to = position.revealing(lit, line);
        if position.can_move(to) {
            let mut cache = self.cache.borrow_mut();
            (cache.position, cache.gesture_end) = (Some(position), from);
            drop(cache);
            self.go(to.camera().square(), true, true);
            self.cache.borrow_mut().is_lifted = true;
        }
    }

    /// Where only the place changes, the sheet keeps its size to the last bit, and so needs no layout of what is on it.
    fn put(&self, map: &MapElements, position: Viewport, part: MapBox, exact: bool) -> Viewport {
        let to = Viewport::showing((position.width, position.height), self.size, part, exact);
        if to.has_scale_of(position) && exact {
            show_centre(&map.sheet, self.size, part);
            position.centred(part.centre())
        } else {
            show_part(&map.sheet, self.size, part, exact);
            to
        }
    }

    fn measure_soon(&self) -> Frame {
        let own = self.clone();
        dom::next_frame(move || {
            if let Some(map) = MapElements::find() {
                let position = map.measure(own.size.0);
                let before = take(&mut *own.cache.borrow_mut());
                own.cache.replace(ViewportCache {
                    position: Some(position),
                    labels: before.labels,
                    is_lifted: before.is_lifted,
                    ..ViewportCache::default()
                });
                own.mark(&map, position);
            }
        })
    }

    /// Marks the page with a new scale, now and once the map is at rest.
    fn mark(&self, map: &MapElements, view: Viewport) {
        let is_new = !self.cache.borrow().marked.is_some_and(|marked| marked.has_scale_of(view));
        if is_new {
            let mut cache = self.cache.borrow_mut();
            (cache.marked, cache.scale_is_new) = (Some(view), true);
            let scale = view.scale / growth(view.width);
            map.window.update_attribute("class", Some(&zoom_classes::of_window(scale)));
            scale_bar::set_scale(view.scale);
        }
        self.settle_after(REST_TIME);
    }

    /// Comes to rest after so many milliseconds, unless the map moves before.
    fn settle_after(&self, wait: u32) {
        if let Some(window) = dom::first(selector::MAP_WINDOW) {
            window.remove_attribute(attribute::AT_REST);
        }
        let own = self.clone();
        let settle = move || {
            if let Some(map) = MapElements::find() {
                own.settle(&map);
            }
        };
        self.cache.borrow_mut().at_rest = Some(dom::after(wait, settle));
    }

    fn settle(&self, map: &MapElements) {
        // A slow machine may still show the animation, in which labels have another size.
        finish_animation(&map.pane);
        // Before labels change, after which the page would be laid out for it.
        if take(&mut self.cache.borrow_mut().scale_is_new) {
            roving_tabindex::update_tab_stop();
        }
        fit_labels::fit_labels(&mut self.cache.borrow_mut().labels, map);
        map.window.set_attribute(attribute::AT_REST, "true");
    }
}
