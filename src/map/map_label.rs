//! A label of the map: its boxes on the screen, and how it shows.

use layout::fit_labels::{Fit, Lines, Need, ON_SUBJECT, Relation, ScreenLabel};
use layout::{Anchor, PixelBox};
use model::Fixed;
use page::names::{attribute, class, selector};

use super::subject_area::SubjectArea;
use super::transform::transform;
use crate::dom::{self, Element};

/// White space above and below letters, in pixels.
const AIR: f32 = 0.75;
/// How many times as wide as its country the name of a member may be below its year.
const WIDER: f32 = 1.25;
/// The circle round a number.
const CIRCLE: &str = "M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0z";

/// A label and how it was fitted last.
pub(super) struct MapLabel {
    element: Element,
    /// What its lines stand in.
    group: Element,
    texts: Vec<Element>,
    /// The dot of a town.
    dot: Option<Element>,
    /// The page's own line, which leads to where the page has put the words.
    leader: Option<Element>,
    /// Whether that shows.
    has_leader: bool,
    /// What was drawn when it was fitted last.
    drawn: Vec<Element>,
    /// The id of its object.
    pub(super) object: Option<String>,
    /// The year in which the country that it names joined.
    joined: Option<i16>,
    need: Need,
    /// Its symbol on the screen.
    symbol: Option<PixelBox>,
    /// Which of the symbols on the map are of what it names.
    own: (usize, usize),
    /// The country that it names, if it has to show.
    pub(super) country: Option<Element>,
    /// Where the page has put its lines.
    natural: PixelBox,
    /// Which end of its lines the page has anchored.
    anchor: Anchor,
    /// How far its lines are from where the page has put them, in pixels before they grow, and which end is anchored.
    moved: ((f32, f32), Anchor),
    /// What its attribute says; nothing before it is fitted.
    fit: &'static str,
    /// Whether its name has no room in its country below the year.
    is_year_alone: bool,
    /// Whether it shows although what it names is not on the screen.
    is_stray: bool,
}

/// The sheet on the screen.
#[derive(Clone, Copy)]
pub(super) struct SheetBox {
    pub(super) sheet: PixelBox,
    /// How many times as large type and symbols are.
    pub(super) growth: f32,
    /// How far the boxes of letters reach beyond them, in pixels: in Firefox by their halo.
    pub(super) halo: f32,
}

/// Where an element lies; nothing where it does not show.
pub(super) fn box_of(element: &Element) -> Option<PixelBox> {
    let rect = element.rect();
    let corner = (rect.left as f32, rect.top as f32);
    (rect.width > 0.0).then(|| PixelBox::at(corner, (rect.width as f32, rect.height as f32)))
}

/// Where an anchor is along a line, as a part of its width.
fn along(anchor: Anchor) -> f32 {
    match anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => 0.5,
        Anchor::End => 1.0,
    }
}

impl MapLabel {
    pub(super) fn of(element: Element) -> Option<Self> {
        let group = element.first("g")?;
        let texts = group.all("text");
        let anchor = Anchor::named(&texts.first()?.attribute("text-anchor")?);
        Some(Self {
            object: group.attribute(attribute::OBJECT),
            joined: element.attribute(attribute::JOINED).and_then(|year| year.parse().ok()),
            need: Need::named(element.attribute(attribute::NEED).as_deref()),
            symbol: None,
            own: (0, 0),
            country: element.attribute(attribute::COUNTRY).and_then(|id| dom::by_id(&id)),
            natural: PixelBox::at((0.0, 0.0), (0.0, 0.0)),
            anchor,
            moved: ((0.0, 0.0), anchor),
            fit: "",
            is_year_alone: false,
            is_stray: false,
            dot: group.first(selector::TOWN_DOT),
            leader: group.first(selector::LEADER),
            has_leader: true,
            drawn: Vec::new(),
            element,
            group,
            texts,
        })
    }

    /// How far the box of its letters reaches beyond them, if it shows.
    pub(super) fn halo(&self, growth: f32) -> Option<f32> {
        let text = self.texts.first()?;
        let height = box_of(text)?.size().1;
        Some((height - text.letters_height()? * growth).max(0.0) / 2.0)
    }

    /// Its words in one line, as far as style lets them show.
    pub(super) fn words(&self) -> String {
        let shown = self.texts.iter().filter(|line| box_of(line).is_some());
        shown.map(Element::text).collect::<Vec<_>>().join(" ")
    }

    /// The year in which the country that it names joined.
    pub(super) fn joined(&self) -> Option<i16> {
        self.joined
    }

    /// Whether the page needs it.
    pub(super) fn has_to_show(&self) -> bool {
        self.need != Need::Nothing
    }

    /// Whether what it names is lit, or what the frame is about.
    pub(super) fn is_lit(&self) -> bool {
        self.group.has_attribute(attribute::LIT) || self.group.has_attribute(attribute::FRAMED)
    }

    /// Gives it its symbol on the screen, if there is one.
    pub(super) fn set_symbol(&mut self, symbol: Option<PixelBox>, own: (usize, usize)) {
        self.symbol = symbol;
        self.own = own;
        self.is_stray = !self.has_place() && self.texts.first().and_then(box_of).is_some();
    }

    /// Whether what it names is on the screen.
    fn has_place(&self) -> bool {
        self.object.is_none() || self.symbol.is_some()
    }

    /// Lays it out unseen, if it has to show and the page does not show it at this scale.
    pub(super) fn try_out(&mut self) {
        if self.fit.is_empty() && self.need != Need::Nothing && self.has_place() {
            self.set_fit("try");
        }
    }

    /// What is on the screen of it, where the page has put it.
    /// The name of its country stands within the part that is on the screen.
    pub(super) fn measured(
        &mut self,
        on: SheetBox,
        window: PixelBox,
        subject: &SubjectArea,
    ) -> Option<ScreenLabel> {
        if !self.has_place() {
            return None;
        }
        let mut lines = self.texts.iter().filter_map(|line| self.natural(line, on));
        let first = lines.next()?;
        let dot = self.dot.as_ref().and_then(box_of);
        let all = lines.chain(dot).fold(first, PixelBox::joined);
        let country_width = self.part(attribute::COUNTRY_WIDTH) * on.sheet.size().0;
        let has_year = self.joined.is_some() && self.texts.first().and_then(box_of).is_some();
        self.is_year_alone = has_year && all != first && all.size().0 > country_width * WIDER;
        self.natural = if self.is_year_alone { first } else { all };
        let mut text = self.natural;
        if let Some(country) = self.country.as_ref().and_then(box_of) {
            let area = country.common(window);
            let moved = text.moved_into(area);
            // A part that is smaller than the name has none: it would name what is beside it.
            if area.holds(moved) {
                text = moved;
            }
        }
        let Self { anchor, symbol, own, need, .. } = *self;
        let first_suffices = has_year && all != first;
        let is_off = |shape: PixelBox| subject.share(shape) < ON_SUBJECT;
        let relation = match symbol {
            None if self.country.is_some() => Relation::Name,
            Some(symbol) if is_off(symbol) && is_off(text) => Relation::Elsewhere,
            _ => Relation::Within,
        };
        let is_selected = self.group.has_attribute(attribute::LIT);
        Some(ScreenLabel { text, first, anchor, symbol, own, need, relation, is_selected, first_suffices })
    }

    fn natural(&self, text: &Element, SheetBox { growth, halo, .. }: SheetBox) -> Option<PixelBox> {
        let now = box_of(text)?.inset(halo, halo);
        let ((right, down), anchor) = self.moved;
        let turned = (along(anchor) - along(self.anchor)) * now.size().0;
        Some(now.moved(turned - right * growth, -down * growth).inset(0.0, AIR))
    }

    /// Shows it as it was fitted; `number` stands for it where it has become a key.
    pub(super) fn apply(&mut self, wanted: Option<&ScreenLabel>, fit: &Fit, on: SheetBox, number: usize) {
        for drawn in self.drawn.drain(..) {
            drawn.remove();
        }
        if wanted.is_some() || self.is_stray {
            let is_year_alone = self.is_year_alone && fit.lines == Lines::All;
            self.set_fit(if is_year_alone { Lines::First } else { fit.lines }.name());
        }
        if wanted.is_some() && matches!(fit.lines, Lines::All | Lines::First) {
            self.move_to(fit, on.growth);
        }
        if let Some(leader) = &self.leader {
            let stays = fit.lines != Lines::Key && self.moved == ((0.0, 0.0), self.anchor);
            if self.has_leader != stays {
                self.has_leader = stays;
                leader.set_style("display", if stays { "" } else { "none" });
            }
        }
        if let Some([from, to]) = fit.leader {
            let [right, down] = [to.0 - from.0, to.1 - from.1].map(|pixels| Fixed(pixels / on.growth));
            self.draw(from, on, &format!("M0 0L{right} {down}"), "");
        }
        if fit.lines == Lines::Key {
            self.draw(fit.text.centre(), on, CIRCLE, &number.to_string());
        }
    }

    fn set_fit(&mut self, fit: &'static str) {
        if self.fit != fit {
            self.fit = fit;
            self.element.set_attribute(attribute::FIT, fit);
        }
    }

    fn move_to(&mut self, fit: &Fit, growth: f32) {
        let anchored = self.natural.left + along(self.anchor) * self.natural.size().0;
        let right = (fit.text.left + along(fit.anchor) * fit.text.size().0 - anchored) / growth;
        let down = (fit.text.top - self.natural.top) / growth;
        let (now, anchor) = self.moved;
        if (now.0 - right).abs() + (now.1 - down).abs() < 0.5 && anchor == fit.anchor {
            return;
        }
        self.moved = ((right, down), fit.anchor);
        let transform = transform(Fixed(right), Fixed(down), 1.0);
        for text in &self.texts {
            text.set_style("transform", &transform);
            text.set_style("text-anchor", fit.anchor.name());
        }
    }

    /// Draws a shape, and perhaps a number, at a point of the screen, below the lines.
    fn draw(&mut self, (x, y): (f32, f32), on: SheetBox, shape: &str, number: &str) {
        let (width, height) = on.sheet.size();
        let own_x = on.sheet.left + self.part("x") * width;
        let own_y = on.sheet.top + self.part("y") * height;
        let Some(drawn) = dom::create_svg("g", &[("class", class::FITTED)]) else { return };
        let place = transform(Fixed((x - own_x) / on.growth), Fixed((y - own_y) / on.growth), 1.0);
        drawn.set_style("transform", &place);
        for (name, attributes, text) in [
            ("path", [("class", class::LEADER), ("d", shape)], ""),
            ("text", [("class", ""), ("y", "4")], number),
        ] {
            if let Some(part) = dom::create_svg(name, &attributes) {
                part.set_text(text);
                drawn.append(&part);
            }
        }
        self.group.prepend(&drawn);
        self.drawn.push(drawn);
    }

    /// A place or length on the sheet in per cent, as a part.
    fn part(&self, name: &str) -> f32 {
        let place = self.element.attribute(name).unwrap_or_default();
        place.strip_suffix('%').and_then(Fixed::parse).map_or(0.0, |place| place.0 / 100.0)
    }
}
