import { expect, test } from '@playwright/test';
import { CARDS, openLive, settled, SIZES } from './page';

for (const size of SIZES) {
  test(`labels overlap no other label and no symbol on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const card of CARDS) {
      await openLive(page, `./${card}/`);
      await settled(page);
      const clashes = await page.evaluate(() => {
        const inside = (r: DOMRect) => r.width > 0;
        const shown = (e: Element) => e.getBoundingClientRect().width > 0;
        const texts = [...document.querySelectorAll('.labels text')].filter(shown)
          .map((e) => ({ what: e.textContent!, r: e.getBoundingClientRect(), owner: e.parentElement!.getAttribute('data-object') ?? e.textContent! }))
          .filter((t) => inside(t.r));
        const marks = [...document.querySelectorAll('.symbols .mark')]
          .map((e) => ({ what: 'mark', r: e.getBoundingClientRect(), owner: e.closest('[data-object]')!.getAttribute('data-object')! }));
        const hit = (a: DOMRect, b: DOMRect) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
        const clashes: string[] = [];
        texts.forEach((t, at) => {
          for (const other of texts.slice(at + 1)) if (t.owner !== other.owner && hit(t.r, other.r)) clashes.push(`${t.what} × ${other.what}`);
          for (const mark of marks) if (t.owner !== mark.owner && hit(t.r, mark.r)) clashes.push(`${t.what} × symbol of ${mark.owner}`);
        });
        return clashes;
      });
      expect(clashes, card).toEqual([]);
    }
  });

  test(`no symbol's words run out of the map on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of ['./', './why-worried/']) {
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
