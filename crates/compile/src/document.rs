//! Puts the parts of a document together.

use cartography::Basemap;
use model::{
    Block, Card, CountryIx, CountrySet, Document, Galley, Kind, MapBox, Object, Sheet, Side, Voice, Wording,
};

use crate::{
    Compiled,
    body::{CardText, Prose},
    focus::Focus,
    front::Front,
    geography::Ground,
    lettering::Lettering,
    names::Names,
    report::Report,
    thinning::Thinning,
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
    basemap: &Basemap,
    report: &mut Report,
) -> Option<Compiled> {
    let mut ground = Ground::new(&front, basemap);
    let setting = setting(&front, &ground, report);
    let objects: Vec<_> = front.objects.iter().map(|draft| ground.object(draft, names, report)).collect();
    if !report.is_empty() {
        return None;
    }
    let objects: Vec<Object> = objects.into_iter().collect::<Option<_>>()?;
    let shapes = core::mem::take(&mut ground.shapes).into_iter().collect();
    let (document, galley) = document(front, prose, setting?, objects, basemap)?;
    Some(Compiled { document, galley, shapes })
}

fn setting(front: &Front, ground: &Ground<'_>, report: &mut Report) -> Option<Setting> {
    let map = front.map.as_ref()?;
    let subject = ground.countries(&map.subject, report);
    let sets: Vec<_> = map.sets.iter().map(|id| ground.set(id, report)).collect();
    Some(Setting { home: ground.home()?, subject: subject?, sets: sets.into_iter().collect::<Option<_>>()? })
}

fn document(
    front: Front,
    prose: Prose,
    setting: Setting,
    objects: Vec<Object>,
    basemap: &Basemap,
) -> Option<(Document, Galley)> {
    let language = front.language?.it;
    let wording = Wording::of(&language);
    let as_of = front.as_of?;
    let home = setting.home;
    let focus = Focus { objects: &objects, sentences: &prose.sentences, subject: &setting.subject, home };
    let boxes = focus.cards(prose.cards.len());
    let labels: Vec<_> = front.objects.into_iter().map(|draft| draft.label).collect();
    let troop_scale = troop_scale(&objects);
    let thinning = Thinning::of(&objects, troop_scale);
    let lettering = Lettering {
        basemap,
        troop_scale,
        home,
        theatre: focus.theatre(),
        objects: &objects,
        thinning: &thinning,
        labels: &labels,
        sentences: &prose.sentences,
        subject: &setting.subject,
        wording,
    };
    let labels = lettering.labels();
    let sheet = sheet(setting, troop_scale, basemap);
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
        as_of_words: front.as_of_words.unwrap_or_else(|| wording.date(as_of)),
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
    let Thinning { spots, clusters } = thinning;
    Some((document, Galley { answers, labels, spots, clusters }))
}

fn card((card, focus): (CardText, MapBox)) -> Option<(Card, Vec<Block>)> {
    Some((Card { id: card.id?, aliases: card.aliases, question: card.question?, focus }, card.blocks))
}

/// Circles small enough for a map on a phone, whatever the largest number.
fn troop_scale(objects: &[Object]) -> f32 {
    let troops = objects.iter().filter_map(|object| match &object.kind {
        Kind::Force(force) => Some(force.troops),
        _ => None,
    });
    let largest = troops.max().unwrap_or(1).max(1);
    f32::min(0.52, 24.0 / (largest as f32).sqrt())
}

fn sheet(setting: Setting, troop_scale: f32, basemap: &Basemap) -> Sheet {
    let countries = basemap.countries.iter();
    Sheet {
        width: basemap.width,
        height: basemap.height,
        projection: basemap.projection,
        home: setting.home,
        countries: countries
            .map(|shape| model::Country { code: shape.code.clone(), name: shape.name.clone() })
            .collect(),
        subject: setting.subject,
        sets: setting.sets,
        troop_scale,
        borders: basemap.borders.clone(),
    }
}
