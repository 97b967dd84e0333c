//! The pages: what the crates `page` and `cardinal` render, set together with the styles and scripts of the site.

use anyhow::{Context, Result};
use cardinal::controls::App as AppView;
use layout::{MapLayout, PrintedLabel};
use model::{Card, CardIx};
use page::{
    By, DataFile, Downloads, PageLocation, PageProps, SharedDocument, chosen_style, linked_style,
    target_style,
};
use words::Words;
use yew::{BaseComponent, html};

use crate::address::SiteUrl;
use crate::app::App;
use crate::assets::Assets;
use crate::escape::escape;
use crate::explainer::Explainer;
use crate::head::Head;
use crate::html_page::{FinishedPage, HtmlPage, PageState};
use crate::options::Options;
use crate::preview::Preview;
use crate::sharing::Sharing;
use crate::site_file::SiteFile;
use crate::structured::structured;
use crate::{not_found, one_file, parallel};

/// What all pages are made from.
pub(crate) struct PageWriter<'a> {
    pub explainer: &'a Explainer,
    pub app: &'a App,
    pub options: &'a Options,
    pub assets: &'a Assets,
    pub data: &'a [SiteFile],
    /// The picture of each card; none in drafts.
    pub previews: &'a [Preview],
}

/// What the pages share because no card decides it.
struct Shared {
    style: String,
    target: String,
    no_scripts: String,
    maps: Vec<CardMap>,
}

/// Where everything stands on the map of a card, and its labels on paper.
struct CardMap {
    layout: MapLayout,
    printed: Vec<PrintedLabel>,
}

/// A page that is to be written: its card, where it stands, and every path that it is found at.
struct Job<'a> {
    ix: CardIx,
    card: &'a Card,
    location: PageLocation,
    paths: Vec<String>,
}

impl PageWriter<'_> {
    /// Every page of the site.
    ///
    /// # Errors
    /// Where a page has no place for one of its parts.
    pub(crate) fn pages(&self) -> Result<Vec<FinishedPage>> {
        let shared = self.shared()?;
        let written = parallel::map(&self.jobs(), |job| self.write(job, &shared))?;
        let mut pages = written.concat();
        pages.push(not_found::page(self.explainer, self.app, self.options));
        Ok(pages)
    }

    fn shared(&self) -> Result<Shared> {
        let document = &self.explainer.article.document;
        let cards: Vec<_> = document.cards().collect();
        let map = |(ix, card): &(CardIx, &Card)| {
            let layout = self.explainer.layout_of(*ix, card);
            Ok(CardMap { printed: self.explainer.printed_labels(&layout, card), layout })
        };
        Ok(Shared {
            maps: parallel::map(&cards, map)?,
            style: linked_style(document) + &chosen_style(document, By::Attributes),
            target: target_style(document),
            no_scripts: chosen_style(document, By::Boxes),
        })
    }

    fn jobs(&self) -> Vec<Job<'_>> {
        let mut jobs = Vec::new();
        for (ix, card) in self.explainer.article.document.cards() {
            let mut add = |location, paths| jobs.push(Job { ix, card, location, paths });
            if ix.0 == 0 {
                add(PageLocation::Top, vec!["index.html".to_owned()]);
            }
            let ids = card.aliases.iter().chain([&card.id]);
            add(PageLocation::Card, ids.map(|id| format!("{id}/index.html")).collect());
            add(PageLocation::Embed, vec![format!("embed/{}/index.html", card.id)]);
            if ix.0 == 0 && self.options.one_file {
                add(PageLocation::File, vec![one_file::NAME.to_owned()]);
            }
        }
        jobs
    }

    fn write(&self, job: &Job<'_>, shared: &Shared) -> Result<Vec<FinishedPage>> {
        let page = self.page(job, shared)?;
        let language = escape(&self.explainer.article.document.language);
        let finish = |path: &String| page.clone().finish(path.clone(), &language, PageState::Loading);
        Ok(job.paths.iter().map(finish).collect())
    }

    fn page(&self, job: &Job<'_>, shared: &Shared) -> Result<HtmlPage> {
        let Job { ix, card, location, .. } = *job;
        let document = &self.explainer.article.document;
        let preview = self.previews.get(ix.get());
        let sharing = Sharing { document, ix, preview, options: self.options };
        let (assets, brand) = (self.assets, self.options.brand.as_str());
        let map = shared.maps.get(ix.get()).context("a card has no map")?;
        let printed = &map.printed;
        let head = Head { document, card, ix, sharing, printed, location, assets, brand };
        let mut page = HtmlPage::default();
        head.push_before_styles(&mut page);
        page.style("", &self.app.styles);
        head.push_styles(&mut page, &shared.style, &shared.target, &shared.no_scripts);
        head.push_scripts(&mut page);
        page.body(&self.view(job, &map.layout)?);
        if location == PageLocation::Embed {
            let script = &self.assets.embed.path;
            page.body(&format!("<script type=\"module\" src=\"{}{script}\"></script>", location.to_top()));
            if let Some(origin) = self.options.site_url.as_ref().and_then(SiteUrl::origin) {
                page.allow_origin(origin);
            }
        }
        page.body(&structured(self.explainer, self.options, ix, preview));
        if location == PageLocation::File {
            one_file::push_app(&mut page, self.app, self.assets, Words::of(&document.language))?;
        }
        Ok(page)
    }

    /// The body of the page, with the app's first view in it.
    fn view(&self, job: &Job<'_>, layout: &MapLayout) -> Result<String> {
        let Job { ix, location, .. } = *job;
        let (props, document) =
            (self.explainer.page_props(ix, location), self.explainer.article.document.clone());
        let (brand, downloads) = (self.options.brand.clone(), self.downloads(location));
        let layout = layout.clone();
        let props = move || {
            let (document, open) = (SharedDocument::new(document), location.open_cards(ix));
            let controls = html! { <AppView {document} page={ix} {location} {open} /> };
            PageProps { brand: brand.into(), layout: layout.into(), downloads, controls, ..props() }
        };
        match location {
            PageLocation::Embed => render(yew::ServerRenderer::<page::Embed>::with_props(props)),
            _ => render(yew::ServerRenderer::<page::Page>::with_props(props)),
        }
    }

    /// Where the page's data is found: in the file itself where there is no other.
    fn downloads(&self, location: PageLocation) -> Downloads {
        let inside = |file: DataFile| {
            let file = self.data.iter().find(|it| it.path == file.name());
            file.map(|file| one_file::data_url(&file.bytes)).unwrap_or_default()
        };
        match location {
            PageLocation::File => Downloads::new(inside),
            location => Downloads::at(location),
        }
    }
}

fn render<C: BaseComponent>(renderer: yew::ServerRenderer<C>) -> Result<String> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().build().context("cannot start the renderer")?;
    Ok(runtime.block_on(renderer.hydratable(false).render()))
}
