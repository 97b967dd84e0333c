import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { AS_OF, CARD, ID, NAME, PUBLISHER, SENTENCE, TITLE, VOICE, re } from './fixture';
import { openLive, SIZES } from './page';
import { expect, test } from './test';

/** The ids of the rows in their order. */
function rows(page: Page) {
  return page.locator('#table tbody tr').evaluateAll((all) => all.map((row) => row.getAttribute('data-object')!));
}

function names(page: Page) {
  return page.locator('#table tbody th a').evaluateAll((all) => all.map((name) => name.textContent!.toLowerCase()));
}

const byName = (page: Page) => page.getByRole('button', { name: 'Sort by name' });
const byNumber = (page: Page) => page.getByRole('button', { name: 'Sort by number' });
const sorted = (page: Page, column: number) => page.locator('#table thead th').nth(column);

test('the table is sorted by name, the other way, and back to the article’s order', async ({ page }) => {
  await openLive(page);
  const [article, ascending] = [await rows(page), (await names(page)).sort()];
  await byName(page).click();
  expect(await names(page)).toEqual(ascending);
  await expect(sorted(page, 0)).toHaveAttribute('aria-sort', 'ascending');
  await byName(page).click();
  expect(await names(page)).toEqual([...ascending].reverse());
  await expect(sorted(page, 0)).toHaveAttribute('aria-sort', 'descending');
  await byName(page).click();
  expect(await rows(page)).toEqual(article);
  await expect(sorted(page, 0)).toHaveAttribute('aria-sort', 'none');
});

test('sorted by number, rows without one come last both ways', async ({ page }) => {
  await openLive(page);
  const forces = [ID.poland, ID.romania, ID.germany, ID.lithuania, ID.estoniaLatvia];
  const others = (await rows(page)).filter((id) => !forces.includes(id));
  await byNumber(page).click();
  expect(await rows(page)).toEqual([...forces, ...others]);
  await expect(sorted(page, 1)).toHaveAttribute('aria-sort', 'descending');
  await byNumber(page).click();
  expect(await rows(page)).toEqual([...forces.reverse(), ...others]);
  await expect(sorted(page, 1)).toHaveAttribute('aria-sort', 'ascending');
  await byName(page).click();
  await expect(sorted(page, 1)).toHaveAttribute('aria-sort', 'none');
});

test('sorting by keyboard keeps the focus', async ({ page }) => {
  await openLive(page);
  await byNumber(page).focus();
  await page.keyboard.press('Enter');
  await expect(byNumber(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(sorted(page, 1)).toHaveAttribute('aria-sort', 'ascending');
  await expect(byNumber(page)).toBeFocused();
});

test('a sorted row still highlights its symbol', async ({ page }) => {
  await openLive(page);
  await byNumber(page).click();
  await page.locator('#table tbody tr').first().getByRole('link').first().click();
  await expect(page.locator(`#map [data-object="${ID.poland}"]`).first()).toHaveAttribute('data-lit', 'true');
});

for (const path of ['./', `./${CARD.pressure}/`]) {
  test(`the data files are linked from ${path}, also after a card was opened`, async ({ page }) => {
    await openLive(page, path);
    await page.locator(`#${CARD.prospects} > summary`).click();
    const read = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    };
    const csv = await read('Download CSV');
    expect(csv.name).toBe('table.csv');
    expect(csv.text).toMatch(/^\uFEFFid,what,kind,/);
    expect(csv.text).toContain(`${ID.poland},${NAME.poland},force,announced,POL,1700,false,${VOICE.bureau},,early February 2022`);
    const map = await read('Download GeoJSON');
    expect(map.name).toBe('map.geojson');
    const { type, features, borders } = JSON.parse(map.text);
    expect([type, features.length]).toEqual(['FeatureCollection', 10]);
    expect(borders).toContain('Crimea');
  });
}

test('the table is copied as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLive(page);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.locator('#table').getByRole('status')).toHaveText('Table copied');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(re`^What the map shows: ${TITLE}`);
  expect(text).toContain(`As of ${AS_OF}`);
  expect(text).toContain(`${NAME.lithuania}\tabout 100\tin rotation\tSays ${VOICE.lighthouse}\t`);
  expect(text).toContain('strength not stated');
  expect(text).toContain(PUBLISHER);
});

const obstacles: [string, string][] = [
  ['there is no clipboard', 'Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined })'],
  ['the clipboard refuses', 'if (globalThis.Clipboard) Clipboard.prototype.writeText = () => Promise.reject(new Error("no"))'],
];

for (const [obstacle, script] of obstacles) {
  test(`where ${obstacle}, the text is shown to be copied by hand`, async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.addInitScript(script);
    await openLive(page);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    const area = page.getByRole('textbox', { name: 'Text to copy' });
    await expect(area).toBeFocused();
    expect(await area.evaluate((text: HTMLTextAreaElement) => text.value.slice(text.selectionStart, text.selectionEnd)))
      .toMatch(/^What the map shows[^]*1,700/);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await expect(area).toHaveCount(1);
    expect(errors).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the sum says what it is made of and which sentences explain it', async ({ page }) => {
    await page.goto(`./${CARD.prospects}/`);
    const foot = page.locator('#table tfoot');
    await expect(foot.getByRole('row', { name: /troops announced/ })).toContainText('2,700');
    await expect(foot.getByRole('row', { name: /troops in rotation/ })).toContainText('about 160');
    await expect(foot).toContainText('Poland 1,700 + Romania 1,000 = 2,700');
    await expect(foot).toContainText('Estonia and Latvia together about 60');
    const approved = foot.getByRole('link', { name: re`${SENTENCE.approved}` });
    await expect(foot.getByRole('link', { name: re`300 ${SENTENCE.note}` })).toBeVisible();
    await approved.click();
    await expect(page).toHaveURL(re`/${CARD.reasons}/#s-[0-9a-f]{8}$`);
    await expect(page.locator(':target')).toContainText(SENTENCE.approved);
  });

  test('one number for two countries is said to be one', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator(`tr[data-object="${ID.estoniaLatvia}"]`)).toContainText('one number for the two countries');
  });

  test('the data files can be downloaded, and nothing is shown that does not work', async ({ page, request }) => {
    await page.goto(`./${CARD.pressure}/`);
    for (const name of ['Download CSV', 'Download GeoJSON']) {
      const address = await page.getByRole('link', { name }).evaluate((link: HTMLAnchorElement) => link.href);
      expect((await request.get(address)).ok(), address).toBe(true);
    }
    await expect(page.getByRole('button', { name: /Sort|Copy/ })).toHaveCount(0);
  });
});

test('no side scroll and no small target at any width', async ({ page }) => {
  await openLive(page);
  for (const size of [{ name: 'narrow phone', width: 320, height: 640 }, ...SIZES]) {
    await page.setViewportSize(size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), size.name).toBeLessThanOrEqual(size.width);
    for (const control of await page.locator('.sort, .table-downloads :is(a, button)').all()) {
      const box = (await control.boundingBox())!;
      expect(Math.min(box.width, box.height), size.name).toBeGreaterThanOrEqual(24);
    }
  }
});
