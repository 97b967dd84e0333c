//! Names of sentences.

use std::collections::BTreeMap;

use model::SentenceId;

/// Gives each sentence a name made from its words, so that it survives reordering.
#[derive(Debug, Default)]
pub(crate) struct SentenceIds(BTreeMap<u32, u32>);

impl SentenceIds {
    /// The name of the next sentence; one that repeats the words of an earlier one is numbered.
    pub(crate) fn next(&mut self, words: &str) -> Option<SentenceId> {
        let hash = fnv1a(words);
        let count = self.0.entry(hash).or_insert(0);
        *count += 1;
        let name = if *count == 1 { format!("s-{hash:08x}") } else { format!("s-{hash:08x}-{count}") };
        SentenceId::parse(&name).ok()
    }
}

/// Whether a word has the form of a sentence's name.
pub(crate) fn is_sentence_name(word: &str) -> bool {
    let Some((hash, count)) = word.strip_prefix("s-").and_then(|rest| rest.split_at_checked(8)) else {
        return false;
    };
    let count = count.strip_prefix('-').unwrap_or(count);
    hash.bytes().all(|b| b.is_ascii_hexdigit()) && count.bytes().all(|b| b.is_ascii_digit())
}

/// Hashes letters and digits in lower case, so that punctuation and markup may change.
///
/// # References
/// G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, *The FNV Non-Cryptographic Hash Algorithm*, FNV-1a, 32 bits.
fn fnv1a(words: &str) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut step = |byte: u8| hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        word.chars()
            .flat_map(char::to_lowercase)
            .for_each(|c| c.encode_utf8(&mut [0; 4]).bytes().for_each(&mut step));
        step(b' ');
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_depends_on_the_words_alone() {
        let name = |words| SentenceIds::default().next(words).unwrap();
        assert_eq!(name("NATO, says Putin."), name("“Nato”  says putin!"));
        assert_ne!(name("NATO says."), name("NATOsays."));
        assert!(is_sentence_name(name("NATO").as_str()));
    }

    #[test]
    fn a_repeated_sentence_is_numbered() {
        let mut ids = SentenceIds::default();
        let first = ids.next("Yes.").unwrap();
        ids.next("Yes!").unwrap();
        let third = ids.next("Yes?").unwrap();
        assert_eq!(third.as_str(), format!("{first}-3"));
        assert!(is_sentence_name(third.as_str()));
    }

    #[test]
    fn the_hash_is_the_published_one() {
        // FNV-1a of "a " from the reference implementation.
        assert_eq!(fnv1a("a"), (0xe40c_292c_u32 ^ u32::from(b' ')).wrapping_mul(0x0100_0193));
    }

    #[test]
    fn other_words_are_no_names_of_sentences() {
        for word in ["s-bahn", "s-", "us-poland", "s-0123456", "s-01234567x"] {
            assert!(!is_sentence_name(word), "{word}");
        }
    }
}
