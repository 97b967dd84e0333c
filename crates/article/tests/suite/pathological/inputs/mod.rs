//! Articles on which parsers have been known to hang or to overflow their stack, of any size.

mod front;
mod text;

const FRONT: &str = "title = \"T\"\nlanguage = \"en\"\nas_of = \"2022\"\nsource = { publisher = \"P\" }\n\
                     map = { bounds = { west = 10, south = 40, east = 40, north = 60 } }\n";

/// A part of an article, by about how many bytes it is to have.
type Part = fn(usize) -> String;

/// Front matter and the text that belongs to it, each of about so many bytes.
type Parts = fn(usize) -> (String, String);

/// Whole articles of about so many bytes, by name.
pub(crate) fn articles(size: usize) -> impl Iterator<Item = (&'static str, String)> {
    let texts = text::TEXTS.iter().map(move |(name, text)| (*name, article("", &text(size))));
    let fronts = front::FRONTS.iter().map(move |(name, front)| (*name, article(&front(size / 2), "Text.")));
    let both = front::ARTICLES.iter().map(move |(name, parts)| {
        let (front, text) = parts(size / 2);
        (*name, article(&front, &text))
    });
    texts.chain(fronts).chain(both)
}

fn article(front: &str, text: &str) -> String {
    format!("+++\n{FRONT}{front}\n+++\n{text}\n")
}

fn repeated(part: &str, size: usize) -> String {
    part.repeat(size / part.len())
}

fn around(opening: &str, middle: &str, closing: &str, size: usize) -> String {
    let times = size / (opening.len() + closing.len());
    opening.repeat(times) + middle + &closing.repeat(times)
}

/// Parts that grow by a step each.
fn growing(size: usize, step: usize, part: impl Fn(usize) -> String) -> String {
    (1..(2 * size / step).isqrt()).map(part).collect()
}

fn numbered(size: usize, part: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    let mut next = part(0);
    for at in 1.. {
        if text.len() + next.len() > size {
            break;
        }
        text.push_str(&next);
        next = part(at);
    }
    text
}
