import { expect, type Page } from '@playwright/test';
import { CARDS } from './fixture';

export const SIZES = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'tablet', width: 820, height: 1180 },
  { name: 'desktop', width: 1440, height: 900 },
];

/** Opens a page and waits until the app is interactive. */
export async function openLive(page: Page, path = './') {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-state', 'live');
}

/** The reader's own size of text, as browsers set it: style sheets and their conditions follow. */
export async function setTextSize(page: Page, standard: number) {
  if (page.context().browser()!.browserType().name() === 'firefox') return expectTextSize(page, standard);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
}

/** Firefox takes it from its preferences, which are those of the project. */
async function expectTextSize(page: Page, standard: number) {
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(`${standard}px`);
}

/** Opens every card by hand. */
export async function openAllCards(page: Page, cards: readonly string[] = CARDS) {
  for (const id of cards) {
    const card = page.locator(`details#${id}`);
    if (!(await card.evaluate((details: HTMLDetailsElement) => details.open))) {
      await card.locator('> summary').click();
    }
  }
}

/** The ids that are highlighted, each once. */
export function litObjects(page: Page, within = '') {
  return page.locator(`${within} [data-object][data-lit="true"]`).evaluateAll((elements) =>
    [...new Set(elements.map((element) => element.getAttribute('data-object')))].sort());
}

/** Where the map's pane is on the screen. */
export function sheetBox(page: Page) {
  return page.locator('.map-pane').evaluate((sheet) => {
    const { x, y, width, height } = sheet.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Waits until the map no longer moves. */
export async function settled(page: Page) {
  await page.waitForFunction(() => document.querySelector('.map-pane')!.getAnimations().length === 0
    && document.querySelector('.map-window[data-at-rest]'));
}

/** The colour of a point on the screen, as the browser has painted it. */
export async function colourAt(page: Page, x: number, y: number) {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const reader = await page.context().newPage();
  const colour = await reader.evaluate(async (data) => {
    const image = new Image();
    image.src = data;
    await image.decode();
    const canvas = document.createElement('canvas').getContext('2d')!;
    canvas.drawImage(image, 0, 0);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, `data:image/png;base64,${png.toString('base64')}`);
  await reader.close();
  return colour;
}

/** Records what must never happen: uncaught errors, more than one reload, requests outside of the prefix. */
export function watch(page: Page, prefix = '/') {
  const seen = { errors: [] as string[], loads: 0, outside: [] as string[] };
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) seen.loads += 1;
    if (url.protocol === 'http:' && !url.pathname.startsWith(prefix)) seen.outside.push(url.href);
  });
  return seen;
}

/** Waits until the page can make sheets of paper of its cards, and lets it. */
export async function putOnPaper(page: Page) {
  await page.waitForFunction(() => performance.getEntriesByName('print-ready').length > 0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}
