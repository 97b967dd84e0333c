import { expect, test, type Page } from '@playwright/test';
import { CARD, CARDS } from './fixture';
import { openLive, settled, SIZES, setTextSize } from './page';

/** Words that meet other words or a symbol that is not theirs. */
function clashes(page: Page) {
  return page.evaluate(() => {
    const shown = (e: Element) => e.getBoundingClientRect().width > 0 && getComputedStyle(e).visibility === 'visible';
    const texts = [...document.querySelectorAll('.labels text')].filter(shown)
      .map((e) => ({ what: e.textContent!, r: e.getBoundingClientRect(), owner: e.parentElement!.getAttribute('data-object') ?? e.textContent! }));
    const marks = [...document.querySelectorAll('.symbols .shape')].filter(shown)
      .map((e) => ({ r: e.getBoundingClientRect(), owner: e.closest('[data-object]')!.getAttribute('data-object')! }));
    const hit = (a: DOMRect, b: DOMRect) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
    const found: string[] = [];
    texts.forEach((t, at) => {
      for (const other of texts.slice(at + 1)) if (t.owner !== other.owner && hit(t.r, other.r)) found.push(`${t.what} × ${other.what}`);
      for (const mark of marks) if (t.owner !== mark.owner && hit(t.r, mark.r)) found.push(`${t.what} × symbol of ${mark.owner}`);
    });
    return found;
  });
}

/** Words, as far as they lie in the map's window, that something else lies on. */
function covered(page: Page) {
  return page.evaluate(() => {
    const window = document.querySelector('.map-window')!;
    const { left, right, top, bottom } = window.getBoundingClientRect();
    const isCovered = (element: Element) => {
      const r = element.getBoundingClientRect();
      const y = (r.top + r.bottom) / 2;
      const ends = [r.left + 2, (r.left + r.right) / 2, r.right - 2];
      const seen = r.width > 0 && y > top && y < bottom ? ends.filter((x) => x > left && x < right) : [];
      return seen.some((x) => !window.contains(document.elementFromPoint(x, y)));
    };
    return [...document.querySelectorAll('.labels text')].filter(isCovered).map((element) => element.textContent);
  });
}

for (const size of SIZES) {
  test(`labels meet no other label, no symbol and no control on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const card of CARDS) {
      await openLive(page, `./${card}/`);
      await settled(page);
      await expect.poll(() => clashes(page), { message: card }).toEqual([]);
      expect(await covered(page), card).toEqual([]);
    }
  });

  test(`no symbol's words run out of the map on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of ['./', `./${CARD.reasons}/`]) {
    await openLive(page, path);
    const cut = await page.evaluate(() => {
      const window = document.querySelector('.map-window')!.getBoundingClientRect();
      const shown = (e: Element) => e.getBoundingClientRect().width > 0;
      return [...document.querySelectorAll('.label[data-style="symbol"] text')].filter(shown)
        .map((e) => ({ what: e.textContent, r: e.getBoundingClientRect() }))
        .filter(({ r }) => r.right > window.left && r.left < window.right && r.bottom > window.top && r.top < window.bottom)
        .filter(({ r }) => r.left < window.left - 0.5 || r.right > window.right + 0.5 || r.top < window.top - 0.5)
        .map(({ what }) => what);
    });
    expect(cut, path).toEqual([]);
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
