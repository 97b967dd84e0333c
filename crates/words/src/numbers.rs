//! How languages write numbers.

/// A whole number with a mark between thousands: “1,700”.
pub(crate) fn group_thousands(number: u32, mark: char) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::group_thousands;

    #[test]
    fn thousands_are_grouped() {
        for (number, words) in [(60, "60"), (300, "300"), (1700, "1,700"), (2_000_000, "2,000,000")] {
            assert_eq!(group_thousands(number, ','), words);
        }
    }
}
