// What the browser tests look for in the bundled article, `content/nato-ukraine/index.en.md`.

/** Ids of the cards, in the order of the article. */
export const CARDS = ['puzzle', 'why-worried', 'outlook', 'squeeze'];
