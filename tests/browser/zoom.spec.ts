import { faults } from './map-labels';
import { openLive, settled } from './page';
import { expect, test } from './test';

/** Windows as a browser's zoom makes them, in CSS pixels. */
const ZOOMED = [
  { name: '1280 × 800 at 200 %', width: 640, height: 400 },
  { name: '1280 × 800 at 400 %', width: 320, height: 200 },
  { name: '390 × 844 at 200 %', width: 195, height: 422 },
  { name: '390 × 844 at 400 %', width: 98, height: 211 },
] as const;
const TITLE = 'Why harbours that nobody wants to leave ask all of the others for written promises about a berth at sea?';

for (const { name, width, height } of ZOOMED) {
  test(`in a window of ${name} there is text, no bar takes much of it, and the map has its labels`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await openLive(page);
    const first = await page.evaluate(() => {
      const bar = document.querySelector('.bottom-bar')!;
      const covered = getComputedStyle(bar).position === 'fixed' ? bar.getBoundingClientRect().height : 0;
      const [line] = (() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('h1')!); return range.getClientRects(); })();
      return { covered, top: line!.top, bottom: line!.bottom, wide: document.documentElement.scrollWidth };
    });
    expect(first.wide).toBeLessThanOrEqual(width);
    expect(first.covered).toBeLessThanOrEqual(height / 4);
    expect(first.top).toBeGreaterThanOrEqual(0);
    expect(first.bottom).toBeLessThanOrEqual(height - first.covered);
    await settled(page);
    await expect.poll(async () => {
      await page.locator('.map-window').evaluate((map) => scrollBy(0, Math.max(0, map.getBoundingClientRect().bottom - innerHeight + (innerHeight < 320 ? 8 : 80))));
      return width < 100 ? [] : faults(page);
    }).toEqual([]);
  });
}

for (const { name, width, height } of ZOOMED) {
  test(`in a window of ${name} the full map keeps its window free, and has all words of its numbers`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await openLive(page);
    await page.locator('[data-action="toggle-full-map"]:visible').first().click();
    await settled(page);
    const full = await page.evaluate(() => {
      const map = document.querySelector('.map')!;
      const box = (selector: string) => map.querySelector(selector)!.getBoundingClientRect();
      const list = map.querySelector('.map-key');
      const words = [...list?.children ?? []].map((entry) => entry.getBoundingClientRect());
      const [scene, close] = [box('.map-window'), box('.close-full')];
      return {
        covered: (close.width * close.height) / (scene.width * scene.height),
        numbers: map.querySelectorAll('.label[data-fit="key"]').length,
        words: words.filter(({ height }) => height > 0).length,
        cut: list ? list.scrollHeight - list.clientHeight : 0,
        above: list ? list.getBoundingClientRect().top - scene.bottom : 0,
        beyond: Math.max(0, ...words.map(({ bottom }) => bottom - map.getBoundingClientRect().top)) - map.scrollHeight,
      };
    });
    expect(full.covered).toBeLessThan(0.2);
    expect(full.words).toBe(full.numbers);
    expect(full.cut).toBeLessThanOrEqual(0);
    if (height < 300) expect(full.above).toBeGreaterThanOrEqual(-1);
    expect(full.beyond).toBeLessThanOrEqual(0);
  });
}

for (const [width, height] of [[960, 600], [1440, 900], [390, 844]] as const) {
  test(`a title of 104 letters is whole at ${width} pixels`, async ({ page }) => {
    expect(TITLE).toHaveLength(104);
    await page.setViewportSize({ width, height });
    await openLive(page);
    await page.locator('h1').evaluate((title, words) => { title.textContent = words; }, TITLE);
    const cut = await page.evaluate(() => {
      const title = document.querySelector('h1')!;
      const range = document.createRange();
      range.selectNodeContents(title);
      const intro = document.querySelector('.intro')!.getBoundingClientRect();
      return [...range.getClientRects()].filter(({ left, right, bottom }) => left < intro.left || right > intro.right + 1 || bottom > intro.bottom).length;
    });
    expect(cut).toBe(0);
    await expect(page.locator('.standfirst, .intro .as-of').last()).toBeInViewport({ ratio: 1 });
  });
}

test('at 1024 × 768 the legend leaves the map its room', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await openLive(page);
  await expect(page.locator('.legend')).toBeVisible();
  expect((await page.locator('.map-window').boundingBox())!.height).toBeGreaterThan(768 * 0.45);
});
