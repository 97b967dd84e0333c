//! Objects in words and numbers, the same in the map, the table and the evidence.

use model::{Document, Force, Kind, Object, Wording};

/// Who and what an object is, as rows and labels say it.
pub struct Sign {
    /// How many: “about 100”, “1,700”, “strength not stated”, or nothing where there is nothing to count.
    pub count: Option<String>,
    /// How it is there: “in rotation”, “being built”, “seized by Russia in 2014”.
    pub status: String,
    /// Who says so; nobody means the article itself.
    pub says: Option<String>,
    publisher: String,
    /// As of when.
    pub as_of: String,
    /// What about its place is free: “position schematic”.
    pub schematic: Option<&'static str>,
}

impl Sign {
    /// The words of an object.
    pub fn of(document: &Document, object: &Object) -> Self {
        let wording = Wording::of(&document.language);
        let (count, status) = count_and_status(wording, object);
        Self {
            count,
            status,
            says: object.says.and_then(|ix| document.voice(ix)).map(|voice| voice.name.clone()),
            publisher: document.source.publisher.clone(),
            as_of: as_of(document, object),
            schematic: schematic(object),
        }
    }

    /// Who says so, as a phrase that begins a line.
    pub fn source(&self) -> String {
        match &self.says {
            Some(says) => format!("Says {says}"),
            None => format!("Reported by {}", self.publisher),
        }
    }
}

fn count_and_status(wording: Wording, object: &Object) -> (Option<String>, String) {
    match &object.kind {
        Kind::Force(force) => (Some(wording.troops(force)), wording.force_status(force.status).into()),
        Kind::Site(site) => (None, wording.site_status(site.status).into()),
        Kind::Area(area) => (None, area.status.clone()),
        Kind::Buildup(_) => (Some(wording.not_stated().into()), "built up over the past months".into()),
        Kind::Event(_) => (None, when(wording, object)),
        Kind::Place(_) => (None, String::new()),
    }
}

/// Troops are counted at a month; all else stands as of the article.
fn as_of(document: &Document, object: &Object) -> String {
    match (&object.kind, object.period.from) {
        (Kind::Force(Force { .. }), _) | (_, None) => document.as_of_words.clone(),
        (_, Some(from)) => {
            format!("since {}, as of {}", Wording::of(&document.language).date(from), document.as_of_words)
        }
    }
}

fn schematic(object: &Object) -> Option<&'static str> {
    match &object.kind {
        Kind::Buildup(_) => Some("positions schematic"),
        Kind::Area(area) if area.schematic => Some("outline schematic"),
        _ => None,
    }
}

/// The date of an event in words.
pub(crate) fn when(wording: Wording, object: &Object) -> String {
    match (&object.kind, object.period.from) {
        (Kind::Event(event), Some(from)) => event.dated.clone().unwrap_or_else(|| wording.date(from)),
        (_, Some(from)) => wording.date(from),
        (_, None) => String::new(),
    }
}

/// What, where, how many, in one line: the accessible name of a symbol, unique in the document.
pub(crate) fn spoken(document: &Document, object: &Object) -> String {
    let sign = Sign::of(document, object);
    let parts = [Some(object.name.clone()), sign.count, Some(sign.status), sign.schematic.map(str::to_owned)];
    let spoken: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    spoken.join(", ")
}
