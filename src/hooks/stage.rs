use yew::prelude::*;

use super::camera::{Sight, use_camera};
use super::gestures::use_gestures;
use super::roving::use_roving;
use super::{Desk, Move};

/// All that happens on the map, in one place; what moves it comes out.
#[hook]
pub fn use_stage(desk: &Desk) -> Callback<Move> {
    let sight = use_mut_ref(Sight::default);
    use_camera(desk, &sight);
    use_roving();
    use_gestures(desk, &sight)
}
