//! A document as lines that a person can compare.

use std::fmt::Write;

use article::Article;
use basemap::Region;
use layout::{Cluster, Label, MapLayout, SymbolPlacement};
use model::{Block, Document, Frame, Inline, MapBox, Object};
use words::Words;

pub(crate) fn of(article: &Article, region: &Region) -> String {
    let document = &article.document;
    let words = Words::of(&document.language);
    let layout = MapLayout::of(document, &article.map_names, article.extent, region, words);
    let mut lines = String::new();
    let mut line = |words: String| writeln!(lines, "{words}").unwrap();
    line(format!(
        "{} ({}), as of {} = {}",
        document.title, document.language, document.as_of, document.as_of_words
    ));
    line(format!("description: {}", document.description));
    line(format!("from {}; source: {:?}", document.first_year, document.source));
    line(format!("background: {:?}", document.background));
    line(format!("sides: {:?}", document.sides.iter().map(|side| &side.id).collect::<Vec<_>>()));
    line(format!(
        "voices: {:?}",
        document.voices.iter().map(|voice| (&voice.id, voice.side.map(|side| side.0))).collect::<Vec<_>>()
    ));
    line(format!("home: {}", rounded(document.sheet.home)));
    line(format!("subject: {:?}; sets: {:?}", document.sheet.subject, document.sheet.sets));
    for object in &document.objects {
        line(format!("\nobject {}", self::object(object)));
    }
    for (object, spots) in document.objects.iter().zip(&layout.symbols) {
        let is_usual = spots.iter().all(|spot| *spot == SymbolPlacement::default());
        (!is_usual).then(|| line(format!("\n{} stands so: {spots:?}", object.id)));
    }
    for (card, answer) in document.cards.iter().zip(&article.answers) {
        let aliases: Vec<_> = card.aliases.iter().map(model::CardId::as_str).collect();
        line(format!("\ncard {} {aliases:?} “{}” shows {}", card.id, card.question, rounded(card.focus)));
        if !answer.short.is_empty() {
            line(format!("in short {}", self::block(&Block::Paragraph(answer.short.clone()), document, 0)));
        }
        for block in &answer.blocks {
            line(self::block(block, document, 1));
        }
    }
    line("\nframes".to_owned());
    document.frames.iter().for_each(|frame| line(self::frame(frame, document)));
    line("\nlabels".to_owned());
    layout.labels.iter().for_each(|label| line(self::label(label, document)));
    layout.clusters.iter().for_each(|cluster| line(self::cluster(cluster, document)));
    for (name, outline) in &article.outlines {
        let corners = outline.rings().flatten().map(|at| format!("{:.0} {:.0}", at.x, at.y));
        line(format!("\noutline {name}: {}", corners.collect::<Vec<_>>().join(", ")));
    }
    lines
}

fn rounded(b: MapBox) -> String {
    format!("{:.0},{:.0} to {:.0},{:.0}", b.min.x, b.min.y, b.max.x, b.max.y)
}

fn frame(frame: &Frame, document: &Document) -> String {
    let Frame { card, start, focus, year, objects, caption, background, layers } = frame;
    let start = start.map_or("the card", |ix| document.sentence(ix).unwrap().id.as_str());
    let objects: Vec<_> = objects.iter().map(|ix| document.object(*ix).unwrap().id.as_str()).collect();
    let background = background.as_ref().map(|it| it.source.as_str());
    format!(
        "  {} from {start}: “{caption}” {year}, {}, {objects:?} {layers:?} {background:?}",
        document.card(*card).unwrap().id,
        rounded(*focus)
    )
}

fn object(object: &Object) -> String {
    let Object { id, name, says, period, background, kind } = object;
    let date = |when: Option<model::Date>| when.map_or("…".to_owned(), |when| when.to_string());
    let time = format!("{} to {}", date(period.from), date(period.until));
    let kind = format!("{kind:?}");
    format!(
        "{id} “{name}” says {:?}, {time}, background {}\n  {kind}",
        says.map(|voice| voice.0),
        background.is_some()
    )
}

fn cluster(cluster: &Cluster, document: &Document) -> String {
    let members: Vec<_> =
        cluster.members.iter().map(|ix| document.object(*ix).unwrap().id.as_str()).collect();
    format!("cluster from step {} to {}: {members:?}", cluster.from, cluster.until)
}

/// Only the words and their object: where they stand is the cartographer's business.
fn label(label: &Label, document: &Document) -> String {
    let object =
        label.object.and_then(|ix| document.object(ix)).map_or("base map", |object| object.id.as_str());
    format!("  {:?} {object}: {}", label.style, label.lines.join(" | "))
}

fn block(block: &Block, document: &Document, depth: usize) -> String {
    let indent = "  ".repeat(depth);
    let blocks = |blocks: &[Block]| {
        blocks.iter().map(|one| self::block(one, document, depth + 1)).collect::<Vec<_>>().join("\n")
    };
    let words = |inlines: &[Inline]| self::inlines(inlines, document, &indent);
    match block {
        Block::Paragraph(inlines) => format!("{indent}paragraph{}", words(inlines)),
        Block::Heading(level, inlines) => format!("{indent}heading {level} {}", words(inlines)),
        Block::List(first, entries) => {
            let entries: Vec<_> =
                entries.iter().map(|entry| format!("{indent}- entry\n{}", blocks(entry))).collect();
            format!("{indent}list {first:?}\n{}", entries.join("\n"))
        }
        Block::Quote(within) => format!("{indent}quote\n{}", blocks(within)),
        Block::Code(words) => format!("{indent}code {words:?}"),
        Block::Rule => format!("{indent}rule"),
        Block::Table(head, rows) => {
            let row =
                |cells: &[Vec<Inline>]| cells.iter().map(|cell| words(cell)).collect::<Vec<_>>().join(" / ");
            let rows: Vec<_> =
                core::iter::once(row(head)).chain(rows.iter().map(|cells| row(cells))).collect();
            format!("{indent}table\n{indent}  {}", rows.join(&format!("\n{indent}  ")))
        }
    }
}

fn inlines(inlines: &[Inline], document: &Document, indent: &str) -> String {
    inlines.iter().map(|one| inline(one, document, indent)).collect()
}

fn inline(inline: &Inline, document: &Document, indent: &str) -> String {
    let within = |inlines: &[Inline]| self::inlines(inlines, document, indent);
    match inline {
        Inline::Text(words) => words.clone(),
        Inline::Concerns(_, words) => within(words),
        Inline::Sentence(ix, words) => {
            let sentence = document.sentence(*ix).unwrap();
            assert_eq!(sentence.text, model::plain_text(words).trim());
            let mentions: Vec<_> =
                sentence.mentions.iter().map(|ix| document.object(*ix).unwrap().id.as_str()).collect();
            let says: Vec<_> = sentence
                .says
                .iter()
                .map(|(voice, act)| (&document.voice(*voice).unwrap().id, act.keyword()))
                .collect();
            let replies: Vec<_> =
                sentence.replies_to.iter().map(|ix| document.sentence(*ix).unwrap().id.as_str()).collect();
            let replies =
                if replies.is_empty() { String::new() } else { format!(" answers {}", replies.join(", ")) };
            format!(
                "\n{indent}  {} {mentions:?} {says:?}{replies}\n{indent}    {}",
                sentence.id,
                within(words)
            )
        }
        Inline::Mention(ix, words) => format!("[{}](#{})", within(words), document.object(*ix).unwrap().id),
        Inline::Says(ix, act, words) => {
            format!("[{}](says:{} {})", within(words), document.voice(*ix).unwrap().id, act.keyword())
        }
        Inline::Replies(ix, words) => {
            format!("[{}](replies:{})", within(words), document.voice(*ix).unwrap().id)
        }
        Inline::Emphasis(words) => format!("*{}*", within(words)),
        Inline::Strong(words) => format!("**{}**", within(words)),
        Inline::Deleted(words) => format!("~~{}~~", within(words)),
        Inline::Code(words) => format!("`{words}`"),
        Inline::Link(address, words) => format!("[{}]({address})", within(words)),
        Inline::Image(address, words) => format!("![{words}]({address})"),
        Inline::Break => "⏎".to_owned(),
    }
}
