/// The candidate spelt most like a word, if any comes close.
///
/// Case counts as half a mistake, so `Crimea` finds `crimea`.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.chars().count() > 64 {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    let reach = lower.chars().count().div_ceil(3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&lower, candidate), candidate))
        .filter(|(distance, _)| *distance <= reach)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_the_word_that_was_meant() {
        let known = ["us-poland", "us-romania", "crimea"];
        assert_eq!(nearest("us-polnad", known), Some("us-poland"));
        assert_eq!(nearest("Crimea", known), Some("crimea"));
        assert_eq!(nearest("weather", known), None);
    }
}
