//! The text of an answer as elements.
//!
//! Only elements of this file can come from an article; its text reaches the page as text nodes and attributes.

use std::collections::BTreeMap;

use model::{Block, CardIx, Document, Frame, FrameIx, Inline, ObjectIx, SentenceIx, SpeechAct, VoiceIx};
use words::Words;
use yew::prelude::*;

use crate::SharedDocument;
use crate::{attribution, side_ids};

/// Draws an answer. Each part of it that has a frame stands behind the caption of its frame, which readers see where the map
/// does not follow: on paper, and without scripts.
pub(crate) fn answer(blocks: &[Block], document: &SharedDocument, card: CardIx) -> Html {
    let frames: BTreeMap<Option<SentenceIx>, (FrameIx, &Frame)> = document
        .frames()
        .filter(|(_, frame)| frame.card == card)
        .map(|(ix, frame)| (frame.start, (ix, frame)))
        .collect();
    let parts = blocks.iter().map(|block| {
        let start = block.sentences().first().copied();
        match start.and_then(|_| frames.get(&start)) {
            Some((ix, frame)) => {
                html! { <>{ view_caption(frame, document) }{ view_framed(*ix, block, document) }</> }
            }
            None => view_block(block, document),
        }
    });
    let opening = frames.get(&None).map(|(_, frame)| view_caption(frame, document));
    html! { <>{ opening }{ for parts }</> }
}

fn view_framed(ix: FrameIx, block: &Block, document: &SharedDocument) -> Html {
    let at = ix.0.to_string();
    match block {
        Block::Paragraph(text) => view_paragraph(text, document, Some(at)),
        block => html! { <div data-frame={at}>{ view_block(block, document) }</div> },
    }
}

fn view_caption(frame: &Frame, document: &SharedDocument) -> Html {
    let words = &Words::of(&document.language).page;
    let background = frame.background.as_ref();
    let source = background.map(|it| words.event_background.with([&it.text, &it.source]));
    html! { <p class="frame-caption">{ &frame.caption }{ source.map(|source| [" ", &source].concat()) }</p> }
}

/// Draws blocks.
fn blocks(blocks: &[Block], document: &SharedDocument) -> Html {
    blocks.iter().map(|block| view_block(block, document)).collect()
}

fn view_block(block: &Block, document: &SharedDocument) -> Html {
    match block {
        Block::Paragraph(text) => view_paragraph(text, document, None),
        Block::Heading(level, text) => view_heading(*level, inlines(text, document)),
        Block::List(first, entries) => view_list(*first, entries, document),
        Block::Quote(within) => html! { <blockquote>{ blocks(within, document) }</blockquote> },
        Block::Code(text) => html! { <pre><code>{ text }</code></pre> },
        Block::Rule => html! { <hr /> },
        Block::Table(head, rows) => view_table(head, rows, document),
    }
}

fn view_paragraph(text: &[Inline], document: &SharedDocument, frame: Option<String>) -> Html {
    let class = is_note(text, document).then_some("page-note");
    html! { <p {class} data-frame={frame}>{ inlines(text, document) }</p> }
}

/// Whether all that a paragraph says is said by this page, not by the article.
fn is_note(text: &[Inline], document: &Document) -> bool {
    let notes = text.iter().all(|inline| match inline {
        Inline::Sentence(ix, _) => document.sentence(*ix).is_some_and(|sentence| document.is_note(sentence)),
        _ => false,
    });
    notes && !text.is_empty()
}

fn view_heading(level: u8, words: Html) -> Html {
    match level {
        0..=3 => html! { <h3>{ words }</h3> },
        4 => html! { <h4>{ words }</h4> },
        5 => html! { <h5>{ words }</h5> },
        _ => html! { <h6>{ words }</h6> },
    }
}

fn view_list(first: Option<u32>, entries: &[Vec<Block>], document: &SharedDocument) -> Html {
    let entries: Html = entries.iter().map(|entry| html! { <li>{ blocks(entry, document) }</li> }).collect();
    match first {
        Some(1) => html! { <ol>{ entries }</ol> },
        Some(start) => html! { <ol start={start.to_string()}>{ entries }</ol> },
        None => html! { <ul>{ entries }</ul> },
    }
}

fn view_table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], document: &SharedDocument) -> Html {
    html! {
        <table>
            <thead><tr>{ for head.iter().map(|cell| html! { <th scope="col">{ inlines(cell, document) }</th> }) }</tr></thead>
            <tbody>
                { for rows.iter().map(|row| html! {
                    <tr>{ for row.iter().map(|cell| html! { <td>{ inlines(cell, document) }</td> }) }</tr>
                }) }
            </tbody>
        </table>
    }
}

/// Draws words.
pub(crate) fn inlines(inlines: &[Inline], document: &SharedDocument) -> Html {
    inlines.iter().map(|inline| view_inline(inline, document)).collect()
}

fn view_inline(inline: &Inline, document: &SharedDocument) -> Html {
    match inline {
        Inline::Text(text) => html! { { text } },
        Inline::Sentence(ix, within) => view_sentence(*ix, within, document),
        Inline::Mention(ix, within) => view_mention(*ix, within, document),
        Inline::Says(ix, act, within) => view_says(*ix, *act, within, document),
        Inline::Concerns(_, within) | Inline::Replies(_, within) => inlines(within, document),
        Inline::Emphasis(within) => html! { <em>{ inlines(within, document) }</em> },
        Inline::Strong(within) => html! { <strong>{ inlines(within, document) }</strong> },
        Inline::Deleted(within) => html! { <del>{ inlines(within, document) }</del> },
        Inline::Code(text) => html! { <code>{ text }</code> },
        Inline::Link(to, within) => {
            html! { <a href={to.clone()} rel="noopener noreferrer">{ inlines(within, document) }</a> }
        }
        Inline::Image(from, text) => {
            html! { <img src={from.clone()} alt={text.clone()} loading="lazy" /> }
        }
        // A space, as the text of the sentence has it: a line that breaks in any case does not show it.
        Inline::Break => html! { <>{ " " }<br /></> },
    }
}

fn view_sentence(ix: SentenceIx, within: &[Inline], document: &SharedDocument) -> Html {
    let Some(sentence) = document.sentence(ix) else { return inlines(within, document) };
    let id = sentence.id.as_str().to_owned();
    let sides = side_ids(document, &document.sides_in(sentence));
    let class = if sentence.mentions.is_empty() { "sentence" } else { "sentence tied" };
    html! {
        <span {class} {id} data-sides={sides} data-attribution={attribution(document, sentence)}>
            { for sentence.aliases.iter().map(|alias| html! { <span id={alias.as_str().to_owned()}></span> }) }
            { inlines(within, document) }
        </span>
    }
}

fn view_mention(ix: ObjectIx, within: &[Inline], document: &SharedDocument) -> Html {
    let Some(object) = document.object(ix) else { return inlines(within, document) };
    let id = object.id.as_str();
    html! {
        <a class="mention" href={format!("#{id}")} data-object={id.to_owned()}>{ inlines(within, document) }</a>
    }
}

fn view_says(ix: VoiceIx, act: SpeechAct, within: &[Inline], document: &SharedDocument) -> Html {
    let Some(voice) = document.voice(ix) else { return inlines(within, document) };
    let words = Words::of(&document.language);
    let title = words.page.answers.says.with([words.speech_act(act), &voice.name]);
    html! {
        <span class="says" {title}>{ inlines(within, document) }</span>
    }
}
