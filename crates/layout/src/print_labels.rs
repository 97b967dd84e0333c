//! Where a card's labels stand on paper, where no app fits them.
//!
//! The labels of the page come in, those that the window on the sheet of paper has room for go out, with their places there.

use std::collections::BTreeSet;

use model::{Card, MapBox, MapPoint};

use crate::{
    Anchor, Label, PixelBox, Viewport, growth,
    place_labels::{LabelRequest, VisibleArea, place, shown_box},
    print,
    wanted_labels::{WantedLabel, WantedLabels},
    zoom_step::step_at,
};

/// The most labels: more would not be read.
const MOST: usize = 60;

/// A label of the page at its place on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PrintedLabel {
    /// Its index among the labels of the layout.
    pub index: usize,
    /// From its place on the screen to that on paper, in CSS pixels where type has not grown with the window.
    pub moved: (i16, i16),
    /// Which end of its lines is anchored, if it is another one than on the screen.
    pub anchor: Option<Anchor>,
    /// Whether all of its lines show, or the first one.
    pub is_whole: bool,
}

/// The window of a map on paper.
struct Paper {
    /// Pixels a kilometre, where type has not grown.
    scale: f32,
    /// What the window shows.
    bounds: MapBox,
}

impl Paper {
    fn new(sheet: (u16, u16), focus: MapBox) -> Self {
        let view = Viewport::showing((print::WIDTH, print::TALL), sheet, focus, true);
        let min = MapPoint { x: -view.left / view.scale, y: -view.top / view.scale };
        let max = MapPoint { x: min.x + print::WIDTH / view.scale, y: min.y + print::TALL / view.scale };
        Self { scale: view.scale / growth(print::WIDTH), bounds: MapBox { min, max } }
    }

    /// The part of the page's labels that it may show.
    fn shows(&self, wanted: &WantedLabels<'_>, label: &WantedLabel) -> bool {
        let step = step_at(self.scale);
        let object = label.object.and_then(|ix| wanted.document.object(ix));
        let year = wanted.document.as_of.year;
        self.bounds.contains(label.at)
            && label.placement.first_step <= step
            && label.least_step <= step
            && object.is_none_or(|object| !object.is_mapped() || wanted.document.stands(object, year))
    }

    fn holds(&self, text: PixelBox) -> bool {
        let pixels = |at: MapPoint| (at.x * self.scale, at.y * self.scale);
        let ((left, top), (right, bottom)) = (pixels(self.bounds.min), pixels(self.bounds.max));
        PixelBox { left, top, right, bottom }.holds(text)
    }
}

impl WantedLabels<'_> {
    /// The labels of a card on paper, none of them cut at an edge; `labels` are those of the page.
    pub(crate) fn printed(&self, labels: &[Label], card: &Card) -> Vec<PrintedLabel> {
        let paper = Paper::new((self.document.sheet.width, self.document.sheet.height), card.focus);
        let (obstacles, wanted, territories) = self.parts();
        let mut taken = BTreeSet::new();
        let mut own = Vec::new();
        for label in wanted.iter().filter(|label| paper.shows(self, label)).take(MOST) {
            let is_same = |(index, other): &(usize, &Label)| !taken.contains(index) && label.names(other);
            if let Some((index, other)) = labels.iter().enumerate().find(is_same) {
                taken.insert(index);
                // All are to stay within the window, not only those that have to show.
                let request = LabelRequest { first_step: 0, required: true, ..label.request() };
                own.push((index, other, LabelRequest { own: self.own(label, &territories), ..request }));
            }
        }
        let requests: Vec<_> = own.iter().map(|(.., request)| request.clone()).collect();
        let area = VisibleArea { bounds: paper.bounds, scale: paper.scale };
        let placements = place(&obstacles, &requests, &[paper.scale], &[area], &territories);
        let placed = own.into_iter().zip(placements).filter_map(|((index, label, request), placement)| {
            let placement = placement?;
            let text = shown_box(&request, &placement, 0, paper.scale)?;
            paper.holds(text).then(|| PrintedLabel {
                index,
                moved: (placement.offset.0 - label.offset.0, placement.offset.1 - label.offset.1),
                anchor: Some(placement.anchor).filter(|anchor| *anchor != label.anchor),
                is_whole: placement.full_step == 0,
            })
        });
        placed.collect()
    }
}
