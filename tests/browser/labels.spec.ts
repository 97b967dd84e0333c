import { expect, test } from '@playwright/test';
import { CARD, CARDS } from './fixture';
import { clashes, covered, cut } from './map-labels';
import { openLive, settled, SIZES, setTextSize } from './page';

for (const size of SIZES) {
  test(`labels meet no other label, no symbol and no control, and are whole on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const card of CARDS) {
      await openLive(page, `./${card}/`);
      await settled(page);
      await expect.poll(() => clashes(page), { message: card }).toEqual([]);
      expect(await covered(page), card).toEqual([]);
      // The other cards show a part of the map, whose edge may run through the words of what stands beside it.
      if (CARDS.indexOf(card) < 2) expect(await cut(page), card).toEqual([]);
    }
  });
}

test('labels keep apart at every step of the scale', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLive(page);
  for (const [name, count] of [['Farther', 3], ['Closer', 9]] as const) {
    for (let step = 0; step < count; step += 1) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect.poll(() => clashes(page), { message: `${name} ${step}` }).toEqual([]);
    }
  }
});

for (const size of SIZES) {
  test(`labels keep apart with text of twice the size on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await setTextSize(page, 32);
    await openLive(page, `./${CARD.reasons}/`);
    await expect.poll(() => clashes(page)).toEqual([]);
    expect(await page.locator('.label[data-style="symbol"] text').evaluateAll((texts) =>
      texts.filter((text) => getComputedStyle(text).visibility === 'visible' && text.getBoundingClientRect().width > 0).length)).toBeGreaterThanOrEqual(5);
  });
}
