import type { Page } from '@playwright/test';
import { CARD, FRAME, ID, re } from './fixture';
import { colourAt, openLive, settled, sheetBox, SIZES } from './page';
import { expect, test } from './test';

test.use({ viewport: SIZES[2]! });

test('a drag ends where the button is released, even outside of the map before it was one', async ({ page }) => {
  await openLive(page);
  const map = (await page.locator('.map-window').boundingBox())!;
  const y = map.y + map.height / 2;
  await page.mouse.move(map.x + 2, y);
  await page.mouse.down();
  await page.mouse.move(map.x - 40, y);
  await page.mouse.up();
  const before = await sheetBox(page);
  await page.mouse.move(map.x + 60, y);
  await page.mouse.move(map.x + 160, y + 40);
  expect(await sheetBox(page)).toEqual(before);
  await page.mouse.down();
  await page.mouse.move(map.x + 260, y + 40, { steps: 4 });
  await page.mouse.up();
  expect(await sheetBox(page)).not.toEqual(before);
});

test('opening a card moves the map to what the card is about', async ({ page }) => {
  await openLive(page);
  const before = await sheetBox(page);
  await page.locator(`#${CARD.prospects} > summary`).click();
  await settled(page);
  expect(await sheetBox(page)).not.toEqual(before);
  const window = (await page.locator('.map-window').boundingBox())!;
  for (const id of [ID.charter, ID.georgia, ID.germanyFrance]) {
    await expect(page.locator(`.mention[data-object="${id}"]`).first()).toBeVisible();
  }
  expect((await sheetBox(page)).width).toBeGreaterThanOrEqual(window.width);
});

test('each card starts the map’s animation anew', async ({ page }) => {
  await page.setViewportSize(SIZES[0]!);
  await openLive(page);
  const seen: [name: string, from: string][] = [];
  await page.exposeFunction('travels', (name: string, from: string) => seen.push([name, from]));
  await page.evaluate(() => addEventListener('animationstart', ({ target, animationName }) => {
    const { style, className } = target as HTMLElement;
    const { travels } = window as unknown as { travels: (name: string, from: string) => void };
    if (className === 'map-pane') travels(animationName, style.getPropertyValue('--fly-from'));
  }));
  for (let card = 1; card <= 3; card += 1) {
    await page.locator('.step.next').click();
    await expect.poll(() => seen.length).toBe(card);
    await settled(page);
  }
  expect(seen.map(([name]) => name)).toEqual(['fly', 'fly-again', 'fly']);
  for (const [, from] of seen) expect(from).toMatch(/^translate\(-?[\d.]+px,-?[\d.]+px\) scale\([\d.]+e-4\)$/);
});

test('with reduced motion the map moves without animation', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openLive(page);
  await page.locator(`#${CARD.reasons} > summary`).click();
  await expect(page).toHaveURL(re`${CARD.reasons}`);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('land, members and the subject country have their colours', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openLive(page);
  const near = async (id: string, dx: number, dy: number) => {
    const mark = (await page.locator(`#${id} .shape`).boundingBox())!;
    return colourAt(page, Math.round(mark.x + mark.width / 2 + dx), Math.round(mark.y + mark.height / 2 + dy));
  };
  const token = (name: string) => page.evaluate((value) => {
    document.body.style.setProperty('outline-color', `var(--colour-${value})`);
    return getComputedStyle(document.body).outlineColor.match(/\d+/g)!.map(Number);
  }, name);
  const [subject, members, land] = [await token('subject'), await token('first-set'), await token('land')];
  expect(new Set([subject, members, land].map(String)).size).toBe(3);
  expect(await near(ID.kyiv, -20, 25)).toEqual(subject);
  expect(await near(ID.poland, -40, -5)).toEqual(members);
  expect(await near(ID.boats, 0, -50)).toEqual(land);
});

test('the buttons zoom and reset the map', async ({ page }) => {
  await openLive(page);
  const home = await sheetBox(page);
  await page.getByRole('button', { name: 'Closer' }).click();
  await expect.poll(async () => (await sheetBox(page)).width / home.width).toBeCloseTo(1.5, 1);
  await page.getByRole('button', { name: 'Farther' }).click();
  await expect.poll(async () => (await sheetBox(page)).width / home.width).toBeCloseTo(1, 1);
  await page.getByRole('button', { name: /^Back to this card/ }).click();
  await expect.poll(() => sheetBox(page)).toEqual(home);
  await expect(page).not.toHaveURL(/map=/);
});

test('the buttons move the map without a drag', async ({ page }) => {
  await openLive(page, './?map=140,-220,1200');
  const before = await sheetBox(page);
  await page.getByRole('button', { name: 'East' }).click();
  await expect.poll(async () => (await sheetBox(page)).x).toBeLessThan(before.x - 100);
  await page.getByRole('button', { name: 'North' }).click();
  await expect.poll(async () => (await sheetBox(page)).y).toBeGreaterThan(before.y + 80);
});

test('arrow keys, plus and minus act while the map has the focus, and the page does not scroll', async ({ page }) => {
  await openLive(page);
  await page.locator('.map-window').focus();
  const home = await sheetBox(page);
  await page.keyboard.press('+');
  await settled(page);
  const closer = await sheetBox(page);
  expect(closer.width).toBeGreaterThan(home.width);
  await page.keyboard.press('ArrowRight');
  await settled(page);
  expect((await sheetBox(page)).x).toBeLessThan(closer.x);
  await page.keyboard.press('ArrowDown');
  await settled(page);
  expect((await sheetBox(page)).y).toBeLessThan(closer.y);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('without the focus, arrow keys scroll the page', async ({ page }) => {
  await openLive(page);
  const before = await sheetBox(page);
  await page.locator('body').press('ArrowDown');
  await page.locator('body').press('+');
  expect((await sheetBox(page)).width).toBe(before.width);
});

test('a drag moves the map and is no click', async ({ page }) => {
  await openLive(page, './?map=140,-220,1200');
  const before = await sheetBox(page);
  const mark = (await page.locator(`#${ID.poland} .shape`).boundingBox())!;
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 25, { steps: 5 });
  await page.mouse.move(x - 90, y + 40, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await sheetBox(page)).x - before.x)).toBe(-90);
  expect(Math.round((await sheetBox(page)).y - before.y)).toBe(40);
  await expect(page.locator('[data-lit]')).toHaveCount(0);
  await page.locator(`#${ID.romania} .shape`).click();
  await expect(page.locator(`#${ID.romania}`)).toHaveAttribute('data-lit', 'true');
});

test('the wheel zooms around the pointer', async ({ page }) => {
  await openLive(page);
  const mark = (await page.locator(`#${ID.poland} .shape`).boundingBox())!;
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  const before = await sheetBox(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await sheetBox(page)).width).toBeGreaterThan(before.width * 1.3);
  await expect(page).toHaveURL(/map=/);
  const after = (await page.locator(`#${ID.poland} .shape`).boundingBox())!;
  expect(Math.abs(after.x + after.width / 2 - x)).toBeLessThan(2);
  expect(Math.abs(after.width - mark.width)).toBeLessThan(1);
});

test('symbols keep their size at every zoom', async ({ page }) => {
  await openLive(page);
  const size = async () => (await page.locator(`#${ID.poland} .shape`).boundingBox())!.width;
  const before = await size();
  for (let step = 0; step < 3; step += 1) {
    await page.getByRole('button', { name: 'Closer' }).click();
    await settled(page);
    expect(Math.abs((await size()) - before)).toBeLessThan(0.5);
  }
});

test('the map fills its viewport wherever it is moved', async ({ page }) => {
  await openLive(page);
  await page.locator('.map-window').focus();
  for (const key of ['-', '-', '-', '-', '-', 'ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
    await page.keyboard.press(key);
    await settled(page);
  }
  const [sheet, window] = [await sheetBox(page), (await page.locator('.map-window').boundingBox())!];
  expect(sheet.x).toBeLessThanOrEqual(window.x + 0.5);
  expect(sheet.y).toBeLessThanOrEqual(window.y + 0.5);
  expect(sheet.x + sheet.width).toBeGreaterThanOrEqual(window.x + window.width - 0.5);
  expect(sheet.y + sheet.height).toBeGreaterThanOrEqual(window.y + window.height - 0.5);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('two fingers zoom', async ({ page }) => {
    await openLive(page);
    const before = await sheetBox(page);
    const client = await page.context().newCDPSession(page);
    const window = (await page.locator('.map-window').boundingBox())!;
    const [x, y] = [window.x + window.width / 2, window.y + window.height / 2];
    const fingers = (apart: number) => [{ x: x - apart, y, id: 0 }, { x: x + apart, y, id: 1 }];
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(30) });
    for (let apart = 35; apart <= 75; apart += 5) {
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(async () => (await sheetBox(page)).width / before.width).toBeGreaterThan(1.8);
    expect(await page.evaluate(() => visualViewport!.scale)).toBe(1);
  });

  const full = (page: Page) => page.locator('#map[data-full]');

  test('Back closes the full map before it leaves the page, and Forward opens it again', async ({ page }) => {
    await openLive(page);
    await page.getByRole('button', { name: 'Full map' }).tap();
    await expect(full(page)).toBeVisible();
    await page.goBack();
    await expect(full(page)).toBeHidden();
    await expect(page.locator('html')).toHaveAttribute('data-state', 'live');
    await page.goForward();
    await expect(full(page)).toBeVisible();
  });

  test('a full map that its button closes leaves no step in the history', async ({ page }) => {
    await openLive(page);
    await page.getByRole('link', { name: /^Next card/ }).tap();
    await expect(page).toHaveURL(re`/${CARD.reasons}/$`);
    await page.getByRole('button', { name: 'Full map' }).tap();
    const tour = page.getByRole('group', { name: 'Tour of the map' });
    await tour.getByRole('button', { name: 'Next step' }).tap();
    await expect(page.locator('#caption')).toHaveText(FRAME.tours.caption);
    await page.locator('#map').getByRole('button', { name: 'Close map' }).tap();
    await expect(full(page)).toBeHidden();
    await expect.poll(() => page.evaluate(() => history.state as string)).not.toContain('full');
    await expect(page.locator('#caption')).toHaveText(FRAME.tours.caption);
    await page.goBack();
    await expect(page).toHaveURL(/:\d+\/$/);
  });

  test('the full map fills the screen and closes again', async ({ page }) => {
    await openLive(page);
    await page.getByRole('button', { name: 'Full map' }).tap();
    expect((await page.locator('#map').boundingBox())!.height).toBeGreaterThan(700);
    const [bar, buttons] = [(await page.locator('.scale-bar').boundingBox())!, (await page.locator('.toolbar').boundingBox())!];
    expect(bar.x + bar.width <= buttons.x || bar.y + bar.height <= buttons.y || bar.y >= buttons.y + buttons.height).toBe(true);
    await page.locator('#map').getByRole('button', { name: 'Close map' }).tap();
    // With the words of numbers in circles, which come once the map is at rest.
    const share = () => page.locator('#map').evaluate((map) => map.getBoundingClientRect().height / innerHeight);
    await expect.poll(share).toBeLessThan(.6);
  });
});

test('a full map has the focus to itself, and gives it back', async ({ page }) => {
  await page.setViewportSize(SIZES[1]!);
  await openLive(page);
  const opener = page.getByRole('button', { name: 'Full map' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.close-full')).toBeFocused();
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement!.closest('#map') !== null)).toBe(true);
  }
  // After the last stop Tab leads to Firefox's own window: no key comes to the page from there, and nothing in it counts as focused.
  await page.locator('.close-full').click();
  await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('the full map keeps its controls apart in a window that becomes wide', async ({ page }) => {
  await page.setViewportSize(SIZES[0]!);
  await openLive(page);
  await page.getByRole('button', { name: 'Full map' }).click();
  await page.setViewportSize({ width: 1200, height: 800 });
  await settled(page);
  const covered = () => page.locator('.map[data-full] :is(button, input, a, summary)').evaluateAll((all) => all.filter((control) => {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('svg, .legend-body')) return false;
    const { left, top, width, height } = control.getBoundingClientRect();
    const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
    return !control.contains(onTop);
  }).map((control) => control.textContent || control.getAttribute('aria-label')));
  expect(await covered()).toEqual([]);
  await page.getByRole('button', { name: 'Close map' }).click();
  await expect(page.locator('.map[data-full]')).toHaveCount(0);
});
