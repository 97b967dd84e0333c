//! Short names for what the wasm and its script have in common.
//!
//! wasm-bindgen calls each function by a name with a hash, which no compression makes smaller; such names would be a
//! thirtieth of the app. Only the script that comes with a wasm knows them.

use std::collections::{HashMap, HashSet};

use anyhow::{Context, Result, ensure};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// What wasm-bindgen puts into the names that it makes.
const MADE: &str = "__";
/// How many letters a name may begin with.
const LETTERS: usize = 52;

/// The new name of each old one that the script knows.
struct Names<'a> {
    known: HashSet<&'a str>,
    short: HashMap<&'a str, String>,
}

impl<'a> Names<'a> {
    fn new(glue: &'a str) -> Self {
        let known = words(glue).filter(|word| word.contains(MADE)).collect();
        Self { known, short: HashMap::new() }
    }

    fn shortened<'b>(&'b mut self, name: &'b str) -> &'b str {
        let at = self.short.len();
        match self.known.get(name) {
            Some(name) => self.short.entry(name).or_insert_with(|| short(at)),
            None => name,
        }
    }
}

/// Gives every import and export that wasm-bindgen has named a short name, in the wasm and in its script.
///
/// # Errors
/// Where the wasm cannot be read, or imports what the script does not know.
pub(crate) fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::new(glue);
    let wasm = rename(wasm, &mut names).context("cannot shorten the names of the wasm")?;
    let glue = words(glue).map(|word| names.short.get(word).map_or(word, String::as_str)).collect();
    Ok((wasm, glue))
}

fn rename(wasm: &[u8], names: &mut Names<'_>) -> Result<Vec<u8>> {
    let mut module = Module::new();
    let mut types = RoundtripReencoder;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.into_imports() {
                    let import = import?;
                    ensure!(names.known.contains(import.name), "the script does not know `{}`", import.name);
                    imports.import(
                        import.module,
                        names.shortened(import.name),
                        types.entity_type(import.ty)?,
                    );
                }
                module.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export?;
                    let kind = types.export_kind(export.kind)?;
                    exports.export(names.shortened(export.name), kind, export.index);
                }
                module.section(&exports);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                    let data = wasm.get(range).context("a section ends after the file")?;
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(module.finish())
}

/// A name for each number: `a` to `Z`, then `aa` and so on.
fn short(at: usize) -> String {
    let letter: String = ('a'..='z').chain('A'..='Z').skip(at % LETTERS).take(1).collect();
    match at / LETTERS {
        0 => letter,
        more => [short(more - 1), letter].concat(),
    }
}

/// A script's identifiers, and what stands between them.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let ends = |letter: char| !(letter.is_ascii_alphanumeric() || letter == '_' || letter == '$');
    script.split_inclusive(ends).flat_map(move |word| {
        let (word, end) = word.split_at(word.trim_end_matches(ends).len());
        [word, end]
    })
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, EntityType, ExportKind, Function, FunctionSection, TypeSection};

    use super::*;

    /// A wasm that imports what an app says, and exports what starts it.
    fn wasm() -> Vec<u8> {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        types.ty().function([], []);
        imports.import("./app_bg.js", "__wbg_say_0123456789abcdef", EntityType::Function(0));
        imports.import("./app_bg.js", "__wbg_say_again_0123456789abcdef", EntityType::Function(0));
        functions.function(0);
        for name in ["start", "__wbindgen_free", "__unused"] {
            exports.export(name, ExportKind::Func, 2);
        }
        let mut start = Function::new([]);
        start.instructions().call(0).call(1).end();
        code.function(&start);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports).section(&code);
        module.finish()
    }

    const GLUE: &str = "let i={__wbg_say_0123456789abcdef:f,__wbg_say_again_0123456789abcdef:g};\
                        export function start(){wasm.start();wasm.__wbindgen_free()}";

    #[test]
    fn the_wasm_and_its_script_get_the_same_short_names() {
        let (short, glue) = shorten(&wasm(), GLUE).unwrap();
        assert_eq!(glue, "let i={a:f,b:g};export function start(){wasm.start();wasm.c()}");
        let found = Parser::new(0).parse_all(&short).flat_map(|payload| match payload.unwrap() {
            Payload::ImportSection(all) => all.into_imports().map(|it| it.unwrap().name).collect(),
            Payload::ExportSection(all) => all.into_iter().map(|it| it.unwrap().name).collect(),
            _ => Vec::new(),
        });
        assert_eq!(found.collect::<Vec<_>>(), ["a", "b", "start", "c", "__unused"]);
        assert!(short.len() < wasm().len());
    }

    #[test]
    fn what_is_no_wasm_or_not_that_of_the_script_is_an_error() {
        assert!(shorten(b"<!doctype html>", GLUE).is_err());
        let error = format!("{:#}", shorten(&wasm(), "").unwrap_err());
        assert!(error.contains("`__wbg_say_0123456789abcdef`"), "{error}");
    }

    #[test]
    fn no_name_is_given_twice() {
        let names: std::collections::HashSet<String> = (0..3_000).map(short).collect();
        assert_eq!(names.len(), 3_000);
        assert_eq!([0, 51, 52, 103].map(short), ["a", "Z", "aa", "aZ"]);
    }

    #[test]
    fn words_are_whole() {
        assert_eq!(words("a.b_c=`é$1`").collect::<String>(), "a.b_c=`é$1`");
        assert_eq!(words("a.b_c").collect::<Vec<_>>(), ["a", ".", "b_c", ""]);
    }
}
