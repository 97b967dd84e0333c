//! Who says a sentence, and how, in words and attributes.

use model::{Document, Sentence, SideIx, SpeechAct, VoiceIx};
use words::Words;

/// Who says a sentence and what they do by it: “Moscow · demand”, “reported”, “note of this page”.
pub fn attribution(document: &Document, sentence: &Sentence) -> String {
    let voices = sentence.says.iter().filter_map(|(voice, act)| said_by(document, *voice, *act));
    let attribution = voices.collect::<Vec<_>>().join("; ");
    if attribution.is_empty() { words(document).speech.reported.to_owned() } else { attribution }
}

fn said_by(document: &Document, voice: VoiceIx, act: SpeechAct) -> Option<String> {
    let voice = document.voice(voice)?;
    if voice.side.is_none() {
        return Some(words(document).speech.note_of_page.to_owned());
    }
    Some([&capitalised(&voice.name), " · ", words(document).speech_act(act)].concat())
}

fn words(document: &Document) -> Words {
    Words::of(&document.language)
}

/// A name that begins a line: “The Pentagon”.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// Sides as the attribute `data-sides` has them; nothing where no side speaks.
pub fn side_ids(document: &Document, sides: &[SideIx]) -> Option<String> {
    let names: Vec<&str> =
        sides.iter().filter_map(|ix| document.side(*ix)).map(|side| side.id.as_str()).collect();
    (!names.is_empty()).then(|| names.join(" "))
}
