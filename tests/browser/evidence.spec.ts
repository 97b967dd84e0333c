import type { Page } from '@playwright/test';
import { AS_OF, CARD, ID, SENTENCE } from './fixture';
import { openLive, setTextSize, settled, sheetBox } from './page';
import { expect, test } from './test';

const SIZES = [[390, 844], [1440, 900], [1920, 1080]] as const;
const panel = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });

/** Whether a symbol lies in the map's window, out from under the panel. */
function isFree(page: Page, id: string) {
  return page.evaluate((symbol) => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    const [it, scene, over] = [box(`#${symbol}`), box('.map-window'), box('.evidence')];
    const middle = { x: it.x + it.width / 2, y: it.y + it.height / 2 };
    const within = (rect: DOMRect) => middle.x > rect.left && middle.x < rect.right && middle.y > rect.top && middle.y < rect.bottom;
    return within(scene) && !within(over);
  }, id);
}

for (const [width, height] of SIZES) {
  test(`the evidence never lies over what is selected at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLive(page);
    const ids = await page.locator('#map .symbol a').evaluateAll((links) => links.map((link) => link.id));
    const covered: string[] = [];
    for (const id of ids) {
      await page.locator(`#${id}`).evaluate((symbol) => symbol.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
      await expect(panel(page)).toBeVisible();
      await settled(page);
      if (!(await isFree(page, id))) covered.push(id);
      await page.keyboard.press('Escape');
      await expect(panel(page)).toHaveCount(0);
    }
    expect(covered).toEqual([]);
  });
}

for (const [width, height, text] of [[320, 568, 16], [390, 844, 16], [640, 400, 16], [320, 200, 16], [390, 844, 32], [1280, 800, 32]] as const) {
  test(`a link to a symbol shows it above the evidence at ${width} × ${height}${text > 16 ? ' with text of twice the size' : ''}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await setTextSize(page, text);
    // As on a phone at a zoom of 400 %, the map is a few lines high, and the mast at its edge.
    for (const id of height < 300 ? [ID.poland] : [ID.poland, ID.mastRomania]) {
      // Another page between, or the second address would be a step within the first.
      await page.goto('about:blank');
      await openLive(page, `./#${id}`);
      await expect(panel(page)).toBeVisible();
      await settled(page);
      expect(await isFree(page, id), id).toBe(true);
      const [scene, over] = [(await page.locator('.map-window').boundingBox())!, (await panel(page).boundingBox())!];
      if (height > 300) expect(scene.y, id).toBeGreaterThanOrEqual(-1);
      // The words of numbers in circles are right below the map.
      if (height > 800 && text === 16) for (const words of await page.locator('.map-key li').all()) {
        const box = (await words.boundingBox())!;
        expect(box.y + box.height, id).toBeLessThanOrEqual(over.y);
      }
    }
  });
}

test('the map moves for what a link selects, and back when it is let go', async ({ page }) => {
  // So wide that the evidence is higher than what stands below the map.
  await page.setViewportSize({ width: 2000, height: 900 });
  await openLive(page);
  await settled(page);
  const scene = (await page.locator('.map-window').boundingBox())!;
  const mast = (await page.locator(`#${ID.mastRomania} .shape`).boundingBox())!;
  const [x, y] = [scene.x + 30, scene.y + 30];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + scene.y + scene.height - mast.y - mast.height, { steps: 5 });
  await page.mouse.up();
  await settled(page);
  const before = await sheetBox(page);
  await page.locator(`#${ID.mastRomania}`).evaluate((symbol) => symbol.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  await settled(page);
  expect((await sheetBox(page)).y).toBeLessThan(before.y);
  await expect(page).toHaveURL(new RegExp(`#${ID.mastRomania}$`));
  await page.keyboard.press('Escape');
  await settled(page);
  expect((await sheetBox(page)).y).toBeCloseTo(before.y, 0);
  await openLive(page, `./#${ID.mastRomania}`);
  await page.reload();
  await expect(panel(page)).toBeVisible();
  await settled(page);
  expect(await isFree(page, ID.mastRomania)).toBe(true);
});

test('what is lit beside the map has four lines at most in the panel', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openLive(page, `./${CARD.reasons}/#${ID.poland}`);
  const beside = panel(page).locator('li', { hasText: SENTENCE.approved });
  const height = () => beside.locator('.words').evaluate((words) => words.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(words).lineHeight));
  expect(await height()).toBeLessThan(4.2);
  await expect(beside.locator('.note')).toContainText(AS_OF);
  await openLive(page, `./#${ID.poland}`);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await height()).toBeGreaterThan(2.2);
});

test('what was said at a past event has the date of that event', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openLive(page, `./${CARD.prospects}/#${ID.georgia}`);
  await expect(panel(page).locator('li').first()).toContainText(`statement by the League, 2008; reported in ${AS_OF}`);
  await openLive(page, `./${CARD.pressure}/#${ID.meeting}`);
  await expect(panel(page).locator('li', { hasText: 'September 2014;' })).toHaveCount(1);
});
