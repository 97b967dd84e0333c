//! `cardinal build` and `cardinal serve`, from an article to a folder and to a browser.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where it fails"
)]

mod program;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use program::{Folder, cardinal};

/// An app that does nothing, as Trunk leaves one.
const APP: [(&str, &[u8]); 3] = [
    ("app/index.html", b"<style>p{}</style>"),
    ("app/cardinal-app-1.js", b"export default () => {};"),
    ("app/cardinal-app-1_bg.wasm", b"\0asm\x01\0\0\0"),
];

/// A folder with a new article and an app.
fn workshop() -> Folder {
    let folder = Folder::with(&APP);
    assert_eq!(cardinal(&["new", &folder.path("story")]).code, 0);
    folder
}

fn build(folder: &Folder, article: &str, output: &str, more: &[&str]) -> program::Ran {
    let (article, output, app) = (folder.path(article), folder.path(output), folder.path("app"));
    let mut arguments = vec!["build", &article, "-o", &output, "--app", &app, "--compress", "off"];
    arguments.extend(more);
    cardinal(&arguments)
}

#[test]
fn a_site_is_written_and_written_again() {
    let folder = workshop();
    let ran =
        build(&folder, "story", "dist", &["--site-url", "https://example.org/a/", "--brand", "The Map"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let page = folder.read("dist/index.html");
    assert!(page.contains("https://example.org/a/preview/") && page.contains(" · The Map</title>"));
    let first = document(&folder);
    let text = folder
        .read("story/index.en.md")
        .replacen("An event", "Some event", 1)
        .replacen("The ring", "A ring", 1);
    folder.write("story/index.en.md", text.as_bytes());
    let ran = build(&folder, "story/index.en.md", "dist", &["--one-file", "off", "--service-worker", "off"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.stdout.contains("of the build before stay"), "{ran:?}");
    assert!(!folder.has("dist/explainer.html") && folder.read("dist/sw.js").contains("unregister"));
    assert!(folder.has(&format!("dist/{first}")), "open pages still ask for it");
    assert!(folder.read("dist/index.html").contains("A ring of lights"));
}

/// The name of the document that the first page loads.
fn document(folder: &Folder) -> String {
    let page = folder.read("dist/index.html");
    let (_, rest) = page.split_once("href=\"./document-").unwrap();
    format!("document-{}", rest.split('"').next().unwrap())
}

#[test]
fn an_article_with_mistakes_is_not_built() {
    let folder = workshop();
    folder.write("story/index.en.md", b"+++\n+++\n");
    let ran = build(&folder, "story", "dist", &[]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.stderr.contains("error: ") && !folder.has("dist"), "{ran:?}");
}

#[test]
fn an_output_folder_with_other_things_is_left_as_it_is() {
    let folder = workshop();
    folder.write("photos/one.png", b"mine");
    build(&folder, "story", "photos", &[]).assert_refused(&["photos holds other things", "one.png"]);
    assert_eq!(folder.read("photos/one.png"), "mine");
    assert_eq!(fs::read_dir(folder.path("photos")).unwrap().count(), 1);
    build(&folder, "story", "photos/one.png", &[]).assert_refused(&["one.png is a file"]);
    assert_eq!(build(&folder, "story", "dist", &[]).code, 0);
    folder.write("dist/mine.html", b"mine");
    build(&folder, "story", "dist", &[]).assert_refused(&["dist holds other things", "mine.html"]);
    assert_eq!(folder.read("dist/mine.html"), "mine");
}

#[test]
fn an_output_folder_in_that_of_the_article_is_refused() {
    let folder = workshop();
    for output in ["story", "story/dist", "story/../story/a/b"] {
        build(&folder, "story", output, &[]).assert_refused(&["lies in the article's folder"]);
    }
    assert_eq!(fs::read_dir(folder.path("story")).unwrap().count(), 1);
    build(&folder, "story/index.en.md", "story", &[]).assert_refused(&["holds other things", "index.en.md"]);
}

#[test]
fn bad_input_is_found_before_anything_is_written() {
    let folder = workshop();
    for (article, words) in [("nothing", "nothing at"), ("app", "holds no article")] {
        build(&folder, article, "dist", &[]).assert_refused(&[words]);
    }
    let wrong = [folder.path("story"), folder.path("dist")];
    cardinal(&["build", &wrong[0], "-o", &wrong[1], "--app", &wrong[0]])
        .assert_refused(&["holds no built app"]);
    let app = folder.path("app");
    let ran = cardinal(&["build", &wrong[0], "-o", &wrong[1], "--app", &app, "--geodata", &app]);
    ran.assert_refused(&[&app, "cannot be used as geodata", "region.toml"]);
    for (option, value) in [("--site-url", "example.org"), ("--brand", " "), ("--compress", "perhaps")] {
        let ran = build(&folder, "story", "dist", &[option, value]);
        assert!(ran.code == 2 && ran.stderr.contains(option), "{ran:?}");
    }
    assert!(!folder.has("dist"));
}

/// A server that ends with its test.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(arguments: &[&str]) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_cardinal"))
            .arg("serve")
            .args(arguments)
            .args(["--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut lines = lines.map(Result::unwrap);
        let line = lines.find(|line| line.starts_with("serving on http://")).unwrap();
        let address = line.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
        // What it says later must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, address }
    }

    fn connect(&self, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
        BufReader::new(stream)
    }

    fn get(&self, path: &str) -> String {
        let mut text = String::new();
        self.connect(path).read_to_string(&mut text).unwrap();
        text
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ended = self.process.kill();
        let _status = self.process.wait();
    }
}

/// The next message of a stream of events.
fn next(events: &mut impl BufRead) -> serde_json::Value {
    let line = events.lines().map(Result::unwrap).find(|line| line.starts_with("data: ")).unwrap();
    serde_json::from_str(&line["data: ".len()..]).unwrap()
}

#[test]
fn a_change_of_the_article_reaches_the_browser_and_mistakes_do_too() {
    let folder = workshop();
    let server = Server::start(&[&folder.path("story"), "--app", &folder.path("app"), "--prefix", "/a"]);
    let mut events = server.connect("/a/__cardinal/events");
    let first = next(&mut events);
    let script = |build: &serde_json::Value| format!("/a/__cardinal/reload.js?build={build}\"");
    let page = server.get("/a/");
    assert!(page.contains(&script(&first["build"])) && page.contains("The ring of lights"), "{page}");
    let text = folder.read("story/index.en.md");
    let start = Instant::now();
    folder
        .write("story/index.en.md", text.replace("The ring of lights is", "A ring of lights is").as_bytes());
    let second = next(&mut events);
    println!("the change was there after {} ms", start.elapsed().as_millis());
    assert!(second["build"] != first["build"] && second["problems"].is_null(), "{second}");
    assert!(server.get("/a/").contains("A ring of lights is"));
    folder.write("story/index.en.md", text.replace("(#gotland-light)", "(#gotland-lite)").as_bytes());
    let third = next(&mut events);
    assert_eq!(third["build"], second["build"], "the last good page stays");
    assert!(third["problems"].as_str().unwrap().contains("gotland-lite"), "{third}");
    folder.write("story/index.en.md", b"\xff");
    assert!(next(&mut events)["problems"].as_str().unwrap().contains("not UTF-8"));
    folder.write("story/index.en.md", text.as_bytes());
    assert!(next(&mut events)["problems"].is_null());
}

#[test]
fn a_built_site_is_served_with_its_headers_and_no_script_more() {
    let folder = workshop();
    assert_eq!(build(&folder, "story", "dist", &[]).code, 0);
    let server = Server::start(&[&folder.path("dist")]);
    let page = server.get("/");
    assert!(page.starts_with("HTTP/1.1 200") && !page.contains("__cardinal"), "{page}");
    let headers = page.split_once("\r\n\r\n").unwrap().0.to_lowercase();
    for part in
        ["content-security-policy: default-src 'none'", "frame-ancestors 'self'", "cache-control: no-cache"]
    {
        assert!(headers.contains(part), "{part}: {headers}");
    }
    assert!(server.get("/_build.json").starts_with("HTTP/1.1 404"));
    assert!(server.get("/nothing").contains("There is no page at this address"));
}

#[test]
fn before_the_first_good_build_the_mistakes_are_shown() {
    let folder = workshop();
    folder.write("story/index.en.md", b"+++\n+++\n");
    let server = Server::start(&[&folder.path("story"), "--app", &folder.path("app")]);
    assert!(server.get("/").starts_with("HTTP/1.1 503"));
    let mut events = server.connect("/__cardinal/events");
    assert!(next(&mut events)["problems"].as_str().unwrap().contains("error: "));
}

#[test]
fn without_the_app_it_says_where_to_get_it() {
    let folder = workshop();
    if !cfg!(feature = "embedded") {
        cardinal(&["serve", &folder.path("story")]).assert_refused(&["without the app", "--app"]);
    }
    assert!(Path::new(&folder.path("story")).is_dir());
}
