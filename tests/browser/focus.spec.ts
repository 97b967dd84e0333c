import type { Page } from '@playwright/test';
import { CARD, ID, NAME, SIDE } from './fixture';
import { openAllCards, openLive, settled, SIZES } from './page';
import { expect, test } from './test';

const SCREENS = [{ name: 'small phone', width: 320, height: 640 }, ...SIZES, { name: 'phone on its side', width: 844, height: 390 }];

interface Stop {
  name: string;
  /** Points of the element's part on show that something else covers, of nine. */
  covered: number;
  ring: boolean;
}

/** Where the focus is: its name, what covers it, whether a ring shows; nothing outside of the page. */
function stop(page: Page): Promise<Stop | null> {
  return page.evaluate(async () => {
    // Firefox moves the focus and scrolls to it with the next frame.
    for (let frame = 0; frame < 2; frame += 1) await new Promise((done) => { requestAnimationFrame(done); });
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const PARTS = [.25, .5, .75];
    const windows = (function* () { for (let up = at.parentElement; up; up = up.parentElement) if (getComputedStyle(up).overflowX !== 'visible') yield up.getBoundingClientRect(); })();
    const [box, ...edges] = [at.getClientRects()[0]!, ...windows, new DOMRect(0, 0, innerWidth, innerHeight)];
    const left = Math.max(box.left, ...edges.map((edge) => edge.left)), right = Math.min(box.right, ...edges.map((edge) => edge.right));
    const top = Math.max(box.top, ...edges.map((edge) => edge.top)), bottom = Math.min(box.bottom, ...edges.map((edge) => edge.bottom));
    // A symbol's label does not cover its shape, but may be in the corner of its target for fingers.
    const isOwnWords = (hit: Element) => at.hasAttribute('data-object') && hit.closest('.label [data-object]')?.getAttribute('data-object') === at.getAttribute('data-object');
    const isOnTop = (x: number, y: number) => {
      const hit = document.elementFromPoint(x, y);
      return !!hit && (at.contains(hit) || hit.contains(at) || isOwnWords(hit) || (hit instanceof HTMLLabelElement ? hit : hit.closest('label'))?.control === at);
    };
    const isSeen = left < right && top < bottom;
    const covered = !isSeen ? 9 : PARTS.flatMap((x) => PARTS.map((y) => isOnTop(left + (right - left) * x, top + (bottom - top) * y))).filter((free) => !free).length;
    const drawn = [at, ...at.querySelectorAll('*'), at.nextElementSibling ?? at];
    const ring = drawn.some((element) => {
      const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(element);
      const isMark = element instanceof SVGElement && stroke !== 'none' && parseFloat(strokeWidth) >= 2;
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || isMark;
    });
    const name = at.getAttribute('aria-label') ?? at.textContent!.trim().replace(/\s+/g, ' ').slice(0, 60);
    return { name: `${at.localName} ${name}`, covered, ring };
  });
}

async function stops(page: Page) {
  const seen: Stop[] = [];
  for (let press = 0; press < 300; press += 1) {
    await page.keyboard.press('Tab');
    // The map may move for a symbol, and its labels follow.
    if (await page.locator('.map-window :focus').count()) await settled(page);
    const next = await stop(page);
    if (!next) return seen;
    seen.push(next);
  }
  throw new Error(`no end of the page after 300 stops; the last was ${seen.at(-1)?.name}`);
}

for (const screen of SCREENS) {
  test(`at every tab stop the focus is visible and not covered on a ${screen.name}`, async ({ page }) => {
    await page.setViewportSize(screen);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLive(page);
    await openAllCards(page);
    // By script: a driver may wait without end for one that lies below a map that stays in view.
    await page.locator('.claims > summary').evaluateAll((all) => { for (const claims of all) (claims as HTMLElement).click(); });
    await page.locator('.skip-link').focus();
    const seen = await stops(page);
    expect(seen.length).toBeGreaterThan(100);
    // The map's viewport is behind its controls.
    const whole = seen.filter(({ name }) => !/^div Arrow keys/.test(name));
    expect(whole.filter(({ covered }) => covered > 0)).toEqual([]);
    expect(seen.filter(({ ring }) => !ring)).toEqual([]);
  });
}

test('arrow keys bring each symbol into the map’s viewport', async ({ page }) => {
  await page.setViewportSize(SIZES[0]!);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLive(page, `./${CARD.pressure}/`);
  await page.locator('.map-window').focus();
  await page.keyboard.press('Tab');
  const symbols = await page.locator('.symbols a').evaluateAll((all) => all.filter((symbol) => symbol.getClientRects().length > 0).length);
  for (let at = 0; at < symbols; at += 1) {
    const name = await page.evaluate(() => document.activeElement!.getAttribute('aria-label') ?? '');
    await expect.poll(() => page.evaluate(() => {
      const { left, right, top, bottom } = document.querySelector('.map-window')!.getBoundingClientRect();
      const symbol = document.activeElement!.getBoundingClientRect();
      return symbol.left >= left && symbol.right <= right && symbol.top >= top && symbol.bottom <= bottom;
    }), name).toBe(true);
    await page.keyboard.press('ArrowRight');
  }
});

test('a symbol says what is selected, Tab leads to its evidence, and closing that leads back', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, `./${CARD.reasons}/`);
  const symbol = page.locator(`#${ID.poland}`);
  const close = page.getByRole('button', { name: 'Close the evidence' });
  for (const leave of [() => page.keyboard.press('Escape'), () => close.click()]) {
    await symbol.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.announced')).toHaveText(new RegExp(`^Selected: ${NAME.poland}\\. Sentences about it: [1-9]`));
    await page.keyboard.press('Tab');
    await expect(page.locator('.evidence a').first()).toBeFocused();
    await leave();
    await expect(page.getByRole('complementary', { name: 'Evidence' })).toHaveCount(0);
    await expect(symbol).toBeFocused();
  }
});

test('a button of the map that has no more to do keeps the focus', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page);
  await page.getByRole('button', { name: 'North' }).press('Enter');
  const home = page.getByRole('button', { name: /^Back to this card/ });
  await expect(home).not.toHaveAttribute('aria-disabled');
  await home.press('Enter');
  await expect(home).toHaveAttribute('aria-disabled', 'true');
  await expect(home).toBeFocused();
});

test('each act is said once, in one message, and the slider says its own', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLive(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    for (const region of document.querySelectorAll('[role="status"], [aria-live]')) {
      new MutationObserver(() => said.push(region.textContent!)).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said.splice(0).filter(Boolean));
  const [button, layer] = [(name: string) => page.getByRole('button', { name, exact: true }), page.getByRole('checkbox', { name: 'Former Soviet republics' })];
  const acts: [() => Promise<void>, RegExp][] = [
    [() => button('Closer').press('Enter'), /^The map no longer follows the text\. [1-9][\d,]* km across$/],
    [() => button('Closer').press('Enter'), /^[1-9][\d,]* km across$/],
    [() => button('Follow the text').press('Enter'), /^The map follows the text\.$/],
    [() => button('To the change before').press('Enter'), /^The map no longer follows the text\. 20\d\d, \d+ NATO members[,;] .+\.$/],
    [() => layer.press('Space'), /^On the map: Former Soviet republics$/],
    [() => layer.press('Space'), /^No longer on the map: Former Soviet republics$/],
    [() => page.getByRole('radio', { name: SIDE.guild.name, exact: true }).check(), new RegExp(`^Sentences by ${SIDE.guild.name}: [1-9]`)],
    [() => page.locator('#table thead button').nth(0).press('Enter'), /^Sorted by .+, ascending$/],
  ];
  for (const [act, words] of acts) {
    await act();
    await expect(page.locator('.announced')).toHaveText(words);
    expect(await said()).toEqual([expect.stringMatching(words)]);
  }
  await page.getByRole('slider', { name: 'Year' }).press('ArrowLeft');
  await expect(page.locator('.moment')).not.toContainText('2021');
  expect(await said()).toEqual([]);
});
