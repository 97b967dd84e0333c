//! The numbers of the layout as the style sheet takes them.

use std::fmt::Write;

use crate::{GROWTH, LabelStyle, TypeStyle, print, side_room, type_style::LINE_HEIGHT};

/// Pixels of the reader's usual text.
const REM: f32 = 16.0;
/// The most lines that a label has.
const LINES: i16 = 4;

/// Custom properties with every number in pixels that `styles/` and the layout share, and the rules for a label's lines.
pub fn style() -> String {
    let mut css = format!(
        "@layer tokens{{:root{{--grow:1;--side-room-from:{}px;--side-room-share:{};--side-room-most:{}px;--print-map-width:{}px;--print-map-height:{}px;--print-map-tall:{}px;--print-map-tallest:{}px",
        side_room::MIN_WINDOW_WIDTH,
        side_room::SHARE,
        side_room::MAX,
        print::WIDTH,
        print::HEIGHT,
        print::TALL,
        print::TALLEST
    );
    for style in LabelStyle::ALL {
        push_type(&mut css, style.name(), TypeStyle::of(style, 1));
    }
    push_type(&mut css, "symbol-first", TypeStyle::of(LabelStyle::Symbol, 0));
    css.push('}');
    push_growth(&mut css);
    css.push_str("}@layer components{");
    push_lines(&mut css);
    css.push('}');
    css
}

fn push_type(css: &mut String, name: &str, style: TypeStyle) {
    // Writing to a string cannot fail.
    let _ = write!(
        css,
        ";--label-{name}-size:{}rem;--label-{name}-spacing:{}em",
        style.size / REM,
        style.spacing
    );
}

/// Type and symbols grow with the window that they are in, and the legend's circles with them: on wide screens the legend is
/// as wide as the map, on others the map is as wide as the screen.
fn push_growth(css: &mut String) {
    for (from, factor) in GROWTH.iter().skip(1) {
        let _ = write!(
            css,
            "@container map (inline-size>={from}px){{.map-pane{{--grow:{factor}}}}}\
             @container legend (inline-size>={from}px){{.legend-circles svg{{zoom:{factor}}}}}\
             @media ({from}px<=width<60rem){{.legend-circles svg{{zoom:{factor}}}}}"
        );
    }
}

/// Lines stand as far apart as the layout has them where text is 16 pixels high, and further where it is larger.
fn push_lines(css: &mut String) {
    for line in 1..LINES {
        let pixels = LINE_HEIGHT * line;
        let _ = write!(
            css,
            ".label text:nth-of-type({}){{translate:0 calc({}rem - {pixels}px)}}",
            line + 1,
            f32::from(pixels) / REM
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_gets_the_numbers_of_the_layout() {
        let css = style();
        for part in [
            "--side-room-from:400px",
            "--grow:1;",
            "@container map (inline-size>=700px){.map-pane{--grow:1.12}}",
            "--label-town-size:0.78125rem",
            "--label-sea-spacing:0.04em",
            "0.9375rem - 15px",
        ] {
            assert!(css.contains(part), "{part} in {css}");
        }
    }
}
