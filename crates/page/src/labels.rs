use layout::fit_labels::Need;
use layout::{LINE_HEIGHT, Label, LabelStyle};
use model::{Fixed, Part};
use yew::prelude::*;

use crate::names::class;
use crate::sheet_position::percent;
use crate::side_ids;
use crate::zoom_class::from;
use crate::{Attributes, IdPrefix, Item, PageProps};

/// The map's labels; what they say stands in the symbols' names and in the table too.
pub(crate) fn labels(props: &PageProps) -> Html {
    html! {
        <svg class="labels" aria-hidden="true" focusable="false">
            { for props.layout.labels.iter().map(|label| view_label(props, label)) }
        </svg>
    }
}

fn view_label(props: &PageProps, label: &Label) -> Html {
    let document = &props.document;
    let (x, y) = percent(document, label.at);
    let object = label.object.and_then(|ix| document.object(ix));
    let id = object.map(|object| AttrValue::from(object.id.as_str().to_owned()));
    let sides = label.object.and_then(|ix| side_ids(document, &document.sides_of(ix)));
    let joined = label.country.and_then(|code| document.sheet.sets.first()?.joined(code));
    let part = label.country.and_then(|code| {
        let mut parts = document.sheet.sets.first()?.later_parts();
        parts.find(|part| part.country == code && !part.rest.is_empty())
    });
    let country = label.country.filter(|_| label.need != Need::Nothing);
    let attributes = object.map_or(Attributes::default(), |object| props.attributes(Item::Object(object)));
    attributes.on(html! {
        <svg class={classes!("label", from(label.first_step))} {x} {y} data-style={label.style.name()}
            data-country-width={joined.map(|_| format!("{}%", Fixed(100.0 * label.country_width / f32::from(document.sheet.width))))}
            data-joined={joined.map(|year| year.to_string())} data-kind={object.map(|object| object.kind.name())}
            data-need={label.need.name()} data-country={country.map(|code| IdPrefix::Country.id(code.as_str()))} data-sides={sides}>
            <g data-object={id}>{ view_dot(label) }{ view_leader(label) }{ view_joined(label, joined, part) }{ view_lines(label, joined.is_some(), part) }</g>
        </svg>
    })
}

/// The year in which a country joined the first set, and its name, for the layer that shows these years. They stand at the
/// country's centre: the symbols that its other name makes room for do not show there.
fn view_joined(label: &Label, joined: Option<i16>, part: Option<&Part>) -> Html {
    let Some(year) = joined else { return Html::default() };
    let centred = part.is_none().then_some(class::CENTRED_NAME);
    html! {
        <>
            <text class="joined-year" text-anchor="middle">{ year }</text>
            <text class={classes!("joined-year", centred)} y={LINE_HEIGHT.to_string()} text-anchor="middle">{ label.lines.first() }</text>
        </>
    }
}

/// The dot of a town that is no symbol.
fn view_dot(label: &Label) -> Html {
    if label.style == LabelStyle::Town && label.object.is_none() {
        return html! { <circle class="dot" r="3" /> };
    }
    Html::default()
}

/// The line from a symbol to words that stand further off.
fn view_leader(label: &Label) -> Html {
    let Some([(x, y), (to_x, to_y)]) = label.leader else { return Html::default() };
    html! { <path class="leader" d={format!("M{x} {y}L{to_x} {to_y}")} /> }
}

fn view_lines(label: &Label, is_member: bool, part: Option<&Part>) -> Html {
    let (dx, dy) = (label.offset.0.to_string(), i32::from(label.offset.1));
    let anchor = label.anchor.name();
    let lines = label.lines.iter().zip(0..).map(|(line, at)| {
        let y = (dy + i32::from(LINE_HEIGHT) * at).to_string();
        let class = (at > 0).then(|| from(label.full_step)).flatten();
        let plain = (is_member && part.is_none()).then_some(class::PLAIN_NAME);
        html! { <text class={classes!(class, plain)} x={dx.clone()} {y} text-anchor={anchor} data-without={part.map(|part| part.shape.clone())}>{ line }</text> }
    });
    let rest = part.map(|part| view_rest(label, part));
    html! { <>{ for lines }{ rest }</> }
}

/// What the rest of a country was called as long as a part of it did not belong to the first set, a word a line.
fn view_rest(label: &Label, part: &Part) -> Html {
    let (dx, dy) = (label.offset.0.to_string(), i32::from(label.offset.1));
    let name = part.rest.to_uppercase();
    // From the last line, which stands where the other name does, up to the first.
    let lines = name.split_whitespace().rev().zip(0..).map(|(word, at)| {
        let y = (dy - i32::from(LINE_HEIGHT) * at).to_string();
        html! { <text x={dx.clone()} {y} text-anchor={label.anchor.name()} data-part={part.shape.clone()}>{ word.to_owned() }</text> }
    });
    let mut lines: Vec<Html> = lines.collect();
    lines.reverse();
    lines.into_iter().collect()
}
