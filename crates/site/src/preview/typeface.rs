//! Words become outlines, so that what was measured is what is drawn.

use std::fmt::Write;

use anyhow::Context;
use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, PathSink};
use harfrust::{Buffer, Font, GlyphId, ShapeOptions, ShaperFont, shape};

/// The two faces of a preview.
pub(super) struct Typefaces {
    /// For what is read: the headline and the name.
    pub(super) serif: Typeface,
    /// For what belongs to the map: the figure and the date.
    pub(super) sans: Typeface,
}

impl Typefaces {
    /// The fonts of `assets/fonts/`.
    pub(super) fn bundled() -> anyhow::Result<Self> {
        let read = |bytes| Font::new(bytes, 0).map(Typeface).context("a bundled font is broken");
        Ok(Self {
            serif: read(&include_bytes!("../../../../assets/fonts/NotoSerif-Bold.ttf")[..])?,
            sans: read(&include_bytes!("../../../../assets/fonts/NotoSans-Bold.ttf")[..])?,
        })
    }
}

/// A font.
pub(super) struct Typeface(Font);

/// Words as they are set: their outlines from the origin on, and how far they reach.
pub(super) struct Setting {
    /// SVG path data, in pixels from the beginning of the baseline.
    pub(super) path: String,
    /// Their width in pixels.
    pub(super) width: f32,
}

impl Typeface {
    /// Whether it has a letter for every character.
    pub(super) fn covers(&self, text: &str) -> bool {
        let letters = self.0.charmap();
        text.chars().all(|c| c.is_whitespace() || letters.map_unicode(c).is_some())
    }

    /// The width of words in pixels.
    pub(super) fn width(&self, text: &str, size: f32) -> f32 {
        self.shape(text).iter().map(|(_, _, advance)| advance).sum::<f32>() * self.unit(size)
    }

    /// Sets words at a size in pixels.
    pub(super) fn set(&self, text: &str, size: f32) -> Setting {
        let unit = self.unit(size);
        let mut pen = Pen { path: String::new(), unit, at: (0.0, 0.0) };
        let mut along = 0.0;
        let outlines = self.0.outline_glyphs();
        for (glyph, (x, y), advance) in self.shape(text) {
            pen.at = ((along + x) * unit, y * unit);
            if let Some(outline) = outlines.get(glyph) {
                // Without a size nothing is scaled, and a broken outline is as good as none.
                let _ = outline.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut pen);
            }
            along += advance;
        }
        Setting { path: pen.path, width: along * unit }
    }

    /// Glyphs with their offsets and advances, in the units of the font.
    fn shape(&self, text: &str) -> Vec<(GlyphId, (f32, f32), f32)> {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        // It fails only without a direction, which is guessed.
        let _ = shape(&ShaperFont::new(&self.0), &mut buffer, ShapeOptions::new());
        let glyphs = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
        let set = glyphs.map(|(info, at)| {
            (GlyphId::new(info.glyph_id), (at.x_offset as f32, at.y_offset as f32), at.x_advance as f32)
        });
        set.collect()
    }

    fn unit(&self, size: f32) -> f32 {
        size / f32::from(self.0.units_per_em())
    }
}

/// Writes outlines as path data; fonts count upward, pictures downward.
struct Pen {
    path: String,
    unit: f32,
    at: (f32, f32),
}

impl Pen {
    fn push<const N: usize>(&mut self, command: char, points: [(f32, f32); N]) {
        self.path.push(command);
        for (x, y) in points {
            // Writing to a string cannot fail.
            let _ = write!(self.path, "{:.2} {:.2} ", self.at.0 + x * self.unit, -self.at.1 - y * self.unit);
        }
    }
}

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.push('M', [(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.push('L', [(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.push('Q', [(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.push('C', [(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_is_as_wide_as_it_was_measured() {
        let faces = Typefaces::bundled().unwrap();
        for face in [&faces.serif, &faces.sans] {
            let (words, width) = (face.set("AVATAR to Łódź", 40.0), face.width("AVATAR to Łódź", 40.0));
            assert!((words.width - width).abs() < 0.01);
            assert!(words.path.starts_with('M') && width > 200.0);
        }
    }

    #[test]
    fn the_fonts_have_the_letters_of_europe_and_say_where_they_end() {
        let faces = Typefaces::bundled().unwrap();
        for words in ["Ångström, Łódź, İstanbul – ‘so’ “that”…", "Київ Москва Їґ", "Ελλάδα", "1,700 · 30 €"]
        {
            assert!(faces.serif.covers(words) && faces.sans.covers(words), "{words}");
        }
        assert!(!faces.serif.covers("東京"));
    }
}
