import type { Page } from '@playwright/test';
import { violations, violationsInAllColours } from './axe';
import { CARD, CARDS, ID, QUERY, SIDE } from './fixture';
import { openAllCards, openLive, settled } from './page';
import { showYear } from './years';
import { expect, test } from './test';

// Colours do not depend on the width: all of them are checked on the desktop, and for what only a phone shows at the end.
const WIDTHS = [
  { name: 'at 320 px', width: 320, height: 640, check: violations },
  { name: 'on a desktop', width: 1440, height: 900, check: violationsInAllColours },
];

const PAGES = ['./', ...CARDS.slice(1).map((id) => `./${id}/`), `./embed/${CARD.prospects}/`, './404.html', './explainer.html'];

/** How to reach each state that shows something else. */
const STATES: [string, (page: Page) => Promise<void>][] = [
  ['every card and list of claims open', async (page) => {
    await openAllCards(page);
    for (const claims of await page.locator('.claims > summary').all()) await claims.click();
  }],
  ['a symbol selected on the map', async (page) => { await page.locator(`#${ID.poland}`).click(); }],
  ['a sentence selected', async (page) => {
    await openAllCards(page);
    await page.locator(`.mention[data-object="${ID.poland}"]`).first().click();
  }],
  ['the year 1999', async (page) => { await showYear(page, 1999); }],
  ['search with results', async (page) => {
    await page.getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type(QUERY.many);
    await expect(page.locator('.hits a').first()).toBeVisible();
  }],
  ['search without results', async (page) => {
    await page.getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('xyzzy');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('Nothing found');
  }],
  ['the tour', async (page) => { await page.getByRole('group', { name: 'Tour of the map' }).getByRole('button', { name: /^Next/ }).click(); }],
  ['a map of the reader’s own', async (page) => {
    await page.getByRole('button', { name: 'To the change before' }).click();
    await expect(page.getByRole('button', { name: 'Follow the text' })).toBeVisible();
  }],
  ['a side chosen, with who says what', async (page) => {
    await openAllCards(page);
    const closed = page.locator('.voices > summary').filter({ visible: true });
    if (await closed.count()) await closed.click();
    await page.getByRole('radio', { name: SIDE.guild.name, exact: true }).check();
    await page.getByRole('checkbox', { name: 'Name the speaker after each sentence' }).check();
  }],
  ['the embed code open', async (page) => {
    await page.getByText('Embed this answer in a page').click();
    await expect(page.frameLocator('.embed-preview iframe').locator('html')).toHaveAttribute('data-state', 'live');
  }],
  ['a wrong link', async (page) => { await openLive(page, `./${CARD.prospects}/#nothing-of-this-name`); }],
];

for (const width of WIDTHS) {
  test.describe(width.name, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width: width.width, height: width.height });
      await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    });

    for (const path of PAGES) {
      test(`axe finds nothing in ${path}`, async ({ page }) => {
        await page.goto(path);
        await expect(page.locator('html')).toHaveAttribute('data-state', /live|static/);
        expect(await width.check(page)).toEqual([]);
      });
    }

    for (const [name, enter] of STATES) {
      test(`axe finds nothing with ${name}`, async ({ page }) => {
        await openLive(page, './');
        await enter(page);
        await settled(page);
        expect(await width.check(page)).toEqual([]);
      });
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const part of ['Full map', 'Legend', 'Who says what']) {
    test(`axe finds nothing with ${part} open`, async ({ page }) => {
      await openLive(page);
      if (part === 'Full map') await page.getByRole('button', { name: part }).tap();
      else await page.locator('summary', { hasText: part }).first().tap();
      expect(await violationsInAllColours(page)).toEqual([]);
    });
  }
});
