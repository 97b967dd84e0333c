import type { Page } from '@playwright/test';
import { CARD, CARDS, SIDE } from './fixture';
import { openLive, settled, SIZES } from './page';
import { expect, test } from './test';

interface Shift { value: number; at: number; what: unknown[] }

/** The first lines of the labels that have to show, as far as they do, or have become a number. */
function neededLabels(page: Page) {
  return page.locator('.label[data-need]').evaluateAll((labels) => labels
    .filter((label) => (label.querySelector(':scope > g > text:not(.joined-year)')?.getBoundingClientRect().width ?? 0) > 0)
    .map((label) => label.querySelector(':scope > g > text:not(.joined-year)')!.textContent));
}

for (const path of [`./${CARD.prospects}/`, `./${CARD.lead}/`]) {
  test(`the app starts on ${path} without changing a word`, async ({ page, browser, baseURL }) => {
    const before = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
    await before.goto(path);
    await expect(before.locator('html')).toHaveAttribute('data-state', 'loading');
    await openLive(page, path);
    expect(await page.locator('#app').textContent()).toBe(await before.locator('#app').textContent());
    await before.close();
  });
}

for (const [size, path] of SIZES.flatMap((it) => ['./', ...CARDS.slice(1).map((card) => `./${card}/`)].map((path) => [it, path] as const))) {
  test(`no layout shift and no loss of words on the map of ${path} on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.addInitScript(() => {
      const shifts: Shift[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Element }[] })[]) {
          shifts.push({ value: entry.value, at: entry.startTime, what: entry.sources.map(({ node }) => node?.className ?? node?.nodeName) });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => { release = resolve; });
    await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
    await page.goto(path);
    await expect(page.locator('.map-sheet')).toBeVisible();
    const before = await neededLabels(page);
    expect(before.length).toBeGreaterThan(2);
    const released = await page.evaluate(() => performance.now());
    release();
    await expect(page.locator('html')).toHaveAttribute('data-state', 'live');
    await settled(page);
    expect(await neededLabels(page)).toEqual(expect.arrayContaining(before));
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
    const later = shifts.filter(({ at }) => at >= released);
    // On a map that is too small for its words, the list of them still moves the text, once and by its own height.
    const isListed = await page.locator('.map-key').count() > 0;
    if (isListed) expect(later.length).toBeLessThanOrEqual(1);
    else expect(later).toEqual([]);
    // While a page is still loading, a shift too small to be seen is allowed.
    expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(isListed ? 0.03 : 0.001);
  });
}

/** Holds the app's WebAssembly back; gives a function that releases it. */
async function holdApp(page: Page) {
  let release = () => {};
  const held = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
  return () => release();
}

test('a card opened before the app is ready stays open', async ({ page }) => {
  const release = await holdApp(page);
  await page.goto('./');
  await page.locator(`#${CARD.pressure} > summary`).click();
  await page.locator(`#${CARD.lead} > summary`).click();
  await page.locator(`#${CARD.lead} > summary`).click();
  release();
  await expect(page.locator('html')).toHaveAttribute('data-state', 'live');
  await expect(page.locator(`#${CARD.pressure}`)).toHaveAttribute('open');
  await expect(page.locator(`#${CARD.lead}`)).not.toHaveAttribute('open');
});

test('what is chosen before the app is ready stays chosen', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  const release = await holdApp(page);
  await page.goto(`./?voice=${SIDE.guild.id}&year=2014`);
  await page.getByRole('radio', { name: SIDE.harbour.name, exact: true }).check();
  await page.getByRole('checkbox', { name: 'Former Soviet republics' }).check();
  release();
  await expect(page.locator('html')).toHaveAttribute('data-state', 'live');
  await expect(page.getByRole('radio', { name: SIDE.harbour.name, exact: true })).toBeChecked();
  await expect(page.locator('.layer[data-layer="1"]')).toBeVisible();
  await expect.poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({ year: '2014', voice: SIDE.harbour.id, layers: 'nato,soviet' });
});

test('the page marks when it is interactive', async ({ page }) => {
  await openLive(page);
  expect(await page.evaluate(() => performance.getEntriesByName('app-ready').length)).toBe(1);
});

test('what is needed later is not requested before the app is interactive', { tag: '@host' }, async ({ page }) => {
  await openLive(page);
  const seen = () => page.evaluate(() => ({
    ready: performance.getEntriesByName('app-ready')[0]!.startTime,
    files: (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(({ name, startTime }) => ({ name, startTime })),
  }));
  await expect.poll(async () => (await seen()).files.some(({ name }) => name.includes('/offline-'))).toBe(true);
  const { ready, files } = await seen();
  const early = files.filter(({ startTime }) => startTime < ready).map(({ name }) => name.split('/').at(-1)!.replace(/-[0-9a-f]{16}/, ''));
  expect([...new Set(early)].filter((name) => !name.startsWith('favicon')).sort()).toEqual(['app.js', 'app.wasm', 'document.postcard', 'start.js']);
});

test('nothing is requested from another host', { tag: '@host' }, async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => { if (!request.url().startsWith(baseURL!) && !request.url().startsWith('data:')) foreign.push(request.url()); });
  await openLive(page);
  await page.locator(`#${CARD.prospects} > summary`).click();
  expect(foreign).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});
