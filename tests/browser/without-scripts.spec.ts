import { AS_OF, CARD, CARDS, ID, NAME, TITLE, re } from './fixture';
import { SIZES } from './page';
import { expect, test } from './test';

test.use({ javaScriptEnabled: false });

test('the headline and the short answers are shown', { tag: '@host' }, async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page.locator('.intro')).toContainText(`As of ${AS_OF}`);
  for (const id of [CARD.lead, CARD.reasons, CARD.pressure]) await expect(page.locator(`#${id} .short-answer`)).toBeVisible();
  await expect(page.locator('.card[open]')).toHaveCount(0);
});

test('every card opens by its question', async ({ page }) => {
  await page.goto('./');
  for (const id of CARDS.slice(1)) {
    await page.locator(`#${id} > summary`).click();
    await expect(page.locator(`#${id} p`).first()).toBeVisible();
  }
});

test('every card has a page on which it is open', async ({ page }) => {
  for (const id of CARDS) {
    await page.goto(`./${id}/`);
    await expect(page.locator(`#${id} p`).first()).toBeVisible();
    await expect(page.locator('.map-sheet use').first()).toBeAttached();
  }
});

test('the table has a row for every symbol, and a symbol for every row', async ({ page }) => {
  await page.goto('./');
  const rows = await page.locator('#table tbody tr').evaluateAll((r) => r.map((row) => row.getAttribute('data-object')));
  const symbols = await page.locator('#map .symbol:not([data-kind="place"]) a').evaluateAll((s) => s.map((a) => a.id));
  expect(rows.length).toBeGreaterThan(8);
  expect(symbols.sort()).toEqual(rows.sort());
});

test('each symbol says what, where and how many, and no two say the same', async ({ page }) => {
  await page.goto('./');
  const names = await page.locator('#map .symbol a').evaluateAll((s) => s.map((a) => a.getAttribute('aria-label')));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain(`${NAME.poland}, 1,700, announced`);
  expect(names).toContain(`${NAME.estoniaLatvia}, about 60, in rotation`);
  expect(names).toContain(`${NAME.boats}, strength not stated, built up over the past months, positions schematic`);
});

test('a link to an object highlights its symbol, its sentences and its row', async ({ page }) => {
  await page.goto(`./${CARD.reasons}/#${ID.poland}`);
  const ground = (selector: string) =>
    page.locator(selector).first().evaluate((element) => getComputedStyle(element).getPropertyValue('--lit').trim());
  for (const selector of [`.symbol [data-object="${ID.poland}"]`, `.sentence:has([data-object="${ID.poland}"])`, `tr[data-object="${ID.poland}"]`]) {
    expect(await ground(selector), selector).not.toBe('');
  }
  expect(await ground(`tr[data-object="${ID.romania}"]`)).toBe('');
});

test('links between the cards lead to pages', async ({ page }) => {
  await page.setViewportSize(SIZES[0]!);
  await page.goto('./');
  await page.getByRole('link', { name: /^Next card/ }).click();
  await expect(page).toHaveURL(re`/${CARD.reasons}/$`);
  await page.getByRole('link', { name: /^Previous card/ }).click();
  await expect(page).toHaveURL(/:\d+\/$/);
});

test('nothing that needs scripts is shown', async ({ page }) => {
  await page.goto('./');
  for (const control of await page.locator('.needs-scripts').all()) {
    await expect(control).toBeHidden();
  }
});

test('no side scroll at any width', async ({ page }) => {
  await page.goto('./');
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expect(page.locator('.map-sheet')).toBeVisible();
    expect((await page.locator('body').boundingBox())!.width, size.name).toBeLessThanOrEqual(size.width);
  }
});
