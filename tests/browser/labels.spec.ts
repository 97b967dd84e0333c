import type { Page } from '@playwright/test';
import { CARD, CARDS } from './fixture';
import { faults, overlaps } from './map-labels';
import { openLive, setTextSize, settled, SIZES } from './page';
import { expect, test } from './test';

/** Widths at which the page must hold, each with the height of a usual screen. */
const SCREENS = [
  [320, 640], [360, 640], [390, 844], [412, 823], [600, 960], [768, 1024], [820, 1180], [960, 800], [1024, 768], [1280, 800], [1440, 900], [1920, 1080],
  [2560, 1440],
] as const;

/** Faces that a reader's machine may have for the map; a machine without them falls back on its own. */
const FACES = { wide: 'Verdana, "DejaVu Sans Mono", monospace', narrow: '"Arial Narrow", "DejaVu Sans Condensed", "Liberation Sans Narrow", sans-serif' };

/** Sets the map's face before the page is there. */
function setFace(page: Page, face: string) {
  return page.addInitScript((face) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:root { --font-map: ${face} !important; }`);
    document.adoptedStyleSheets = [sheet];
  }, face);
}

async function expectLabelsAtEachWidth(page: Page, card: string) {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await openLive(page, `./${card}/`);
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    await settled(page);
    const faultsInView = async () => {
      // With large text the map does not stay in view.
      await page.locator('.map-window').evaluate((map) => {
        const bar = document.querySelector('.bottom-bar')!.getBoundingClientRect();
        scrollBy(0, Math.max(0, map.getBoundingClientRect().bottom - (bar.height > 0 ? Math.min(bar.top, innerHeight) : innerHeight)));
      });
      return faults(page);
    };
    await expect.poll(faultsInView, { message: `${card} at ${width} px` }).toEqual([]);
  }
}

for (const card of CARDS) {
  test(`every label that has to show is there, whole and uncovered, at each width in ${card}`, async ({ page }) => {
    await expectLabelsAtEachWidth(page, card);
  });
}

for (const [name, face] of Object.entries(FACES)) {
  test(`every label that has to show is there in a ${name} face`, async ({ page }) => {
    await setFace(page, face);
    await expectLabelsAtEachWidth(page, CARD.reasons);
  });
}

test('every label that has to show is there with text of twice the size', async ({ page }) => {
  await setTextSize(page, 32);
  await expectLabelsAtEachWidth(page, CARD.reasons);
});

test('a map that is drawn aside cuts no label off', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLive(page, `./${CARD.reasons}/`);
  await page.locator('.map-window').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    await page.keyboard.press(key);
    await settled(page);
    await expect.poll(() => faults(page), { message: key }).toEqual([]);
  }
});

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
