//! The same page for machines: an article with its source, and questions with the answers that the page shows.

use model::{Answer, Block, CardIx, Inline};
use serde_json::{Value, json};

use crate::description::description;
use crate::explainer::Explainer;
use crate::options::Options;
use crate::preview::Preview;

/// A data block for a page: the lead page answers every question, each other page its own.
pub(crate) fn structured(
    explainer: &Explainer,
    options: &Options,
    ix: CardIx,
    preview: Option<&Preview>,
) -> String {
    let graph = json!({
        "@context": "https://schema.org",
        "@graph": [article(explainer, options, ix, preview), questions(explainer, ix)],
    });
    // Nothing in a data block can end its element.
    let text = graph.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{text}</script>")
}

/// Only what the article's file knows: it has no date of publication.
fn article(explainer: &Explainer, options: &Options, ix: CardIx, preview: Option<&Preview>) -> Value {
    let document = &explainer.article.document;
    let mut article = json!({
        "@type": "NewsArticle",
        "headline": document.title,
        "description": description(document, ix),
        "inLanguage": document.language,
        "isPartOf": { "@type": "WebSite", "name": options.brand },
        "isBasedOn": source(explainer),
    });
    if let (Some(site_url), Some(article)) = (&options.site_url, article.as_object_mut()) {
        article.insert("url".into(), site_url.to(&document.card_path(ix)).into());
        if let Some(preview) = preview {
            article.insert("image".into(), site_url.to(&preview.path).into());
        }
    }
    article
}

fn source(explainer: &Explainer) -> Value {
    let source = &explainer.article.document.source;
    let mut value = json!({
        "@type": "NewsArticle",
        "publisher": { "@type": "Organization", "name": source.publisher },
    });
    let known = [("dateline", &source.dateline), ("url", &source.url)];
    for (key, text) in known.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?))) {
        if let Some(value) = value.as_object_mut() {
            value.insert(key.into(), text.as_str().into());
        }
    }
    value
}

fn questions(explainer: &Explainer, page: CardIx) -> Value {
    let article = &explainer.article;
    let cards = article.document.cards().filter(|(ix, _)| page.0 == 0 || *ix == page);
    let questions = cards.map(|(ix, card)| {
        let answer = article.answers.get(ix.get()).map(spoken).unwrap_or_default();
        json!({
            "@type": "Question",
            "name": card.question,
            "acceptedAnswer": { "@type": "Answer", "text": answer },
        })
    });
    json!({ "@type": "FAQPage", "mainEntity": questions.collect::<Vec<_>>() })
}

/// The words of the short answer, or of the answer where there is no short one.
fn spoken(answer: &Answer) -> String {
    if answer.short.is_empty() { visible(&answer.blocks) } else { line(&answer.short) }
}

/// The words of blocks as a reader sees them, an empty line between two blocks.
fn visible(blocks: &[Block]) -> String {
    let texts = blocks.iter().map(|block| match block {
        Block::Paragraph(words) | Block::Heading(_, words) => line(words),
        Block::List(_, entries) => join(entries.iter().map(|entry| visible(entry)), "\n"),
        Block::Quote(within) => visible(within),
        Block::Code(text) => text.trim_end().to_owned(),
        Block::Rule => String::new(),
        Block::Table(head, rows) => {
            let row = |cells: &[Vec<Inline>]| join(cells.iter().map(|cell| line(cell)), "\t");
            join(std::iter::once(row(head)).chain(rows.iter().map(|cells| row(cells))), "\n")
        }
    });
    join(texts.filter(|text| !text.is_empty()), "\n\n")
}

fn join(texts: impl Iterator<Item = String>, between: &str) -> String {
    texts.collect::<Vec<_>>().join(between)
}

/// Words without what only stands in for a picture.
fn line(inlines: &[Inline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => text.clone(),
        Inline::Image(..) => String::new(),
        Inline::Break => "\n".to_owned(),
        inline => line(inline.within()),
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_stand_apart_and_pictures_say_nothing() {
        let text = |words: &str| vec![Inline::Text(words.into())];
        let blocks = [
            Block::Paragraph(vec![
                Inline::Strong(text("One")),
                Inline::Image("a.png".into(), "a picture".into()),
            ]),
            Block::Rule,
            Block::List(
                None,
                vec![vec![Block::Paragraph(text("two"))], vec![Block::Paragraph(text("three"))]],
            ),
            Block::Table(vec![text("a"), text("b")], vec![vec![text("1"), text("2")]]),
        ];
        assert_eq!(visible(&blocks), "One\n\ntwo\nthree\n\na\tb\n1\t2");
    }
}
