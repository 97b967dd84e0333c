import type { Page } from '@playwright/test';
import { AS_OF, CARD, CARDS, FRAME, ID, NAME, PUBLISHER, VOICE, re } from './fixture';
import { faults } from './map-labels';
import { openLive, putOnPaper, settled, SIZES } from './page';
import { expect, test } from './test';

const sheet = (page: Page, card: string) => page.locator(`#${card} figure.printed`);

test.beforeEach(async ({ page }) => { await page.setViewportSize(SIZES[2]!); });

test('each card is a sheet with its date, its map, its numbers and its address', async ({ page }) => {
  await openLive(page);
  await settled(page);
  await putOnPaper(page);
  await expect(page.locator('#map')).toBeHidden();
  await expect(page.locator('#table')).toBeHidden();
  for (const id of CARDS) {
    const card = page.locator(`#${id}`);
    await expect(card.locator('> summary')).toContainText(`As of ${AS_OF} · Source: ${PUBLISHER}`);
    await expect(sheet(page, id).locator('.basemap')).toBeVisible();
    await expect(card.locator('.frame-caption').filter({ visible: true })).toHaveCount(0);
    await expect(card.locator('> summary .as-of')).toHaveText(id === CARD.lead ? /:\d+\/$/ : re`:\d+/${id}/$`);
  }
  await expect(page.locator(`#${CARD.reasons} table.printed tr`).filter({ hasText: NAME.poland })).toHaveText(re`announced1,700Says ${VOICE.bureau}.*${AS_OF}`);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((one) => one.id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the map of a sheet says its date, what it shows and what its circles stand for', async ({ page }) => {
  await openLive(page);
  await settled(page);
  await putOnPaper(page);
  for (const id of CARDS) await expect(sheet(page, id).locator('figcaption b')).toHaveText('February 2022, 30 NATO members');
  await expect(sheet(page, CARD.reasons).locator('> figcaption')).toContainText(FRAME.reasons);
  await expect(sheet(page, CARD.reasons).locator('.legend-circles')).toContainText('US troops');
  await expect(sheet(page, CARD.reasons).locator('.legend-circles svg')).toBeVisible();
  await expect(sheet(page, CARD.reasons).locator('.symbol[data-kind="force"] .shape').first()).toBeVisible();
});

test('the year and the sets that the reader has chosen show on every sheet, the selection on that of its card', async ({ page }) => {
  await openLive(page, `./${CARD.prospects}/?year=2014&layers=nato,soviet#${ID.marsh}`);
  await settled(page);
  await putOnPaper(page);
  const own = await page.locator('#map').getAttribute('data-card');
  for (const id of CARDS) {
    const map = sheet(page, id);
    await expect(map.locator('figcaption b')).toHaveText('2014, 28 NATO members');
    await expect(map.locator('.layers label')).toHaveText([/NATO members/, /Former Soviet republics/]);
    await expect(map.locator('.layer[data-layer="1"]').first()).toBeVisible();
    const lit = await map.locator('[data-lit]').count();
    expect(lit > 0, id).toBe(id === own);
    await expect(page.locator(`#${id} > summary .as-of`)).toHaveText(/\?year=2014&layers=nato,soviet/);
    await expect(map.locator('> figcaption')).toContainText('Only the map shows this year');
  }
});

test('after printing the page is what it was', async ({ page }) => {
  await openLive(page, `./${CARD.prospects}/?year=2014`);
  await settled(page);
  const now = () => page.evaluate(() => [...document.body.querySelectorAll('*')].map((element) => [
    element.tagName, ...[...element.attributes].map(({ name, value }) => `${name}=${value}`).sort(), element.childElementCount ? '' : element.textContent,
  ].join(' ')).join('\n'));
  const print = () => page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const sheets = document.querySelectorAll('figure.printed').length;
    dispatchEvent(new Event('afterprint'));
    return sheets;
  });
  await page.waitForFunction(() => performance.getEntriesByName('print-ready').length > 0);
  // Links to cards are set with the first change of the page.
  expect(await print()).toBe(CARDS.length);
  await settled(page);
  const before = await now();
  await print();
  await settled(page);
  expect(await now()).toBe(before);
});

test('all answers are open on paper', async ({ page }) => {
  await openLive(page);
  await putOnPaper(page);
  for (const id of CARDS) expect((await page.locator(`#${id} .prose p`).last().boundingBox())!.height).toBeGreaterThan(10);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the map, the answers and the numbers are there', async ({ page }) => {
    await page.goto(`./${CARD.reasons}/`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.moment strong')).toHaveText('February 2022');
    await expect(page.locator('#caption')).toBeVisible();
    for (const id of [ID.poland, ID.romania]) {
      const window = (await page.locator('.map-window').boundingBox())!;
      const symbol = (await page.locator(`#${id} .shape`).boundingBox())!;
      expect(symbol.y > window.y && symbol.y + symbol.height < window.y + window.height, id).toBe(true);
    }
    for (const id of CARDS) await expect(page.locator(`#${id} .prose p`).last()).toBeVisible();
    await expect(page.locator('#table tr').filter({ hasText: NAME.poland })).toContainText(`1,700Says ${VOICE.bureau}`);
  });

  for (const id of CARDS) {
    test(`each label of the map of ${id} is there, whole and on no other one`, async ({ page }) => {
      await page.goto(`./${id}/`);
      await page.emulateMedia({ media: 'print' });
      expect(await faults(page)).toEqual([]);
    });
  }

  test('no words of the interface are there', async ({ page }) => {
    await page.goto('./');
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('.page').innerText();
    expect(text).not.toMatch(/Evidence:|Added up here|; *$/m);
    for (const control of await page.locator('button, input, select, textarea').all()) await expect(control).toBeHidden();
  });

  test('no heading is parted from what it is above', async ({ page }) => {
    await page.goto('./');
    await page.emulateMedia({ media: 'print' });
    for (const heading of await page.locator('h1, h2, h3, .card > summary').filter({ visible: true }).all()) {
      await expect(heading).not.toHaveCSS('display', 'inline');
      await expect(heading).toHaveCSS('break-after', 'avoid');
    }
  });
});
