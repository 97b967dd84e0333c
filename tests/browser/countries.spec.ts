import { NAME } from './fixture';
import { openLive, SIZES } from './page';
import { expect, test } from './test';

/** A click on a country, wherever its symbols are. */
const touch = (code: string) => `#country-${code}`;

test('a touch on a country says its name and what the page has on it', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page);
  const said = page.locator('#toast');
  await expect(said).toHaveAttribute('role', 'status');
  await page.locator(touch('ROU')).dispatchEvent('click');
  await expect(said).toContainText(`Romania · NATO member since 2004 · Warsaw Pact member until 1991 · ${NAME.romania}`);
  await page.locator(touch('DEU')).dispatchEvent('click');
  await expect(said).toContainText('Germany · NATO member since 1955 · East Germany: Warsaw Pact member until 1990');
  await page.locator(touch('AUT')).dispatchEvent('click');
  await expect(said).toHaveText('Austria');
  await page.locator(touch('EST')).dispatchEvent('click');
  await expect(said).toContainText('Estonia · NATO member since 2004 · Soviet republic until 1991');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('there is no pad of buttons, but one row', async ({ page }) => {
    await openLive(page);
    await page.getByRole('button', { name: 'Full map' }).tap();
    const boxes = await page.locator('.toolbar button').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON()));
    expect(boxes.length).toBe(7);
    expect(new Set(boxes.map((box) => Math.round(box.top))).size).toBe(1);
    for (const box of boxes) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    const before = await page.locator('.map-sheet').boundingBox();
    await page.getByRole('button', { name: 'East' }).tap();
    await expect.poll(async () => (await page.locator('.map-sheet').boundingBox())!.x).toBeLessThan(before!.x);
  });
});
