import { expect, test, type Page } from '@playwright/test';
import { ID, QUERY } from './fixture';
import { openAllCards, openLive, setTextSize, settled, SIZES } from './page';

const SCREENS = [{ name: 'small phone', width: 320, height: 640 }, ...SIZES];

/** Text spacing of WCAG 1.4.12. */
function spaceText(page: Page) {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }');
    document.adoptedStyleSheets = [sheet];
  });
}

/** Words that run out of the box that holds them, or lie on others of the same part of the page. */
function spoiltWords(page: Page) {
  return page.evaluate(() => {
    const PARTS = '.masthead, .timeline, .legend, .bottom-bar, .voices, .card, .appendix, .toolbar, .evidence, .search, .tour';
    // Events are named in full in their list, sentences in the text.
    const LEFT_OUT = '.map-window, .happened, .hits .words, .announced, .skip-link, .resume, option, [hidden]';
    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const isForEars = (element: Element) => element.getBoundingClientRect().width <= 1;
    const around = (element: Element): Element[] =>
      element.tagName === 'DIALOG' || !element.parentElement ? [element] : [element, ...around(element.parentElement)];
    const isWindow = (element: Element) => getComputedStyle(element).overflowY !== 'visible' && element !== document.documentElement;
    const clips = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflowX);
    const words: { text: string; part: Element; box: DOMRect }[] = [];
    const spoilt: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const holder = node.parentElement!;
      const part = holder.closest(PARTS);
      if (!node.textContent!.trim() || !part || holder.closest(LEFT_OUT) || !isShown(holder) || isForEars(holder)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 2) continue;
        const text = node.textContent!.trim().slice(0, 40);
        const boxes = around(holder).filter(isWindow).map((up) => ({ up, edge: up.getBoundingClientRect() }));
        if (boxes.some(({ edge }) => box.bottom <= edge.top + 1 || box.top >= edge.bottom - 1)) continue;
        const spills = boxes.some(({ up, edge }) => clips(up) && (box.left < edge.left - 1 || box.right > edge.right + 1));
        if (spills || box.right > innerWidth + 1 || box.left < -1) spoilt.push(`cut: ${text}`);
        words.push({ text, part, box });
      }
    }
    // Lines may touch: a line's box is higher than its letters.
    const meets = (one: DOMRect, other: DOMRect) => one.left + 2 < other.right && other.left + 2 < one.right
      && one.top + one.height * .35 < other.bottom && other.top + other.height * .35 < one.bottom;
    words.forEach((one, at) => words.slice(at + 1).forEach((other) => {
      if (one.text !== other.text && one.part === other.part && meets(one.box, other.box)) spoilt.push(`covered: ${one.text} | ${other.text}`);
    }));
    return [...new Set(spoilt)];
  });
}

async function expectWhole(page: Page) {
  await settled(page);
  expect(await spoiltWords(page)).toEqual([]);
  const { scroll, width } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, width: innerWidth }));
  expect(scroll).toBeLessThanOrEqual(width);
}

for (const screen of SCREENS) {
  test.describe(`on a ${screen.name}`, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize(screen);
      await page.emulateMedia({ reducedMotion: 'reduce' });
    });

    for (const size of [100, 200]) {
      test(`no words are cut or covered at ${size} % of the text size`, async ({ page }) => {
        await setTextSize(page, 16 * size / 100);
        await openLive(page);
        await expectWhole(page);
        await test.step('with a selection', async () => {
          await page.goto(`./#${ID.poland}`);
          await expect(page.locator(`#${ID.poland}`)).toHaveAttribute('data-lit', 'true');
          await expectWhole(page);
        });
        await test.step('with a search', async () => {
          await page.getByRole('button', { name: 'Search' }).click();
          await page.keyboard.type(QUERY.many);
          await expect(page.locator('.hits a').first()).toBeVisible();
          await expectWhole(page);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toHaveCount(0);
          await page.keyboard.press('Escape');
          await expect(page.locator('[data-lit]')).toHaveCount(0);
        });
        await test.step('with everything open', async () => {
          await openAllCards(page);
          for (const exchange of await page.locator('.exchange > summary').all()) await exchange.click();
          for (const part of await page.locator('.voices > summary, .legend > summary').filter({ visible: true }).all()) await part.click();
          await expectWhole(page);
        });
        if (size === 100) {
          await test.step('with the spacing that a reader may set', async () => {
            await spaceText(page);
            await expectWhole(page);
          });
        }
      });
    }
  });
}

test('on a low window the map scrolls away with the page', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openLive(page);
  await page.locator('#about').scrollIntoViewIfNeeded();
  await expect(page.locator('.map-window')).not.toBeInViewport();
});
