//! Puts the parts of a document together.

use basemap::Region;
use model::{Block, Card, CountryIx, CountrySet, Document, MapBox, Object, Sheet, Side, Voice};
use words::Words;

use crate::{
    Article,
    body::{CardText, Prose},
    focus::Focus,
    front::Front,
    geography::Geography,
    names::Names,
    report::Report,
};

/// What the map needs of the author.
struct Setting {
    home: MapBox,
    subject: Vec<CountryIx>,
    sets: Vec<CountrySet>,
}

/// The document, if nothing has been reported; geography is checked in any case.
pub(crate) fn assemble(
    front: Front,
    names: &Names,
    prose: Prose,
    region: &Region,
    report: &mut Report,
) -> Option<Article> {
    let mut geography = Geography::new(&front, region);
    let setting = setting(&front, &geography, report);
    let objects: Vec<_> = front.objects.iter().map(|draft| geography.object(draft, names, report)).collect();
    if !report.is_empty() {
        return None;
    }
    let objects: Vec<Object> = objects.into_iter().collect::<Option<_>>()?;
    let shapes = core::mem::take(&mut geography.shapes).into_iter().collect();
    document(front, prose, setting?, objects, shapes, region)
}

fn setting(front: &Front, geography: &Geography<'_>, report: &mut Report) -> Option<Setting> {
    let map = front.map.as_ref()?;
    let subject = geography.countries(&map.subject, report);
    let sets: Vec<_> = map.sets.iter().map(|id| geography.set(id, report)).collect();
    Some(Setting {
        home: geography.home()?,
        subject: subject?,
        sets: sets.into_iter().collect::<Option<_>>()?,
    })
}

fn document(
    front: Front,
    prose: Prose,
    setting: Setting,
    objects: Vec<Object>,
    shapes: Vec<(String, String)>,
    region: &Region,
) -> Option<Article> {
    let language = front.language?.it;
    let words = Words::of(&language);
    let as_of = front.as_of?;
    let home = setting.home;
    let focus = Focus { objects: &objects, sentences: &prose.sentences, subject: &setting.subject, home };
    let boxes = focus.cards(prose.cards.len());
    let extent = focus.extent();
    let map_names: Vec<_> = front.objects.into_iter().map(|draft| draft.label).collect();
    let sheet = sheet(setting, region);
    let cards: Option<Vec<_>> = prose.cards.into_iter().zip(boxes).map(card).collect();
    let (cards, answers) = cards?.into_iter().unzip();
    let first_sentence = prose.sentences.first().map(|sentence| sentence.text.clone()).unwrap_or_default();
    let voices = front
        .voices
        .into_iter()
        .map(|voice| Some(Voice { id: voice.id?, name: voice.name?, side: voice.side }));
    let sides = front.sides.into_iter().map(|side| Some(Side { id: side.id?, name: side.name? }));
    let document = Document {
        language,
        title: front.title?,
        description: front.description.unwrap_or(first_sentence),
        as_of,
        as_of_words: front.as_of_words.unwrap_or_else(|| words.date(as_of)),
        first_year: front.map?.first_year?,
        source: front.source?,
        background: front.background,
        sides: sides.collect::<Option<_>>()?,
        voices: voices.collect::<Option<_>>()?,
        cards,
        sentences: prose.sentences,
        objects,
        sheet,
    };
    Some(Article { document, answers, map_names, extent, shapes })
}

fn card((card, focus): (CardText, MapBox)) -> Option<(Card, Vec<Block>)> {
    Some((Card { id: card.id?, aliases: card.aliases, question: card.question?, focus }, card.blocks))
}

fn sheet(setting: Setting, region: &Region) -> Sheet {
    let countries = region.countries.iter();
    Sheet {
        width: region.width,
        height: region.height,
        projection: region.projection,
        home: setting.home,
        countries: countries
            .map(|shape| model::Country { code: shape.code.clone(), name: shape.name.clone() })
            .collect(),
        subject: setting.subject,
        sets: setting.sets,
        borders: region.borders.clone(),
    }
}
