import type { Page } from '@playwright/test';
import { AS_OF, CARD, ID, NAME, QUERY, QUESTION, SENTENCE, VOICE, re } from './fixture';
import { openLive, SIZES } from './page';
import { expect, test } from './test';

const field = 'Search answers, symbols, events and voices';

/** Opens the search and types. */
async function find(page: Page, query: string) {
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox', { name: field }).fill(query);
}

test('while one types nothing is said; then one count is', async ({ page }) => {
  await openLive(page);
  await page.getByRole('button', { name: 'Search' }).click();
  const said: string[] = [];
  await page.exposeFunction('says', (words: string) => said.push(words));
  await page.evaluate(() => {
    const status = document.querySelector('.search [role=status]')!;
    const { says } = window as unknown as { says: (words: string | null) => void };
    new MutationObserver(() => says(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
  });
  // In one task, as nobody types, so that no machine is too slow for it.
  await page.getByRole('searchbox', { name: field }).evaluate((input: HTMLInputElement, query) => {
    for (let letters = 1; letters <= query.length; letters += 1) {
      input.value = query.slice(0, letters);
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }, QUERY.romania);
  await expect.poll(() => said).toHaveLength(1);
  await expect(page.locator('.search .found')).toHaveText(said[0]!);
  expect(said[0]).toMatch(/\d+ found/);
});

test('whoever chooses at once, or closes, keeps a page that answers', async ({ page }) => {
  await page.clock.install();
  await openLive(page);
  for (const key of ['Enter', 'Escape']) {
    await find(page, QUERY.romania);
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.clock.runFor(2000);
    await expect(page.locator('html')).toHaveAttribute('data-state', 'live');
  }
});

test('search leads to the sentence, highlights it and moves the map', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox', { name: field }).fill(QUERY.romania.replace('a', 'á').toUpperCase());
  const hit = page.locator('.hits a').first();
  await expect(hit).toContainText('on the map');
  await expect(hit).toContainText(`${NAME.romania}, 1,000, announced`);
  await hit.click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(re`/${CARD.reasons}/#${ID.romania}$`);
  await expect(page.locator(`#${ID.romania}`)).toHaveAttribute('data-lit', 'true');
  const sentence = page.locator('.sentence[data-lit="true"]', { hasText: SENTENCE.romania });
  await expect(sentence).toBeInViewport();
  await expect(page.locator('#map')).toHaveAttribute('data-card', CARD.reasons);
  await page.goBack();
  await expect(page.locator('[data-lit]')).toHaveCount(0);
});

test('search by keyboard alone: type, choose, land, close', async ({ page }) => {
  await openLive(page);
  await page.getByRole('button', { name: 'Search' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: field })).toBeFocused();
  await page.keyboard.type(QUERY.charter);
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/\d+ found/);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.hits a').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(re`\?year=1997#${ID.charter}$`);
  await expect(page.locator('.moment')).toContainText('1997');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.keyboard.type(QUERY.river);
  await page.keyboard.press('Enter');
  await expect(page.locator('.sentence[data-lit="true"]')).toContainText(SENTENCE.river);
  await expect(page.locator('.sentence[data-lit="true"]')).toBeInViewport();
  await expect(page.locator('.sentence[data-lit="true"]')).toBeFocused();
  const button = page.getByRole('button', { name: 'Search' });
  await button.press('Enter');
  await expect(page.getByRole('searchbox', { name: field })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(page.locator('.sentence[data-lit="true"]')).toContainText(SENTENCE.river);
});

test('results say what they are, and nothing found says what to do', async ({ page }) => {
  await openLive(page);
  await page.getByRole('button', { name: 'Search' }).click();
  const search = page.getByRole('searchbox', { name: field });
  for (const [query, kind] of [[CARD.prospects, 'question'], [QUERY.lighthouse, 'voice'], [QUERY.marsh, 'area'], ['september', 'in the text'], [ID.kyiv, 'place']] as const) {
    await search.fill(query);
    await expect(page.locator('.hits .kind', { hasText: kind }).first(), query).toBeVisible();
  }
  await search.fill('xyzzy');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Nothing found. Try fewer or other words.');
});

test('what is chosen is selected and focused, not its neighbour in the sentence', async ({ page }) => {
  await openLive(page);
  await find(page, QUERY.estoniaLatvia);
  await page.locator('.hits a', { hasText: NAME.estoniaLatvia }).click();
  await expect(page).toHaveURL(re`#${ID.estoniaLatvia}$`);
  await expect(page.locator(`#${ID.estoniaLatvia}`)).toHaveAttribute('data-lit', 'true');
  await expect(page.locator(`#${ID.lithuania}`)).not.toHaveAttribute('data-lit');
  await expect(page.locator('.sentence :focus')).toHaveAttribute('data-object', ID.estoniaLatvia);
});

test('a year finds its event, and the matches are marked', async ({ page }) => {
  await openLive(page);
  await find(page, '2008');
  const event = page.locator('.hits a', { has: page.locator('.kind', { hasText: 'event' }) });
  await expect(event).toHaveAttribute('data-found-object', ID.pledge);
  await expect(event.locator('mark')).toHaveText(['2008']);
  await event.click();
  await expect(page).toHaveURL(re`\\?year=2008#${ID.pledge}$`);
  await expect(page.locator('.sentence :focus')).toHaveAttribute('data-object', ID.pledge);
});

test('a sentence comes with the question of its card, and the text’s own letters are marked', async ({ page }) => {
  await openLive(page);
  await find(page, "UKRAINE's próspects");
  const question = page.locator('.hits a', { has: page.locator('.kind', { hasText: 'question' }) });
  await expect(question.locator('mark')).toHaveText(['Ukraine', 'prospects']);
  await page.getByRole('searchbox', { name: field }).fill('leagué-harbour');
  const sentence = page.locator('.hits a', { has: page.locator('.kind', { hasText: 'in the text' }) }).first();
  await expect(sentence.locator('.note')).toHaveText(QUESTION.prospects);
  await expect(sentence.locator('mark')).toHaveText(['League', 'Harbour']);
});

test('a number is found with and without its comma', async ({ page }) => {
  await openLive(page);
  for (const query of ['1700', '1,700']) {
    await find(page, query);
    await expect(page.locator('.hits a', { hasText: SENTENCE.poland }).locator('mark'), query).toHaveText(['1,700']);
    await page.keyboard.press('Escape');
  }
});

test.describe('in colours that the reader has forced', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('a match still stands out', async ({ page }) => {
    await openLive(page);
    await find(page, QUERY.marsh);
    const colours = (name: string) => page.locator(name).first().evaluate((it) => getComputedStyle(it).backgroundColor);
    expect(await colours('.hits mark')).not.toBe(await colours('.search'));
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('how many went where, who says so, what was there before: three taps', async ({ page }) => {
    await openLive(page);
    await page.locator(`#${ID.romania}`).tap();
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    await expect(evidence).toContainText('1,000 · announced');
    await expect(evidence).toContainText(`Says ${VOICE.bureau} · ${AS_OF}`);
    await expect(evidence.locator('li').first()).toContainText(`statement by ${VOICE.bureau}`);
    await evidence.getByRole('button', { name: 'Close the evidence' }).tap();
    await page.getByRole('button', { name: 'To the change before' }).tap();
    await expect(page.locator('.moment')).toContainText('2021');
    await expect(page.locator(`#${ID.romania}`)).toBeHidden();
  });
});

test('the search is a step of the history that nothing leaves behind', async ({ page }) => {
  await openLive(page);
  await page.locator(`#${CARD.pressure} > summary`).click();
  const address = re`/${CARD.pressure}/$`;
  await expect(page).toHaveURL(address);
  const entry = () => page.evaluate(() => history.state as string);
  const dialog = page.getByRole('dialog');
  await find(page, QUERY.romania);
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(address);
  await find(page, QUERY.romania);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(entry).not.toContain('search');
  await find(page, QUERY.romania);
  await page.locator('.hits a').first().click();
  await expect(page).toHaveURL(re`#${ID.romania}$`);
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(dialog).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/:\d+\/$/);
});
