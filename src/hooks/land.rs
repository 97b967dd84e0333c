use model::{CountryIx, Lit};
use yew::prelude::*;

use super::dom;
use crate::Article;

/// Marks the countries' outlines, which stand outside of the app, as the year and the selection have them.
#[hook]
pub fn use_land(article: &Article, lit: &Lit, year: i16) {
    let served = use_mut_ref(|| true);
    let article = article.clone();
    use_effect_with((lit.clone(), year), move |(lit, year)| {
        if !served.replace(false) {
            mark(&article, &article.lit_countries(lit), *year);
        }
    });
}

fn mark(article: &Article, lit: &[CountryIx], year: i16) {
    for (country, ix) in article.sheet.countries.iter().zip(0..) {
        let Some(outline) = dom::by_id(&format!("country-{}", country.code)) else { continue };
        let ix = CountryIx(ix);
        dom::set_or_remove(&outline, "data-set", article.sheet.fill(ix, year));
        dom::set_or_remove(&outline, "data-lit", lit.contains(&ix).then_some("true"));
    }
}
