use geo::{Area, BooleanOps};

use crate::support::{MAP, area, country, holds, rings, shape};

#[test]
fn crimea_lies_within_ukraine_along_the_same_coast() {
    let (crimea, ukraine) = (area("crimea"), country("UKR"));
    assert!(crimea.difference(&ukraine).unsigned_area() < 0.5);
    let ukraine = rings(&shape("UKR").outline);
    let crimea = rings(&MAP.area("crimea").unwrap().outline);
    let shared = crimea[0].coords().filter(|point| ukraine.iter().any(|ring| ring.0.contains(point)));
    assert!(shared.count() > 35);
}

#[test]
fn crimea_holds_its_towns_and_not_those_of_the_mainland() {
    let crimea = area("crimea");
    for (town, lon, lat, inside) in [
        ("Simferopol", 34.10, 44.95, true),
        ("Sevastopol", 33.60, 44.58, true),
        ("Kerch", 36.40, 45.33, true),
        ("Dzhankoi", 34.39, 45.71, true),
        ("Kherson", 32.62, 46.64, false),
        ("Melitopol", 35.37, 46.85, false),
    ] {
        assert_eq!(holds(&crimea, lon, lat), inside, "{town}");
    }
    assert!((24_000.0..28_500.0).contains(&crimea.unsigned_area()), "{}", crimea.unsigned_area());
    assert!(!MAP.area("crimea").unwrap().schematic);
}

#[test]
fn the_held_east_holds_donetsk_and_luhansk_and_not_the_towns_beyond_the_line() {
    let east = area("east-ukraine");
    for (town, lon, lat, inside) in [
        ("Donetsk", 37.80, 48.00, true),
        ("Luhansk", 39.30, 48.57, true),
        ("Horlivka", 38.05, 48.30, true),
        ("Debaltseve", 38.44, 48.34, true),
        ("Novoazovsk", 38.08, 47.12, true),
        ("Kramatorsk", 37.55, 48.74, false),
        ("Mariupol", 37.55, 47.10, false),
        ("Kharkiv", 36.25, 49.99, false),
        ("Sievierodonetsk", 38.49, 48.95, false),
        ("Bakhmut", 38.00, 48.60, false),
        ("Rostov-on-Don", 39.70, 47.23, false),
    ] {
        assert_eq!(holds(&east, lon, lat), inside, "{town}");
    }
}

#[test]
fn the_held_east_is_schematic_and_lies_within_ukraine() {
    let east = area("east-ukraine");
    assert!(MAP.area("east-ukraine").unwrap().schematic);
    assert!(east.difference(&country("UKR")).unsigned_area() < 30.0);
    // About a third of the two regions of 53,200 square kilometres.
    assert!((14_000.0..20_000.0).contains(&east.unsigned_area()), "{}", east.unsigned_area());
}

#[test]
fn east_germany_holds_its_towns_and_islands_and_not_those_of_the_west() {
    let east = area("east-germany");
    for (town, lon, lat, inside) in [
        ("Rostock", 12.10, 54.09, true),
        ("Schwerin", 11.41, 53.63, true),
        ("Bergen on Rügen", 13.43, 54.42, true),
        ("Magdeburg", 11.63, 52.13, true),
        ("Erfurt", 11.03, 50.98, true),
        ("Plauen", 12.13, 50.50, true),
        ("Dresden", 13.74, 51.05, true),
        ("Lübeck", 10.69, 53.87, false),
        ("Fehmarn", 11.15, 54.45, false),
        ("Lüneburg", 10.41, 53.25, false),
        ("Wolfsburg", 10.79, 52.42, false),
        ("Göttingen", 9.93, 51.53, false),
        ("Coburg", 10.96, 50.26, false),
        ("Hof", 11.92, 50.31, false),
        ("Szczecin", 14.55, 53.43, false),
    ] {
        assert_eq!(holds(&east, lon, lat), inside, "{town}");
    }
    // Of 108,300 square kilometres.
    assert!((104_000.0..112_000.0).contains(&east.unsigned_area()), "{}", east.unsigned_area());
    assert!(MAP.area("east-germany").unwrap().schematic);
}
