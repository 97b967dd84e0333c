//! What a link or picture points to.
//!
//! A destination as the Markdown parser gives it comes in; a mention, a voice, a harmless address or the reason
//! for refusing it goes out. Everything that is not known to be harmless is refused.

use crate::characters::is_invisible;
use crate::report::quoted;

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target<'a> {
    /// To an object, by its id.
    Mention(&'a str),
    /// To objects that the sentence speaks of without a link, by their ids, with commas between.
    Concerns(&'a str),
    /// To a voice, by its id.
    Says(&'a str),
    /// To a voice whose words the sentence answers, by its id.
    Replies(&'a str),
    /// To another page.
    Address,
}

/// Why an address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It holds white space or characters that do not show.
    Blank,
    /// It names no place.
    Empty,
    /// Its scheme is none of the known ones.
    Scheme,
    /// It leads to another host without saying how.
    Host,
    /// It is not a picture of an allowed type.
    Picture,
}

impl Refusal {
    pub(crate) fn message(self, address: &str) -> String {
        if address.is_empty() {
            return "expected an address, found nothing".to_owned();
        }
        let why = match self {
            Self::Blank => "holds white space or invisible characters",
            Self::Empty => "leads nowhere",
            Self::Scheme => "has a scheme that is not allowed",
            Self::Host => "leads to another host without naming its scheme",
            Self::Picture => "is neither a local picture nor `data:` of type png, jpeg, webp or avif",
        };
        format!("the address {} {why}", quoted(address))
    }
}

/// Reads the destination of a link.
pub(crate) fn link(address: &str) -> Result<Target<'_>, Refusal> {
    if let Some(id) = address.strip_prefix('#') {
        return Ok(Target::Mention(id));
    }
    if let Some(ids) = address.strip_prefix("concerns:") {
        return Ok(Target::Concerns(ids));
    }
    if let Some(id) = address.strip_prefix("says:") {
        return Ok(Target::Says(id));
    }
    if let Some(id) = address.strip_prefix("replies:") {
        return Ok(Target::Replies(id));
    }
    check_visible(address)?;
    match scheme(address) {
        None => relative(address),
        Some("http" | "https") => web_address(address),
        Some("mailto") if address.len() > "mailto:".len() => Ok(()),
        Some("mailto") => Err(Refusal::Empty),
        Some(_) => Err(Refusal::Scheme),
    }
    .map(|()| Target::Address)
}

/// Whether a picture is of the same origin, or written out in one of the formats that cannot run anything.
pub(crate) fn picture(address: &str) -> Result<(), Refusal> {
    const TYPES: [&str; 4] = [
        "data:image/png;base64,",
        "data:image/jpeg;base64,",
        "data:image/webp;base64,",
        "data:image/avif;base64,",
    ];
    check_visible(address)?;
    if let Some(data) = TYPES.iter().find_map(|prefix| address.strip_prefix(prefix)) {
        let is_base64 = data.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='));
        return if is_base64 && !data.is_empty() { Ok(()) } else { Err(Refusal::Picture) };
    }
    relative(address).map_err(|refusal| if refusal == Refusal::Scheme { Refusal::Picture } else { refusal })
}

/// Whether an address is one of the web: `http://` or `https://` and a host.
pub(crate) fn web_address(address: &str) -> Result<(), Refusal> {
    check_visible(address)?;
    let Some(rest) =
        ["https://", "http://"].iter().find_map(|scheme| strip_prefix_in_any_case(address, scheme))
    else {
        return Err(Refusal::Scheme);
    };
    if rest.starts_with(|c: char| c.is_alphanumeric() || c == '[') { Ok(()) } else { Err(Refusal::Empty) }
}

fn strip_prefix_in_any_case<'a>(word: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = word.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}

/// Browsers strip some of these, so that `java\tscript:` would run.
fn check_visible(address: &str) -> Result<(), Refusal> {
    match address.chars().any(|c| c.is_control() || c.is_whitespace() || is_invisible(c)) {
        true => Err(Refusal::Blank),
        false if address.is_empty() => Err(Refusal::Empty),
        false => Ok(()),
    }
}

/// The scheme in lower case where it is one of the known ones, as it stands otherwise.
fn scheme(address: &str) -> Option<&str> {
    let colon = address
        .find([':', '/', '?', '#'])
        .filter(|at| address.get(*at..).is_some_and(|rest| rest.starts_with(':')))?;
    let scheme = address.get(..colon)?;
    let known = ["http", "https", "mailto"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known));
    Some(known.unwrap_or(scheme))
}

/// Whether an address stays on its host, however often it is decoded.
fn relative(address: &str) -> Result<(), Refusal> {
    let mut decoded = address.to_owned();
    for _ in 0..4 {
        if decoded.contains('\\') || decoded.starts_with("//") {
            return Err(Refusal::Host);
        }
        let head = decoded.split(['/', '?']).next().unwrap_or_default();
        let first = head.split('#').next().unwrap_or_default();
        if first.contains(':') || head.contains("&#") || head.contains("&colon") {
            return Err(Refusal::Scheme);
        }
        let next = percent_decoded(&decoded);
        if next == decoded {
            return Ok(());
        }
        decoded = next;
    }
    Err(Refusal::Scheme)
}

fn percent_decoded(word: &str) -> String {
    let hex = |b: Option<u8>| b.and_then(|b| char::from(b).to_digit(16));
    let mut decoded = Vec::with_capacity(word.len());
    let mut bytes = word.bytes();
    while let Some(byte) = bytes.next() {
        let mut ahead = bytes.clone();
        match (byte, hex(ahead.next()), hex(ahead.next())) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                bytes = ahead;
            }
            _ => decoded.push(byte),
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_objects_voices_and_harmless_addresses() {
        assert_eq!(link("#us-poland"), Ok(Target::Mention("us-poland")));
        assert_eq!(link("concerns:us-poland,crimea"), Ok(Target::Concerns("us-poland,crimea")));
        assert_eq!(link("says:putin"), Ok(Target::Says("putin")));
        assert_eq!(link("replies:putin"), Ok(Target::Replies("putin")));
        for address in [
            "https://nato.int/a?b=c:d#e",
            "HTTP://x.org",
            "mailto:a@b.org",
            "a/b.html",
            "../x",
            "./",
            "?q=1:2",
            "/a:b",
            "100%25",
            "a%20b",
        ] {
            assert_eq!(link(address), Ok(Target::Address), "{address}");
        }
    }

    #[test]
    fn everything_else_is_refused() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            " javascript:x",
            "java\u{0}script:x",
            "javascript&#58;x",
            "javascript&colon;x",
            "javascript%3Ax",
            "javascript%253Ax",
            "javascript%2525253Ax",
            "vbscript:x",
            "data:text/html,x",
            "file:///etc/passwd",
            "blob:x",
            "//evil.example",
            "\\\\evil.example",
            "/\\evil.example",
            "https:evil",
            "https://",
            "http:///x",
            "mailto:",
            "",
            "says",
            "a:b",
            "\u{200b}javascript:x",
            "java%0Ascript:x",
            "%6aavascript:x",
            "SAYS:putin",
            "a b",
        ] {
            let refused = link(address);
            assert!(refused.is_err() || address == "says", "{address:?} {refused:?}");
        }
    }

    #[test]
    fn pictures_are_local_or_of_four_types() {
        for address in
            ["a.png", "../img/a.svg", "data:image/png;base64,iVBORw0KGgo=", "data:image/avif;base64,AAAA"]
        {
            assert_eq!(picture(address), Ok(()), "{address}");
        }
        for address in [
            "https://x.org/a.png",
            "//x.org/a.png",
            "data:image/svg+xml;base64,AAAA",
            "data:image/png,x",
            "data:image/png;base64,",
            "data:image/png;base64,<script>",
            "DATA:image/png;base64,AAAA",
            "",
            "javascript:x",
            "mailto:a@b.org",
            "data%3Aimage/png",
        ] {
            assert!(picture(address).is_err(), "{address:?}");
        }
    }
}
