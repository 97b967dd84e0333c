import type { Locator, Page } from '@playwright/test';
import { CARD, FRAME, ID, re } from './fixture';
import { openLive, settled, sheetBox, SIZES } from './page';
import { expect, test } from './test';

const caption = (page: Page) => page.locator('#caption');
const follow = (page: Page) => page.getByRole('button', { name: 'Follow the text' });
const tour = (page: Page) => page.getByRole('group', { name: 'Tour of the map' });
const reading = (page: Page) => page.locator('[data-reading]');

/** Scrolls as a reader does until a part of the text stands a little below the map or the header. */
async function readOn(page: Page, words: string) {
  const part = page.locator('.prose > [data-frame]', { hasText: words });
  await expect(part).toBeVisible();
  await part.evaluate((element) => {
    const narrow = matchMedia('(width < 60rem)').matches;
    scrollBy({ top: element.getBoundingClientRect().top - innerHeight * (narrow ? .58 : .48), behavior: 'instant' });
  });
}

/** Counts what must not change while the reader scrolls: entries of the history, the focus, and what is said. */
async function watchQuiet(page: Page) {
  await page.evaluate(() => {
    const said: string[] = [];
    const focused: string[] = [];
    Object.assign(globalThis, { said, focused, entries: history.length });
    for (const region of document.querySelectorAll('[role="status"], [aria-live]')) {
      new MutationObserver(() => said.push(region.textContent!)).observe(region, { childList: true, characterData: true, subtree: true });
    }
    addEventListener('focusin', ({ target }) => focused.push((target as Element).className));
  });
  return () => page.evaluate(() => {
    const { said, focused, entries } = globalThis as unknown as { said: string[]; focused: string[]; entries: number };
    return { said, focused, entries: history.length - entries };
  });
}

for (const size of [SIZES[0]!, SIZES[2]!]) {
  test.describe(`on a ${size.name}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize(size);
    });

    test('the map goes on as before once what was touched on it is let go', async ({ page }) => {
      await openLive(page, `./${CARD.reasons}/`);
      await readOn(page, FRAME.tours.words);
      await expect(caption(page)).toHaveText(FRAME.tours.caption);
      await settled(page);
      const before = await sheetBox(page);
      const shown = await page.locator('.map-window').boundingBox();
      // Not by the locator, which would scroll the page.
      const press = async (what: Locator) => {
        const { x, y, width, height } = (await what.boundingBox())!;
        await page.mouse.click(x + width / 2, y + height / 2);
      };
      await press(page.locator(`#${FRAME.tours.objects[0]} .shape`));
      await expect(page.locator('.evidence')).toBeVisible();
      await press(page.getByRole('button', { name: 'Close the evidence' }));
      await expect(follow(page)).toHaveCount(0);
      await settled(page);
      await expect.poll(() => sheetBox(page)).toEqual(before);
      expect(await page.locator('.map-window').boundingBox()).toEqual(shown);
      await readOn(page, FRAME.masts.words);
      await expect(caption(page)).toHaveText(FRAME.masts.caption);
    });

    test('the map follows what is read, without a word, a step of the history or the focus', async ({ page }) => {
      await openLive(page, `./${CARD.reasons}/`);
      await expect(caption(page)).toHaveText(FRAME.reasons);
      await expect(reading(page)).toHaveCount(0);
      const address = page.url();
      const changed = await watchQuiet(page);
      const seen = [await sheetBox(page)];
      for (const { words, caption: shows, objects } of [FRAME.tours, FRAME.masts, FRAME.marsh]) {
        await readOn(page, words);
        await expect(caption(page)).toHaveText(shows);
        await expect(reading(page)).toContainText(words);
        for (const id of objects) await expect(page.locator(`#${id}`)).toHaveAttribute('data-framed', 'true');
        await settled(page);
        seen.push(await sheetBox(page));
      }
      expect(new Set(seen.map(({ x, y, width }) => `${x} ${y} ${width}`)).size).toBe(seen.length);
      await expect(page.locator(`#${FRAME.tours.objects[0]}`)).not.toHaveAttribute('data-framed');
      await readOn(page, FRAME.tours.words);
      await expect(caption(page)).toHaveText(FRAME.tours.caption);
      await expect(reading(page)).toHaveCount(1);
      expect(await changed()).toEqual({ said: [], focused: [], entries: 0 });
      expect(page.url()).toBe(address);
    });

    test('a frame shows the year of its event, and its own sets of countries', async ({ page }) => {
      await openLive(page, `./${CARD.prospects}/`);
      await readOn(page, FRAME.pledge.words);
      await expect(page.locator('.moment')).toContainText('2008');
      await openLive(page, `./${CARD.lead}/`);
      await readOn(page, FRAME.layers.words);
      await expect(page.locator('.page')).toHaveAttribute('data-layers', /\bjoined\b/);
      await expect(caption(page)).toContainText('Background, not from the article.');
      await expect(page).not.toHaveURL(/layers/);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await expect(page.locator('.page')).not.toHaveAttribute('data-layers', /\bjoined\b/);
    });

    test('a move of the reader’s own ends the following, and one button brings it back', async ({ page }) => {
      await page.clock.install();
      await openLive(page, `./${CARD.reasons}/`);
      await readOn(page, FRAME.tours.words);
      await expect(caption(page)).toHaveText(FRAME.tours.caption);
      await expect(follow(page)).toHaveCount(0);
      await settled(page);
      await page.locator('.map-window').focus();
      await page.keyboard.press('+');
      await expect(follow(page)).toBeVisible();
      await settled(page);
      const own = await sheetBox(page);
      await readOn(page, FRAME.masts.words);
      await page.clock.runFor(1000);
      expect(await sheetBox(page)).toEqual(own);
      await expect(caption(page)).toHaveText(FRAME.tours.caption);
      await follow(page).click();
      await expect(caption(page)).toHaveText(FRAME.masts.caption);
      await expect(follow(page)).toHaveCount(0);
      await expect(tour(page).getByRole('button', { name: /^Next/ })).toBeFocused();
    });

    test('a year of the reader’s own ends it too, and another card follows again', async ({ page }) => {
      await openLive(page);
      // The words of numbers in circles may still move the timeline.
      await settled(page);
      await page.getByRole('button', { name: 'To the change before' }).click();
      await expect(follow(page)).toBeVisible();
      await page.locator(`#${CARD.prospects} > summary`).click();
      await expect(follow(page)).toHaveCount(0);
      await expect(page.locator('.moment')).toContainText('February 2022');
    });

    test('the tour leads through the frames in the order of the text and says each in one line', async ({ page }) => {
      await openLive(page);
      const next = tour(page).getByRole('button', { name: /^Next/ });
      const spoken = page.locator('.announced');
      await expect(spoken).toBeEmpty();
      const count = await page.locator('.frame-caption').count();
      for (let at = 2; at <= count; at += 1) {
        await next.focus();
        await page.keyboard.press('Enter');
        await expect(spoken).toContainText(`${at} of ${count}. `);
        await expect(next).toBeFocused();
        const shown = (await caption(page).textContent())!;
        expect(await spoken.textContent()).toContain(shown.replace(/ Background, not from the article\.$/, ''));
        if (await reading(page).count()) await expect(reading(page)).toBeInViewport();
      }
      await expect(page.locator('#map')).toHaveAttribute('data-card', CARD.pressure);
      await tour(page).getByRole('button', { name: /^Previous/ }).click();
      await expect(spoken).toContainText(`${count - 1} of ${count}. `);
      await expect(page).toHaveURL(/[?&]frame=s-[0-9a-f]{8}$/);
      const here = await caption(page).textContent();
      await page.reload();
      await expect(caption(page)).toHaveText(here!);
      await expect(reading(page)).toBeInViewport();
    });
  });
}

test('each address that the tour writes opens its frame for somebody else', async ({ page, context }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLive(page);
  const count = await page.locator('.frame-caption').count();
  const seen = new Map<string, string>();
  for (let at = 2; at <= count; at += 1) {
    await tour(page).getByRole('button', { name: /^Next/ }).press('Enter');
    await expect(page.locator('.announced')).toContainText(`${at} of ${count}. `);
    if (page.url().includes('frame=')) seen.set(page.url(), (await caption(page).textContent())!);
  }
  expect([...seen.keys()].some((url) => new URL(url).pathname === '/'), 'frames of the first card are among them').toBe(true);
  for (const [url, shown] of seen) {
    const other = await context.newPage();
    await openLive(other, url);
    await settled(other);
    await expect(caption(other), url).toHaveText(shown);
    expect(other.url()).toBe(url);
    await other.close();
  }
});

test('with reduced motion the map jumps', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLive(page, `./${CARD.reasons}/`);
  await readOn(page, FRAME.tours.words);
  await expect(caption(page)).toHaveText(FRAME.tours.caption);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('a selection lights what it belongs to, and the frame stands back', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, `./${CARD.reasons}/`);
  await readOn(page, FRAME.masts.words);
  await expect(page.locator(`#${ID.mastPoland}`)).toHaveAttribute('data-framed', 'true');
  const fill = () => page.locator(`#${ID.mastRomania} .hit-area`).evaluate((area) => getComputedStyle(area).fillOpacity);
  expect(await fill()).not.toBe('1');
  await page.locator(`[data-reading] .mention[data-object="${ID.mastPoland}"]`).first().click();
  await expect(page.locator(`#${ID.mastPoland}`)).toHaveAttribute('data-lit', 'true');
  expect(await fill()).toBe('1');
});

test('reading on leaves what was selected in the text', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, `./${CARD.reasons}/`);
  await readOn(page, FRAME.masts.words);
  await page.locator(`[data-reading] .mention[data-object="${ID.mastPoland}"]`).first().click();
  await expect(page).toHaveURL(re`#${ID.mastPoland}$`);
  await expect(page.locator(`#${ID.mastPoland}`)).toHaveAttribute('data-lit', 'true');
  const lit = await sheetBox(page);
  // What is read first is where the reader has selected it; what is read after that is not.
  await readOn(page, FRAME.tours.words);
  await expect(caption(page)).toHaveText(FRAME.tours.caption);
  await readOn(page, FRAME.marsh.words);
  await expect(page.locator('[data-lit]')).toHaveCount(0);
  await expect(page).toHaveURL(re`/${CARD.reasons}/$`);
  await expect(caption(page)).toHaveText(FRAME.marsh.caption);
  await settled(page);
  expect(await sheetBox(page)).not.toEqual(lit);
});

test.describe('the map of a phone', () => {
  test.use({ viewport: SIZES[0]!, hasTouch: true, isMobile: true });

  /** Without the list of numbers in circles, which each frame has of its own. */
  const height = (page: Page) => page.locator('#map').evaluate((map) => map.getBoundingClientRect().height - (parseFloat(getComputedStyle(map).getPropertyValue('--key-height')) || 0));

  test('folds to a strip when the text is reached, and the text stays where it is', async ({ page }) => {
    await openLive(page, `./${CARD.lead}/`);
    const whole = await height(page);
    await readOn(page, FRAME.layers.words);
    await expect(page.locator('#map')).toHaveAttribute('data-folded', 'true');
    expect(await height(page)).toBeLessThan(whole * .8);
    const top = () => page.locator('.prose > [data-frame]', { hasText: FRAME.layers.words }).evaluate((part) => part.getBoundingClientRect().top);
    const before = await top();
    const handle = page.getByRole('button', { name: 'Make the map higher or lower' });
    await handle.tap();
    await expect.poll(() => height(page)).toBeCloseTo(whole, 0);
    expect(await top()).toBeCloseTo(before, 0);
    await handle.press('Enter');
    await expect.poll(() => height(page)).toBeLessThan(whole * .6);
    await handle.press('Enter');
    await expect(page.locator('#map')).not.toHaveAttribute('data-height');
  });
});

test('without scripts each page has the frame of its card, and all captions stand in the text', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL!, viewport: SIZES[2]! });
  await page.goto(`./${CARD.reasons}/`);
  await expect(caption(page)).toHaveText(FRAME.reasons);
  await expect(tour(page)).toBeHidden();
  const captions = page.locator(`#${CARD.reasons} .frame-caption`);
  await expect(captions.first()).toHaveText(FRAME.reasons);
  for (const { caption: shows } of [FRAME.tours, FRAME.masts, FRAME.marsh]) await expect(captions.getByText(shows, { exact: true })).toBeVisible();
  await page.close();
});

test('what stands below the answers leaves the map as it is', async ({ page }) => {
  await page.clock.install();
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, `./${CARD.reasons}/`);
  await readOn(page, FRAME.tours.words);
  await page.clock.runFor(1000);
  await expect(caption(page)).toHaveText(FRAME.tours.caption);
  await page.locator('#table').evaluate((table) => table.scrollIntoView({ behavior: 'instant' }));
  await page.clock.runFor(1000);
  await expect(caption(page)).toHaveText(FRAME.tours.caption);
});

test('on the page of a later card, the cards below it are read in the order of the page', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, `./${CARD.pressure}/`);
  await page.locator(`#${CARD.lead} > summary`).click();
  await readOn(page, FRAME.layers.words);
  await expect(reading(page)).toContainText(FRAME.layers.words);
});

test('while the app follows, the captions in the text are hidden', async ({ page }) => {
  await openLive(page, `./${CARD.reasons}/`);
  await expect(page.locator('.frame-caption').filter({ visible: true })).toHaveCount(0);
});
