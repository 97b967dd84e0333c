import { expect, test } from '@playwright/test';
import { CARD, CARDS } from './fixture';
import { covered, cutOff, overlaps } from './map-labels';
import { openLive, settled, SIZES, setTextSize } from './page';

for (const size of SIZES) {
  test(`labels overlap no other label, symbol or control, and are not cut off on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const card of CARDS) {
      await openLive(page, `./${card}/`);
      await settled(page);
      await expect.poll(() => overlaps(page), { message: card }).toEqual([]);
      expect(await covered(page), card).toEqual([]);
      // The other cards show a part of the map, whose edge may cut off the labels of what is beside it.
      if (CARDS.indexOf(card) < 2) expect(await cutOff(page), card).toEqual([]);
    }
  });
}

test('labels do not overlap at any zoom step', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLive(page);
  for (const [name, count] of [['Farther', 3], ['Closer', 9]] as const) {
    for (let step = 0; step < count; step += 1) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect.poll(() => overlaps(page), { message: `${name} ${step}` }).toEqual([]);
    }
  }
});

for (const size of SIZES) {
  test(`labels do not overlap with text of twice the size on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await setTextSize(page, 32);
    await openLive(page, `./${CARD.reasons}/`);
    await expect.poll(() => overlaps(page)).toEqual([]);
    expect(await page.locator('.label[data-style="symbol"] text').evaluateAll((texts) =>
      texts.filter((text) => getComputedStyle(text).visibility === 'visible' && text.getBoundingClientRect().width > 0).length)).toBeGreaterThanOrEqual(5);
  });
}
