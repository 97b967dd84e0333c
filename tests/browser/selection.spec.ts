import type { Page } from '@playwright/test';
import { AS_OF, CARD, CARDS, ID, SENTENCE, re } from './fixture';
import { litObjects, openAllCards, openLive, settled, SIZES } from './page';
import { expect, test } from './test';

/** The objects that the text mentions, with how often. */
function mentioned(page: Page) {
  return page.locator('.mention').evaluateAll((mentions) =>
    [...new Set(mentions.map((mention) => mention.getAttribute('data-object')!))]);
}

const mapped = (id: string) => `#map [data-object="${id}"]`;

test('every mention highlights its symbol, row or event, and its sentences', async ({ page }) => {
  await openLive(page);
  await openAllCards(page);
  // Opening the cards has scrolled the page; a map that stays does not read on meanwhile.
  await expect(page).toHaveURL(new RegExp(`/${CARDS.at(-1)!}/$`));
  await page.getByRole('button', { name: 'Closer' }).click();
  await expect(page.getByRole('button', { name: 'Follow the text' })).toBeVisible();
  const faults = await page.evaluate(async () => {
    const drawn = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
    const isLit = (element: Element) => element.getAttribute('data-lit') === 'true';
    const found: string[] = [];
    for (const mention of document.querySelectorAll<HTMLElement>('.mention')) {
      const id = mention.dataset['object']!;
      mention.click();
      await drawn();
      const elsewhere = [...document.querySelectorAll(`[data-object="${id}"]:not(.mention)`)];
      const sentences = [...document.querySelectorAll('.sentence')].filter((one) => one.querySelector(`[data-object="${id}"]`));
      if (!isLit(mention)) found.push(`${id}: the mention itself`);
      if (elsewhere.length > 0 && !elsewhere.some(isLit)) found.push(`${id}: nothing elsewhere`);
      if (sentences.length === 0 || !sentences.every(isLit)) found.push(`${id}: a sentence`);
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await drawn();
      if (document.querySelector('[data-lit]')) found.push(`${id}: something stays lit`);
    }
    return found;
  });
  expect(faults).toEqual([]);
});

test('every symbol highlights its sentences on a click, and lists them with who says so', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page);
  const ids = await page.locator('#map .symbol a').evaluateAll((links) => links.map((link) => link.id));
  for (const id of ids) {
    await page.locator(`#map .symbol a#${id}`).click();
    await expect(page.locator(`#${id}`)).toHaveAttribute('data-lit', 'true');
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    await expect(evidence.locator('li').first()).toBeVisible();
    await expect(evidence.locator('li').first()).toContainText(/by|reported/);
    await expect(evidence.locator('li').first()).toContainText(AS_OF);
    await expect(page.locator('.sentence[data-lit="true"]').first()).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(evidence).toHaveCount(0);
  }
});

test('a row and an event highlight what the text says of them', async ({ page }) => {
  await openLive(page);
  await openAllCards(page);
  await page.locator(`#table a[data-object="${ID.marsh}"]`).click();
  expect(await litObjects(page, '#map')).toContain(ID.marsh);
  await expect(page.locator(`#events li[data-object="${ID.closing}"]`)).toHaveAttribute('data-lit', 'true');
  await page.locator(`#events a[data-object="${ID.reinforcement}"]`).click();
  expect(await litObjects(page, '#map')).toEqual(expect.arrayContaining([ID.poland, ID.romania]));
  await expect(page.locator('.sentence[data-lit="true"]', { hasText: SENTENCE.approved })).toHaveCount(1);
});

test('a second click clears the selection', async ({ page }) => {
  await openLive(page, `./${CARD.reasons}/`);
  const mention = page.locator(`.mention[data-object="${ID.poland}"]`).first();
  await mention.click();
  await expect(page.locator(mapped(ID.poland)).first()).toHaveAttribute('data-lit', 'true');
  await mention.click();
  await expect(page.locator('[data-lit]')).toHaveCount(0);
});

test('a click on a sentence highlights all that it mentions', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, `./${CARD.reasons}/`);
  const sentence = page.locator('.sentence', { hasText: SENTENCE.tours });
  const [x, y] = await sentence.evaluate((span) => {
    const first = span.getClientRects()[0]!;
    return [first.x + 30, first.y + first.height / 2] as const;
  });
  await page.mouse.click(x, y);
  await expect(sentence).toHaveAttribute('data-lit', 'true');
  expect(await litObjects(page, '#map')).toEqual(expect.arrayContaining([ID.estoniaLatvia, ID.lithuania]));
});

test('by keyboard alone: a mention, its evidence, the sentence, and out', async ({ page }) => {
  await openLive(page, `./${CARD.reasons}/`);
  await page.locator(`.mention[data-object="${ID.lithuania}"]`).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(mapped(ID.lithuania)).first()).toHaveAttribute('data-lit', 'true');
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.sentence[data-lit="true"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-lit]')).toHaveCount(0);
});

test('by keyboard alone: every symbol is reached and answers', async ({ page }) => {
  await openLive(page);
  await page.locator('.map-window').focus();
  await page.keyboard.press('Tab');
  const ids = await page.locator('#map .symbol a').evaluateAll((links) => links.map((link) => link.id));
  for (const id of ids) {
    await expect(page.locator(`#${id}`)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${id}`)).toHaveAttribute('data-lit', 'true');
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-lit]')).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('.symbols'))).toBeNull();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('a mention highlights its symbol, and a symbol opens its evidence', async ({ page }) => {
    await openLive(page, `./${CARD.reasons}/`);
    const mention = page.locator(`.mention[data-object="${ID.poland}"]`).first();
    await mention.tap();
    await expect(page.locator(mapped(ID.poland)).first()).toHaveAttribute('data-lit', 'true');
    await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeHidden();
    await mention.tap();
    await expect(page.locator('[data-lit]')).toHaveCount(0);
    await settled(page);
    await page.locator(`#map .symbol a#${ID.romania}`).tap();
    await expect(page.getByRole('complementary', { name: 'Evidence' })).toContainText('1,000');
    await page.getByRole('button', { name: 'Close the evidence' }).tap();
    await expect(page.locator('[data-lit]')).toHaveCount(0);
  });
});

test('a double click on a word selects the word and nothing else', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, `./${CARD.reasons}/`);
  const sentence = page.locator('.prose .sentence.tied').first();
  await sentence.scrollIntoViewIfNeeded();
  const box = await sentence.evaluate((element) => {
    const text = [...element.childNodes].find((node) => node.nodeType === 3 && node.textContent!.trim().length > 12)!;
    const range = document.createRange();
    const start = text.textContent!.search(/[a-z]{4}/);
    range.setStart(text, start);
    range.setEnd(text, start + 4);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.dblclick(box.x, box.y);
  expect(await page.evaluate(() => getSelection()!.toString())).toMatch(/^\p{L}+\s?$/u);
  await expect(page.locator('[data-lit]')).toHaveCount(0);
  await expect(page).toHaveURL(re`/${CARD.reasons}/$`);
});

test('what does not stand in the year shown brings its own year', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, `./${CARD.reasons}/?year=1982`);
  await expect(page.locator(`.symbols #${ID.poland}`)).toBeHidden();
  await page.locator(`.card[open] .mention[data-object="${ID.poland}"]`).first().click();
  await expect(page.locator('#map')).toHaveAttribute('data-year', '2022');
  await expect(page.locator(`.symbols #${ID.poland}`)).toBeVisible();
});
