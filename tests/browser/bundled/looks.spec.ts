import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openLive, putOnPaper, settled, SIZES } from '../page';
import { expect, test } from '../test';

// Screenshots, with the same fonts on every machine. `cargo xtask looks` shows changes and takes them over.
const FACES = [['serif', 400, 'normal'], ['serif', 400, 'italic'], ['serif', 600, 'normal'], ['serif', 700, 'normal'],
  ['sans', 400, 'normal'], ['sans', 600, 'normal'], ['sans', 700, 'normal']] as const;

/** Sets the page in fonts from memory, which the policy allows. */
async function setFonts(page: Page) {
  const faces = FACES.map(([kind, weight, style]) => ({
    family: `Looks ${kind}`, weight: String(weight), style,
    bytes: readFileSync(`node_modules/@fontsource/noto-${kind}/files/noto-${kind}-latin-${weight}-${style}.woff2`).toString('base64'),
  }));
  await page.addInitScript((all) => {
    for (const { family, bytes, ...descriptors } of all) {
      const face = new FontFace(family, Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)), descriptors);
      document.fonts.add(face);
      void face.load();
    }
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.setProperty('--font-reading', '"Looks serif", serif');
      document.documentElement.style.setProperty('--font-map', '"Looks sans", sans-serif');
    });
  }, faces);
}

async function open(page: Page, path: string) {
  await setFonts(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLive(page, path);
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
}

/** Allows for another version's anti-aliasing: less than a button takes. */
const TOLERANCE = { maxDiffPixelRatio: .004, animations: 'disabled', caret: 'hide' } as const;

for (const size of SIZES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the explainer on a ${size.name}, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await open(page, './');
      await expect(page).toHaveScreenshot(`${size.name}-${colorScheme}.png`, TOLERANCE);
    });
  }
}

test('a selected symbol', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await open(page, './why-worried/#us-poland');
  await expect(page).toHaveScreenshot('selected.png', TOLERANCE);
});

test('the first sheets of paper', async ({ page }) => {
  await page.setViewportSize({ width: 794, height: 1123 });
  await open(page, './');
  await putOnPaper(page);
  await expect(page).toHaveScreenshot('paper.png', { ...TOLERANCE, fullPage: true, clip: { x: 0, y: 0, width: 794, height: 2246 } });
});
