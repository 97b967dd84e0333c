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

/// Draws a square SVG of few colours as a PNG with a palette of 16, in half the bytes; `edge` is even.
///
/// # Errors
/// Where the SVG is none, or a size is zero.
pub(crate) fn small_png(svg: &str, edge: u16) -> anyhow::Result<Vec<u8>> {
    let pixels = draw(svg, edge, edge)?.take_demultiplied();
    let mut reduced = STEPS.into_iter().map(|step| reduced(&pixels, step));
    let pixels = reduced.find(|colours| palette(colours).len() <= 16).context("no palette")?;
    let palette = palette(&pixels);
    let at = |colour: &[u8; 4]| palette.iter().position(|other| other == colour).unwrap_or_default() as u8;
    let packed: Vec<u8> =
        pixels.chunks(2).map(|pair| pair.iter().fold(0, |byte, colour| byte << 4 | at(colour))).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, edge.into(), edge.into());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Four);
    encoder.set_palette(palette.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect::<Vec<_>>());
    encoder.set_trns(palette.iter().map(|[.., alpha]| *alpha).collect::<Vec<_>>());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&packed)?;
    writer.finish()?;
    Ok(file)
}

/// How far apart the values of a channel may be, from finest to coarsest: with the last, no picture has more than 16 colours.
const STEPS: [u8; 5] = [17, 34, 51, 85, 255];

/// The pixels with each channel at the nearest multiple of a step; what cannot be seen has no colour.
fn reduced(pixels: &[u8], step: u8) -> Vec<[u8; 4]> {
    let near = |value: u8| {
        let multiple = (u16::from(value) + u16::from(step) / 2) / u16::from(step) * u16::from(step);
        multiple.min(255) as u8
    };
    let colours = pixels.as_chunks::<4>().0.iter().map(|colour| colour.map(near));
    colours.map(|colour| if colour[3] == 0 { [0; 4] } else { colour }).collect()
}

fn palette(colours: &[[u8; 4]]) -> Vec<[u8; 4]> {
    let mut palette = colours.to_vec();
    palette.sort_unstable();
    palette.dedup();
    palette
}

fn draw(svg: &str, width: u16, height: u16) -> anyhow::Result<Pixmap> {
    let tree = Tree::from_str(svg, &Options::default())?;
    let mut pixmap = Pixmap::new(width.into(), height.into()).context("a picture has no size")?;
    let size = tree.size();
    let fit_text = Transform::from_scale(f32::from(width) / size.width(), f32::from(height) / size.height());
    resvg::render(&tree, fit_text, &mut pixmap.as_mut());
    Ok(pixmap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_picture_has_the_colours_of_the_large_one_and_fewer_bytes() {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3" fill="#1d4f91"/></svg>"##;
        let (small, large) = (small_png(svg, 32).unwrap(), png(svg, 32, 32).unwrap());
        assert!(small.len() < large.len());
        let mut decoder = png::Decoder::new(std::io::Cursor::new(small));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        let (first, middle) = (&pixels[..4], &pixels[4 * (32 * 16 + 16)..][..4]);
        assert_eq!(first[3], 0);
        let near = middle.iter().zip([0x1d, 0x4f, 0x91, 0xff]).all(|(got, want)| got.abs_diff(want) <= 9);
        assert!(near, "{middle:?}");
    }
}
