//! A compiled article.
//!
//! The compiler makes a [`Document`]; the page, the preview and the tables are drawn from it alone. It travels to the app without
//! the fields marked `serde(skip)`, which stand in the page.

use serde::{Deserialize, Serialize};

use crate::{
    Background, CardId, CardIx, Date, Frame, FrameIx, MapBox, Object, ObjectId, ObjectIx, SentenceId,
    SentenceIx, Sheet, Side, SideIx, SpeechAct, Voice, VoiceIx,
};

/// One article: its text, its objects and its map, tied to each other by position.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// BCP 47 tag of the article's language.
    pub language: String,
    /// The headline.
    #[serde(skip)]
    pub title: String,
    /// One or two sentences for previews.
    #[serde(skip)]
    pub description: String,
    /// The date at which the present tense of the article holds.
    pub as_of: Date,
    /// The same in words, such as “early February 2022”.
    pub as_of_words: String,
    /// The first year that the timeline shows.
    pub first_year: i16,
    /// The years in which the map changes, from the first to the last of the timeline.
    pub stops: Vec<i16>,
    /// What the article is based on.
    pub source: Source,
    /// The one sentence that places the article in time.
    #[serde(skip)]
    pub background: Option<Background>,
    /// The parties.
    pub sides: Vec<Side>,
    /// The speakers.
    pub voices: Vec<Voice>,
    /// The cards in reading order, the lead card first.
    pub cards: Vec<Card>,
    /// The sentences in reading order.
    pub sentences: Vec<Sentence>,
    /// The frames in reading order; each card has one that it opens with, before those of its paragraphs.
    pub frames: Vec<Frame>,
    /// Everything that is mentioned, in the author's order; events by date.
    pub objects: Vec<Object>,
    /// The map.
    pub sheet: Sheet,
}

/// What an article is based on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Who published it.
    pub publisher: String,
    /// From where.
    #[serde(skip)]
    pub dateline: Option<String>,
    /// Its address, where it has one.
    #[serde(skip)]
    pub url: Option<String>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Its page and the id of its `<details>`.
    pub id: CardId,
    /// Ids that it had earlier.
    pub aliases: Vec<CardId>,
    /// The question.
    pub question: String,
    /// What the map shows while it is read.
    pub focus: MapBox,
    /// The frame that stands for it where only one shows: on paper, and in its preview.
    pub frame: FrameIx,
}

/// A sentence: the unit of evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sentence {
    /// Its name in links.
    pub id: SentenceId,
    /// The names that it had with other words.
    pub aliases: Vec<SentenceId>,
    /// The card it stands in.
    pub card: CardIx,
    /// Whether it stands in the short answer of its card.
    pub is_short_answer: bool,
    /// Its words without marks; the app takes them from its page.
    #[serde(skip)]
    pub text: String,
    /// What it mentions, in its order, each once.
    pub mentions: Vec<ObjectIx>,
    /// Who says it, and how.
    pub says: Vec<(VoiceIx, SpeechAct)>,
    /// What it answers, as the author has marked it.
    #[serde(skip)]
    pub replies_to: Vec<SentenceIx>,
}

impl Document {
    /// A card by position.
    pub fn card(&self, ix: CardIx) -> Option<&Card> {
        self.cards.get(ix.get())
    }

    /// The path of a card's page below the top folder: empty for the lead card, else `why/`.
    pub fn card_path(&self, ix: CardIx) -> String {
        match self.card(ix) {
            Some(card) if ix.0 > 0 => format!("{}/", card.id),
            _ => String::new(),
        }
    }

    /// An object by position.
    pub fn object(&self, ix: ObjectIx) -> Option<&Object> {
        self.objects.get(ix.get())
    }

    /// A sentence by position.
    pub fn sentence(&self, ix: SentenceIx) -> Option<&Sentence> {
        self.sentences.get(ix.get())
    }

    /// A voice by position.
    pub fn voice(&self, ix: VoiceIx) -> Option<&Voice> {
        self.voices.get(ix.get())
    }

    /// A side by position.
    pub fn side(&self, ix: SideIx) -> Option<&Side> {
        self.sides.get(ix.get())
    }

    /// The card of an id, or of an id that it had earlier.
    pub fn find_card(&self, id: &str) -> Option<CardIx> {
        let named = |card: &Card| card.id.as_str() == id;
        let was_named = |card: &Card| card.aliases.iter().any(|alias| alias.as_str() == id);
        let found = self.cards.iter().position(named).or_else(|| self.cards.iter().position(was_named));
        found.map(|at| CardIx(at as u16))
    }

    /// The object of an id.
    pub fn find_object(&self, id: &str) -> Option<ObjectIx> {
        self.objects.iter().position(|object| object.id.as_str() == id).map(|at| ObjectIx(at as u16))
    }

    /// The sentence of an id, or of an id that it had with other words.
    pub fn find_sentence(&self, id: &str) -> Option<SentenceIx> {
        let is_named =
            |it: &Sentence| core::iter::once(&it.id).chain(&it.aliases).any(|name| name.as_str() == id);
        self.sentences.iter().position(is_named).map(|at| SentenceIx(at as u16))
    }

    /// The cards with their positions.
    pub fn cards(&self) -> impl Iterator<Item = (CardIx, &Card)> {
        self.cards.iter().enumerate().map(|(at, card)| (CardIx(at as u16), card))
    }

    /// The objects with their positions.
    pub fn objects(&self) -> impl Iterator<Item = (ObjectIx, &Object)> {
        self.objects.iter().enumerate().map(|(at, object)| (ObjectIx(at as u16), object))
    }

    /// The sentences that mention an object, in reading order.
    pub fn evidence(&self, object: ObjectIx) -> impl Iterator<Item = (SentenceIx, &Sentence)> {
        let all = self.sentences.iter().enumerate().map(|(at, sentence)| (SentenceIx(at as u16), sentence));
        all.filter(move |(_, sentence)| sentence.mentions.contains(&object))
    }

    /// The objects in the order in which the text first speaks of them.
    pub fn reading_order(&self) -> Vec<ObjectIx> {
        let mut seen = vec![false; self.objects.len()];
        let mentions = self.sentences.iter().flat_map(|sentence| &sentence.mentions).copied();
        let is_first =
            |ix: &ObjectIx| seen.get_mut(ix.get()).is_some_and(|seen| !core::mem::replace(seen, true));
        mentions.filter(is_first).collect()
    }

    /// The ids of all objects.
    pub fn object_ids(&self) -> impl Iterator<Item = &ObjectId> {
        self.objects.iter().map(|object| &object.id)
    }
}
