import { CARD, CARDS, FRAME, ID, TITLE } from './fixture';
import { host } from './host';
import { openLive, settled } from './page';
import { expect, test } from './test';

for (const sandbox of [undefined, 'allow-scripts', 'allow-scripts allow-same-origin', '']) {
  test(`an embedded card works, sandbox ${sandbox ?? 'none'}`, sandbox === 'allow-scripts' ? { tag: '@host' } : {}, async ({ page, baseURL }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Host</title>
      <iframe title="Explainer" width="600" height="500" src="${baseURL}embed/${CARD.reasons}/" ${sandbox === undefined ? '' : `sandbox="${sandbox}"`}></iframe>
      <script>heights = []; addEventListener('message', (event) => { if (event.data?.type === 'cardinal-height') heights.push(event.data.height); });</script>` }));
    await page.goto('./host.html');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { level: 1 })).toContainText(TITLE);
    await expect(frame.locator(`#${CARD.reasons} .sentence`).first()).toBeVisible();
    await expect(frame.locator('.basemap')).toBeVisible();
    if (sandbox !== '') {
      await expect(frame.locator('html')).toHaveAttribute('data-state', 'live');
      await frame.locator(`.mention[data-object="${ID.poland}"]`).first().click();
      await expect(frame.locator(`#${ID.poland}`)).toHaveAttribute('data-lit', 'true');
      await expect.poll(() => page.evaluate(() => (globalThis as unknown as { heights: number[] }).heights.at(-1) ?? 0)).toBeGreaterThan(700);
      expect(await page.evaluate(() => history.length)).toBeLessThan(4);
    }
    expect(errors).toEqual([]);
  });
}

for (const width of [300, 600, 900]) {
  test(`an embed as high as it says keeps its map, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 3200 });
    await openLive(page, `./embed/${CARD.reasons}/`);
    const boxes = await page.locator('.map-window, .timeline, #caption, .card').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    boxes.sort((one, other) => one.top - other.top);
    expect(boxes).toHaveLength(4);
    for (const [at, box] of boxes.entries()) expect(box.top).toBeGreaterThanOrEqual((boxes[at - 1]?.bottom ?? 0) - 1);
    expect(boxes[0]!.height).toBeLessThan(500);
  });
}

test('every card has an embed page, which leads back to its own page', async ({ page }) => {
  for (const card of CARDS) {
    await page.goto(`./embed/${card}/`);
    await expect(page.locator('html')).toHaveAttribute('data-state', 'live');
    const link = page.getByRole('heading', { level: 1 }).getByRole('link');
    await expect(link).toHaveAttribute('href', card === CARD.lead ? /\/$/ : new RegExp(`/${card}/$`));
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(page.getByRole('banner')).toHaveCount(0);
  }
});

test('the evidence in an embedded card has the words of sentences in other cards', async ({ page }) => {
  await openLive(page, `./embed/${CARD.pressure}/`);
  await page.locator(`#${ID.marsh}`).press('Enter');
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await expect(evidence.locator('li .words').first()).toContainText(FRAME.marsh.words);
});

for (const [width, height] of [[300, 400], [600, 500]] as const) {
  test(`the evidence in a frame of ${width} × ${height} shows a sentence and who says it`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLive(page, `./embed/${CARD.pressure}/`);
    await page.locator(`#${ID.marsh}`).press('Enter');
    const evidence = page.getByRole('complementary', { name: 'Evidence' });
    await settled(page);
    const panel = (await evidence.boundingBox())!;
    const first = (await evidence.locator('li .words').first().boundingBox())!;
    expect(first.y + first.height).toBeLessThanOrEqual(panel.y + panel.height);
    const symbol = (await page.locator(`#${ID.marsh}`).boundingBox())!;
    expect(symbol.y + symbol.height / 2).toBeLessThan(panel.y);
  });
}

test('an embedded card works with blocked storage', async ({ page }) => {
  const site = await host('/a/b/');
  await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } }));
  await page.goto(`${site.url}embed/${CARD.pressure}/`);
  await expect(page.locator('html')).toHaveAttribute('data-state', 'live');
  await site.close();
});

test('an embedded map leaves the wheel to the page around it, until it is clicked', async ({ page, baseURL }) => {
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Host</title>
    <iframe title="Explainer" width="900" height="4000" src="${baseURL}embed/${CARD.reasons}/"></iframe><div style="height: 3000px"></div>` }));
  await page.goto('./host.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-state', 'live');
  const pane = () => frame.locator('.map-pane').evaluate((element) => element.getBoundingClientRect().width);
  const before = await pane();
  const map = (await frame.locator('.map-window').boundingBox())!;
  await page.mouse.move(map.x + map.width / 2, map.y + 40);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  expect(await pane()).toBe(before);
  await expect(frame.locator('.map-window')).toHaveAttribute('data-wheel-hint', /hold Ctrl or ⌘/);
  await page.evaluate(() => { scrollTo({ top: 0, behavior: 'instant' }); });
  await page.mouse.click(map.x + map.width / 2, map.y + 40);
  await expect(frame.locator('.map-window')).not.toHaveAttribute('data-wheel-hint');
  await page.mouse.wheel(0, -100);
  await expect.poll(pane).toBeGreaterThan(before);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
