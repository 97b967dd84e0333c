import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { openLive, putOnPaper, settled } from '../page';
import { expect, test } from '../test';

/** Width and height of a sheet in inches. */
const FORMATS = { A4: [8.27, 11.69], Letter: [8.5, 11] } as const;

type Format = keyof typeof FORMATS;

/** The objects of a PDF, those that are compressed too. */
function objects(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const compressed = [...text.matchAll(/\/ObjStm\b(?:(?!endobj)[^])*?stream\r?\n([^]*?)\r?\nendstream/g)];
  return text + compressed.map(([, stream]) => inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1')).join('');
}

/** How many pages the browser prints, at the margins of the style sheet. Firefox takes as many centimetres as it is given inches. */
async function pages(page: Page, format: Format) {
  const centimetres = page.context().browser()!.browserType().name() === 'firefox';
  const [width, height] = FORMATS[format].map((inches) => `${inches * (centimetres ? 2.54 : 1)}in`);
  const pdf = await page.pdf({ width: width!, height: height!, preferCSSPageSize: true });
  return objects(pdf).match(/\/Type \/Page\b(?!s)/g)!.length;
}

for (const format of ['A4', 'Letter'] as const) {
  for (const path of ['./', './why-worried/', './outlook/?year=2008']) {
    test(`each of the four cards of ${path} fits one sheet of ${format}, and the rest another`, async ({ page }) => {
      await openLive(page, path);
      await settled(page);
      await page.waitForFunction(() => performance.getEntriesByName('print-ready').length > 0);
      expect(await pages(page, format)).toBe(5);
    });
  }

  test(`without scripts all fits four sheets of ${format}`, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
    await page.goto('./');
    expect(await pages(page, format)).toBeLessThanOrEqual(4);
    await page.close();
  });
}

for (const path of ['./', './why-worried/', './outlook/']) {
  test(`the sheet of the outlook names both countries of its caption, printed from ${path}`, async ({ page }) => {
    await openLive(page, path);
    await settled(page);
    await putOnPaper(page);
    const sheet = page.locator('.card', { hasText: 'outlook for joining' }).locator('figure.printed');
    const window = (await sheet.locator('.map-window').boundingBox())!;
    for (const name of ['UKRAINE', 'GEORGIA']) {
      const label = sheet.locator('.label text', { hasText: name }).filter({ visible: true });
      const box = (await label.boundingBox())!;
      expect(box.x, name).toBeGreaterThanOrEqual(window.x);
      expect(box.x + box.width, name).toBeLessThanOrEqual(window.x + window.width);
    }
  });
}

test('the sheet of the outlook shows 2008, as its short answer does', async ({ page }) => {
  await openLive(page);
  await settled(page);
  await putOnPaper(page);
  const sheet = page.locator('.card', { hasText: 'outlook for joining' }).locator('figure.printed');
  await expect(sheet.locator('> figcaption')).toHaveText('2008, 26 NATO members · 2008: NATO’s leaders declare that Ukraine and Georgia will become members. Only the map shows this year; the text and its numbers are as of the date at the top.');
  await expect(sheet.locator('[data-kind="force"]').filter({ visible: true })).toHaveCount(0);
  await expect(sheet.locator('.legend-circles')).toBeHidden();
  await expect(sheet.locator('.land [data-joined="2009"]').first()).not.toHaveAttribute('data-set', 'nato');
});
