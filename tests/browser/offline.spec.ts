import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CARD, CARDS, ID } from './fixture';
import { host, redeploy } from './host';
import { expect, test } from './test';

const live = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-state', 'live');

/** Waits until the worker has kept everything. */
async function kept(page: Page) {
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state)).toBe('activated');
}

test('after one visit every page is there without a connection', async ({ page, context }) => {
  const site = await host('/a/b/');
  await page.goto(site.url);
  await live(page);
  await kept(page);
  await context.setOffline(true);
  for (const path of ['', 'index.html', '?year=1999', CARD.pressure, ...CARDS.map((card) => `${card}/`)]) {
    await page.goto(`${site.url}${path}`);
    await live(page);
    await expect(page.locator('.basemap')).toBeVisible();
  }
  await page.goto(`${site.url}${CARD.prospects}/#${ID.charter}`);
  await expect(page.locator(`#${CARD.prospects} .sentence[data-lit="true"]`).first()).toBeVisible();
  await context.setOffline(false);
  await site.close();
});

test('an open tab survives a deploy, and the next load is the new version as a whole', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const site = await host();
  await page.goto(site.url);
  await live(page);
  await kept(page);
  await page.reload();
  await live(page);
  redeploy(site.folder);
  await page.locator(`#${CARD.prospects} > summary`).click();
  await page.locator(`.mention[data-object="${ID.charter}"]`).click();
  await expect(page.locator('.moment')).toContainText('1997');
  await page.goto(site.url);
  await live(page);
  const scripts = await page.locator('script[src]').evaluateAll((all) => all.map((script) => (script as HTMLScriptElement).src));
  const own = readFileSync(join(site.folder, 'index.html'), 'utf8');
  for (const script of scripts) expect(own).toContain(script.split('/').at(-1));
  await expect(page.locator('#notice')).toContainText('A new version of this page is ready');
  await page.getByRole('button', { name: 'Show it now' }).click();
  await expect(page.locator('#notice')).not.toContainText('new version', { timeout: 10_000 });
  await live(page);
  expect(errors).toEqual([]);
  await site.close();
});

test('what others have stored on the host, or what is damaged, is fetched anew', async ({ page }) => {
  const site = await host();
  await page.goto(site.url);
  await live(page);
  await kept(page);
  const spoilt = await page.evaluate(async () => {
    const [own] = (await caches.keys()).filter((name) => name.startsWith('cardinal '));
    const files = (await (await caches.open(own!)).keys()).map((request) => request.url).filter((url) => /\.(wasm|postcard)$/.test(url));
    const foreign = await caches.open('another program');
    for (const url of files) {
      await foreign.put(url, new Response('not ours'));
      await (await caches.open(own!)).put(url, new Response('damaged'));
    }
    return files.length;
  });
  expect(spoilt).toBe(2);
  await page.reload();
  await live(page);
  await site.close();
});

test('the kill switch removes the worker and its caches', async ({ page }) => {
  const site = await host();
  await page.goto(site.url);
  await live(page);
  await kept(page);
  writeFileSync(join(site.folder, 'sw.js'), readFileSync('crates/site/src/service-worker-off.js'));
  await page.reload();
  await expect.poll(() => page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length,
  ])).toEqual([0, 0]);
  await site.close();
});

test('going offline is announced in the status line', async ({ page, context }) => {
  await page.goto('./');
  await live(page);
  await kept(page);
  await context.setOffline(true);
  await expect(page.locator('#notice')).toHaveText('You are offline. Everything here still works.');
  await context.setOffline(false);
  await expect(page.locator('#notice')).toBeEmpty();
});
