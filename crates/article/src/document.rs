//! Puts the parts of a document together.

use std::collections::{BTreeMap, BTreeSet};

use basemap::Region;
use model::{
    Answer, Card, CardIx, CountryCode, CountrySet, Document, FrameIx, MapBox, Object, Outline, Selection,
    Sheet, Side, Voice,
};
use words::Words;

use crate::{
    Article,
    body::{CardText, Prose},
    first_year::first_year,
    focus::{Focus, with_margin},
    frames::Frames,
    front::Front,
    geography::Geography,
    names::Names,
    own_frames::{OwnFrame, Place, Tying},
    report::Report,
};

/// What the table `[map]` says, resolved against the base map.
struct MapSettings {
    home: MapBox,
    subject: Vec<CountryCode>,
    subject_from: Option<i16>,
    sets: Vec<CountrySet>,
}

/// The article, if nothing has been reported. Places and countries are checked in any case.
pub(crate) fn assemble(
    front: Front,
    names: &Names,
    prose: Prose,
    region: &Region,
    report: &mut Report,
) -> Option<Article> {
    let mut geography = Geography::new(&front, region);
    let setting = setting(&front, &geography, report);
    let objects: Vec<_> = front.objects.iter().map(|entry| geography.object(entry, names, report)).collect();
    let own = {
        let layers = setting.as_ref().map(|setting| model::layer_ids(&setting.sets)).unwrap_or_default();
        Tying { front: &front, prose: &prose, names, geography: &geography, layers }.tie(report)
    };
    if !report.is_empty() {
        return None;
    }
    let objects: Vec<Object> = objects.into_iter().collect::<Option<_>>()?;
    let setting = setting?;
    setting.sets.iter().for_each(|set| geography.keep_parts(set));
    let mut article = document(front, prose, setting, objects, geography.outlines, region)?;
    add_frames(&mut article, &own);
    Some(article)
}

/// The frames follow from all the rest; a card shows the part of the map that the author gives its own frame.
fn add_frames(article: &mut Article, own: &BTreeMap<Place, OwnFrame>) {
    let document = &mut article.document;
    for (ix, card) in (0..).map(CardIx).zip(&mut document.cards) {
        card.focus = own.get(&(ix, None)).and_then(|own| own.bounds).unwrap_or(card.focus);
    }
    let years = own.values().filter_map(|own| own.year);
    document.first_year = years.fold(document.first_year, i16::min);
    document.stops = document.turning_years();
    let words = Words::of(&document.language);
    let frames = Frames { document, answers: &article.answers, own, words };
    let all = frames.all();
    let of_cards: Vec<_> = document.cards().map(|(card, _)| frames.of_card(card, &all)).collect();
    document.frames = all;
    for (card, frame) in document.cards.iter_mut().zip(of_cards) {
        card.frame = frame;
    }
}

fn setting(front: &Front, geography: &Geography<'_>, report: &mut Report) -> Option<MapSettings> {
    let map = front.map.as_ref()?;
    let subject = geography.countries(&map.subject, report);
    let sets: Vec<_> = map.sets.iter().map(|id| geography.set(id, report)).collect();
    Some(MapSettings {
        home: geography.home()?,
        subject: subject?,
        subject_from: map.subject_from,
        sets: sets.into_iter().collect::<Option<_>>()?,
    })
}

fn document(
    front: Front,
    prose: Prose,
    setting: MapSettings,
    objects: Vec<Object>,
    outlines: BTreeMap<String, Outline>,
    region: &Region,
) -> Option<Article> {
    let language = front.language?.value;
    let words = Words::of(&language);
    let as_of = front.as_of?;
    let home = setting.home;
    let focus = Focus { objects: &objects, sentences: &prose.sentences, subject: &setting.subject, home };
    let boxes = focus.cards(prose.cards.len());
    let extent = focus.extent();
    let map_names: Vec<_> = front.objects.into_iter().map(|entry| entry.label).collect();
    let first_year = first_year(front.map?.first_year, setting.sets.first(), &objects, as_of);
    let sheet = sheet(setting, &objects, region);
    let cards: Option<Vec<_>> = prose.cards.into_iter().zip(boxes).map(card).collect();
    let (cards, answers) = cards?.into_iter().unzip();
    let first_sentence = prose.sentences.first().map(|sentence| sentence.text.clone()).unwrap_or_default();
    let voices = front
        .voices
        .into_iter()
        .map(|voice| Some(Voice { id: voice.id?, name: voice.name?, side: voice.side }));
    let sides = front.sides.into_iter().map(|side| Some(Side { id: side.id?, name: side.name? }));
    let mut document = Document {
        language,
        title: front.title?,
        description: front.description.unwrap_or(first_sentence),
        as_of,
        as_of_words: front.as_of_words.unwrap_or_else(|| words.date(as_of)),
        first_year,
        stops: Vec::new(),
        source: front.source?,
        background: front.background,
        sides: sides.collect::<Option<_>>()?,
        voices: voices.collect::<Option<_>>()?,
        cards,
        sentences: prose.sentences,
        frames: Vec::new(),
        objects,
        sheet,
    };
    document.stops = document.turning_years();
    document.sheet.year_parts = year_parts(&document, region);
    Some(Article { document, answers, map_names, extent, outlines })
}

fn card((card, focus): (CardText, MapBox)) -> Option<(Card, Answer)> {
    let (id, question, frame) = (card.id?, card.question?, FrameIx(0));
    Some((Card { id, aliases: card.aliases, question, focus, frame }, card.answer))
}

fn sheet(setting: MapSettings, objects: &[Object], region: &Region) -> Sheet {
    let countries = named_countries(&setting, objects).into_iter();
    Sheet {
        width: region.width,
        height: region.height,
        projection: region.projection,
        home: setting.home,
        countries: countries
            .filter_map(|code| Some(model::Country { code, name: region.country(code)?.name.clone() }))
            .collect(),
        subject: setting.subject,
        subject_from: setting.subject_from,
        sets: setting.sets,
        year_parts: Vec::new(),
        borders: region.borders.clone(),
    }
}

/// Where what happens lies, by year: the countries that join the first set, or of which a part does, those that come into
/// being and that the article is about, and what events speak of.
fn year_parts(document: &Document, region: &Region) -> Vec<(i16, MapBox)> {
    let Sheet { subject, subject_from, sets, .. } = &document.sheet;
    let set = sets.first();
    let subject = subject.iter().filter_map(|code| Some((*code, (*subject_from)?)));
    let members = set.into_iter().flat_map(|set| &set.members).map(|member| (member.country, member.from));
    let parts = set.into_iter().flat_map(CountrySet::later_parts).map(|part| (part.country, part.from));
    let countries = members.chain(parts).chain(subject);
    let begins = countries.filter_map(|(code, from)| Some((from, region.country(code)?.bounds)));
    let events = document.objects().filter(|(_, object)| object.is_event()).filter_map(|(ix, event)| {
        Some((event.period.from?.year, document.lit_bounds(Some(Selection::Object(ix)))?))
    });
    let mut boxes: BTreeMap<i16, MapBox> = BTreeMap::new();
    for (year, bounds) in begins.chain(events) {
        let part = boxes.entry(year).or_insert(bounds);
        *part = part.union(bounds);
    }
    boxes.into_iter().map(|(year, part)| (year, with_margin(part))).collect()
}

/// The countries that the page names or draws by the document alone: its subject, members of its sets, and those that
/// numbers cover.
fn named_countries(setting: &MapSettings, objects: &[Object]) -> BTreeSet<CountryCode> {
    let members = setting.sets.iter().flat_map(|set| &set.members).map(|member| member.country);
    let counted = objects.iter().filter(|object| object.kind.count().is_some());
    let shared = counted.flat_map(|object| object.kind.countries());
    members.chain(shared.copied()).chain(setting.subject.iter().copied()).collect()
}
