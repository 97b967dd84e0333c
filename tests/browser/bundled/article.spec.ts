import { violations } from '../axe';
import { covered, cutOff, overlaps } from '../map-labels';
import { openAllCards, openLive, settled, setTextSize, SIZES } from '../page';
import { expectWhole } from '../whole-words';
import { showYear } from '../years';
import { CARDS } from './article';
import { expect, test } from '../test';

// What the words of the article could spoil. How the page works is tested with the fixture.
test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
});

test('axe finds nothing in any page', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  for (const path of ['./', ...CARDS.slice(1).map((card) => `./${card}/`), './404.html']) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-state', /live|static/);
    expect(await violations(page), path).toEqual([]);
  }
});

for (const size of SIZES) {
  test(`labels overlap no other label, symbol or control, and are not cut off on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
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

for (const width of [320, 1440]) {
  test(`no words are cut or covered at ${width} px, nor with text of twice the size`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const size of [16, 32]) {
      await setTextSize(page, size);
      await openLive(page);
      await openAllCards(page, CARDS);
      for (const claims of await page.locator('.claims > summary').all()) await claims.click();
      await expectWhole(page);
    }
  });
}

for (const size of [{ name: 'small phone', width: 360, height: 640 }, ...SIZES]) {
  test(`a link to countries shows all of them on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openLive(page, './#germany-france');
    await settled(page);
    const window = (await page.locator('.map-window').boundingBox())!;
    const lit = page.locator('.land [data-lit]');
    await expect(lit).toHaveCount(2);
    const boxes = await Promise.all((await lit.all()).map((country) => country.boundingBox()));
    const [left, right] = [Math.min(...boxes.map((box) => box!.x)), Math.max(...boxes.map((box) => box!.x + box!.width))];
    const shown = Math.min(right, window.x + window.width) - Math.max(left, window.x);
    expect(shown / (right - left)).toBeGreaterThan(0.9);
  });
}

for (const [width, height] of [[390, 844], [360, 640]] as const) {
  test(`the evidence of each number is whole below the map at ${width} × ${height}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await openLive(page);
    const evidence = page.locator('#table tbody tr:has(th) .note a[href*="#s-"]');
    const count = await evidence.count();
    expect(count).toBeGreaterThan(12);
    for (let at = 0; at < count; at += 1) {
      const id = (await evidence.nth(at).getAttribute('href'))!.split('#')[1]!;
      await evidence.nth(at).click();
      await expect(page.locator(`#${id}`)).toHaveAttribute('data-lit', 'true');
      await settled(page);
      const seen = await page.locator(`#${id}`).evaluate((sentence) => {
        const [map, bar] = ['.map', '.bottom-bar'].map((part) => document.querySelector(part)!.getBoundingClientRect());
        const { top, bottom } = sentence.getBoundingClientRect();
        return top >= map!.bottom && (bottom <= bar!.top || bottom - top > bar!.top - map!.bottom);
      });
      expect(seen, id).toBe(true);
    }
  });
}

test('no column of the table breaks a word', async ({ page }) => {
  await openLive(page);
  for (const width of [320, 360, 390, 600]) {
    await page.setViewportSize({ width, height: 800 });
    await page.locator('#table').scrollIntoViewIfNeeded();
    const broken = await page.locator('.shown').evaluate((table) => {
      const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        for (const { 0: word, index } of walker.currentNode.textContent!.matchAll(/\p{L}+/gu)) {
          const range = document.createRange();
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(word);
        }
      }
      return found;
    });
    expect(broken, `${width}`).toEqual([]);
  }
});

test('the same words stand there before and after the app has started', async ({ page, browser, baseURL }) => {
  const before = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
  for (const card of CARDS) {
    await before.goto(`./${card}/`);
    await openLive(page, `./${card}/`);
    expect(await page.locator('#app').textContent(), card).toBe(await before.locator('#app').textContent());
  }
  await before.close();
});

for (const size of [{ name: 'small phone', width: 360, height: 640 }, ...SIZES]) {
  test(`a year shows what its events are about on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openLive(page);
    for (const [year, place] of [[2008, page.locator('.label text:visible', { hasText: 'GEORGIA' })], [2014, page.locator('.area[data-object="crimea"]')]] as const) {
      await showYear(page, year);
      await expect(page.locator('.map-window')).toHaveAttribute('data-at-rest', 'true');
      await expect(place).toBeVisible();
      // Labels are fitted once the map has come to rest.
      await expect(async () => {
        const [window, box] = [await page.locator('.map-window').boundingBox(), await place.boundingBox()];
        // On a phone the words for the year lie over the lower edge of the map; a label's box has a pixel of white space below its letters.
        if (size.width < 768) expect(box!.y + box!.height, `in ${year}`).toBeLessThanOrEqual((await page.locator('.moment').boundingBox())!.y + 1.5);
        expect(box!.x + box!.width, `in ${year}`).toBeLessThanOrEqual(window!.x + window!.width);
        expect(box!.y + box!.height, `in ${year}`).toBeLessThanOrEqual(window!.y + window!.height);
      }).toPass({ timeout: 5000 });
    }
  });
}
