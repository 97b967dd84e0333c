import { expect, type Page } from '@playwright/test';
import { settled } from './page';

/** Words that run out of the box that holds them, or lie on others of the same part of the page. */
function spoiltWords(page: Page) {
  return page.evaluate(() => {
    const PARTS = '.masthead, .timeline, .legend, .bottom-bar, .voices, .card, .appendix, .toolbar, .evidence, .search, .tour';
    // These may be cut short: events are named in full in their list, sentences in the text.
    const LEFT_OUT = '.map-window, .happened, .hits .words, [data-beside] .words, .announced, .skip-link, .resume, option, [hidden]';
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

/** Expects every word to be whole and uncovered, and the page not to scroll sideways. */
export async function expectWhole(page: Page) {
  await settled(page);
  expect(await spoiltWords(page)).toEqual([]);
  const { scroll, width } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, width: innerWidth }));
  expect(scroll).toBeLessThanOrEqual(width);
}
