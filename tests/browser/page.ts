import { expect, type Page } from '@playwright/test';

export const CARDS = ['puzzle', 'why-worried', 'outlook', 'squeeze'];

export const SIZES = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'tablet', width: 820, height: 1180 },
  { name: 'desktop', width: 1440, height: 900 },
];

/** Opens a page and waits until it answers to touch. */
export async function openLive(page: Page, path = './') {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-state', 'live');
}

/** Opens every card by hand. */
export async function openAllCards(page: Page) {
  for (const id of CARDS) {
    const card = page.locator(`details#${id}`);
    if (!(await card.evaluate((details: HTMLDetailsElement) => details.open))) {
      await card.locator('summary').click();
    }
  }
}

/** The ids that are lit, each once. */
export function litObjects(page: Page, within = '') {
  return page.locator(`${within} [data-object][data-lit="true"]`).evaluateAll((elements) =>
    [...new Set(elements.map((element) => element.getAttribute('data-object')))].sort());
}

/** Where the sheet lies on the screen. */
export function sheetBox(page: Page) {
  return page.locator('.map-sheet').evaluate((sheet) => {
    const { x, y, width, height } = sheet.getBoundingClientRect();
    return { x, y, width, height };
  });
}

/** Waits for the map to have come to rest. */
export async function settled(page: Page) {
  await page.waitForFunction(() => document.querySelector('.map-sheet')!.getAnimations().length === 0);
}
