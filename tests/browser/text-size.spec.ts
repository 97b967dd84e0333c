import type { Page } from '@playwright/test';
import { ID, QUERY } from './fixture';
import { openAllCards, openLive, setTextSize, SIZES } from './page';
import { expectWhole } from './whole-words';
import { expect, test } from './test';

const SCREENS = [{ name: 'small phone', width: 320, height: 640 }, ...SIZES];

/** Text spacing of WCAG 1.4.12. */
function spaceText(page: Page) {
  return page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }');
    document.adoptedStyleSheets = [sheet];
  });
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
          await page.locator('.claims > summary').evaluateAll((all) => { for (const claims of all) (claims as HTMLElement).click(); });
          await page.locator('.voices > summary, .legend > summary').filter({ visible: true }).evaluateAll((all) => { for (const part of all) (part as HTMLElement).click(); });
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
