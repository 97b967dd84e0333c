//! The map as features.
//!
//! # References
//! RFC 7946.

use anyhow::Context;
use article::Article;
use model::{Extent, Kind, Projection};
use serde_json::{Value, json};
use words::Words;

use super::outline::{place, polygons};
use super::record::Record;

/// The records as a feature collection; whose borders these are stands in a member of its own.
pub(super) fn geojson(article: &Article, records: &[Record<'_>]) -> anyhow::Result<String> {
    let document = &article.document;
    let features =
        records.iter().map(|record| feature(article, record)).collect::<anyhow::Result<Vec<_>>>()?;
    let words = &Words::of(&document.language).page.files;
    let background = document.background.as_ref().map(|b| words.background.with([&b.text, &b.source]));
    let collection = json!({
        "type": "FeatureCollection",
        "title": document.title,
        "as_of": document.as_of_words,
        "source": {
            "publisher": document.source.publisher,
            "dateline": document.source.dateline,
            "url": document.source.url,
        },
        "background": background,
        "borders": document.sheet.borders,
        "features": features,
    });
    serde_json::to_string_pretty(&collection).context("cannot write map.geojson")
}

fn feature(article: &Article, record: &Record<'_>) -> anyhow::Result<Value> {
    Ok(json!({
        "type": "Feature",
        "id": record.object.id.as_str(),
        "geometry": geometry(article, &record.object.kind)?,
        "properties": {
            "id": record.object.id.as_str(),
            "what": record.object.name,
            "kind": record.kind,
            "status": record.status,
            "countries": record.countries,
            "number": record.number,
            "about": record.about,
            "says": record.says,
            "since": record.since,
            "as_of": record.as_of,
            "schematic": record.schematic,
            "position": record.position,
            "background": record.background,
            "evidence": record.evidence,
            "sentences": record.sentences,
        },
    }))
}

fn geometry(article: &Article, kind: &Kind) -> anyhow::Result<Value> {
    let projection = &article.document.sheet.projection;
    Ok(match kind.extent() {
        Extent::Nothing => Value::Null,
        Extent::Points([at]) => json!({ "type": "Point", "coordinates": place(*at, projection) }),
        Extent::Points(points) => {
            let places: Vec<_> = points.iter().map(|at| place(*at, projection)).collect();
            json!({ "type": "MultiPoint", "coordinates": places })
        }
        Extent::Outline(area) => outline(article, &area.shape, projection)?,
    })
}

fn outline(article: &Article, shape: &str, projection: &Projection) -> anyhow::Result<Value> {
    let outline = article.outlines.get(shape).with_context(|| format!("no outline of the name {shape}"))?;
    let polygons = polygons(outline, projection);
    Ok(match polygons.as_slice() {
        [only] => json!({ "type": "Polygon", "coordinates": only }),
        several => json!({ "type": "MultiPolygon", "coordinates": several }),
    })
}
