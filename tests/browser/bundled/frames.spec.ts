import type { Page } from '@playwright/test';
import { faults, numbered, onSubject } from '../map-labels';
import { openLive, settled } from '../page';
import { CARDS } from './article';
import { expect, test } from '../test';

/** Screens on which every frame must hold, the last one as a browser at 200 % has it. */
const SCREENS = [
  [320, 640], [360, 640], [390, 844], [412, 823], [600, 960], [768, 1024], [820, 1180], [960, 800], [1024, 768], [1280, 800], [1440, 900], [1920, 1080],
  [2560, 1440], [640, 400],
] as const;

const position = (page: Page) => page.locator('.tour > span');

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

async function frameCount(page: Page) {
  await expect(position(page)).toHaveText(/^1 of \d+$/);
  return Number((await position(page).textContent())!.split(' ').at(-1));
}

for (const [width, height] of SCREENS) {
  test(`each frame has every label that has to show, at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLive(page);
    // In a low window the map scrolls away with the text, and has its frames where it is full.
    if (height < 500) await page.getByRole('button', { name: 'Full map' }).click();
    const count = await frameCount(page);
    const found: string[] = [];
    for (let frame = 1; frame <= count; frame += 1) {
      await expect(position(page)).toHaveText(`${frame} of ${count}`);
      await settled(page);
      let now: string[] = [];
      await expect.poll(async () => (now = [...await faults(page), ...await numbered(page), ...await onSubject(page)]), { timeout: 3000 }).toEqual([]).catch(() => found.push(...now.map((f) => `frame ${frame}: ${f}`)));
      if (frame < count) await page.locator('.tour > :last-child').click();
    }
    expect(found).toEqual([]);
  });
}

for (const width of [300, 600, 900]) {
  test(`an embed ${width} px wide has every label that has to show`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    for (const card of CARDS) {
      await openLive(page, `./embed/${card}/`);
      await settled(page);
      await expect.poll(async () => [...await faults(page), ...await onSubject(page)], { message: card, timeout: 3000 }).toEqual([]);
    }
  });
}

/** Steps on to the frame of the years in which members joined. */
async function openJoined(page: Page) {
  await openLive(page);
  for (const frame of [2, 3]) {
    await page.locator('.tour > :last-child').click();
    await expect(position(page)).toHaveText(new RegExp(`^${frame} of`));
  }
  await settled(page);
}

test('a phone shows when the newest members joined, by the year alone where the name has no room', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openJoined(page);
  for (const name of ['POLAND', 'LATVIA', 'ESTONIA', 'LITHUANIA', 'ROMANIA']) {
    const label = page.locator('.label[data-joined]', { hasText: name });
    await expect(label, name).toHaveAttribute('data-fit', name === 'ESTONIA' ? 'first' : /^(first|all)$/);
    await expect(label.locator('.joined-year').first()).toBeVisible();
  }
});

test('a desktop shows the year of each of the members of which the caption speaks', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openJoined(page);
  await expect(page.locator('#caption')).toContainText('14 of its 30 members have joined since 1999');
  const shown = () => page.locator('.label[data-joined]').evaluateAll((labels) => labels
    .filter((label) => Number(label.getAttribute('data-joined')) >= 1999)
    .filter((label) => ['all', 'first'].includes(label.getAttribute('data-fit')!)).length);
  await expect.poll(shown).toBe(14);
});

for (const [width, height] of [[390, 844], [360, 640]] as const) {
  test(`no question is cut below the map in the tour, and each step has an address, at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLive(page);
    const home = page.url();
    const count = await frameCount(page);
    for (let frame = 2; frame <= count; frame += 1) {
      await page.locator('.tour > :last-child').click();
      await expect(position(page)).toHaveText(`${frame} of ${count}`);
      await settled(page);
      const cut = await page.evaluate(() => {
        const edge = document.querySelector('.map')!.getBoundingClientRect().bottom;
        return [...document.querySelectorAll('.card h2')].filter((title) => {
          const { top, bottom } = title.getBoundingClientRect();
          return top < edge - 1 && bottom > edge + 1;
        }).map((title) => title.textContent);
      });
      expect(cut, `step ${frame}`).toEqual([]);
      expect(page.url(), `step ${frame}`).not.toBe(home);
    }
  });
}

test('a link to the first sentence of a frame shows that frame on a phone', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  for (const card of CARDS) {
    await openLive(page, `./${card}/`);
    const frames = await page.locator(`#${card} .prose > [data-frame]`).evaluateAll((parts) => parts.map((part) => ({
      id: part.querySelector('.sentence')!.id,
      caption: part.previousElementSibling!.textContent!.split(' Background')[0]!,
    })));
    for (const { id, caption } of frames) {
      await openLive(page, `./${card}/#${id}`);
      await expect(page.locator('#caption'), id).toContainText(caption);
    }
  }
});
