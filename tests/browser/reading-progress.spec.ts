import type { Page } from '@playwright/test';
import { CARD, ID, QUESTION, re } from './fixture';
import { openLive, SIZES } from './page';
import { expect, test } from './test';

/** Reads a card part by part, each so long that it counts; the end of each comes into the text that map and bar leave free. */
async function read(page: Page, card: string) {
  for (const part of await page.locator(`#${card} > .prose > :not(.frame-caption)`).all()) {
    await part.evaluate((it) => {
      const bar = document.querySelector('.bottom-bar')!.getBoundingClientRect();
      const end = bar.height > 0 ? bar.top : innerHeight;
      scrollBy({ top: it.getBoundingClientRect().bottom - end + 80, behavior: 'instant' });
    });
    await page.clock.runFor(20_000);
  }
}

test('a card is read once all of it was in view for as long as reading takes', async ({ page }) => {
  await page.clock.install();
  await openLive(page);
  const card = page.locator(`#${CARD.prospects}`);
  await card.locator('> summary').click();
  await card.locator('> .prose > :last-child').scrollIntoViewIfNeeded();
  await page.clock.runFor(60_000);
  await expect(card).toHaveAttribute('open');
  await expect(card).not.toHaveAttribute('data-read');
  await read(page, CARD.prospects);
  await expect(card).toHaveAttribute('data-read', 'Read to the end');
});

test('cards read to their end and the last place are remembered on the device', async ({ page }) => {
  await page.clock.install();
  await openLive(page);
  await page.locator(`#${CARD.prospects} > summary`).click();
  await read(page, CARD.prospects);
  await expect(page.locator(`#${CARD.prospects}`)).toHaveAttribute('data-read', 'Read to the end');
  await openLive(page);
  await expect(page.locator(`#${CARD.prospects}`)).toHaveAttribute('data-read', 'Read to the end');
  await expect(page.locator(`#${CARD.pressure}`)).not.toHaveAttribute('data-read');
  await page.getByRole('link', { name: re`^Go on reading: ${QUESTION.prospects}` }).click();
  await expect(page).toHaveURL(re`/${CARD.prospects}/$`);
  await expect(page.locator(`#${CARD.prospects}`)).toHaveAttribute('open');
});

test('what is remembered can be deleted', async ({ page }) => {
  await page.clock.install();
  await openLive(page);
  await page.locator(`#${CARD.prospects} > summary`).click();
  await read(page, CARD.prospects);
  await expect(page.locator(`#${CARD.prospects}`)).toHaveAttribute('data-read', 'Read to the end');
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.locator('[data-read]')).toHaveCount(0);
  await expect(page.locator('#toast')).toContainText('Forgotten');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.locator(`#${CARD.pressure} > summary`).click();
  await read(page, CARD.pressure);
  await expect(page.locator('[data-read]')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('nothing breaks where storage is blocked or full', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } });
  });
  await openLive(page);
  await page.locator(`#${CARD.prospects} > summary`).click();
  await expect(page).toHaveURL(re`/${CARD.prospects}/$`);
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.locator('#toast')).toContainText('Forgotten');
  const other = await page.context().newPage();
  await other.addInitScript(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await openLive(other);
  await other.locator(`#${CARD.prospects} > summary`).click();
  await expect(other).toHaveURL(re`/${CARD.prospects}/$`);
  expect(errors).toEqual([]);
});

test('a reader who follows a link is not offered to go on elsewhere', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page);
  await page.locator(`#${CARD.prospects} > summary`).click();
  await openLive(page, `./#${ID.poland}`);
  await expect(page.getByRole('link', { name: /^Go on reading/ })).toHaveCount(0);
});

for (const last of [`${CARD.prospects}/../../elsewhere/`, `${CARD.prospects}//elsewhere.example/`, '//elsewhere.example/', `../${CARD.prospects}/`, CARD.prospects]) {
  test(`what the device has kept leads nowhere else: ${last}`, async ({ page }) => {
    await openLive(page);
    await page.evaluate((last) => {
      localStorage.setItem('cardinal:/', `|${last}`);
    }, last);
    await openLive(page);
    await expect(page.locator('#app')).toHaveAttribute('data-storage-key', 'cardinal:/');
    await expect(page.locator('.resume')).toHaveCount(0);
  });
}
