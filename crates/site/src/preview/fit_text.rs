//! Words find lines and a size that fit their box.

use super::typeface::Typeface;

/// A box for words.
pub(super) struct Measure {
    /// Its width in pixels.
    pub(super) width: f32,
    /// Its height in pixels.
    pub(super) height: f32,
    /// The most lines.
    pub(super) lines: usize,
    /// The largest and the smallest size of the letters, in pixels.
    pub(super) sizes: (u16, u16),
}

/// From a baseline to the next, in sizes of the letters.
pub(super) const LEADING: f32 = 1.14;

/// Words in lines, at the largest size at which they fit; at the smallest one what does not fit ends in an ellipsis.
pub(super) fn fit_text(face: &Typeface, words: &str, measure: &Measure) -> (f32, Vec<String>) {
    let (largest, smallest) = measure.sizes;
    let sizes = (smallest..=largest).rev().map(f32::from);
    let set = sizes.map(|size| (size, balanced(face, words, size, measure.width)));
    let fits = |(size, lines): &(f32, Vec<String>)| {
        lines.len() <= measure.lines
            && lines.len() as f32 * size * LEADING <= measure.height
            && lines.iter().all(|line| face.width(line, *size) <= measure.width)
    };
    let found = set.into_iter().find(fits);
    found.unwrap_or_else(|| (f32::from(smallest), cut(face, words, f32::from(smallest), measure)))
}

/// Lines of about equal length, no more than there must be.
fn balanced(face: &Typeface, words: &str, size: f32, width: f32) -> Vec<String> {
    let widest = broken(face, words, size, width);
    let narrower = (10..20).map(|part| width * part as f32 / 20.0);
    let mut tried = narrower.map(|narrow| broken(face, words, size, narrow));
    let holds = |lines: &Vec<String>| {
        lines.len() == widest.len() && lines.iter().all(|line| face.width(line, size) <= width)
    };
    tried.find(holds).unwrap_or(widest)
}

/// Lines as full as they get.
fn broken(face: &Typeface, words: &str, size: f32, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match (longer.filter(|line| face.width(line, size) <= width), lines.last_mut()) {
            (Some(longer), Some(line)) => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The first lines, with an ellipsis where something is missing.
fn cut(face: &Typeface, words: &str, size: f32, measure: &Measure) -> Vec<String> {
    let all = broken(face, words, size, measure.width);
    let room = ((measure.height / (size * LEADING)) as usize).clamp(1, measure.lines);
    let mut lines: Vec<String> =
        all.iter().take(room).map(|line| shortened(face, line, size, measure)).collect();
    if let (true, Some(last)) = (all.len() > room, lines.last_mut()) {
        *last = shortened(face, &format!("{}…", last.trim_end_matches('…')), size, measure);
    }
    lines
}

/// A line without its last letters, if it is too long with them.
fn shortened(face: &Typeface, line: &str, size: f32, measure: &Measure) -> String {
    if face.width(line, size) <= measure.width {
        return line.to_owned();
    }
    let ends = line.char_indices().rev().filter_map(|(at, _)| line.get(..at));
    let mut cuts = ends.map(|part| format!("{}…", part.trim_end().trim_end_matches('…')));
    cuts.find(|part| face.width(part, size) <= measure.width).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::typeface::Typefaces;
    use super::*;

    const BOX: Measure = Measure { width: 500.0, height: 300.0, lines: 4, sizes: (76, 40) };

    #[test]
    fn nothing_runs_out_of_its_box() {
        let face = Typefaces::bundled().unwrap().serif;
        let long = "Why ".repeat(80);
        for words in
            ["NATO?", "Why is Putin worried about Ukraine joining NATO?", long.trim(), &"W".repeat(300)]
        {
            let (size, lines) = fit_text(&face, words, &BOX);
            assert!(lines.len() <= BOX.lines && lines.len() as f32 * size * LEADING <= BOX.height, "{words}");
            assert!(lines.iter().all(|line| face.width(line, size) <= BOX.width), "{words}");
        }
    }

    #[test]
    fn what_is_left_out_is_marked_and_nothing_else_is() {
        let face = Typefaces::bundled().unwrap().serif;
        let whole = |words: &str| fit_text(&face, words, &BOX).1.join(" ");
        assert_eq!(whole("How is Putin squeezing Ukraine?"), "How is Putin squeezing Ukraine?");
        let long = "How long a question may an author ask before it is cut? ".repeat(4);
        assert!(whole(&long).starts_with("How long a question") && whole(&long).ends_with('…'));
    }
}
