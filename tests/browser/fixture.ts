// What the browser tests look for in `tests/fixture/index.en.md`: its ids and words, each said once.

export const TITLE = 'Why does the Guild ask that Exercise Curlew never move east?';
export const AS_OF = 'early February 2022';
export const PUBLISHER = 'Tern Gazette';

/** Ids of the cards, in the order of the article. The first is the lead card, which the site's first page shows. */
export const CARD = { lead: 'riddle', reasons: 'reasons', prospects: 'prospects', pressure: 'pressure' } as const;
export const CARDS = Object.values(CARD);

/** The questions of cards. */
export const QUESTION = {
  prospects: 'What are Ukraine’s prospects of a berth?',
  pressure: 'How is the warden pressing Ukraine?',
} as const;

/** Ids of what the map and the timeline show. */
export const ID = {
  lithuania: 'crews-lithuania',
  estoniaLatvia: 'crews-estonia-latvia',
  poland: 'crews-poland',
  romania: 'crews-romania',
  germany: 'crews-germany',
  mastRomania: 'mast-romania',
  mastPoland: 'mast-poland',
  marsh: 'peninsula',
  shore: 'eastern-shore',
  boats: 'guild-boats',
  kyiv: 'kyiv',
  georgia: 'georgia',
  germanyFrance: 'germany-france',
  founding: 'founding',
  charter: 'charter',
  pledge: 'pledge',
  closing: 'closing',
  meeting: 'meeting',
  reinforcement: 'reinforcement',
} as const;

/** Names of symbols and events. */
export const NAME = {
  lithuania: 'Rescue troops in Lithuania',
  estoniaLatvia: 'Rescue troops in Estonia and Latvia, together',
  poland: 'More rescue troops for Poland',
  romania: 'More rescue troops for Romania',
  marsh: 'Marsh',
  boats: 'Guild boats along Ukraine’s border',
  charter: 'League-Harbour Charter',
} as const;

/** The sides, with ids and names. */
export const SIDE = {
  guild: { id: 'guild', name: 'Guild' },
  bureau: { id: 'bureau', name: 'Bureau and League' },
  harbour: { id: 'harbour', name: 'Harbour' },
} as const;

/** Names of voices. */
export const VOICE = {
  guild: 'Guild',
  warden: 'Ada Wren',
  bureau: 'Bureau',
  partners: 'Bureau and its partners',
  lighthouse: 'the Lighthouse',
} as const;

/** Words that stand in one sentence each. */
export const SENTENCE = {
  demand: 'never to offer Ukraine a berth',
  reported: 'longest delay of an exercise',
  denial: 'deny that the worry',
  quotation: 'Then should we row',
  note: 'stand outside the 2,700',
  tours: 'On winter tours',
  approved: 'approved 2,700 more',
  poland: '1,700 for Poland',
  romania: '1,000 for Romania',
  river: 'one river',
  meeting: 'September 2014',
  claimWithReply: 'The League has gone too far',
  itsReply: 'because of what the Guild did',
  claimDenied: 'full blockade',
  itsDenial: 'does not intend to row',
  demandWithoutReply: 'hints that it will act',
} as const;

/** Frames: words of their paragraphs, their captions, and what they light; and the caption that a card opens with. */
export const FRAME = {
  reasons: 'Rescue troops in Lithuania, about 100; Rescue troops in Estonia and Latvia, together, about 60 and 7 more',
  tours: {
    words: 'The warden wants more',
    caption: 'Rescue troops in Lithuania, about 100; Rescue troops in Estonia and Latvia, together, about 60',
    objects: [ID.lithuania, ID.estoniaLatvia],
  },
  masts: { words: 'League’s radio mast', caption: 'Radio mast in Romania; Radio mast in Poland', objects: [ID.mastRomania, ID.mastPoland] },
  marsh: { words: 'The Guild closed', caption: 'Marsh; The eastern shore', objects: [ID.marsh, ID.shore] },
  pledge: { words: 'In 2008' },
  layers: { words: 'The warden’s requests reach' },
} as const;

/** Words to search for. */
export const QUERY = { charter: 'charter', river: 'one river', romania: 'romania rescue', estoniaLatvia: 'estonia and latvia, together', lighthouse: 'lighthouse', marsh: 'marsh', many: 'ukraine' } as const;

/** A regular expression with ids and words in it: re`/${CARD.reasons}/$`. */
export function re(parts: TemplateStringsArray, ...values: string[]) {
  return new RegExp(String.raw(parts, ...values));
}
