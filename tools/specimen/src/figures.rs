//! What a specimen's symbols are and where they stand, drawn from a fixed sequence.

/// Countries by their codes, with a place well within each: degrees east, degrees north.
const COUNTRIES: [(&str, &str, f64, f64); 24] = [
    ("POL", "Poland", 19.4, 52.1),
    ("DEU", "Germany", 10.3, 51.1),
    ("FRA", "France", 2.5, 46.8),
    ("ESP", "Spain", -3.6, 40.2),
    ("ITA", "Italy", 12.6, 42.8),
    ("GBR", "the United Kingdom", -1.6, 52.9),
    ("UKR", "Ukraine", 31.2, 49.1),
    ("ROU", "Romania", 24.9, 45.9),
    ("BGR", "Bulgaria", 25.2, 42.7),
    ("GRC", "Greece", 22.3, 39.5),
    ("TUR", "Turkey", 33.5, 39.2),
    ("SWE", "Sweden", 15.4, 60.4),
    ("NOR", "Norway", 9.5, 61.0),
    ("FIN", "Finland", 26.4, 62.6),
    ("EST", "Estonia", 25.7, 58.7),
    ("LVA", "Latvia", 25.2, 56.9),
    ("LTU", "Lithuania", 23.8, 55.3),
    ("BLR", "Belarus", 28.1, 53.6),
    ("HUN", "Hungary", 19.3, 47.1),
    ("AUT", "Austria", 14.3, 47.6),
    ("CZE", "Czechia", 15.4, 49.8),
    ("SVK", "Slovakia", 19.5, 48.7),
    ("SRB", "Serbia", 20.8, 44.1),
    ("PRT", "Portugal", -8.1, 39.7),
];

/// How far from there symbols lie, in degrees.
const AROUND: (f64, f64) = (2.4, 1.5);
/// Each so many, a symbol stands where the one before it does.
const TWIN: u32 = 12;

/// What a symbol is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Force,
    Site,
    Buildup,
    Area,
    Town,
}

/// A symbol of a specimen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    pub(super) number: u32,
    pub(super) kind: Kind,
    pub(super) code: &'static str,
    pub(super) country: &'static str,
    pub(super) lon: f64,
    pub(super) lat: f64,
    pub(super) troops: u32,
    /// Which of the statuses of its kind it has.
    pub(super) status: usize,
}

impl Figure {
    /// Its name for readers.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.word(), self.number)
    }

    /// Its id.
    pub(super) fn id(&self) -> String {
        format!("{}-{}", self.word().to_lowercase(), self.number)
    }

    fn word(&self) -> &'static str {
        match self.kind {
            Kind::Force => "Unit",
            Kind::Site => "Site",
            Kind::Buildup => "Camp",
            Kind::Area => "Area",
            Kind::Town => "Town",
        }
    }
}

/// So many symbols.
pub(super) fn figures(count: u32) -> Vec<Figure> {
    let mut sequence = Sequence(20_220_204);
    let mut figures: Vec<Figure> = Vec::new();
    for number in 1..=count {
        let new = figure(number, &mut sequence);
        let twin = figures.last().filter(|_| number.is_multiple_of(TWIN));
        figures.push(match twin {
            Some(twin) => {
                Figure { lon: twin.lon, lat: twin.lat, code: twin.code, country: twin.country, ..new }
            }
            None => new,
        });
    }
    figures
}

fn figure(number: u32, sequence: &mut Sequence) -> Figure {
    let at = sequence.below(COUNTRIES.len() as u32) as usize;
    let (code, country, lon, lat) = COUNTRIES.get(at).copied().unwrap_or(("POL", "Poland", 19.4, 52.1));
    let kind = match number % 20 {
        3 | 8 | 13 | 18 => Kind::Site,
        5 | 15 => Kind::Buildup,
        10 => Kind::Area,
        7 | 17 => Kind::Town,
        _ => Kind::Force,
    };
    Figure {
        number,
        kind,
        code,
        country,
        lon: hundredths(lon + AROUND.0 * sequence.part()),
        lat: hundredths(lat + AROUND.1 * sequence.part()),
        troops: 10 * (1 + sequence.below(12) * sequence.below(12)),
        status: sequence.below(6) as usize,
    }
}

/// Two decimals, as an author would write them.
fn hundredths(degrees: f64) -> f64 {
    (degrees * 100.0).round() / 100.0
}

/// Numbers that look drawn by lot, the same each time.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(end)) as u32
    }

    /// From -1 to 1.
    fn part(&mut self) -> f64 {
        f64::from(self.below(2001)) / 1000.0 - 1.0
    }
}
