//! Cuts the text into cards.
//!
//! The nodes of a tree come in, cards with their ids and questions go out.
//! It checks how an id is spelt, not whether it is unique.

use core::ops::Range;

use model::CardId;

use crate::{
    Diagnostic,
    body::tree::{Node, NodeKind, plain_text},
    characters::is_blank,
    front::{Front, Spanned},
    limits,
    report::{Report, quoted},
    split::Parts,
};

/// A card whose text has not been read yet.
#[derive(Debug, Default)]
pub(crate) struct CardSource {
    pub(crate) id: Option<Spanned<CardId>>,
    pub(crate) aliases: Vec<Spanned<CardId>>,
    pub(crate) question: Option<String>,
    /// The words of the short answer, without the mark that makes them one.
    pub(crate) short_answer: Vec<Node>,
    pub(crate) nodes: Vec<Node>,
}

/// The lead card and one card for each `##`.
pub(crate) fn cut(
    nodes: Vec<Node>,
    text: &str,
    front: &Front,
    parts: &Parts,
    report: &mut Report,
) -> Vec<CardSource> {
    let mut cards = vec![lead(front, parts, report)];
    let mut headings = vec![parts.closing.clone()];
    for node in nodes {
        if matches!(node.kind, NodeKind::Heading { level: 2, .. }) {
            headings.push(heading_line(&node.span, text));
            cards.push(card(&node, text, report));
        } else if let Some(card) = cards.last_mut() {
            card.nodes.push(node);
        }
    }
    for card in &mut cards {
        card.take_short_answer(report);
    }
    for (at, (_, heading)) in
        cards.iter().zip(&headings).enumerate().filter(|(_, (card, _))| card.nodes.is_empty())
    {
        let (card, hint) = match at {
            0 => ("the lead card", "write an introduction above the first `##`"),
            _ => ("this card", "write the answer below its heading"),
        };
        report.add(|| Diagnostic::error(heading, format!("expected text in {card}, found none")).hint(hint));
    }
    if let Some(beyond) = headings.get(limits::CARDS) {
        report.add(|| {
            let message = format!("expected at most {} cards, found {}", limits::CARDS, cards.len());
            Diagnostic::error(beyond, message).hint("split the article, or join questions")
        });
    }
    cards
}

impl CardSource {
    /// Takes the first paragraph out if it stands in `**` as a whole.
    fn take_short_answer(&mut self, report: &mut Report) {
        let is_short_answer = self.nodes.first().is_some_and(|node| {
            node.kind == NodeKind::Paragraph
                && matches!(node.children.as_slice(), [Node { kind: NodeKind::Strong, .. }])
        });
        if is_short_answer {
            let paragraph = self.nodes.remove(0);
            self.short_answer = paragraph.children.into_iter().flat_map(|strong| strong.children).collect();
            check_length(&self.short_answer, &paragraph.span, report);
        }
    }
}

/// Reports a short answer that is not short.
fn check_length(words: &[Node], span: &Range<usize>, report: &mut Report) {
    let words = plain_text(words);
    let (count, length) = (words.split_whitespace().count(), words.chars().count());
    if count <= limits::SHORT_ANSWER_WORDS && length <= limits::SHORT_ANSWER {
        return;
    }
    report.add(|| {
        let found = if count > limits::SHORT_ANSWER_WORDS {
            format!("{} words, found {count}", limits::SHORT_ANSWER_WORDS)
        } else {
            format!("{} characters, found {length}", limits::SHORT_ANSWER)
        };
        Diagnostic::error(
            &(span.start..span.start + 2),
            format!("expected a short answer of at most {found}"),
        )
        .hint("shorten it; a paragraph that is no short answer does not stand in `**` as a whole")
    });
}

fn lead(front: &Front, parts: &Parts, report: &mut Report) -> CardSource {
    let lead = &front.lead;
    let id = match &lead.id {
        Some(id) => card_id(&id.value, &id.span, report),
        None => card_id("lead", &parts.opening, report),
    };
    let aliases =
        lead.aliases.iter().filter_map(|alias| card_id(&alias.value, &alias.span, report)).collect();
    let question = lead.question.clone().or_else(|| front.title.clone());
    CardSource { id, aliases, question, ..CardSource::default() }
}

fn card(heading: &Node, text: &str, report: &mut Report) -> CardSource {
    let NodeKind::Heading { id, classes, attributes, .. } = &heading.kind else {
        return CardSource::default();
    };
    let line = heading_line(&heading.span, text);
    let question = plain_text(&heading.children).split_whitespace().collect::<Vec<_>>().join(" ");
    if is_blank(&question) {
        report.add(|| {
            Diagnostic::error(&line, "expected a question in this heading, found none")
                .hint("write the question that the card answers")
        });
    }
    if id.is_none() {
        report.add(|| {
            Diagnostic::error(&line, "this heading has no id")
                .hint(format!("write `{{#{}}}` at its end", suggestion(&question)))
        });
    }
    check_no_links(&heading.children, report);
    for class in classes {
        report.add(|| {
            Diagnostic::error(
                &find(class, &heading.span, text),
                format!("unknown mark {} in a heading", quoted(&format!(".{class}"))),
            )
            .hint("delete it; a heading has an id and aliases")
        });
    }
    limits::check_length(&question, &line, limits::TEXT, report);
    check_short_marks(&line, text, report);
    let mut aliases: Vec<_> = attributes
        .iter()
        .flat_map(|(key, value)| aliases(key, value.as_deref(), &heading.span, text, report))
        .collect();
    if let Some(beyond) = aliases.get(limits::ALIASES) {
        report.add(|| {
            let message = format!("expected at most {} aliases, found {}", limits::ALIASES, aliases.len());
            Diagnostic::error(&beyond.span, message).hint("delete those to which hardly any link leads")
        });
        aliases.truncate(limits::ALIASES);
    }
    let id = id.as_ref().and_then(|id| card_id(id, &find(&format!("#{id}"), &heading.span, text), report));
    CardSource { id, aliases, question: Some(question), ..CardSource::default() }
}

/// Reports marks of one letter, which the parser leaves out.
fn check_short_marks(line: &Range<usize>, text: &str, report: &mut Report) {
    let words = text.get(line.clone()).unwrap_or_default();
    let Some((before, marks)) = words.strip_suffix('}').and_then(|words| words.rsplit_once('{')) else {
        return;
    };
    let mut at = line.start + before.len() + 1;
    for mark in marks.split(|c: char| c.is_ascii_whitespace()) {
        let span = at..at + mark.len();
        if mark.len() == 1 {
            report.add(|| {
                Diagnostic::error(&span, format!("unknown mark {} in a heading", quoted(mark)))
                    .hint("delete it; a heading has an id and aliases")
            });
        }
        at = span.end + 1;
    }
}

fn aliases(
    key: &str,
    value: Option<&str>,
    heading: &Range<usize>,
    text: &str,
    report: &mut Report,
) -> Vec<Spanned<CardId>> {
    if key != "aliases" {
        report.add(|| {
            Diagnostic::error(&find(key, heading, text), format!("unknown key {} in a heading", quoted(key)))
                .hint("write `aliases`, or delete it")
        });
        return Vec::new();
    }
    let ids = value.unwrap_or_default().split(',');
    ids.filter_map(|id| card_id(id, &find(if id.is_empty() { key } else { id }, heading, text), report))
        .collect()
}

fn card_id(id: &str, span: &Range<usize>, report: &mut Report) -> Option<Spanned<CardId>> {
    match CardId::parse(id) {
        Ok(value) => Some(Spanned { value, span: span.clone() }),
        Err(error) => {
            report.add(|| {
                Diagnostic::error(span, format!("{} is no id: {error}", quoted(id)))
                    .hint("write it in lower-case letters, digits and hyphens")
            });
            None
        }
    }
}

/// Reports links and pictures in a heading, which is a link itself.
fn check_no_links(nodes: &[Node], report: &mut Report) {
    for node in nodes {
        if matches!(node.kind, NodeKind::Link { .. } | NodeKind::Picture { .. }) {
            report.add(|| {
                Diagnostic::error(&node.span, "a heading holds no links, mentions or pictures")
                    .hint("move it into a sentence below the heading")
            });
        } else {
            check_no_links(&node.children, report);
        }
    }
}

/// Checks a heading inside a card, and gives back its level.
pub(crate) fn check_inner(heading: &Node, above: u8, text: &str, report: &mut Report) -> u8 {
    let NodeKind::Heading { level, id, .. } = &heading.kind else { return above };
    let line = heading_line(&heading.span, text);
    match *level {
        1 => report.add(|| {
            Diagnostic::error(&line, "expected a heading `##`, found `#`")
                .hint("write `##` for a card; the title stands in the front matter")
        }),
        2 => report.add(|| {
            Diagnostic::error(&line, "a card begins within a quotation or a list")
                .hint("move its heading to the margin")
        }),
        level if level > above + 1 => report.add(|| {
            let message = format!("expected a heading of level {} at most, found {level}", above + 1);
            Diagnostic::error(&line, message).hint(format!("write `{}`", "#".repeat(usize::from(above) + 1)))
        }),
        _ => {}
    }
    if let Some(id) = id.as_ref().filter(|_| *level > 2) {
        report.add(|| {
            Diagnostic::error(
                &find(id, &heading.span, text),
                format!("{} is the id of a heading inside a card", quoted(id)),
            )
            .hint("delete it, or write `##` to begin a card")
        });
    }
    check_no_links(&heading.children, report);
    if *level > 2 { *level } else { above }
}

fn heading_line(span: &Range<usize>, text: &str) -> Range<usize> {
    let line = text.get(span.clone()).and_then(|words| words.lines().next()).unwrap_or_default().trim_end();
    span.start..span.start + line.len()
}

/// The last occurrence of a word in a heading, since attributes stand at its end.
///
/// In a very long heading it is not looked for, since that would take as long for each attribute.
fn find(word: &str, heading: &Range<usize>, text: &str) -> Range<usize> {
    if heading.len() > 4096 {
        return heading.start..heading.start;
    }
    let found = text.get(heading.clone()).and_then(|words| words.rfind(word));
    found.map_or(heading_line(heading, text), |at| heading.start + at..heading.start + at + word.len())
}

/// An id made of a question's longest words.
fn suggestion(question: &str) -> String {
    let plain = |word: &str| {
        word.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
    };
    let words: Vec<_> =
        question.split_whitespace().map(plain).filter(|word| word.len() > 3).take(3).collect();
    let id = words.join("-");
    if CardId::parse(&id).is_ok() { id } else { "short-name".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_suggested_from_the_question() {
        assert_eq!(suggestion("How is Putin squeezing Ukraine?"), "putin-squeezing-ukraine");
        assert_eq!(suggestion("Why 1997 and 2008?"), "short-name");
        assert_eq!(suggestion("为什么？"), "short-name");
    }
}
