//! Gives sentences the names that they had with other words, so that links of before lead to them.

use std::collections::BTreeMap;

use model::SentenceId;

use crate::{
    Diagnostic,
    body::Prose,
    front::{FormerSentence, Spanned},
    report::{Report, quoted},
};

/// Ties each former name to the sentence whose first words the author gives.
pub(crate) fn tie(former: &[FormerSentence], prose: &mut Prose, report: &mut Report) {
    let names = prose.sentences.iter().enumerate().map(|(at, sentence)| (sentence.id.to_string(), at));
    let mut taken: BTreeMap<String, usize> = names.collect();
    for entry in former {
        let Some(at) = entry.now.as_ref().and_then(|now| find(now, prose, report)) else { continue };
        for id in &entry.ids {
            if taken.insert(id.value.clone(), at).is_some() {
                report.add(|| {
                    Diagnostic::error(
                        &id.span,
                        format!("{} is the name of another sentence", quoted(&id.value)),
                    )
                    .hint("delete it")
                });
            } else if let (Some(sentence), Ok(id)) =
                (prose.sentences.get_mut(at), SentenceId::parse(&id.value))
            {
                sentence.aliases.push(id);
            }
        }
    }
}

/// The one sentence that begins with some words.
fn find(now: &Spanned<String>, prose: &Prose, report: &mut Report) -> Option<usize> {
    let begins = |at: &usize| prose.sentences.get(*at).is_some_and(|it| it.text.starts_with(&now.value));
    let mut found = (0..prose.sentences.len()).filter(begins);
    let first = found.next();
    if first.is_some() && found.next().is_none() {
        return first;
    }
    report.add(|| {
        let (message, hint) = match first {
            Some(_) => ("two sentences begin with these words", "write more words of the sentence"),
            None => (
                "no sentence begins with these words",
                "write the first words of the sentence, as readers see them",
            ),
        };
        Diagnostic::error(&now.span, message).hint(hint)
    });
    None
}
