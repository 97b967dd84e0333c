use model::Lit;
use yew::prelude::*;

use super::camera::use_camera;
use super::gestures::use_gestures;
use super::land::use_land;
use super::roving::use_roving;
use super::{Desk, Move};

/// The map's elements, and what moves them.
#[derive(Clone)]
pub struct Stage {
    /// The window.
    pub window: NodeRef,
    /// The sheet in it.
    pub sheet: NodeRef,
    /// Moves the sheet.
    pub onmove: Callback<Move>,
    /// Hears the keys while the focus is in the window.
    pub onkeydown: Callback<KeyboardEvent>,
}

/// All that happens on the map, in one place.
#[hook]
pub fn use_stage(desk: &Desk, lit: &Lit, full: bool) -> Stage {
    let (window, sheet) = (use_node_ref(), use_node_ref());
    use_camera(desk, &window, &sheet, full);
    let (onmove, onkeydown) = use_gestures(desk, &window, &sheet);
    use_roving(&sheet);
    use_land(&desk.article, lit, desk.state.shown_year(&desk.article));
    Stage { window, sheet, onmove, onkeydown }
}
