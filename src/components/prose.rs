//! The text of an answer as elements.
//!
//! Only elements of this file can come from an article; its text reaches the page as text nodes and attributes.

use model::{Block, Inline, Lit, ObjectIx, SentenceIx, SpeechAct, VoiceIx, plain_text};
use yew::prelude::*;

use crate::Article;

/// What text is drawn with.
pub(super) struct Ink<'a> {
    /// The document that the text belongs to.
    pub article: &'a Article,
    /// What is lit.
    pub lit: &'a Lit,
}

/// Draws blocks.
pub(super) fn blocks(blocks: &[Block], ink: &Ink) -> Html {
    blocks.iter().map(|block| view_block(block, ink)).collect()
}

fn view_block(block: &Block, ink: &Ink) -> Html {
    match block {
        Block::Paragraph(text) => html! { <p>{ inlines(text, ink) }</p> },
        Block::Heading(level, text) => view_heading(*level, inlines(text, ink)),
        Block::List(first, entries) => view_list(*first, entries, ink),
        Block::Quote(within) => html! { <blockquote>{ blocks(within, ink) }</blockquote> },
        Block::Code(text) => html! { <pre><code>{ text }</code></pre> },
        Block::Rule => html! { <hr /> },
        Block::Table(head, rows) => view_table(head, rows, ink),
    }
}

fn view_heading(level: u8, words: Html) -> Html {
    match level {
        0..=3 => html! { <h3>{ words }</h3> },
        4 => html! { <h4>{ words }</h4> },
        5 => html! { <h5>{ words }</h5> },
        _ => html! { <h6>{ words }</h6> },
    }
}

fn view_list(first: Option<u32>, entries: &[Vec<Block>], ink: &Ink) -> Html {
    let entries: Html = entries.iter().map(|entry| html! { <li>{ blocks(entry, ink) }</li> }).collect();
    match first {
        Some(1) => html! { <ol>{ entries }</ol> },
        Some(start) => html! { <ol start={start.to_string()}>{ entries }</ol> },
        None => html! { <ul>{ entries }</ul> },
    }
}

fn view_table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], ink: &Ink) -> Html {
    html! {
        <table>
            <thead><tr>{ for head.iter().map(|cell| html! { <th scope="col">{ inlines(cell, ink) }</th> }) }</tr></thead>
            <tbody>
                { for rows.iter().map(|row| html! {
                    <tr>{ for row.iter().map(|cell| html! { <td>{ inlines(cell, ink) }</td> }) }</tr>
                }) }
            </tbody>
        </table>
    }
}

fn inlines(inlines: &[Inline], ink: &Ink) -> Html {
    inlines.iter().map(|inline| view_inline(inline, ink)).collect()
}

fn view_inline(inline: &Inline, ink: &Ink) -> Html {
    match inline {
        Inline::Text(text) => html! { { text } },
        Inline::Sentence(ix, within) => view_sentence(*ix, within, ink),
        Inline::Mention(ix, within) => view_mention(*ix, within, ink),
        Inline::Says(ix, act, within) => view_says(*ix, *act, within, ink),
        Inline::Emphasis(within) => html! { <em>{ inlines(within, ink) }</em> },
        Inline::Strong(within) => html! { <strong>{ inlines(within, ink) }</strong> },
        Inline::Deleted(within) => html! { <del>{ inlines(within, ink) }</del> },
        Inline::Code(text) => html! { <code>{ text }</code> },
        Inline::Link(to, within) => {
            html! { <a href={to.clone()} rel="noopener noreferrer">{ inlines(within, ink) }</a> }
        }
        Inline::Image(from, text) => {
            html! { <img src={from.clone()} alt={text.clone()} loading="lazy" /> }
        }
        Inline::Break => html! { <br /> },
    }
}

fn view_sentence(ix: SentenceIx, within: &[Inline], ink: &Ink) -> Html {
    let Some(sentence) = ink.article.sentence(ix) else { return inlines(within, ink) };
    let lit = ink.lit.sentence(ix).then_some("true");
    html! {
        <span class="sentence" id={sentence.id.as_str().to_owned()} data-lit={lit}>{ inlines(within, ink) }</span>
    }
}

fn view_mention(ix: ObjectIx, within: &[Inline], ink: &Ink) -> Html {
    let Some(object) = ink.article.object(ix) else { return inlines(within, ink) };
    let id = object.id.as_str();
    let lit = ink.lit.object(ix).then_some("true");
    html! {
        <a class="mention" href={format!("#{id}")} data-object={id.to_owned()} data-lit={lit}>{ inlines(within, ink) }</a>
    }
}

fn view_says(ix: VoiceIx, act: SpeechAct, within: &[Inline], ink: &Ink) -> Html {
    let Some(voice) = ink.article.voice(ix) else { return inlines(within, ink) };
    let title = format!("{}: {}", act.word(), voice.name);
    let named = (!plain_text(within).starts_with(|c: char| c.is_ascii_lowercase())).then_some("true");
    html! {
        <span class="says" data-voice={voice.id.clone()} data-named={named} {title}>{ inlines(within, ink) }</span>
    }
}
