import type { Page } from '@playwright/test';
import { CARD, CARDS, ID, SIDE } from './fixture';
import { type Answer, host } from './host';
import { openLive, watch } from './page';
import { expect, test } from './test';

/** Where the site is: below a path, where an address can be wrong that is right at the top of a host. */
const PREFIX = '/a/b/';
const isWasm = (path: string) => path.endsWith('.wasm');
const state = (page: Page) => page.locator('html');

/** Expects the article, every card, the map, the table, the events, the sources and the links between the pages. */
async function readable(page: Page, url: string) {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const id of CARDS) {
    const card = page.locator(`details#${id}`);
    if ((await card.getAttribute('open')) === null) await card.locator('> summary').click();
    await expect(card.locator('.prose .sentence').first()).toBeVisible();
  }
  await expect(page.locator('.basemap')).toBeVisible();
  await expect(page.locator(`#${ID.poland} .shape`)).toBeVisible();
  for (const part of ['#table table', '#events li', '#about p']) await expect(page.locator(part).first()).toBeAttached();
  await page.goto(`${url}${CARD.pressure}/`);
  await expect(page.locator(`details#${CARD.pressure}`)).toHaveAttribute('open');
}

/** Expects nothing to be shown that needs the app; the date that the timeline shows is a link of the page. */
async function pretendsNothing(page: Page) {
  const shown = page.locator('.controls :is(button, input), .needs-scripts').filter({ visible: true });
  await expect(shown).toHaveCount(0);
}

/** Expects that a side and a layer can be chosen by style alone, since the app does not run. */
async function boxesWork(page: Page) {
  await expect(state(page)).toHaveAttribute('data-state', 'static');
  const shown = () => page.evaluate((side) => ({
    opacity: getComputedStyle(document.querySelector(`.symbols .symbol:not([data-sides~="${side}"]) > [data-object]`)!).opacity,
    layer: getComputedStyle(document.querySelector('.layer')!).display,
  }), SIDE.guild.id);
  expect(await shown()).toEqual({ opacity: '1', layer: 'none' });
  await page.evaluate((side) => {
    for (const id of [`show-side-${side}`, 'layer-soviet']) document.querySelector<HTMLInputElement>(`#${id}`)!.checked = true;
  }, SIDE.guild.id);
  expect(await shown()).toEqual({ opacity: '0.3', layer: 'inline' });
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('#show-side-')!.checked = true;
    document.querySelector<HTMLInputElement>('#layer-soviet')!.checked = false;
  });
}

const cut = (answer: Answer): Answer => ({ ...answer, body: answer.body.subarray(0, answer.body.length / 2) });
const gone = (answer: Answer): Answer => ({ ...answer, status: 404, headers: { 'Content-Type': 'text/html' }, body: Buffer.from('gone') });
const page200 = (answer: Answer): Answer => ({ ...answer, status: 200, headers: { 'Content-Type': 'text/html' }, body: Buffer.from('<!doctype html><title>Home</title>') });
const noise = (answer: Answer): Answer => ({ ...answer, body: Buffer.from(answer.body.map((byte) => byte ^ 0x55)) });
const isStart = (path: string) => /^start-.*\.js$/.test(path);
const isGlue = (path: string) => /^app-.*\.js$/.test(path);
const isDocument = (path: string) => path.endsWith('.postcard');

const FAULTS: [string, (path: string) => boolean, (answer: Answer) => Answer][] = [
  ['no wasm', isWasm, gone],
  ['wasm cut off', isWasm, cut],
  ['wrong bytes for wasm', isWasm, noise],
  ['a page in place of wasm', isWasm, page200],
  ['a page in place of the start script', isStart, page200],
  ['no start script', isStart, gone],
  ['the start script cut off', isStart, cut],
  ['a page in place of the app’s script', isGlue, page200],
  ['the app’s script cut off', isGlue, cut],
  ['no document', isDocument, gone],
  ['the document cut off', isDocument, cut],
  ['a page in place of the document', isDocument, page200],
  ['a foreign document', isDocument, noise],
  ['a policy that forbids wasm', (path) => /(^\.|\/|\.html)$/.test(path), (answer) => (
    { ...answer, headers: { ...answer.headers, 'Content-Security-Policy': "script-src 'self'" } })],
];

for (const [name, concerns, spoil] of FAULTS) {
  test(`with ${name} everything can be read`, async ({ page }) => {
    const site = await host(PREFIX, (answer, path) => concerns(path) ? spoil(answer) : answer);
    const seen = watch(page, PREFIX);
    await page.goto(site.url);
    await page.waitForLoadState('networkidle');
    await expect(state(page)).not.toHaveAttribute('data-state', 'live');
    await pretendsNothing(page);
    await boxesWork(page);
    expect(seen.loads).toBeLessThanOrEqual(2);
    await readable(page, site.url);
    expect(seen.errors).toEqual([]);
    expect(seen.outside).toEqual([]);
    await site.close();
  });
}

test('a wrong type for wasm does no harm', async ({ page }) => {
  for (const type of ['application/octet-stream', 'text/plain']) {
    const site = await host(PREFIX, (answer, path) => isWasm(path) ? { ...answer, headers: { 'Content-Type': type } } : answer);
    const seen = watch(page, PREFIX);
    await openLive(page, site.url);
    await page.locator(`#${CARD.prospects} > summary`).click();
    await expect(page).toHaveURL(`${site.url}${CARD.prospects}/`);
    expect(seen.errors).toEqual([]);
    await site.close();
  }
});

test('no request leaves the path of the site, with and without index.html', async ({ page }) => {
  const site = await host(PREFIX);
  const seen = watch(page, PREFIX);
  for (const path of ['', 'index.html', `${CARD.prospects}/`, `${CARD.prospects}/index.html`, `embed/${CARD.pressure}/`, `embed/${CARD.pressure}/index.html`]) {
    await openLive(page, `${site.url}${path}`);
    await expect(page.locator(`#${ID.poland} .shape`)).toBeAttached();
  }
  await openLive(page, `${site.url}index.html`);
  await page.locator(`#${CARD.reasons} > summary`).click();
  await page.locator(`.mention[data-object="${ID.poland}"]`).first().click();
  await page.goBack();
  await page.goBack();
  await page.waitForLoadState('networkidle');
  expect(seen.outside).toEqual([]);
  expect(seen.errors).toEqual([]);
  await site.close();
});

test('a host that says nothing of caches gives each file once', async ({ browser }) => {
  const served: string[] = [];
  const site = await host('/', ({ status, headers, body }, path) => {
    served.push(path);
    return { status, headers: { 'Content-Type': headers['Content-Type']! }, body };
  });
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await openLive(page, site.url);
  await page.locator(`#${CARD.reasons} > summary`).click();
  await expect(page).toHaveURL(new RegExp(`/${CARD.reasons}/$`));
  await page.locator(`#${CARD.prospects} > summary`).click();
  await expect(page).toHaveURL(new RegExp(`/${CARD.prospects}/$`));
  await page.waitForLoadState('networkidle');
  const files = served.filter((path) => /\.(wasm|js|postcard)$/.test(path));
  expect(files.length).toBeGreaterThan(2);
  expect(files).toEqual([...new Set(files)]);
  await context.close();
  await site.close();
});

test('without WebAssembly everything can be read', async ({ page }) => {
  const site = await host();
  const seen = watch(page);
  await page.addInitScript('delete globalThis.WebAssembly');
  await page.goto(site.url);
  await expect(state(page)).toHaveAttribute('data-state', 'static');
  await pretendsNothing(page);
  await readable(page, site.url);
  expect(seen.errors).toEqual([]);
  await site.close();
});

test('a script that is loaded late and is missing by then is reported', async ({ page }) => {
  const site = await host();
  await openLive(page, site.url);
  await page.route('**/export-map-*.js', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await page.locator('#export').getByRole('button', { name: /PNG/ }).click();
  await expect(page.locator('#toast')).toContainText('Load the page again');
  await site.close();
});
