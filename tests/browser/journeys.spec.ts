import type { Page } from '@playwright/test';
import { CARD, ID, QUERY, SIDE, re } from './fixture';
import { clicks, keys, type InputMode } from './input-modes';
import { openLive, sheetBox, SIZES } from './page';
import { expect, test } from './test';

const lit = (page: Page) => page.locator('[data-lit]');

async function readCards(page: Page, mode: InputMode) {
  await mode.press(page.locator(`details#${CARD.reasons} > summary`));
  await expect(page.locator(`details#${CARD.reasons}`)).toHaveAttribute('open', '');
  await expect(page.locator('#map')).toHaveAttribute('data-card', CARD.reasons);
  await mode.press(page.locator(`#${CARD.reasons} .claims > summary`));
  await expect(page.locator(`#${CARD.reasons} .claims`)).toHaveAttribute('open', '');
}

async function followLinks(page: Page, mode: InputMode) {
  const mention = page.locator(`#${CARD.reasons} .mention[data-object="${ID.lithuania}"]`).first();
  await mode.press(mention);
  await expect(page.locator(`.symbols #${ID.lithuania}`)).toHaveAttribute('data-lit', 'true');
  await mode.press(page.getByRole('button', { name: 'Close the evidence' }));
  await expect(lit(page)).toHaveCount(0);
  await mode.pressSymbol(ID.romania);
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await expect(evidence).toContainText('1,000');
  await mode.press(evidence.getByRole('link').first());
  await expect(page.locator('.sentence[data-lit="true"]')).toHaveCount(1);
  await mode.press(page.getByRole('button', { name: 'Close the evidence' }));
}

async function moveMap(page: Page, mode: InputMode) {
  for (const name of ['Closer', 'East', 'South', 'Farther', 'North', 'West']) {
    const before = await sheetBox(page);
    await mode.press(page.getByRole('button', { name, exact: true }));
    await expect.poll(() => sheetBox(page), name).not.toEqual(before);
  }
  await mode.press(page.getByRole('button', { name: 'Back to this card’s part of the map' }));
  await expect(page).not.toHaveURL(/[?&](at|x|map)=/);
}

async function moveThroughTime(page: Page, mode: InputMode) {
  await mode.press(page.getByRole('button', { name: 'To the change before' }));
  await expect(page).toHaveURL(/year=/);
  await mode.press(page.getByRole('button', { name: 'Play the years' }));
  await mode.press(page.getByRole('button', { name: 'Pause' }));
  await mode.press(page.locator(`#events a[data-object="${ID.charter}"]`));
  await expect(page.locator('.moment')).toContainText('1997');
  await mode.press(page.getByRole('button', { name: 'Close the evidence' }));
}

async function chooseWhatShows(page: Page, mode: InputMode) {
  await mode.press(page.locator('.layers input').nth(1));
  await expect(page).toHaveURL(/layers=/);
  await mode.choose(page.getByRole('radio', { name: SIDE.guild.name, exact: true }));
  await expect(page).toHaveURL(re`voice=${SIDE.guild.id}`);
  await mode.press(page.getByRole('checkbox', { name: 'Name the speaker after each sentence' }));
  await expect(page.getByRole('checkbox', { name: 'Name the speaker after each sentence' })).toBeChecked();
}

async function useTable(page: Page, mode: InputMode) {
  await mode.press(page.locator('.sort').nth(1));
  await expect(page.locator('[aria-sort="ascending"], [aria-sort="descending"]')).toHaveCount(1);
  await mode.press(page.getByRole('button', { name: 'Copy as text' }));
  await expect(page.locator('.copied')).toHaveText('Table copied');
}

async function search(page: Page, mode: InputMode) {
  await mode.press(page.getByRole('button', { name: 'Search' }));
  // A search is typed in both modes.
  await page.keyboard.type(QUERY.charter);
  await mode.press(page.locator('.hits a').first());
  await expect(page).toHaveURL(re`#${ID.charter}$`);
}

async function tour(page: Page, mode: InputMode) {
  await mode.press(page.getByRole('button', { name: 'Close the evidence' }));
  const tour = page.getByRole('group', { name: 'Tour of the map' });
  await mode.press(tour.getByRole('button').first());
  const before = await tour.locator('span').textContent();
  await mode.press(tour.getByRole('button').last());
  await expect(tour.locator('span')).not.toHaveText(before!);
}

async function takeAway(page: Page, mode: InputMode) {
  await mode.press(page.getByRole('button', { name: 'Share this view' }));
  await expect(page.locator('#toast')).toHaveText('Link copied');
  const year = /\d{4}/.exec((await page.locator('.moment').textContent())!)![0];
  const download = page.waitForEvent('download');
  await mode.press(page.getByRole('button', { name: /SVG/ }));
  expect((await download).suggestedFilename()).toMatch(new RegExp(`-map-${year}\\.svg$`));
  await mode.press(page.locator('.embed-code > summary'));
  await mode.press(page.getByRole('button', { name: 'Copy the code' }));
  await expect(page.locator('#toast')).toHaveText('Code copied');
  await mode.press(page.getByRole('button', { name: 'Forget it' }));
  await expect(page.locator('#toast')).toHaveText(/^Forgotten/);
}

for (const [name, mode] of Object.entries({ 'by keys alone': keys, 'by single clicks alone': clicks })) {
  test(`every feature is used ${name}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-write']);
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await page.setViewportSize(SIZES[2]!);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLive(page);
    const own = mode(page);
    for (const part of [readCards, followLinks, moveMap, moveThroughTime, chooseWhatShows, useTable, search, tour, takeAway]) {
      await test.step(part.name, () => part(page, own));
    }
  });

  test(`what only a phone shows is used ${name}`, async ({ page }) => {
    await page.setViewportSize(SIZES[0]!);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLive(page);
    const own = mode(page);
    const bar = page.getByRole('navigation', { name: 'Cards' });
    await own.press(bar.getByRole('link', { name: /^Next card/ }));
    await expect(page.locator('#map')).toHaveAttribute('data-card', CARD.reasons);
    for (const name of ['.legend > summary', '.voices > summary']) {
      await own.press(page.locator(name));
      await expect(page.locator(name).locator('..')).toHaveAttribute('open', '');
      await own.press(page.locator(name));
    }
    await own.press(bar.getByRole('button', { name: 'Full map' }));
    await expect(page.locator('#map')).toHaveAttribute('data-full', /.*/);
    await own.press(page.locator('.close-full'));
    await expect(page.locator('#map')).not.toHaveAttribute('data-full', /.*/);
    await own.press(bar.getByRole('link', { name: 'Contents' }));
    await expect(page).toHaveURL(/#contents$/);
  });
}
