//! The foot of the table: numbers of one kind and status, added up.

use model::{Count, Document, Object, ObjectIx, Sentence};
use words::{Words, subject};
use yew::prelude::*;

use crate::PageProps;
use crate::claims::view_sentence_link;

/// With more summands than this the foot would be a second table.
const MOST: usize = 6;

/// For each status the sum, what it is made of, and the sentences that explain it.
pub(crate) fn sums(props: &PageProps) -> Html {
    html! { <tfoot>{ for Sum::all(&props.document).map(|sum| view_sum(props, &sum)) }</tfoot> }
}

/// The numbers of one kind and status.
pub(crate) struct Sum<'a> {
    summands: Vec<Summand<'a>>,
}

/// An object with its number.
struct Summand<'a> {
    ix: ObjectIx,
    object: &'a Object,
    count: Count,
}

impl<'a> Sum<'a> {
    /// A sum for each kind and status of which there is more than one row, in the order of the rows.
    pub(crate) fn all(document: &'a Document) -> impl Iterator<Item = Self> {
        let mut sums: Vec<Self> = Vec::new();
        let counted = document
            .objects()
            .filter_map(|(ix, object)| Some(Summand { ix, object, count: object.kind.count()? }));
        for summand in counted {
            match sums.iter_mut().find(|sum| sum.takes(summand.object)) {
                Some(sum) => sum.summands.push(summand),
                None => sums.push(Self { summands: vec![summand] }),
            }
        }
        sums.into_iter().filter(|sum| sum.summands.len() > 1)
    }

    fn takes(&self, object: &Object) -> bool {
        let of = |object: &Object| (object.kind.name(), object.kind.status());
        self.summands.first().is_some_and(|first| of(first.object) == of(object))
    }

    /// The sum in words; it is no more exact than what it is made of.
    pub(crate) fn quantity(&self, words: Words) -> String {
        let number = self.summands.iter().map(|summand| summand.count.number).sum();
        words.quantity(number, self.summands.iter().any(|summand| summand.count.is_about))
    }

    pub(crate) fn name(&self) -> String {
        self.summands.first().map(|first| subject::sum(&first.object.kind)).unwrap_or_default()
    }

    /// What the text says of any summand, the page's own notes last.
    fn sentences(&self, document: &'a Document) -> impl Iterator<Item = &'a Sentence> {
        let speaks =
            |sentence: &&Sentence| self.summands.iter().any(|part| sentence.mentions.contains(&part.ix));
        let all = document.sentences.iter().filter(speaks);
        let (notes, others): (Vec<_>, Vec<_>) = all.partition(|sentence| is_note(document, sentence));
        others.into_iter().chain(notes)
    }
}

/// Whether a voice of no side speaks: the page itself.
fn is_note(document: &Document, sentence: &Sentence) -> bool {
    let mut voices = sentence.says.iter().filter_map(|(ix, _)| document.voice(*ix));
    voices.any(|voice| voice.side.is_none())
}

fn view_sum(props: &PageProps, sum: &Sum) -> Html {
    let words = props.words();
    html! {
        <>
            <tr class="sum">
                <th scope="row">{ sum.name() }</th>
                <td class="count">{ sum.quantity(words) }</td>
                <td><span class="note">{ words.page.table.added_up }</span></td>
            </tr>
            if sum.summands.len() <= MOST {
                <tr class="why"><td colspan="3">
                    { view_summands(props, sum) }
                    <ul>{ for sum.sentences(&props.document).map(|sentence| view_sentence(props, sentence)) }</ul>
                </td></tr>
            }
        </>
    }
}

fn view_summands(props: &PageProps, sum: &Sum) -> Html {
    let summands = sum.summands.iter().enumerate().map(|(at, summand)| {
        let id = summand.object.id.as_str();
        html! {
            <>
                { if at > 0 { " + " } else { "" } }
                <a href={format!("#{id}")} data-object={id.to_owned()}>{ summand.words(props) }</a>
            </>
        }
    });
    let equals = props.words().page.table.equals.with([&sum.quantity(props.words())]);
    html! { <p class="summands">{ for summands }{ equals }</p> }
}

impl Summand<'_> {
    /// Where and how many: “Poland 1,700”, “Estonia and Latvia together about 60”.
    fn words(&self, props: &PageProps) -> String {
        let words = props.words();
        let countries = self.object.kind.countries().iter();
        let countries = countries.filter_map(|code| props.document.sheet.country(*code));
        let names: Vec<&str> = countries.map(|country| country.name.as_str()).collect();
        subject::summand(words, &names, &words.quantity(self.count.number, self.count.is_about))
    }
}

fn view_sentence(props: &PageProps, sentence: &Sentence) -> Html {
    let href = props.location.to_part(&props.document, sentence.card, sentence.id.as_str());
    html! { <li>{ view_sentence_link(&props.document, sentence, href) }</li> }
}
