//! Where the map stands, and what shows at which scale.

use std::fmt::Write;

use super::years::push_years;
use crate::names::class::{FROM, MAP_SHEET, MAP_WINDOW, UNTIL, ZOOM_STEP};
use layout::{GROWTH, Viewport, ZOOM_STEPS, print, side_room::window_width};
use model::{Card, Fixed, MapBox, Sheet};

/// Style rules for the page of a card: where its map stands, and what shows at which scale.
pub fn map_style(sheet: &Sheet, card: &Card) -> String {
    let (width, height) = (f32::from(sheet.width), f32::from(sheet.height));
    let (focus, centre) = (card.focus, card.focus.centre());
    let mut css = layout::style();
    let _ = write!(
        css,
        ".map-sheet{{--sheet-ratio:{:.6};--focus-x:{:.6};--focus-y:{:.6};--focus-width:{:.6};--focus-height:{:.6}}}",
        width / height,
        centre.x / width,
        centre.y / height,
        focus.width() / width,
        focus.height() / height,
    );
    push_on_paper(&mut css, sheet, focus);
    push_steps(&mut css, sheet, focus);
    push_years(&mut css, sheet);
    css
}

/// The sheet on paper, in lengths that depend on no window: browsers print those of another one.
fn push_on_paper(css: &mut String, sheet: &Sheet, focus: MapBox) {
    let view = Viewport::showing((print::WIDTH, print::TALL), (sheet.width, sheet.height), focus, true);
    let [width, height, left, top] = [view.sheet_width, view.sheet_height, view.left, view.top].map(Fixed);
    let _ = write!(
        css,
        "@media print{{.{MAP_SHEET}{{inline-size:{width}px;block-size:{height}px;inset:{top}px auto auto {left}px}}}}",
    );
}

/// What shows from each zoom step on, and what shows until then.
///
/// Each rule has a lower specificity than the one that hides what is out of the map's time. What is lit or the target of
/// the address shows in any case. Each step has a class of its own, so that where the scale passes it, browsers compute
/// the style of what depends on it and of nothing else.
fn push_steps(css: &mut String, sheet: &Sheet, focus: MapBox) {
    let late: Vec<String> = (1..=ZOOM_STEPS.len()).map(|step| format!(".{FROM}{step}")).collect();
    let _ = write!(css, "@layer components{{{}{{display:none}}", late.join(","));
    for (step, scale) in ZOOM_STEPS.iter().enumerate().skip(1) {
        let _ = write!(
            css,
            "{}@container map {}{{{}}}",
            step_rules(&format!(".{ZOOM_STEP}{step}"), step),
            query(sheet, focus, *scale),
            step_rules(&format!(".{MAP_WINDOW}:not(.{ZOOM_STEP}0)"), step),
        );
    }
    css.push_str(".symbol :where([data-lit],:target){display:inline}}");
}

fn step_rules(window: &str, step: usize) -> String {
    format!(":where({window}) .{FROM}{step}{{display:inline}}:where({window}) .{UNTIL}{step}{{display:none}}")
}

/// Whether the window shows a part of the sheet at a scale or a larger one, as many times as large as type is in a window of its
/// width.
///
/// The style sheet cannot divide a length by a length, so that this is a query on the window's size.
fn query(sheet: &Sheet, focus: MapBox, scale: f32) -> String {
    let [.., (_, most)] = GROWTH;
    let narrower = GROWTH.windows(2).filter_map(|pair| match pair {
        [(_, factor), (to, _)] => {
            Some(format!("((inline-size<{to}px) and ({})) or ", shows(sheet, focus, scale * factor)))
        }
        _ => None,
    });
    narrower.collect::<String>() + &shows(sheet, focus, scale * most)
}

fn shows(sheet: &Sheet, focus: MapBox, scale: f32) -> String {
    let (width, height) = (f32::from(sheet.width), f32::from(sheet.height));
    format!(
        "((inline-size>={:.0}px) and (block-size>={:.0}px)) or (inline-size>={:.0}px) or (block-size>={:.0}px)",
        window_width(scale * focus.width()),
        scale * focus.height(),
        scale * width,
        scale * height,
    )
}
