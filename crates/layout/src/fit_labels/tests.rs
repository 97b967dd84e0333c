//! What fitting guarantees for any screen.

use proptest::prelude::*;

use super::*;

/// On a map without a country that the article is about.
fn fit(screen: &Screen, labels: &[Option<ScreenLabel>]) -> Vec<Fit> {
    super::fit(screen, labels, &|_| 0.0)
}

const WINDOW: PixelBox = PixelBox { left: 0.0, top: 0.0, right: 320.0, bottom: 220.0 };

fn square(x: f32, y: f32, radius: f32) -> PixelBox {
    PixelBox { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

/// A label of two lines right of a symbol.
#[expect(clippy::unnecessary_wraps, reason = "labels that are not there are `None`")]
fn label(symbols: &[PixelBox], symbol: usize, width: f32, need: Need) -> Option<ScreenLabel> {
    let (_, y) = symbols[symbol].centre();
    let corner = (symbols[symbol].right + 4.0, y - 8.0);
    let text = PixelBox::at(corner, (width, 30.0));
    let first = PixelBox::at(corner, (width / 2.0, 16.0));
    Some(ScreenLabel {
        text,
        first,
        anchor: Anchor::Start,
        symbol: Some(symbols[symbol]),
        own: (symbol, symbol + 1),
        need,
        relation: Relation::Within,
        is_selected: false,
        first_suffices: false,
    })
}

/// A name of one line that belongs to no symbol.
fn name_of_country(text: PixelBox, need: Need) -> ScreenLabel {
    ScreenLabel {
        text,
        first: text,
        anchor: Anchor::Middle,
        symbol: None,
        own: (0, 0),
        need,
        relation: Relation::Within,
        is_selected: false,
        first_suffices: false,
    }
}

fn screen(symbols: &[PixelBox]) -> Screen {
    Screen { window: WINDOW, taken: symbols.to_vec(), symbols: symbols.len() }
}

/// The same with something over the map.
fn covered(symbols: &[PixelBox], covers: &[PixelBox]) -> Screen {
    Screen { window: WINDOW, taken: [symbols, covers].concat(), symbols: symbols.len() }
}

#[test]
fn a_label_that_is_free_stays_where_the_page_has_put_it() {
    let symbols = [square(100.0, 100.0, 10.0)];
    let label = label(&symbols, 0, 80.0, Need::Whole);
    let text = label.unwrap().text;
    let expected = Fit { lines: Lines::All, text, anchor: Anchor::Start, leader: None };
    assert_eq!(fit(&screen(&symbols), &[label]), [expected]);
}

#[test]
fn a_label_at_the_edge_moves_to_the_other_side() {
    let symbols = [square(280.0, 100.0, 10.0)];
    let fits = fit(&screen(&symbols), &[label(&symbols, 0, 80.0, Need::Whole)]);
    assert_eq!((fits[0].lines, fits[0].anchor), (Lines::All, Anchor::End));
    assert!(WINDOW.holds(fits[0].text));
}

#[test]
fn nothing_stands_under_a_control() {
    let symbols = [square(100.0, 100.0, 10.0)];
    let control = PixelBox::at((115.0, 90.0), (100.0, 60.0));
    let fits = fit(&covered(&symbols, &[control]), &[label(&symbols, 0, 80.0, Need::Whole)]);
    assert_eq!(fits[0].lines, Lines::All);
    assert!(!fits[0].text.overlaps(control));
}

#[test]
fn a_label_keeps_away_from_the_symbol_of_another_one() {
    let symbols = [square(100.0, 100.0, 10.0), square(208.0, 100.0, 10.0)];
    let labels = [label(&symbols, 0, 80.0, Need::Whole), label(&symbols, 1, 80.0, Need::Whole)];
    let fits = fit(&screen(&symbols), &labels);
    assert_eq!(fits[0].lines, Lines::All);
    assert!(!fits[0].text.inset(-10.0, -10.0).overlaps(symbols[1]), "{fits:?}");
    // Where there is no other room, it stands no nearer to it than to its own symbol, which seems so only at twice the distance.
    let covers = [
        PixelBox { bottom: 91.0, ..WINDOW },
        PixelBox { top: 123.0, ..WINDOW },
        PixelBox { right: 89.0, ..WINDOW },
    ];
    let between = |x| {
        let symbols = [square(100.0, 100.0, 10.0), square(x, 100.0, 10.0)];
        let fits = fit(&covered(&symbols, &covers), &[label(&symbols, 0, 80.0, Need::Whole)]);
        (fits[0].lines, symbols[1].left - fits[0].text.right)
    };
    assert_eq!(between(213.0), (Lines::All, 9.0));
    assert_eq!(between(211.0).0, Lines::Key);
}

#[test]
fn words_do_not_begin_right_beside_the_symbol_of_another_one_however_near_their_own_is() {
    let symbols = [square(150.0, 118.0, 5.0), square(100.0, 105.0, 6.0)];
    let text = PixelBox::at((110.0, 98.0), (70.0, 14.0));
    let label = label(&symbols, 0, 70.0, Need::Whole).map(|label| ScreenLabel { text, first: text, ..label });
    let found = fit(&screen(&symbols), &[label])[0].text;
    let is_in_line = found.top < 105.0 && found.bottom > 105.0;
    assert!(!is_in_line || found.left > 106.0 + 2.0 * LEAST_APART, "{found:?}");
}

#[test]
fn larger_text_leaves_its_symbol_free_unless_it_stands_within_a_large_area() {
    let place = |symbol: PixelBox| {
        let text = PixelBox::at((90.0, 98.0), (60.0, 40.0));
        let label =
            label(&[symbol], 0, 60.0, Need::Whole).map(|label| ScreenLabel { text, first: text, ..label });
        (fit(&screen(&[symbol]), &[label])[0].text, text)
    };
    let circle = square(100.0, 100.0, 10.0);
    assert!(!place(circle).0.overlaps(circle.inset(2.0, 2.0)));
    let (found, page) = place(PixelBox { left: 60.0, top: 60.0, right: 220.0, bottom: 200.0 });
    assert_eq!(found, page);
}

/// What shows of two labels side by side of which the second one has room only where the first one stands.
fn side_by_side(needs: [Need; 2], is_selected: bool) -> Vec<Lines> {
    let symbols = [square(100.0, 100.0, 6.0), square(200.0, 100.0, 6.0)];
    let covers = [
        PixelBox { bottom: 84.0, ..WINDOW },
        PixelBox { top: 124.0, ..WINDOW },
        PixelBox { right: 91.0, ..WINDOW },
    ];
    let between = label(&symbols, 1, 70.0, needs[0]).map(|label| ScreenLabel {
        text: label.text.moved(-90.0, 0.0),
        first: label.first.moved(-90.0, 0.0),
        is_selected,
        ..label
    });
    let fits = fit(&covered(&symbols, &covers), &[between, label(&symbols, 0, 75.0, needs[1])]);
    fits.iter().map(|fit| fit.lines).collect()
}

#[test]
fn a_required_label_makes_another_one_move() {
    assert_eq!(side_by_side([Need::Whole, Need::Whole], false), [Lines::All, Lines::All]);
    assert_eq!(side_by_side([Need::FirstLine, Need::FirstLine], false), [Lines::All, Lines::All]);
}

#[test]
fn a_number_does_not_move_for_the_second_line_of_a_name() {
    assert_ne!(side_by_side([Need::Whole, Need::FirstLine], false)[1], Lines::All);
}

#[test]
fn what_is_selected_moves_for_nothing() {
    assert_eq!(side_by_side([Need::Whole, Need::Whole], true), [Lines::All, Lines::Key]);
}

#[test]
fn a_number_without_room_becomes_a_key_and_never_stands_alone() {
    let symbols = [square(160.0, 100.0, 10.0)];
    assert_eq!(fit(&screen(&symbols), &[label(&symbols, 0, 400.0, Need::Whole)])[0].lines, Lines::Key);
}

#[test]
fn the_name_of_a_country_without_room_for_its_number_stands_nowhere() {
    let text = PixelBox { left: -50.0, top: 90.0, right: 370.0, bottom: 106.0 };
    let name = |symbol| ScreenLabel { symbol, ..name_of_country(text, Need::Whole) };
    let lines = |covers: &[PixelBox], symbol| fit(&covered(&[], covers), &[Some(name(symbol))])[0].lines;
    let everywhere = [PixelBox { left: 300.0, ..WINDOW }, PixelBox { right: 290.0, ..WINDOW }];
    assert_eq!(lines(&[], None), Lines::Key);
    assert_eq!(lines(&everywhere, None), Lines::None);
    assert_eq!(lines(&everywhere, Some(square(295.0, 100.0, 2.0))), Lines::Key);
}

#[test]
fn a_name_without_room_for_its_status_stands_alone() {
    let symbols = [square(160.0, 100.0, 10.0)];
    let lines = |width| fit(&screen(&symbols), &[label(&symbols, 0, width, Need::FirstLine)])[0].lines;
    assert_eq!((lines(100.0), lines(400.0), lines(800.0)), (Lines::All, Lines::First, Lines::Key));
}

#[test]
fn what_lies_elsewhere_has_no_words_on_the_country_that_the_article_is_about() {
    let symbols = [square(160.0, 100.0, 10.0)];
    let is_left = |text: PixelBox| text.centre().0 < 150.0;
    let share = |text: PixelBox| if is_left(text) { 1.0 } else { 0.0 };
    // The page's own place, right of the symbol, is under a control.
    let screen = covered(&symbols, &[PixelBox { left: 172.0, ..WINDOW }]);
    let lines = |need, relation| {
        let label = label(&symbols, 0, 60.0, need).map(|label| ScreenLabel { relation, ..label });
        let fit = super::fit(&screen, &[label], &share)[0];
        (fit.lines, is_left(fit.text))
    };
    assert_eq!(lines(Need::Whole, Relation::Within), (Lines::All, true));
    assert_eq!(lines(Need::Whole, Relation::Elsewhere).0, Lines::Key);
}

#[test]
fn the_country_that_the_article_is_about_has_its_name_on_it_although_there_is_room_nearer() {
    let text = PixelBox::at((120.0, 100.0), (80.0, 14.0));
    let name = ScreenLabel { relation: Relation::Name, ..name_of_country(text, Need::Whole) };
    // A town where its name would stand; the border is nearer above it than there is room below it.
    let town = PixelBox::at((150.0, 104.0), (8.0, 8.0));
    let share = |text: PixelBox| if text.top > 92.0 { 1.0 } else { 0.0 };
    let fit = super::fit(&screen(&[town]), &[Some(name)], &share)[0];
    assert_eq!((fit.lines, share(fit.text)), (Lines::All, 1.0), "{fit:?}");

    // Nor does it leave for words that have room only where it stands.
    let symbols = [town, square(160.0, 150.0, 6.0)];
    let controls = [
        PixelBox { top: 158.0, ..WINDOW },
        PixelBox { right: 118.0, ..WINDOW },
        PixelBox { left: 205.0, ..WINDOW },
    ];
    let words = label(&symbols, 1, 70.0, Need::Whole);
    let fits = super::fit(&covered(&symbols, &controls), &[Some(name), words], &share);
    assert_eq!((fits[0].lines, share(fits[0].text)), (Lines::All, 1.0), "{fits:?}");
}

#[test]
fn a_year_without_room_for_its_country_stands_alone() {
    let text = PixelBox::at((100.0, 80.0), (90.0, 30.0));
    let first = PixelBox::at((130.0, 80.0), (30.0, 15.0));
    let anchor = Anchor::Middle;
    let year = ScreenLabel {
        text,
        first,
        anchor,
        symbol: None,
        own: (0, 0),
        need: Need::Nothing,
        relation: Relation::Within,
        is_selected: false,
        first_suffices: true,
    };
    let beside = PixelBox { right: 126.0, ..WINDOW };
    let fits = |covers: &[PixelBox]| fit(&covered(&[], covers), &[Some(year)])[0];
    let alone = fits(&[beside, PixelBox { left: 170.0, ..WINDOW }]);
    assert_eq!(
        (fits(&[]).lines, alone.lines, fits(&[WINDOW]).lines),
        (Lines::All, Lines::First, Lines::None)
    );
    assert!(alone.text.left > 126.0 && alone.text.right < 170.0, "{alone:?}");
}

#[test]
fn a_name_alone_beside_its_symbol_is_better_than_all_of_its_lines_far_off() {
    let symbols = [square(100.0, 100.0, 6.0)];
    let covers = [
        PixelBox { right: 80.0, ..WINDOW },
        PixelBox { left: 180.0, top: 100.0, ..WINDOW },
        PixelBox { bottom: 80.0, right: 180.0, ..WINDOW },
        PixelBox { top: 114.0, ..WINDOW },
    ];
    let fits = fit(&covered(&symbols, &covers), &[label(&symbols, 0, 120.0, Need::FirstLine)]);
    assert!(fits[0].lines == Lines::First && fits[0].leader.is_none(), "{fits:?}");
}

#[test]
fn what_is_further_off_hangs_on_a_line_that_nothing_covers() {
    let symbols = [square(100.0, 100.0, 6.0)];
    let labels = [label(&symbols, 0, 60.0, Need::Nothing)];
    let fits = fit(&covered(&symbols, &[square(100.0, 100.0, 24.0)]), &labels);
    assert_eq!(fits[0].lines, Lines::None, "the line itself would be covered");
    let above = PixelBox { right: 135.0, bottom: 95.0, ..WINDOW };
    let below = PixelBox { right: 135.0, top: 105.0, ..WINDOW };
    let fits = fit(&covered(&symbols, &[above, below]), &labels);
    assert!(fits[0].lines == Lines::All && fits[0].leader.is_some(), "{fits:?}");
}

#[test]
fn a_label_at_the_end_of_a_line_does_not_stand_beside_another_symbol() {
    let symbols = [square(100.0, 100.0, 6.0), square(200.0, 126.0, 6.0)];
    let around = [
        PixelBox { right: 135.0, bottom: 95.0, ..WINDOW },
        PixelBox { right: 135.0, top: 105.0, ..WINDOW },
        PixelBox { bottom: 80.0, ..WINDOW },
        PixelBox { top: 135.0, ..WINDOW },
        PixelBox { right: 90.0, ..WINDOW },
    ];
    let fits = fit(&covered(&symbols[..1], &around), &[label(&symbols, 0, 40.0, Need::Whole)]);
    assert!(fits[0].leader.is_some() && fits[0].lines == Lines::All, "{fits:?}");
    let fits = fit(&covered(&symbols, &around), &[label(&symbols, 0, 40.0, Need::Whole)]);
    assert_eq!(fits[0].lines, Lines::Key, "{fits:?}");
}

#[test]
fn a_label_that_is_not_there_takes_no_room() {
    let symbols = [square(100.0, 100.0, 10.0)];
    let fits = fit(&screen(&symbols), &[None, label(&symbols, 0, 80.0, Need::Whole)]);
    assert_eq!((fits[0].lines, fits[1].lines), (Lines::None, Lines::All));
}

#[test]
fn the_name_of_a_country_below_a_control_is_no_number() {
    let text = PixelBox::at((100.0, 100.0), (80.0, 14.0));
    let name = name_of_country(text, Need::FirstLine);
    let lines = |covers: &[PixelBox]| fit(&covered(&[], covers), &[Some(name)])[0].lines;
    assert_eq!((lines(&[]), lines(&[WINDOW])), (Lines::All, Lines::None));
}

#[test]
fn the_name_of_a_town_does_not_move_onto_its_dot() {
    let text = PixelBox::at((100.0, 100.0), (60.0, 14.0));
    let name = |anchor| Some(ScreenLabel { anchor, ..name_of_country(text, Need::Nothing) });
    let control = [PixelBox::at((155.0, 90.0), (40.0, 40.0))];
    let lines = |anchor| fit(&covered(&[], &control), &[name(anchor)])[0].lines;
    assert_eq!((lines(Anchor::Start), lines(Anchor::Middle)), (Lines::None, Lines::All));
}

#[test]
fn lines_that_meet_just_before_their_labels_cross() {
    let led = |from, to| Fit { leader: Some([from, to]), ..Fit::HIDDEN };
    let falling = led((0.0, 0.0), (40.0, 20.0));
    assert!(falling.crosses(&led((0.0, 40.0), (40.0, 21.0))));
    assert!(!falling.crosses(&led((0.0, 60.0), (40.0, 40.0))));
}

fn some_labels() -> impl Strategy<Value = Vec<(f32, f32, f32, f32, u8)>> {
    prop::collection::vec((5.0..315f32, 5.0..215f32, 3.0..20f32, 20.0..150f32, 0..3_u8), 0..16)
}

proptest! {
    #[test]
    fn labels_overlap_neither_one_another_nor_a_symbol_nor_the_edge(wanted in some_labels()) {
        let symbols: Vec<_> = wanted.iter().map(|(x, y, radius, ..)| square(*x, *y, *radius)).collect();
        let needs = [Need::Whole, Need::FirstLine, Need::Nothing];
        let labels: Vec<_> = wanted.iter().enumerate()
            .map(|(at, (.., width, need))| label(&symbols, at, *width, needs[usize::from(*need)])).collect();
        let fits = fit(&screen(&symbols), &labels);
        prop_assert_eq!(fits.len(), labels.len());
        for (at, one) in fits.iter().enumerate() {
            let need = labels[at].unwrap().need;
            prop_assert!(need == Need::Nothing || one.lines != Lines::None);
            prop_assert!(need != Need::Whole || one.lines != Lines::First);
            if matches!(one.lines, Lines::Key | Lines::None) {
                continue;
            }
            prop_assert!(WINDOW.holds(one.text));
            for (other, shape) in symbols.iter().enumerate() {
                prop_assert!(other == at || !one.text.overlaps(*shape));
            }
            for other in fits.iter().skip(at + 1).filter(|fit| !matches!(fit.lines, Lines::Key | Lines::None)) {
                prop_assert!(!one.text.overlaps(other.text));
            }
        }
    }
}
