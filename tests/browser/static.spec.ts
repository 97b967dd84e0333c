import { expect, test } from '@playwright/test';
import { CARDS, SIZES } from './page';

test.use({ javaScriptEnabled: false });

test('the headline and the lead card stand open', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/never join NATO/);
  await expect(page.locator('#puzzle p').first()).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('As of early February 2022');
});

test('every card opens by its question', async ({ page }) => {
  await page.goto('./');
  for (const id of CARDS.slice(1)) {
    await page.locator(`#${id} > summary`).click();
    await expect(page.locator(`#${id} p`).first()).toBeVisible();
  }
});

test('every card has a page on which it stands open', async ({ page }) => {
  for (const id of CARDS) {
    await page.goto(`./${id}/`);
    await expect(page.locator(`#${id} p`).first()).toBeVisible();
    await expect(page.locator('.map-sheet use').first()).toBeAttached();
  }
});

test('the table has a row for every symbol, and a symbol for every row', async ({ page }) => {
  await page.goto('./');
  const rows = await page.locator('#table tbody tr').evaluateAll((r) => r.map((row) => row.getAttribute('data-object')));
  const symbols = await page.locator('#map .symbol:not([data-kind="town"]) a').evaluateAll((s) => s.map((a) => a.id));
  expect(rows.length).toBeGreaterThan(8);
  expect(symbols.sort()).toEqual(rows.sort());
});

test('each symbol says what, where and how many, and no two say the same', async ({ page }) => {
  await page.goto('./');
  const names = await page.locator('#map .symbol a').evaluateAll((s) => s.map((a) => a.getAttribute('aria-label')));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('More US troops for Poland, 1,700, announced');
  expect(names).toContain('US troops in Estonia and Latvia, together, about 60, in rotation');
  expect(names).toContain('Russian combat units along Ukraine’s border, strength not stated, built up over the past months, positions schematic');
});

test('a link to an object lights its symbol, its sentences and its row', async ({ page }) => {
  await page.goto('./why-worried/#us-poland');
  const ground = (selector: string) =>
    page.locator(selector).first().evaluate((element) => getComputedStyle(element).getPropertyValue('--lit').trim());
  for (const selector of ['.symbol [data-object="us-poland"]', '.sentence:has([data-object="us-poland"])', 'tr[data-object="us-poland"]']) {
    expect(await ground(selector), selector).not.toBe('');
  }
  expect(await ground('tr[data-object="us-romania"]')).toBe('');
});

test('links between the cards lead to pages', async ({ page }) => {
  await page.setViewportSize(SIZES[0]!);
  await page.goto('./');
  await page.getByRole('link', { name: /^Next card/ }).click();
  await expect(page).toHaveURL(/\/why-worried\/$/);
  await page.getByRole('link', { name: /^Previous card/ }).click();
  await expect(page.locator('#puzzle')).toHaveAttribute('open');
});

test('nothing that needs scripts is on show', async ({ page }) => {
  await page.goto('./');
  for (const control of await page.locator('.needs-scripts').all()) {
    await expect(control).toBeHidden();
  }
});

for (const size of SIZES) {
  test(`no side scroll on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('./');
    await expect(page.locator('.map-sheet')).toBeVisible();
    const box = await page.locator('body').boundingBox();
    expect(box!.width).toBeLessThanOrEqual(size.width);
  });
}
