//! The text of an answer as elements.
//!
//! Only elements of this file can come from an article; its text reaches the page as text nodes and attributes.

use model::{Block, Inline, ObjectIx, SentenceIx, SpeechAct, VoiceIx, plain_text};
use yew::prelude::*;

use crate::Article;
use crate::said::{said, side_names};

/// Draws blocks.
pub(super) fn blocks(blocks: &[Block], article: &Article) -> Html {
    blocks.iter().map(|block| view_block(block, article)).collect()
}

fn view_block(block: &Block, article: &Article) -> Html {
    match block {
        Block::Paragraph(text) => html! { <p>{ inlines(text, article) }</p> },
        Block::Heading(level, text) => view_heading(*level, inlines(text, article)),
        Block::List(first, entries) => view_list(*first, entries, article),
        Block::Quote(within) => html! { <blockquote>{ blocks(within, article) }</blockquote> },
        Block::Code(text) => html! { <pre><code>{ text }</code></pre> },
        Block::Rule => html! { <hr /> },
        Block::Table(head, rows) => view_table(head, rows, article),
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

fn view_list(first: Option<u32>, entries: &[Vec<Block>], article: &Article) -> Html {
    let entries: Html = entries.iter().map(|entry| html! { <li>{ blocks(entry, article) }</li> }).collect();
    match first {
        Some(1) => html! { <ol>{ entries }</ol> },
        Some(start) => html! { <ol start={start.to_string()}>{ entries }</ol> },
        None => html! { <ul>{ entries }</ul> },
    }
}

fn view_table(head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], article: &Article) -> Html {
    html! {
        <table>
            <thead><tr>{ for head.iter().map(|cell| html! { <th scope="col">{ inlines(cell, article) }</th> }) }</tr></thead>
            <tbody>
                { for rows.iter().map(|row| html! {
                    <tr>{ for row.iter().map(|cell| html! { <td>{ inlines(cell, article) }</td> }) }</tr>
                }) }
            </tbody>
        </table>
    }
}

fn inlines(inlines: &[Inline], article: &Article) -> Html {
    inlines.iter().map(|inline| view_inline(inline, article)).collect()
}

fn view_inline(inline: &Inline, article: &Article) -> Html {
    match inline {
        Inline::Text(text) => html! { { text } },
        Inline::Sentence(ix, within) => view_sentence(*ix, within, article),
        Inline::Mention(ix, within) => view_mention(*ix, within, article),
        Inline::Says(ix, act, within) => view_says(*ix, *act, within, article),
        Inline::Replies(_, within) => inlines(within, article),
        Inline::Emphasis(within) => html! { <em>{ inlines(within, article) }</em> },
        Inline::Strong(within) => html! { <strong>{ inlines(within, article) }</strong> },
        Inline::Deleted(within) => html! { <del>{ inlines(within, article) }</del> },
        Inline::Code(text) => html! { <code>{ text }</code> },
        Inline::Link(to, within) => {
            html! { <a href={to.clone()} rel="noopener noreferrer">{ inlines(within, article) }</a> }
        }
        Inline::Image(from, text) => {
            html! { <img src={from.clone()} alt={text.clone()} loading="lazy" /> }
        }
        Inline::Break => html! { <br /> },
    }
}

fn view_sentence(ix: SentenceIx, within: &[Inline], article: &Article) -> Html {
    let Some(sentence) = article.sentence(ix) else { return inlines(within, article) };
    let id = sentence.id.as_str().to_owned();
    let sides = side_names(article, &article.sides_in(sentence));
    let class = if sentence.mentions.is_empty() { "sentence" } else { "sentence tied" };
    html! {
        <span {class} {id} data-sides={sides} data-says={said(article, sentence)}>{ inlines(within, article) }</span>
    }
}

fn view_mention(ix: ObjectIx, within: &[Inline], article: &Article) -> Html {
    let Some(object) = article.object(ix) else { return inlines(within, article) };
    let id = object.id.as_str();
    html! {
        <a class="mention" href={format!("#{id}")} data-object={id.to_owned()}>{ inlines(within, article) }</a>
    }
}

fn view_says(ix: VoiceIx, act: SpeechAct, within: &[Inline], article: &Article) -> Html {
    let Some(voice) = article.voice(ix) else { return inlines(within, article) };
    let title = format!("{}: {}", act.word(), voice.name);
    let named = (!plain_text(within).starts_with(|c: char| c.is_ascii_lowercase())).then_some("true");
    html! {
        <span class="says" data-voice={voice.id.clone()} data-named={named} {title}>{ inlines(within, article) }</span>
    }
}
