import type { Page } from '@playwright/test';
import { openLive, settled } from '../page';
import { CARDS } from './article';
import { expect, test } from '../test';

const [LEAD, , OUTLOOK, SQUEEZE] = CARDS;

/** The part of the window that no bar covers. */
function free(page: Page) {
  return page.evaluate(() => {
    const bar = document.querySelector('.bottom-bar')!.getBoundingClientRect();
    return { top: 0, bottom: bar.height > 0 ? bar.top : innerHeight };
  });
}

async function expectWhole(page: Page, selector: string) {
  const { top, bottom } = await free(page);
  for (const box of await page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))) {
    expect(box.height, selector).toBeGreaterThan(0);
    expect(box.top, selector).toBeGreaterThanOrEqual(top);
    expect(box.bottom, selector).toBeLessThanOrEqual(bottom);
  }
}

test('a phone shows the headline, the map and the first question with its answer', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLive(page);
  await settled(page);
  for (const part of ['h1', '.map-window', `#${LEAD} h2`, `#${LEAD} .short-answer`]) await expectWhole(page, part);
});

for (const [width, height] of [[1440, 900], [1920, 1080]] as const) {
  test(`at ${width} pixels all four questions and answers are on the screen`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLive(page);
    await settled(page);
    await expect(page.locator('.short-answer')).toHaveCount(4);
    for (const part of ['h1', '.standfirst', '.intro .as-of', '.card h2', '.short-answer', '.map']) await expectWhole(page, part);
  });
}

for (const [width, height] of [[390, 844], [1440, 900]] as const) {
  test(`a link to a card shows its answer at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLive(page, `./${SQUEEZE}/`);
    await settled(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await expect(page.locator('.card').first()).toHaveId(SQUEEZE!);
    for (const part of [`#${SQUEEZE} h2`, `#${SQUEEZE} .short-answer`]) await expectWhole(page, part);
  });
}

for (const [width, height, most] of [[360, 640, 3], [390, 844, 1], [820, 1180, 0]] as const) {
  test(`the first map has at most ${most} numbers in place of words, and no line to any, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLive(page);
    await settled(page);
    expect(await page.locator('.label[data-fit="key"]').count()).toBeLessThanOrEqual(most);
    await expect(page.locator('.label[data-kind="force"]:is([data-fit="all"], [data-fit="first"]) .fitted')).toHaveCount(0);
  });
}

test.describe('on a low phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('what answers the headline is on the screen', async ({ page }) => {
    await openLive(page);
    await settled(page);
    for (const part of ['h1', '.standfirst', '.intro .as-of', '.map-window', '#caption']) await expectWhole(page, part);
  });

  for (const card of CARDS) {
    test(`the answer of ${card} begins on the screen`, async ({ page }) => {
      await openLive(page, `./${card}/`);
      await settled(page);
      await expectWhole(page, `#${card} h2`);
      const { bottom } = await free(page);
      const firstLineEnd = await page.locator(`#${card} .short-answer`).evaluate((answer) => answer.getBoundingClientRect().top + parseFloat(getComputedStyle(answer).lineHeight));
      expect(firstLineEnd).toBeLessThanOrEqual(bottom);
    });
  }
});

test('the short answers show without scripts', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto(baseURL!);
  await expect(page.locator('details.card[open]')).toHaveCount(0);
  for (const answer of await page.locator('.short-answer').all()) await expect(answer).toBeVisible();
  await page.close();
});

test('on a phone two touches lead to the table', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  await page.goto(baseURL!);
  await page.getByRole('navigation', { name: 'Cards' }).getByRole('link', { name: 'Contents' }).tap();
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Table' }).tap();
  await expect(page.locator('#table').getByRole('heading', { level: 2 })).toBeInViewport();
  await page.close();
});

test('touching a short answer opens its card', async ({ page }) => {
  await openLive(page);
  await page.locator(`#${OUTLOOK} .short-answer`).click();
  await expect(page.locator(`#${OUTLOOK}`)).toHaveAttribute('open');
  await expect(page).toHaveURL(new RegExp(`/${OUTLOOK}/$`));
});

for (const [width, height, labels] of [
  [360, 640, '[data-kind="force"], [data-need="whole"][data-style="major"]'],
  [390, 844, '[data-kind="force"], [data-need="whole"][data-style="major"]'],
  [820, 1180, '[data-need]'],
  [1024, 768, '[data-need]'],
  [1440, 900, '[data-need]'],
] as const) {
  test(`the first map has its labels without scripts at ${width} pixels`, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width, height } });
    await page.goto(baseURL!);
    const wanted = page.locator(`.labels > .label:is(${labels})`);
    expect(await wanted.count()).toBeGreaterThan(1);
    for (const label of await wanted.all()) await expect(label.locator('text:not(.joined-year)').first(), await label.textContent() ?? '').toBeVisible();
    await page.close();
  });
}

const NUMBERS = ['about 100', 'about 60', '1,700', '1,000', '300'];
for (const [card, width, height, labels] of [
  ['why-worried', 360, 640, ['UKRAINE', 'Kyiv', ...NUMBERS]],
  ['why-worried', 390, 844, ['UKRAINE', 'Kyiv', 'Crimea', 'in service', ...NUMBERS]],
  ['why-worried', 820, 1180, ['UKRAINE', 'Kyiv', 'Crimea', 'in service', 'Russian units', ...NUMBERS]],
  ['outlook', 390, 844, ['UKRAINE', 'Kyiv', 'Crimea', 'in service', ...NUMBERS]],
  ['outlook', 820, 1180, ['UKRAINE', 'Kyiv', 'Crimea', 'The east', 'in service', 'being built', 'Russian units', ...NUMBERS]],
  ['squeeze', 390, 844, ['UKRAINE', 'Kyiv', 'Crimea', 'The east', 'Russian units']],
  ['squeeze', 820, 1180, ['UKRAINE', 'Kyiv', 'Crimea', 'The east', 'Russian units']],
] as const) {
  test(`the map of ${card} has its labels without scripts at ${width} pixels`, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width, height } });
    await page.goto(`${baseURL!}${card}/`);
    for (const label of labels) await expect(page.locator('.labels > .label text', { hasText: label }).and(page.locator(':visible')).first(), label).toBeVisible();
    await page.close();
  });
}
