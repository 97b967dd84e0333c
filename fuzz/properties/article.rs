//! Any text is an article, or a list of what is wrong with it.

use article::{Article, Diagnostic, compile, render};
use basemap::Region;
use model::{Block, Inline};

/// More errors are counted, not listed.
const MOST: usize = 501;

/// Compiles a text and checks what comes of it.
pub(crate) fn check(text: &str, basemap: &Region) {
    match compile("index.en.md", text, basemap, page::is_reserved) {
        Ok(compiled) => check_links(&compiled),
        Err(found) => check_diagnostics(&found, text),
    }
}

fn check_diagnostics(found: &[Diagnostic], text: &str) {
    assert!((1..=MOST).contains(&found.len()), "{} diagnostics", found.len());
    for one in found {
        assert!(!one.message.is_empty() && one.line(text) > 0 && one.column(text) > 0, "{one:?}");
        let related = one.related.iter().map(|related| &related.span);
        for span in related.chain([&one.span]) {
            assert!(text.get(span.clone()).is_some(), "{span:?} is no part of the file: {one:?}");
        }
    }
    assert!(!render(found, "index.en.md", text, true).is_empty());
}

fn check_links(compiled: &Article) {
    compiled.answers.iter().flat_map(|answer| &answer.short).for_each(check_inline);
    compiled.answers.iter().flat_map(|answer| &answer.blocks).for_each(check_block);
}

fn check_block(block: &Block) {
    match block {
        Block::Paragraph(inlines) => {
            assert!(inlines.iter().all(|inline| matches!(inline, Inline::Sentence(..))));
            inlines.iter().for_each(check_inline);
        }
        Block::Heading(_, inlines) => inlines.iter().for_each(check_inline),
        Block::List(_, entries) => entries.iter().flatten().for_each(check_block),
        Block::Quote(blocks) => blocks.iter().for_each(check_block),
        Block::Table(head, rows) => head.iter().chain(rows.iter().flatten()).flatten().for_each(check_inline),
        Block::Code(_) | Block::Rule => {}
    }
}

fn check_inline(inline: &Inline) {
    match inline {
        Inline::Link(address, _) => {
            let bare: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
            let bare = bare.to_lowercase();
            assert!(!bare.starts_with("javascript:") && !bare.starts_with("data:"), "{address}");
        }
        Inline::Image(address, _) => {
            assert!(!address.contains("script") || !address.contains(':'), "{address}");
        }
        _ => {}
    }
    inline.within().iter().for_each(check_inline);
}
