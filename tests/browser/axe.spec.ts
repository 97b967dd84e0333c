import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { CARDS, openAllCards, openLive, settled } from './page';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** What axe finds wrong with the page as it stands, in words. */
async function violations(page: Page) {
  await page.evaluate(axe);
  const found = await page.evaluate((rules) =>
    (globalThis as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe.run(rules), RULES as never);
  return found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`).join('\n  ')}`);
}

const LOOKS = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { forcedColors: 'active' } },
] as const;
const WIDTHS = [
  { name: 'at 320 px', width: 320, height: 640 },
  { name: 'on a desktop', width: 1440, height: 900 },
];

const PAGES = ['./', ...CARDS.slice(1).map((id) => `./${id}/`), './embed/outlook/', './404.html', './explainer.html'];

/** Ways into each state that differs in what is on show. */
const STATES: [string, (page: Page) => Promise<void>][] = [
  ['every card and exchange open', async (page) => {
    await openAllCards(page);
    for (const exchange of await page.locator('.exchange > summary').all()) await exchange.click();
  }],
  ['a symbol selected on the map', async (page) => { await page.locator('#us-poland').click(); }],
  ['a sentence selected', async (page) => {
    await openAllCards(page);
    await page.locator('.mention[data-object="us-poland"]').first().click();
  }],
  ['the year 1999', async (page) => { await page.getByRole('slider', { name: 'Year' }).fill('1999'); }],
  ['search with results', async (page) => {
    await page.getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('ukraine');
    await expect(page.locator('.hits a').first()).toBeVisible();
  }],
  ['search without results', async (page) => {
    await page.getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('xyzzy');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nothing found');
  }],
  ['the tour', async (page) => { await page.getByRole('button', { name: 'Tour' }).click(); }],
  ['a voice, with who says it', async (page) => {
    await openAllCards(page);
    const closed = page.locator('.voices > summary').filter({ visible: true });
    if (await closed.count()) await closed.click();
    await page.getByRole('radio', { name: 'Moscow', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Show who says it' }).check();
  }],
  ['the code for a frame', async (page) => {
    await page.getByText('Embed this answer in a page').click();
    await expect(page.frameLocator('.embed-preview iframe').locator('html')).toHaveAttribute('data-state', 'live');
  }],
  ['a wrong link', async (page) => { await openLive(page, './outlook/#nothing-of-this-name'); }],
];

for (const look of LOOKS) {
  for (const width of WIDTHS) {
    test.describe(`in ${look.name} ${width.name}`, () => {
      test.beforeEach(async ({ page }) => {
        await page.setViewportSize(width);
        await page.emulateMedia({ reducedMotion: 'reduce', ...look.media });
      });

      for (const path of PAGES) {
        test(`axe finds nothing in ${path}`, async ({ page }) => {
          await page.goto(path);
          await expect(page.locator('html')).toHaveAttribute('data-state', /live|static/);
          expect(await violations(page)).toEqual([]);
        });
      }

      for (const [name, enter] of STATES) {
        test(`axe finds nothing with ${name}`, async ({ page }) => {
          await openLive(page, './');
          await enter(page);
          await settled(page);
          expect(await violations(page)).toEqual([]);
        });
      }
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const part of ['Full map', 'Legend', 'Voices']) {
    test(`axe finds nothing with ${part} open`, async ({ page }) => {
      await openLive(page);
      if (part === 'Full map') await page.getByRole('button', { name: part }).tap();
      else await page.locator('summary', { hasText: part }).first().tap();
      expect(await violations(page)).toEqual([]);
    });
  }
});
