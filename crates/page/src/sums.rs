use model::{Document, Force, ForceStatus, Kind, Object, ObjectIx, Sentence};
use words::{Words, group_thousands};
use yew::prelude::*;

use crate::PageProps;
use crate::claims::view_said;

/// With more summands than this the foot would be a second table.
const MOST: usize = 6;

/// The foot of the table: for each status of troops the sum, what it is made of, and the sentences that explain it.
pub(crate) fn sums(props: &PageProps) -> Html {
    html! { <tfoot>{ for Sum::all(&props.document).map(|sum| view_sum(props, &sum)) }</tfoot> }
}

/// Troops of one status, added up.
pub(crate) struct Sum<'a> {
    status: ForceStatus,
    summands: Vec<(ObjectIx, &'a Object, &'a Force)>,
}

impl<'a> Sum<'a> {
    /// A sum for each status of which there is more than one row.
    pub(crate) fn all(document: &'a Document) -> impl Iterator<Item = Self> {
        let statuses = [ForceStatus::Stationed, ForceStatus::Rotational, ForceStatus::Announced];
        let sums = statuses.into_iter().map(|status| Self::of(document, status));
        sums.filter(|sum| sum.summands.len() > 1)
    }

    fn of(document: &'a Document, status: ForceStatus) -> Self {
        let forces = document.objects().filter_map(|(ix, object)| match &object.kind {
            Kind::Force(force) if force.status == status => Some((ix, object, force)),
            _ => None,
        });
        Self { status, summands: forces.collect() }
    }

    /// The sum in words; it is no more exact than what it is made of.
    pub(crate) fn troops(&self) -> String {
        let troops: u32 = self.summands.iter().map(|(_, _, force)| force.troops).sum();
        let about = self.summands.iter().any(|(_, _, force)| force.about);
        if about { format!("about {}", group_thousands(troops)) } else { group_thousands(troops) }
    }

    pub(crate) fn name(&self, words: Words) -> String {
        format!("Troops {}, sum of the rows above", words.force_status(self.status))
    }

    /// What the text says of any summand, the page's own notes last.
    fn sentences(&self, document: &'a Document) -> Vec<&'a Sentence> {
        let speaks =
            |sentence: &&Sentence| self.summands.iter().any(|(ix, ..)| sentence.mentions.contains(ix));
        let all = document.sentences.iter().filter(speaks);
        let (notes, document): (Vec<_>, Vec<_>) = all.partition(|sentence| is_note(document, sentence));
        document.into_iter().chain(notes).collect()
    }
}

/// Whether a voice of no side speaks: the page itself.
fn is_note(document: &Document, sentence: &Sentence) -> bool {
    let mut voices = sentence.says.iter().filter_map(|(ix, _)| document.voice(*ix));
    voices.any(|voice| voice.side.is_none())
}

fn view_sum(props: &PageProps, sum: &Sum) -> Html {
    let words = Words::of(&props.document.language);
    html! {
        <>
            <tr class="sum">
                <th scope="row">{ sum.name(words) }</th>
                <td class="count">{ sum.troops() }</td>
                <td><span class="note">{ "Added up here" }</span></td>
            </tr>
            if sum.summands.len() <= MOST {
                <tr class="why"><td colspan="3">
                    { view_summands(props, sum) }
                    <ul>{ for sum.sentences(&props.document).into_iter().map(|sentence| view_sentence(props, sentence)) }</ul>
                </td></tr>
            }
        </>
    }
}

fn view_summands(props: &PageProps, sum: &Sum) -> Html {
    let summands = sum.summands.iter().enumerate().map(|(at, (_, object, force))| {
        let id = object.id.as_str();
        html! {
            <>
                { if at > 0 { " + " } else { "" } }
                <a href={format!("#{id}")} data-object={id.to_owned()}>{ summand(&props.document, force) }</a>
            </>
        }
    });
    html! { <p class="summands">{ for summands }{ format!(" =\u{a0}{}", sum.troops()) }</p> }
}

/// Where and how many: “Poland 1,700”, “Estonia and Latvia together about 60”.
fn summand(document: &Document, force: &Force) -> String {
    let words = Words::of(&document.language);
    let countries = force.countries.iter().filter_map(|code| document.sheet.country(*code));
    let names: Vec<&str> = countries.map(|country| country.name.as_str()).collect();
    let together = if names.len() > 1 { format!(" {}", words.together()) } else { String::new() };
    format!("{}{together} {}", words.list(&names), words.troops(force))
}

fn view_sentence(props: &PageProps, sentence: &Sentence) -> Html {
    let href = props.location.to_part(&props.document, sentence.card, sentence.id.as_str());
    html! { <li>{ view_said(&props.document, sentence, href) }</li> }
}
