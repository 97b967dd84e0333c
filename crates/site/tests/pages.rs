//! The pages as they are served, before any script.
#![allow(clippy::unwrap_used, clippy::panic)]

mod built_site;

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use built_site::{Built, SITE, Subject, app, explainer, region, texts, values};
use scraper::Html;
use sha2::{Digest, Sha256};
use site::{Explainer, Options, build};

fn fixture() -> (Subject, Built) {
    let mut subject = explainer(None);
    subject.options.previews = false;
    let built = Built::new(&subject);
    (subject, built)
}

/// An article with a title and text, and its site.
fn written(title: &str, text: &str) -> Built {
    let text = format!(
        "+++\ntitle = \"{title}\"\nlanguage = \"en\"\nas_of = \"2022\"\nsource = {{ publisher = \"P\" }}\n\
         map = {{ bounds = {{ west = -11, south = 35, east = 46, north = 69 }} }}\n+++\n{text}\n"
    );
    let region = region();
    let article = article::compile("index.en.md", &text, &region, page::is_reserved)
        .unwrap_or_else(|found| panic!("{}", article::render(&found, "index.en.md", &text, false)));
    Built::without_previews(&Explainer::new(article, region))
}

#[test]
fn there_is_a_page_for_the_top_and_for_each_card() {
    let (_, built) = fixture();
    let paths: Vec<_> = built.pages().map(|(path, _)| path).collect();
    assert_eq!(
        paths,
        [
            "404.html",
            "embed/pressure/index.html",
            "embed/prospects/index.html",
            "embed/reasons/index.html",
            "embed/riddle/index.html",
            "explainer.html",
            "index.html",
            "old-riddle/index.html",
            "outlook-of-old/index.html",
            "pressure/index.html",
            "prospects/index.html",
            "reasons/index.html",
            "riddle/index.html",
        ]
    );
}

#[test]
fn the_file_to_keep_names_no_other_file() {
    let page = fixture().1.html("explainer.html");
    let addresses = [values(&page, "[src]", "src"), values(&page, "[href]", "href")].concat();
    let others: Vec<_> = addresses
        .iter()
        .filter(|address| !["#", "data:", "https:"].iter().any(|start| address.starts_with(start)))
        .collect();
    assert_eq!(others, Vec::<&String>::new());
    assert_eq!(texts(&page, "script[type='application/gzip']").len(), 2);
    let table = fixture().1.text("table.csv");
    let data = values(&page, "a[download='table.csv']", "href").concat();
    let (_, packed) = data.split_once("base64,").unwrap();
    assert_eq!(STANDARD.decode(packed).unwrap(), table.as_bytes());
}

#[test]
fn each_page_holds_the_whole_article_and_a_card_of_its_own_is_first_and_open() {
    let (explainer, built) = fixture();
    for (path, html) in built.pages().filter(|(path, _)| !path.starts_with("embed") && *path != "404.html") {
        for card in &explainer.article.document.cards {
            assert!(html.contains(&format!("<details id=\"{}\"", card.id)), "{path}");
        }
        assert_eq!(html.matches("<details id=").count(), 4);
        let open = usize::from(!["index.html", "explainer.html"].contains(&path));
        assert_eq!(html.matches(" open=").count(), open, "{path}");
    }
}

#[test]
fn a_frame_holds_its_own_card_alone() {
    let (explainer, built) = fixture();
    for card in &explainer.article.document.cards {
        let page = built.html(&format!("embed/{}/index.html", card.id));
        assert_eq!(values(&page, "details[id]", "id"), [card.id.as_str()]);
        assert_eq!(values(&page, "details[id][open]", "id"), [card.id.as_str()]);
        assert!(texts(&page, ".masthead").is_empty());
    }
}

#[test]
fn every_reference_to_an_outline_leads_to_one() {
    let (explainer, built) = fixture();
    let html = built.text("index.html");
    let uses: Vec<&str> = html
        .split("<use ")
        .skip(1)
        .filter_map(|rest| rest.split("href=\"#").nth(1)?.split('"').next())
        .collect();
    let of = |kind: &str| uses.iter().filter(|id| id.starts_with(kind)).count();
    // Two areas, and a part of a country that joined the first set later than the rest, and was in another one alone.
    assert_eq!((of("land"), of("shape-")), (0, 4));
    assert_eq!(html.matches("<path id=\"country-").count(), explainer.region.countries.len(), "each once");
    let over_the_land = explainer.article.document.sheet.sets.iter().skip(1);
    let members = over_the_land
        .flat_map(|set| &set.members)
        .filter(|it| explainer.region.country(it.country).is_some())
        .count();
    assert_eq!(of("country-"), members, "the layers over the land");
    for id in uses {
        assert_eq!(html.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
}

#[test]
fn the_borders_of_all_countries_together_stay_small() {
    let region = region();
    let paths: Vec<String> =
        region.countries.values().map(|country| page::path_data(&country.outline)).collect();
    let paths = paths.join("\n");
    assert!(paths.len() <= 60_000, "{} bytes", paths.len());
    let mut packed = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    brotli::BrotliCompress(&mut paths.as_bytes(), &mut packed, &settings).unwrap();
    assert!(packed.len() <= 15_000, "{} bytes after brotli", packed.len());
}

#[test]
fn no_element_has_a_style_or_a_handler_of_its_own() {
    for (path, html) in fixture().1.pages() {
        assert!(!html.contains(" style="), "{path}");
        let tags = html.split('<').filter_map(|rest| rest.split('>').next());
        let handler = tags
            .flat_map(|tag| tag.split(' ').skip(1))
            .find(|word| word.starts_with("on") && word.contains("=\""));
        assert_eq!(handler, None, "{path}");
    }
}

#[test]
fn ids_are_unique() {
    for (path, html) in fixture().1.pages() {
        let mut ids: Vec<&str> =
            html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{path}");
    }
}

#[test]
fn every_link_within_a_page_leads_to_an_element_of_it() {
    for (path, html) in fixture().1.pages() {
        let page = Html::parse_document(html);
        let ids: BTreeSet<String> = values(&page, "[id]", "id").into_iter().collect();
        for link in values(&page, "a[href^='#']", "href").into_iter().filter(|link| link != "#") {
            assert!(ids.contains(link.trim_start_matches('#')), "{path}: {link}");
        }
    }
}

/// The hashes that a policy must name for such elements of a page.
fn hashes(page: &Html, selector: &str) -> BTreeSet<String> {
    let hash = |text: &String| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    texts(page, selector).iter().map(hash).collect()
}

#[test]
fn the_policy_of_every_page_names_what_stands_in_it_and_nothing_else() {
    let (_, built) = fixture();
    let headers = built.text("_headers");
    for (path, _) in built.pages() {
        let page = built.html(path);
        let policy = values(&page, "meta[http-equiv='Content-Security-Policy']", "content");
        let [policy] = policy.as_slice() else { panic!("{path}: {policy:?}") };
        let code = "script:not([src]):not([type]), script[type=module]:not([src])";
        for (directive, selector) in [("style-src", "style"), ("script-src", code)] {
            let sources = policy.split("; ").find(|it| it.starts_with(directive)).unwrap().split(' ');
            let named: BTreeSet<_> =
                sources.filter(|it| it.starts_with("'sha256-")).map(str::to_owned).collect();
            assert_eq!(named, hashes(&page, selector), "{path}: {directive}");
        }
        let ancestors = if path.starts_with("embed/") { "*" } else { "'self'" };
        let address = path.strip_suffix("index.html").unwrap_or(path);
        let rule = format!(
            "\n/{address}\n  Cache-Control: no-cache\n  Content-Security-Policy: {policy}; frame-ancestors {ancestors}\n"
        );
        assert!(headers.contains(&rule), "{path}");
        assert!(
            built.text("_nginx/maps.conf").contains(&format!("\"{policy}; frame-ancestors {ancestors}\""))
        );
    }
}

#[test]
fn words_that_look_like_elements_stay_words() {
    let words = "<template id=app></template> and <g id=land>\n\n</body>\n\n&lt;template id=app>\n";
    let built = written("</head> lang='en' <template id='app'></template>", words);
    for (path, html) in built.pages().filter(|(path, _)| *path != "404.html") {
        assert!(!html.contains("<template"), "{path}");
        for part in ["id=\"land\"", "id=\"app\"", "<html lang=", "</head>", "</body>"] {
            assert_eq!(html.matches(part).count(), 1, "{path}: {part}");
        }
    }
}

#[test]
fn two_runs_give_the_same_bytes() {
    let site = || build(&explainer(None), &app(), &explainer(None).options).unwrap();
    assert!(site() == site());
}

#[test]
fn a_site_has_the_name_it_is_given() {
    let (mut subject, _) = fixture();
    subject.options.brand = "The <Daily> Map".into();
    let built = Built::new(&subject);
    for path in ["index.html", "404.html"] {
        let page = built.html(path);
        assert!(texts(&page, "head title").concat().ends_with(" · The <Daily> Map"), "{path}");
        assert!(!built.text(path).contains("Cardinal"), "{path}");
    }
    assert!(
        texts(&built.html("embed/prospects/index.html"), ".as-of").concat().ends_with("· The <Daily> Map")
    );
    assert!(built.text("manifest.webmanifest").contains("\"short_name\": \"The <Daily> Map\""));
}

#[test]
fn a_draft_has_no_pictures_copies_or_file_to_keep() {
    let subject = explainer(Some(SITE));
    let options = Options { site_url: subject.options.site_url.clone(), ..Options::draft() };
    let site = build(&subject, &app(), &options).unwrap();
    let left_out =
        |path: &str| path.starts_with("preview/") || path.contains(".br") || path == "explainer.html";
    assert!(!site.files().iter().any(|file| left_out(&file.path)));
    let page = String::from_utf8(site.file("index.html").unwrap().to_vec()).unwrap();
    assert!(page.contains("og:url") && !page.contains("og:image"));
    assert!(site.file("sw.js").unwrap().windows(10).any(|it| it == b"unregister"));
}

#[test]
fn a_renamed_card_still_opens_under_its_old_id() {
    let (mut explainer, _) = fixture();
    let card = explainer.article.document.cards.last_mut().unwrap();
    card.aliases.push(model::CardId::parse("old-name").unwrap());
    let id = card.id.to_string();
    let built = Built::new(&explainer);
    assert_eq!(built.text("old-name/index.html"), built.text(&format!("{id}/index.html")));
}

#[test]
fn no_article_can_take_an_id_that_the_page_has() {
    let (explainer, built) = fixture();
    let document = &explainer.article.document;
    let own = |id: &str| document.find_object(id).is_some() || document.find_card(id).is_some();
    // No article stands on the page for what is not there.
    let pages = built.pages().filter(|(path, _)| *path != "404.html");
    let ids =
        pages.flat_map(|(_, html)| html.split(" id=\"").skip(1)).filter_map(|rest| rest.split('"').next());
    let ids: BTreeSet<&str> = ids.filter(|id| !own(id) && !id.ends_with('-')).collect();
    assert!(ids.len() > 60, "{ids:?}");
    let region = region();
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

#[test]
fn each_page_has_the_words_of_all_sentences() {
    let (subject, built) = fixture();
    let document = &subject.article.document;
    let words: Vec<&str> = document.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    for (path, page) in built.pages().filter(|(path, _)| *path != "404.html") {
        let page = Html::parse_document(page);
        let of_sentence = |sentence: &model::Sentence| texts(&page, &format!("#{}", sentence.id)).concat();
        let found = match texts(&page, "#sentence-texts > span") {
            none if none.is_empty() => document.sentences.iter().map(of_sentence).collect(),
            listed => listed,
        };
        assert_eq!(found.iter().map(|text| text.trim_ascii()).collect::<Vec<_>>(), words, "{path}");
    }
}
