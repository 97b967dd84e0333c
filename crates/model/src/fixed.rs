use core::fmt;

/// A number written with at most two decimals and no trailing zeros: `12.5`, `-0.04`, `7`.
///
/// Written through integers, since the general float printer would weigh more than the rest of the view.
///
/// # Examples
/// ```
/// assert_eq!(model::Fixed(12.504).to_string(), "12.5");
/// assert_eq!(model::Fixed(-0.041).to_string(), "-0.04");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fixed(pub f32);

impl fmt::Display for Fixed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hundredths = (f64::from(self.0) * 100.0).round() as i64;
        let sign = if hundredths < 0 { "-" } else { "" };
        let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
        match rest {
            0 => write!(f, "{sign}{whole}"),
            r if r % 10 == 0 => write!(f, "{sign}{whole}.{}", r / 10),
            r => write!(f, "{sign}{whole}.{r:02}"),
        }
    }
}

impl Fixed {
    /// Reads what [`Display`](fmt::Display) writes: an optional sign, digits, at most two decimals.
    pub fn parse(word: &str) -> Option<Self> {
        let (sign, digits) = word.strip_prefix('-').map_or((1.0, word), |rest| (-1.0, rest));
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 6 || rest.len() > 2 || !plain(whole) || !plain(rest) {
            return None;
        }
        let hundredths: u32 = format!("{whole}{rest:0<2}").parse().ok()?;
        Some(Self(sign * (f64::from(hundredths) / 100.0) as f32))
    }
}

#[cfg(test)]
mod tests {
    use super::Fixed;

    #[test]
    fn it_writes_the_shortest_form() {
        for (number, words) in
            [(0.0, "0"), (-0.001, "0"), (3.1, "3.1"), (-3.17, "-3.17"), (1700.0, "1700"), (0.05, "0.05")]
        {
            assert_eq!(Fixed(number).to_string(), words);
        }
    }

    #[test]
    fn it_reads_back_what_it_writes() {
        for n in [-180.0, -9.13, 0.0, 0.05, 44.8, 2600.0] {
            assert_eq!(Fixed::parse(&Fixed(n).to_string()), Some(Fixed(n)));
        }
        for bad in ["", "-", "1.234", "1e9", "NaN", "12345678", "1.2.3", "+4"] {
            assert_eq!(Fixed::parse(bad), None, "{bad}");
        }
    }
}
