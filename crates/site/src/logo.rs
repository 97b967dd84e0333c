//! Cardinal's logo, a map pin whose head is a compass, as the icons that browsers and home screens ask for.

use std::sync::OnceLock;

use anyhow::Context;
use base64::Engine as _;
use model::Document;
use serde_json::json;

use crate::palette;
use crate::raster::{png, small_png};
use crate::site_file::SiteFile;

/// The logo as a file, 64 units wide and high.
const SVG: &str = include_str!("../../../assets/logo.svg");

/// The logo's shapes, to be set into another picture.
pub(crate) fn shapes() -> &'static str {
    let shapes = SVG.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</svg>"));
    shapes.map_or("", |(shapes, _)| shapes)
}

/// The icons and the manifest.
///
/// # Errors
/// Where the logo cannot be drawn.
pub(crate) fn files(document: &Document, brand: &str) -> anyhow::Result<Vec<SiteFile>> {
    let mut files = icons()?.to_vec();
    files.push(SiteFile::new("manifest.webmanifest", manifest(document, brand)));
    Ok(files)
}

/// The icons, which are the same for every site: drawn once, however often an article is built.
fn icons() -> anyhow::Result<&'static [SiteFile]> {
    static ICONS: OnceLock<Vec<SiteFile>> = OnceLock::new();
    if let Some(icons) = ICONS.get() {
        return Ok(icons);
    }
    let drawn = draw_icons()?;
    Ok(ICONS.get_or_init(|| drawn))
}

fn draw_icons() -> anyhow::Result<Vec<SiteFile>> {
    let drawn = |svg: &str, size| png(svg, size, size).context("cannot draw the logo");
    Ok(vec![
        SiteFile::new("favicon.svg", SVG),
        SiteFile::new("favicon.ico", ico(&small_png(SVG, 32).context("cannot draw the logo")?)),
        SiteFile::new("apple-touch-icon.png", drawn(&on_ground(0.74), 180)?),
        SiteFile::new("icon-192.png", drawn(SVG, 192)?),
        SiteFile::new("icon-512.png", drawn(SVG, 512)?),
        SiteFile::new("icon-maskable-512.png", drawn(&on_ground(0.56), 512)?),
    ])
}

/// The elements of a page's head that lead to the icons.
///
/// No SVG: Chromium decodes the icon anew at each change of address, which costs more than the change.
pub(crate) fn links(to_top: &str) -> String {
    let (light, dark) = (palette::GROUND, palette::GROUND_DARK);
    format!(
        "<link rel=\"icon\" href=\"{to_top}favicon.ico\" sizes=\"32x32\">\n\
         <link rel=\"apple-touch-icon\" href=\"{to_top}apple-touch-icon.png\">\n\
         <link rel=\"manifest\" href=\"{to_top}manifest.webmanifest\">\n\
         <meta name=\"theme-color\" content=\"{light}\" media=\"(prefers-color-scheme: light)\">\n\
         <meta name=\"theme-color\" content=\"{dark}\" media=\"(prefers-color-scheme: dark)\">"
    )
}

/// The same for a page that is a file of its own.
pub(crate) fn links_within() -> String {
    let svg = base64::engine::general_purpose::STANDARD.encode(SVG);
    format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{svg}\" type=\"image/svg+xml\">")
}

/// The logo at a part of its size on paper, for systems that cut icons to a form of their own.
fn on_ground(part: f32) -> String {
    let edge = 32.0 * (1.0 - part);
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M0 0h64v64H0z" fill="{}"/><g transform="translate({edge} {edge}) scale({part})">{}</g></svg>"#,
        palette::GROUND,
        shapes()
    )
}

/// A PNG of 32 pixels in the container that browsers look for at the top of a host.
fn ico(png: &[u8]) -> Vec<u8> {
    let mut file = vec![0, 0, 1, 0, 1, 0, 32, 32, 0, 0, 1, 0, 32, 0];
    file.extend((png.len() as u32).to_le_bytes());
    file.extend(22_u32.to_le_bytes());
    file.extend(png);
    file
}

fn manifest(document: &Document, brand: &str) -> String {
    let icon = |name: &str, size: &str, purpose: &str| json!({ "src": name, "sizes": size, "type": "image/png", "purpose": purpose });
    let manifest = json!({
        "name": format!("{brand}: {}", document.title),
        "short_name": brand,
        "description": document.description,
        "lang": document.language,
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": palette::GROUND,
        "theme_color": palette::GROUND,
        "icons": [
            { "src": "favicon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any" },
            icon("icon-192.png", "192x192", "any"),
            icon("icon-512.png", "512x512", "any"),
            icon("icon-maskable-512.png", "512x512", "maskable"),
        ],
    });
    format!("{manifest:#}\n")
}
