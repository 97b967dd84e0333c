//! Checks that the text bears out what the front matter says.
//!
//! Objects and sentences come in; each object that no sentence mentions, each number and each speaker that the
//! mentioning sentences do not have is reported.

use std::collections::BTreeSet;

use model::{ObjectIx, Sentence, VoiceIx};
use words::Words;

use crate::{
    Diagnostic,
    body::Prose,
    front::{Draft, DraftKind, Front, Written},
    names::{Meaning, Names},
    numbers::whole_numbers,
    report::{Report, quoted},
};

/// Checks all objects.
pub(crate) fn check(front: &Front, names: &Names, prose: &Prose, report: &mut Report) {
    let evidence = evidence_of(front, prose);
    let numbers: Vec<_> = prose.sentences.iter().map(|sentence| whole_numbers(&sentence.text)).collect();
    for ((at, draft), found) in front.objects.iter().enumerate().zip(&evidence) {
        let object = ObjectIx(at as u16);
        let Some(id) = &draft.id else { continue };
        let voice = draft.says.as_ref().and_then(|says| voice(says, names, report));
        let is_named = names.object(&id.it) == Meaning::Known(object);
        if !is_named || prose.meant.contains(&object) {
            continue;
        }
        if found.is_empty() {
            report.add(|| unmentioned(id));
            continue;
        }
        let evidence = Evidence { id, found, prose, numbers: &numbers };
        if let Some(voice) = voice.filter(|voice| !prose.meant_voices.contains(voice)) {
            evidence.check_voice(draft, voice, names, report);
        }
        if let Some(DraftKind::Force { troops, .. }) = &draft.kind {
            evidence.check_number(troops, report);
        }
    }
}

/// For each object, the positions of the sentences that mention it.
fn evidence_of(front: &Front, prose: &Prose) -> Vec<Vec<usize>> {
    let mut evidence = vec![Vec::new(); front.objects.len()];
    for (at, sentence) in prose.sentences.iter().enumerate() {
        for object in &sentence.mentions {
            if let Some(found) = evidence.get_mut(object.get()) {
                found.push(at);
            }
        }
    }
    evidence
}

fn voice(says: &Written<String>, names: &Names, report: &mut Report) -> Option<VoiceIx> {
    match names.voice(&says.it) {
        Meaning::Known(voice) => Some(voice),
        Meaning::Unjudged => None,
        Meaning::Card | Meaning::Unknown => {
            report.add(|| names.unknown_voice(&says.it, &says.span));
            None
        }
    }
}

fn unmentioned(id: &Written<String>) -> Diagnostic {
    Diagnostic::error(&id.span, format!("no sentence mentions {}", quoted(&id.it)))
        .hint(format!("write `[words](#{})` where the text speaks of it, or delete its table", id.it))
}

/// What the text says about one object.
struct Evidence<'a> {
    id: &'a Written<String>,
    found: &'a [usize],
    prose: &'a Prose,
    /// The numbers of each sentence.
    numbers: &'a [BTreeSet<u32>],
}

impl Evidence<'_> {
    fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.found.iter().filter_map(|at| self.prose.sentences.get(*at))
    }

    fn check_voice(&self, draft: &Draft, voice: VoiceIx, names: &Names, report: &mut Report) {
        let Some(says) =
            draft.says.as_ref().filter(|_| !self.sentences().any(|sentence| is_said_by(sentence, voice)))
        else {
            return;
        };
        report.add(|| {
            let message = format!(
                "{} says nothing in the sentences that mention {}",
                quoted(&says.it),
                quoted(&self.id.it)
            );
            let speaker = self.sentences().find_map(|sentence| names.voice_id(sentence.says.first()?.0));
            let hint = match speaker {
                Some(speaker) => {
                    format!("write `{speaker}`, who says one of them, or mark the speaker in the text")
                }
                None => format!("write `[name](says:{})` in one of them, or delete the key", says.it),
            };
            self.with_sentence(Diagnostic::error(&says.span, message).hint(hint))
        });
    }

    fn check_number(&self, troops: &Written<u32>, report: &mut Report) {
        let found = || self.found.iter().filter_map(|at| self.numbers.get(*at));
        if found().any(|numbers| numbers.contains(&troops.it)) {
            return;
        }
        report.add(|| {
            let number = Words::of("en").number(troops.it);
            let message =
                format!("no sentence that mentions {} contains the number {number}", quoted(&self.id.it));
            let hint = match only(found().flatten()) {
                Some(only) => {
                    format!("write `troops = {only}`, the number that stands there, or correct the sentence")
                }
                None => {
                    format!("write {number} in digits in a sentence that mentions it, or correct `troops`")
                }
            };
            self.with_sentence(Diagnostic::error(&troops.span, message).hint(hint))
        });
    }

    fn with_sentence(&self, diagnostic: Diagnostic) -> Diagnostic {
        match self.found.first().and_then(|at| self.prose.spans.get(*at)) {
            Some(span) => diagnostic.related(span, "this sentence mentions it"),
            None => diagnostic,
        }
    }
}

/// The number, if all are the same.
fn only<'a>(mut numbers: impl Iterator<Item = &'a u32>) -> Option<u32> {
    let first = *numbers.next()?;
    numbers.all(|number| *number == first).then_some(first)
}

fn is_said_by(sentence: &Sentence, voice: VoiceIx) -> bool {
    sentence.says.iter().any(|(speaker, _)| *speaker == voice)
}
