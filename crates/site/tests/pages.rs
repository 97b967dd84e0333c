//! The pages as they are served, before any script.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use basemap::Region;
use site::{Explainer, Page, read_explainer, render};

const SHELL: &str = "<!doctype html><html lang=\"en\" data-state=\"loading\"><head><!--press:head--></head><body><!--press:page--></body></html>";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A folder as Trunk leaves it, of its own for each test.
fn staging(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("index.html"), SHELL).unwrap();
    std::fs::write(folder.join("cardinal-app-1.js"), "export default () => {};").unwrap();
    std::fs::write(folder.join("cardinal-app-1_bg.wasm"), b"\0asm").unwrap();
    folder
}

fn site(name: &str) -> (Explainer, Vec<Page>) {
    let explainer = read_explainer(&root()).unwrap();
    let pages = render(&explainer, &staging(name)).unwrap();
    (explainer, pages)
}

#[test]
fn there_is_a_page_for_the_top_and_for_each_card() {
    let (_, pages) = site("paths");
    let paths: Vec<_> = pages.iter().map(|page| page.path.to_str().unwrap()).collect();
    assert_eq!(
        paths,
        [
            "index.html",
            "puzzle/index.html",
            "embed/puzzle/index.html",
            "why-worried/index.html",
            "embed/why-worried/index.html",
            "outlook/index.html",
            "embed/outlook/index.html",
            "squeeze/index.html",
            "embed/squeeze/index.html",
            "explainer.html",
            "404.html"
        ]
    );
}

#[test]
fn the_file_to_keep_names_no_other_file() {
    let (_, pages) = site("file");
    let file = pages.iter().find(|page| page.path == Path::new("explainer.html")).unwrap();
    let page = scraper::Html::parse_document(&file.html);
    let named = ["[src]", "[href]"].map(|selector| scraper::Selector::parse(selector).unwrap());
    let addresses = named.iter().flat_map(|selector| page.select(selector));
    let addresses = addresses.filter_map(|it| it.attr("src").or_else(|| it.attr("href")));
    let others: Vec<_> = addresses
        .filter(|address| !["#", "data:", "https:"].iter().any(|start| address.starts_with(start)))
        .collect();
    assert_eq!(others, Vec::<&str>::new());
    assert_eq!(page.select(&scraper::Selector::parse("script[type='application/gzip']").unwrap()).count(), 2);
}

#[test]
fn each_page_holds_the_whole_article_and_opens_its_own_card() {
    let (explainer, pages) = site("whole");
    let is_whole = |page: &&Page| !page.path.starts_with("embed") && page.path != Path::new("404.html");
    for page in pages.iter().filter(is_whole) {
        for card in &explainer.article.document.cards {
            assert!(page.html.contains(&format!("<details id=\"{}\"", card.id)), "{}", page.path.display());
        }
        assert_eq!(page.html.matches("<details id=").count(), 4);
        assert_eq!(page.html.matches(" open=").count(), 1, "{}", page.path.display());
    }
}

#[test]
fn a_frame_holds_its_own_card_alone() {
    let (explainer, pages) = site("frames");
    for card in &explainer.article.document.cards {
        let path = Path::new("embed").join(card.id.as_str()).join("index.html");
        let html = &pages.iter().find(|page| page.path == path).unwrap().html;
        assert_eq!(html.matches("<details id=").count(), 1);
        assert!(html.contains(&format!("<details id=\"{}\" open", card.id)), "{}", card.id);
        assert!(!html.contains("class=\"masthead\""));
    }
}

#[test]
fn every_reference_to_an_outline_leads_to_one() {
    let (explainer, pages) = site("outlines");
    let html = &pages.first().unwrap().html;
    let uses: Vec<&str> = html
        .split("<use ")
        .skip(1)
        .filter_map(|rest| rest.split("href=\"#").nth(1)?.split('"').next())
        .collect();
    let of = |kind: &str| uses.iter().filter(|id| id.starts_with(kind)).count();
    assert_eq!((of("land"), of("shape-")), (0, 2));
    assert_eq!(html.matches("<path id=\"country-").count(), explainer.region.countries.len(), "each once");
    let over_the_land = explainer.article.document.sheet.sets.iter().skip(1);
    let members =
        over_the_land.flat_map(|set| &set.members).filter(|member| member.country.is_some()).count();
    assert_eq!(of("country-"), members, "the layers over the land");
    for id in uses {
        assert_eq!(html.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
}

#[test]
fn no_element_has_a_style_or_a_handler_of_its_own() {
    let (_, pages) = site("handlers");
    for page in &pages {
        assert!(!page.html.contains(" style="), "{}", page.path.display());
        let tags = page.html.split('<').filter_map(|rest| rest.split('>').next());
        let handler = tags
            .flat_map(|tag| tag.split(' ').skip(1))
            .find(|word| word.starts_with("on") && word.contains("=\""));
        assert_eq!(handler, None, "{}", page.path.display());
    }
}

#[test]
fn ids_are_unique() {
    let (_, pages) = site("ids");
    for page in &pages {
        let mut ids: Vec<&str> =
            page.html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{}", page.path.display());
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    assert_eq!(site("one").1, site("other").1);
}

#[test]
fn a_shell_without_marks_is_refused() {
    let explainer = read_explainer(&root()).unwrap();
    let folder = staging("shell");
    std::fs::write(folder.join("index.html"), "<html></html>").unwrap();
    assert!(render(&explainer, &folder).unwrap_err().to_string().contains("<!--press:head-->"));
}

#[test]
fn a_missing_geodata_file_names_itself_and_the_command_that_makes_it() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-geodata");
    std::fs::create_dir_all(folder.join("geodata")).unwrap();
    let error = read_explainer(&folder).unwrap_err().to_string();
    assert!(error.contains("europe-50m.topojson") && error.contains("cargo xtask geodata"), "{error}");
}

#[test]
fn a_renamed_card_still_opens_under_its_old_id() {
    let mut explainer = read_explainer(&root()).unwrap();
    let card = explainer.article.document.cards.last_mut().unwrap();
    card.aliases.push(model::CardId::parse("old-name").unwrap());
    let id = card.id.to_string();
    let pages = render(&explainer, &staging("aliases")).unwrap();
    let html = |path: &str| &pages.iter().find(|page| page.path == Path::new(path)).unwrap().html;
    assert_eq!(html("old-name/index.html"), html(&format!("{id}/index.html")));
}

#[test]
fn no_article_can_take_an_id_that_the_page_has() {
    let (explainer, pages) = site("ids");
    let document = &explainer.article.document;
    let own = |id: &str| document.find_object(id).is_some() || document.find_card(id).is_some();
    // No article stands on the page for lost readers.
    let pages = pages.iter().filter(|page| page.path != Path::new("404.html"));
    let ids =
        pages.flat_map(|page| page.html.split(" id=\"").skip(1)).filter_map(|rest| rest.split('"').next());
    let ids: BTreeSet<&str> = ids.filter(|id| !own(id) && !id.ends_with('-')).collect();
    assert!(ids.len() > 60, "{ids:?}");
    let region = Region::load(&root().join("geodata")).unwrap();
    for id in ids {
        let text = format!(
            "+++\ntitle = \"T\"\nlanguage = \"en\"\nas_of = \"2022\"\nsource = {{ publisher = \"P\" }}\n\
             map = {{ bounds = {{ west = -11, south = 35, east = 46, north = 69 }} }}\n+++\nText.\n\n## Q? {{#{id}}}\n\nText.\n"
        );
        assert!(
            article::compile("index.en.md", &text, &region, page::is_reserved).is_err(),
            "`{id}` is free to be a card's"
        );
    }
}
