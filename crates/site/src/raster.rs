//! SVG becomes PNG, by the bundled renderer alone.

use anyhow::Context;
use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Draws an SVG as a PNG of so many pixels; what it leaves empty stays transparent.
///
/// # Errors
/// Where the SVG is none, or a size is zero.
pub(crate) fn png(svg: &str, width: u16, height: u16) -> anyhow::Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width.into(), height.into());
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    encoder.set_filter(Filter::Adaptive);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&draw(svg, width, height)?.take_demultiplied())?;
    writer.finish()?;
    Ok(file)
}

fn draw(svg: &str, width: u16, height: u16) -> anyhow::Result<Pixmap> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let mut pixmap = Pixmap::new(width.into(), height.into()).context("a picture has no size")?;
    let size = tree.size();
    let fit_text = Transform::from_scale(f32::from(width) / size.width(), f32::from(height) / size.height());
    resvg::render(&tree, fit_text, &mut pixmap.as_mut());
    Ok(pixmap)
}
