//! HTML as a browser reads it holds nothing that could do more than show text.

use std::collections::BTreeSet;

use scraper::node::Element;
use scraper::{Html, Node};

/// Elements of a page; HTML of an article would bring others, or attributes that these never have.
const ELEMENTS: &str = "a article aside blockquote body br button caption circle code col dd defs del details dialog div dl dt em \
    fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 head header hr html img input label legend li line link \
    main meta nav ol option output p path pattern polyline pre rect s script section select small span strong style sub \
    summary sup svg table tbody td text textarea tfoot th thead time title tr ul use";
/// Attributes that do something, beside those that begin with `on`.
const ACTIVE: [&str; 7] = ["style", "srcdoc", "srcset", "formaction", "action", "ping", "background"];
const ADDRESSES: [&str; 3] = ["href", "src", "xlink:href"];
const PICTURES: [&str; 4] = [
    "data:image/png;base64,",
    "data:image/jpeg;base64,",
    "data:image/webp;base64,",
    "data:image/avif;base64,",
];
/// The one script within a page that runs.
const MISSED: &str = include_str!("../../crates/site/src/start-failed.js");
const LOCAL: [&str; 4] = ["./", "../", "#", "explainer.html"];

/// Everything that an element or attribute of a page could do but show text.
pub(crate) fn faults(page: &Html) -> Vec<String> {
    let known: BTreeSet<&str> = ELEMENTS.split_whitespace().collect();
    let mut faults = Vec::new();
    let mut ids = BTreeSet::new();
    for node in page.tree.nodes() {
        let Node::Element(element) = node.value() else { continue };
        if !known.contains(element.name()) {
            faults.push(format!("<{}>", element.name()));
        }
        faults.extend(element.attrs().filter_map(|(name, value)| fault(element, name, value)));
        if let Some(id) = element.attr("id").filter(|id| !ids.insert(id.to_owned())) {
            faults.push(format!("two of id {id:?}"));
        }
        let text =
            || node.children().filter_map(|it| it.value().as_text().map(|text| &**text)).collect::<String>();
        if element.name() == "script" && !is_own_script(element.attr("src"), element.attr("type"), &text()) {
            faults.push(format!("a script of type {:?}", element.attr("type")));
        }
    }
    faults
}

fn fault(element: &Element, attribute: &str, value: &str) -> Option<String> {
    let is_active = attribute.starts_with("on") || ACTIVE.contains(&attribute);
    let is_address = ADDRESSES.contains(&attribute);
    let is_harmful = is_active || is_address && !is_harmless(element.name(), value);
    is_harmful.then(|| format!("<{} {attribute}={value:?}>", element.name()))
}

fn is_harmless(element: &str, address: &str) -> bool {
    let address = &*address.to_ascii_lowercase();
    let begins = |starts: &[&str]| starts.iter().any(|start| address.starts_with(start));
    begins(&LOCAL)
        || is_relative(address)
        || match element {
            "a" => begins(&["https://", "http://", "mailto:", "data:application/octet-stream;base64,"]),
            "img" => begins(&PICTURES),
            _ => begins(&["data:image/png;base64,", "data:image/svg+xml;base64,"]),
        }
}

fn is_relative(address: &str) -> bool {
    let first = address.split(['/', '?', '#']).next().unwrap_or_default();
    !first.contains(':') && !address.contains('\\') && !address.starts_with("//")
}

fn is_own_script(src: Option<&str>, kind: Option<&str>, text: &str) -> bool {
    match (src, kind) {
        (Some(src), Some("module") | None) => LOCAL.iter().any(|start| src.starts_with(start)),
        // Data, and the app itself in the file that holds everything.
        (None, Some("application/ld+json" | "application/gzip" | "module")) => true,
        (None, None) => text == MISSED.trim_end(),
        _ => false,
    }
}
