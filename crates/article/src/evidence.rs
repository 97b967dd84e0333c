//! Checks that the text contains what the front matter says.
//!
//! Objects and sentences come in. Each object that no sentence mentions is reported, and each number and speaker that
//! does not occur in a sentence that mentions its object.

use std::collections::BTreeSet;

use model::{ObjectIx, Sentence, VoiceIx};
use words::Words;

use crate::{
    Diagnostic,
    body::Prose,
    front::{Front, KindEntry, ObjectEntry, Spanned},
    names::{Names, Resolution},
    numbers::whole_numbers,
    report::{Report, quoted},
};

/// Checks all objects.
pub(crate) fn check(front: &Front, names: &Names, prose: &Prose, report: &mut Report) {
    let evidence = evidence_of(front, prose);
    let numbers: Vec<_> = prose.sentences.iter().map(|sentence| whole_numbers(&sentence.text)).collect();
    for ((at, entry), found) in front.objects.iter().enumerate().zip(&evidence) {
        let object = ObjectIx(at as u16);
        let Some(id) = &entry.id else { continue };
        let voice = entry.says.as_ref().and_then(|says| voice(says, names, report));
        let is_named = names.object(&id.value) == Resolution::Found(object);
        if !is_named || prose.misspelt_objects.contains(&object) {
            continue;
        }
        if found.is_empty() {
            report.add(|| unmentioned(id));
            continue;
        }
        let evidence = Evidence { id, found, prose, numbers: &numbers };
        if let Some(voice) = voice.filter(|voice| !prose.misspelt_voices.contains(voice)) {
            evidence.check_voice(entry, voice, names, report);
        }
        if let Some((key, number)) = entry.kind.as_ref().and_then(KindEntry::number) {
            evidence.check_number(key, number, report);
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

fn voice(says: &Spanned<String>, names: &Names, report: &mut Report) -> Option<VoiceIx> {
    match names.voice(&says.value) {
        Resolution::Found(voice) => Some(voice),
        Resolution::Uncertain => None,
        Resolution::Card | Resolution::Unknown => {
            report.add(|| names.unknown_voice(&says.value, &says.span));
            None
        }
    }
}

fn unmentioned(id: &Spanned<String>) -> Diagnostic {
    Diagnostic::error(&id.span, format!("no sentence mentions {}", quoted(&id.value)))
        .hint(format!("write `[words](#{})` where the text speaks of it, or delete its table", id.value))
}

/// What the text says about one object.
struct Evidence<'a> {
    id: &'a Spanned<String>,
    found: &'a [usize],
    prose: &'a Prose,
    /// The numbers of each sentence.
    numbers: &'a [BTreeSet<u32>],
}

impl Evidence<'_> {
    fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.found.iter().filter_map(|at| self.prose.sentences.get(*at))
    }

    fn check_voice(&self, entry: &ObjectEntry, voice: VoiceIx, names: &Names, report: &mut Report) {
        let Some(says) =
            entry.says.as_ref().filter(|_| !self.sentences().any(|sentence| is_said_by(sentence, voice)))
        else {
            return;
        };
        report.add(|| {
            let message = format!(
                "{} says nothing in the sentences that mention {}",
                quoted(&says.value),
                quoted(&self.id.value)
            );
            let speaker = self.sentences().find_map(|sentence| names.voice_id(sentence.says.first()?.0));
            let hint = match speaker {
                Some(speaker) => {
                    format!("write `{speaker}`, who says one of them, or mark the speaker in the text")
                }
                None => format!("write `[name](says:{})` in one of them, or delete the key", says.value),
            };
            self.with_sentence(Diagnostic::error(&says.span, message).hint(hint))
        });
    }

    fn check_number(&self, key: &str, stated: &Spanned<u32>, report: &mut Report) {
        let found = || self.found.iter().filter_map(|at| self.numbers.get(*at));
        if found().any(|numbers| numbers.contains(&stated.value)) {
            return;
        }
        report.add(|| {
            let number = Words::of("en").number(stated.value);
            let message =
                format!("no sentence that mentions {} contains the number {number}", quoted(&self.id.value));
            let hint = match only(found().flatten()) {
                Some(only) => {
                    format!("write `{key} = {only}`, the number that stands there, or correct the sentence")
                }
                None => {
                    format!("write {number} in digits in a sentence that mentions it, or correct `{key}`")
                }
            };
            self.with_sentence(Diagnostic::error(&stated.span, message).hint(hint))
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
