//! The interface's words in the scripts beside the app.
//!
//! A script takes its words from a constant `WORDS`, which stands before it in its file.

use words::Words;

/// The words of the script that starts the app.
pub(crate) fn start(words: Words) -> String {
    constant(&[("notLoaded", words.page.scripts.not_loaded)])
}

/// The words of the script that makes sheets of paper of the cards.
pub(crate) fn print(words: Words) -> String {
    constant(&of_print(words))
}

fn of_print(words: Words) -> [(&'static str, &'static str); 3] {
    let page = &words.page;
    [("map", words.map.pattern()), ("noNumber", page.table.no_number), ("otherYear", page.scripts.other_year)]
}

/// The words of the script in the file that holds all.
pub(crate) fn one_file(words: Words) -> String {
    constant(&[of_export(words).as_slice(), &of_print(words)].concat())
}

/// The words of the script that registers the worker.
pub(crate) fn offline(words: Words) -> String {
    let scripts = &words.page.scripts;
    constant(&[
        ("newVersion", scripts.new_version),
        ("showNow", scripts.show_now),
        ("offline", scripts.offline),
    ])
}

/// The words of the script that draws the map as a picture.
pub(crate) fn export_map(words: Words) -> String {
    constant(&of_export(words))
}

fn of_export(words: Words) -> [(&'static str, &'static str); 3] {
    let scripts = &words.page.scripts;
    [("layers", scripts.layers), ("saved", scripts.saved.pattern()), ("noPicture", scripts.no_picture)]
}

/// `const WORDS = {"name":"words"};`: what JSON writes is also a script's, and ends no `<script>` element.
fn constant(words: &[(&str, &str)]) -> String {
    let object: serde_json::Map<_, _> =
        words.iter().map(|(name, words)| ((*name).to_owned(), (*words).into())).collect();
    format!("const WORDS = {};\n", serde_json::Value::from(object)).replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_strings_of_the_script() {
        let words = [("quoted", "“a” and \"b\""), ("tag", "</script>")];
        assert_eq!(
            constant(&words),
            "const WORDS = {\"quoted\":\"“a” and \\\"b\\\"\",\"tag\":\"\\u003c/script>\"};\n"
        );
    }

    #[test]
    fn every_script_has_the_words_that_it_says() {
        let scripts = [
            (start(Words::of("en")), include_str!("start.js")),
            (print(Words::of("en")), include_str!("print.js")),
            (one_file(Words::of("en")), concat!(include_str!("export-map.js"), include_str!("print.js"))),
            (offline(Words::of("en")), include_str!("offline.js")),
            (export_map(Words::of("en")), include_str!("export-map.js")),
        ];
        for (words, script) in scripts {
            let said: Vec<&str> = script.split("WORDS.").skip(1).collect();
            assert!(!said.is_empty());
            for name in said.iter().filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next()) {
                assert!(words.contains(&format!("\"{name}\":")), "{name}");
            }
        }
    }
}
