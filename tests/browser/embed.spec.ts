import { expect, test } from '@playwright/test';
import { host } from './host';
import { CARDS } from './page';

for (const sandbox of [undefined, 'allow-scripts', 'allow-scripts allow-same-origin', '']) {
  test(`a card in a frame, sandbox ${sandbox ?? 'none'}`, async ({ page, baseURL }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Host</title>
      <iframe title="Explainer" width="600" height="500" src="${baseURL}embed/why-worried/" ${sandbox === undefined ? '' : `sandbox="${sandbox}"`}></iframe>
      <script>heights = []; addEventListener('message', (event) => { if (event.data?.type === 'cardinal-height') heights.push(event.data.height); });</script>` }));
    await page.goto('./host.html');
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('never join NATO');
    await expect(frame.locator('#why-worried p').first()).toBeVisible();
    await expect(frame.locator('.basemap')).toBeVisible();
    if (sandbox !== '') {
      await expect(frame.locator('html')).toHaveAttribute('data-state', 'live');
      await frame.locator('.mention[data-object="us-poland"]').first().click();
      await expect(frame.locator('#us-poland')).toHaveAttribute('data-lit', 'true');
      await expect.poll(() => page.evaluate(() => (globalThis as unknown as { heights: number[] }).heights.at(-1) ?? 0)).toBeGreaterThan(700);
      expect(await page.evaluate(() => history.length)).toBeLessThan(4);
    }
    expect(errors).toEqual([]);
  });
}

test('each card has a frame, which leads back to its page', async ({ page }) => {
  for (const card of CARDS) {
    await page.goto(`./embed/${card}/`);
    await expect(page.locator('html')).toHaveAttribute('data-state', 'live');
    const link = page.getByRole('heading', { level: 1 }).getByRole('link');
    await expect(link).toHaveAttribute('href', card === 'puzzle' ? /\/$/ : new RegExp(`/${card}/$`));
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(page.getByRole('banner')).toHaveCount(0);
  }
});

test('a frame with blocked storage works', async ({ page }) => {
  const site = await host('/a/b/');
  await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('blocked', 'SecurityError'); } }));
  await page.goto(`${site.url}embed/squeeze/`);
  await expect(page.locator('html')).toHaveAttribute('data-state', 'live');
  await site.close();
});
