//! Resolves the links of a sentence: mentions, speakers, addresses and pictures.
//!
//! A link comes in, what it ties its sentence to or a harmless address goes out. Any other link is reported and becomes
//! plain text.

use core::ops::Range;

use model::{Inline, ObjectIx, SpeechAct, VoiceIx, plain_text};

use crate::{
    Diagnostic,
    body::{
        reader::{Reader, Ties},
        target::{self, Refusal, Target},
        tree::{Node, NodeKind},
    },
    front::table_names,
    names::Resolution,
    report::{known_names, quoted},
};

/// What a link ties its sentence to.
#[derive(Clone, Copy)]
enum Tie {
    Object(ObjectIx),
    Voice(VoiceIx, SpeechAct),
}

impl Ties {
    fn mention(&mut self, object: ObjectIx) {
        if !self.mentions.contains(&object) {
            self.mentions.push(object);
        }
    }

    /// Adds a tie, unless it is there, and gives back the inline of the link.
    fn tied(&mut self, tie: Tie, words: Vec<Inline>) -> Inline {
        match tie {
            Tie::Object(object) => {
                self.mention(object);
                Inline::Mention(object, words)
            }
            Tie::Voice(voice, act) => {
                if !self.says.contains(&(voice, act)) {
                    self.says.push((voice, act));
                }
                Inline::Says(voice, act, words)
            }
        }
    }
}

impl Reader<'_> {
    pub(super) fn link(
        &mut self,
        address: &str,
        title: &str,
        span: &Range<usize>,
        words: Vec<Inline>,
        ties: &mut Ties,
    ) -> Inline {
        let tie = match target::link(address) {
            Ok(Target::Mention(id)) => self.mention(id, title, span).map(Tie::Object),
            Ok(Target::Concerns(ids)) => {
                let objects: Vec<_> = ids.split(',').filter_map(|id| self.mention(id, title, span)).collect();
                for object in &objects {
                    ties.mention(*object);
                }
                return Inline::Concerns(objects, words);
            }
            Ok(Target::Says(id)) => self.says(id, title, span).map(|(voice, act)| Tie::Voice(voice, act)),
            Ok(Target::Replies(id)) => {
                let Some(voice) = self.replies(id, title, span) else {
                    return Inline::Text(plain_text(&words));
                };
                ties.replies.push((voice, span.clone()));
                return Inline::Replies(voice, words);
            }
            Ok(Target::Address) => return Inline::Link(address.to_owned(), words),
            Err(refusal) => {
                self.refuse(refusal, address, span);
                None
            }
        };
        match tie {
            Some(tie) => ties.tied(tie, words),
            None => Inline::Text(plain_text(&words)),
        }
    }

    fn mention(&mut self, id: &str, title: &str, span: &Range<usize>) -> Option<ObjectIx> {
        if !title.is_empty() {
            self.report.add(|| {
                Diagnostic::error(span, format!("a mention carries no {}", quoted(title)))
                    .hint("delete it, or write `says:` before the id of a voice")
            });
        }
        match self.names.object(id) {
            Resolution::Found(object) => return Some(object),
            Resolution::Uncertain => {}
            Resolution::Card => self.report.add(|| {
                Diagnostic::error(
                    span,
                    format!("expected the id of an object, found the card {}", quoted(id)),
                )
                .hint(format!("mention a {}", table_names()))
            }),
            Resolution::Unknown => self.unknown_mention(id, span),
        }
        None
    }

    fn unknown_mention(&mut self, id: &str, span: &Range<usize>) {
        if self.report.is_full() {
            return self.report.add(|| Diagnostic::error(span, ""));
        }
        let nearest = self.names.nearest_object(id);
        self.prose.misspelt_objects.extend(nearest.map(|(_, object)| object));
        self.report.add(|| {
            let hint = match nearest {
                Some((name, _)) => format!("write `#{name}`"),
                None if self.names.voice(id) != Resolution::Unknown => {
                    format!("write `says:{id}`, since it is a voice")
                }
                None => "add a table for it to the front matter, or delete the mention".to_owned(),
            };
            Diagnostic::error(span, format!("a mention of {}, which is nothing", quoted(id))).hint(hint)
        });
    }

    fn says(&mut self, id: &str, title: &str, span: &Range<usize>) -> Option<(VoiceIx, SpeechAct)> {
        let act = if title.is_empty() { Some(SpeechAct::default()) } else { SpeechAct::from_keyword(title) };
        if act.is_none() {
            self.report.add(|| {
                let hint = known_names("write", title, &SpeechAct::ALL.map(SpeechAct::keyword));
                let message = format!("expected a manner of speaking, found {}", quoted(title));
                Diagnostic { hint, ..Diagnostic::error(span, message) }
            });
        }
        match self.names.voice(id) {
            Resolution::Found(voice) => Some((voice, act.unwrap_or_default())),
            Resolution::Uncertain => None,
            Resolution::Card | Resolution::Unknown => {
                self.unknown_voice(id, span);
                None
            }
        }
    }

    pub(super) fn unknown_voice(&mut self, id: &str, span: &Range<usize>) {
        if !self.report.is_full() {
            self.prose.misspelt_voices.extend(self.names.nearest_voice(id));
        }
        self.report.add(|| self.names.unknown_voice(id, span));
    }

    pub(super) fn picture(&mut self, address: String, words: String, span: &Range<usize>) -> Inline {
        match target::picture(&address) {
            Ok(()) => Inline::Image(address, words),
            Err(refusal) => {
                self.refuse_picture(refusal, &address, span);
                Inline::Text(words)
            }
        }
    }

    fn refuse(&mut self, refusal: Refusal, address: &str, span: &Range<usize>) {
        self.report.add(|| {
            let hint = match refusal {
                Refusal::Blank => "write `%20` for a space, and nothing that does not show",
                _ => "write an address with `https://`, `http://` or `mailto:`, a relative one, or `#` and an id",
            };
            Diagnostic::error(span, refusal.message(address)).hint(hint)
        });
    }

    fn refuse_picture(&mut self, refusal: Refusal, address: &str, span: &Range<usize>) {
        self.report.add(|| {
            Diagnostic::error(span, refusal.message(address))
                .hint("put the picture beside the article and write its relative address")
        });
    }
}

/// Whether some nodes mention something or name a speaker.
pub(super) fn has_ties(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| {
        let leads_to =
            if let NodeKind::Link { address, .. } = &node.kind { target::link(address).ok() } else { None };
        matches!(
            leads_to,
            Some(Target::Mention(_) | Target::Concerns(_) | Target::Says(_) | Target::Replies(_))
        ) || has_ties(&node.children)
    })
}

/// Nodes in which each link is replaced by its words.
pub(super) fn without_links(nodes: Vec<Node>) -> Vec<Node> {
    let mut kept = Vec::new();
    for mut node in nodes {
        let children = without_links(core::mem::take(&mut node.children));
        match node.kind {
            NodeKind::Link { .. } => kept.extend(children),
            NodeKind::Picture { words, .. } => {
                kept.push(Node { kind: NodeKind::Text(words), span: node.span, children });
            }
            _ => kept.push(Node { children, ..node }),
        }
    }
    kept
}
