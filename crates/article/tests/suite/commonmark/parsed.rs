//! What the Markdown parser by itself finds in a text.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::shown::Shown;

/// A text as the parser reads it.
#[derive(Default)]
pub(super) struct Parsed {
    pub(super) shown: Shown,
    pub(super) holds_html: bool,
    pub(super) holds_heading: bool,
    /// How many pictures are open.
    pictures: usize,
}

impl Parsed {
    pub(super) fn of(markdown: &str) -> Self {
        let options =
            Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let mut parsed = Self::default();
        for event in Parser::new_ext(markdown, options) {
            parsed.take(event);
        }
        parsed
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(words) | Event::Code(words) => self.shown.say(&words),
            Event::Html(words) | Event::InlineHtml(words) => {
                self.holds_html = true;
                self.shown.say(&words);
            }
            Event::SoftBreak | Event::HardBreak => self.shown.say(" "),
            Event::Start(Tag::Image { dest_url, .. }) => {
                self.add_target(&dest_url);
                self.pictures += 1;
            }
            Event::End(TagEnd::Image) => self.pictures -= 1,
            Event::Start(Tag::Link { link_type: LinkType::Email, dest_url, .. }) => {
                self.add_target(&format!("mailto:{dest_url}"));
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.add_target(&dest_url),
            Event::Start(tag) if is_block(tag.to_end()) => {
                self.holds_heading |= matches!(tag, Tag::Heading { .. });
                self.shown.end_block();
            }
            Event::End(end) if is_block(end) => self.shown.end_block(),
            _ => {}
        }
    }

    /// The words of a picture are words alone.
    fn add_target(&mut self, target: &str) {
        if self.pictures == 0 {
            self.shown.targets.push(target.to_owned());
        }
    }
}

fn is_block(end: TagEnd) -> bool {
    use TagEnd::{Emphasis, Link, Strikethrough, Strong};
    !matches!(end, Emphasis | Link | Strikethrough | Strong)
}
