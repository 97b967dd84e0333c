import type { Locator } from '@playwright/test';
import { openLive, settled, SIZES } from '../page';
import { expect, test } from '../test';

// What a screen reader is told in each main state. `cargo xtask looks --accept` takes a change over.
test.beforeEach(async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

/** The accessibility tree without addresses, which other tests check. */
async function expectTree(part: Locator, name: string) {
  await expect(part).toBeVisible();
  const tree = await part.ariaSnapshot();
  expect(tree.replaceAll(/^ *- \/url: .*\n?/gm, '').trimEnd() + '\n').toMatchSnapshot(`${name}.yml`);
}

test('the tree of a page without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport: SIZES[2]! });
  const page = await context.newPage();
  await page.goto('./');
  await expectTree(page.locator('body'), 'without-scripts');
  await context.close();
});

test('the tree of the head and the map', async ({ page }) => {
  await openLive(page);
  await settled(page);
  await expectTree(page.getByRole('banner'), 'banner');
  await expectTree(page.locator('#map'), 'map');
});

test('the tree of a selected symbol', async ({ page }) => {
  await openLive(page, './why-worried/#us-poland');
  await expectTree(page.getByRole('complementary', { name: 'Evidence' }), 'evidence');
});

test('the tree of a selected sentence', async ({ page }) => {
  await openLive(page, './why-worried/');
  await page.locator('#why-worried .sentence', { hasText: 'On rotational tours' }).locator('.says').click();
  await expectTree(page.getByRole('complementary', { name: 'Evidence' }), 'speech');
});

test('the tree of a search', async ({ page }) => {
  await openLive(page);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.keyboard.type('charter');
  await expect(page.getByRole('dialog').getByRole('status')).not.toBeEmpty();
  await expectTree(page.getByRole('dialog'), 'search');
});

test('the tree of the table, sorted', async ({ page }) => {
  await openLive(page);
  await page.locator('.sort').nth(1).click();
  await expectTree(page.locator('.shown thead'), 'table-head');
  await expectTree(page.locator('.shown tbody tr').first(), 'table-row');
});

test('the tree of the bar on a phone', async ({ page }) => {
  await page.setViewportSize(SIZES[0]!);
  await openLive(page, './outlook/');
  await expectTree(page.getByRole('navigation', { name: 'Cards' }), 'bar');
});

test('the tree of an embed page', async ({ page }) => {
  await openLive(page, './embed/outlook/');
  await expectTree(page.getByRole('main'), 'embed');
});
