import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CARD, CARDS, ID, QUERY, SENTENCE, SIDE } from './fixture';
import { host } from './host';
import { openAllCards, openLive, settled, SIZES } from './page';
import { showYear } from './years';
import { expect, test } from './test';

const PAGES = ['./', './404.html', ...CARDS.flatMap((id) => [`./${id}/`, `./embed/${id}/`])];

/** Everything that the browser has complained about on a page. */
async function complaints(page: Page) {
  const heard: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') heard.push(`${message.text()} ${message.location().url}`); });
  page.on('pageerror', (error) => heard.push(String(error)));
  await page.exposeFunction('complain', (text: string) => heard.push(text));
  await page.addInitScript(() => {
    const { complain } = globalThis as unknown as { complain: (text: string) => void };
    document.addEventListener('securitypolicyviolation', (event) =>
      complain(`${event.violatedDirective} forbids ${event.blockedURI} ${event.sample} ${event.sourceFile}`));
  });
  return heard;
}

test('what the policy forbids does not happen, and is reported', async ({ page }) => {
  const heard = await complaints(page);
  await openLive(page);
  await page.evaluate(() => {
    const [style, script, host] = ['style', 'script', 'div'].map((name) => document.createElement(name));
    style!.textContent = 'body { display: none }';
    host!.setAttribute('style', 'color: red');
    document.body.append(style!, host!);
    try { script!.textContent = 'document.title = "owned"'; document.body.append(script!); } catch { /* as it should */ }
    try { host!.innerHTML = '<b>owned</b>'; } catch { /* as it should */ }
  });
  await expect(page.locator('h1')).toBeVisible();
  expect(await page.title()).not.toBe('owned');
  for (const directive of ['style-src-elem', 'style-src-attr', 'require-trusted-types-for']) {
    await expect.poll(() => heard.join('\n')).toContain(directive);
  }
});

test('a tour of all that the app does violates no policy', { tag: '@host' }, async ({ page, context }) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize(SIZES[2]!);
  const heard = await complaints(page);
  await openLive(page);
  await openAllCards(page);
  await page.getByRole('link', { name: SENTENCE.poland, exact: true }).click();
  await page.keyboard.press('Escape');
  // The map follows the text, and one of its frames hides the symbols.
  await page.evaluate(() => { scrollTo(0, 0); });
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
  await settled(page);
  await page.locator(`#${ID.lithuania}`).click();
  await page.getByRole('button', { name: 'Close the evidence' }).click();
  await showYear(page, 1999);
  await page.getByRole('button', { name: 'To the next change' }).click();
  await page.getByRole('button', { name: 'Play the years' }).click();
  await page.getByRole('checkbox', { name: 'Former Soviet republics' }).check();
  await page.getByRole('radio', { name: SIDE.guild.name, exact: true }).check();
  await page.getByRole('checkbox', { name: 'Name the speaker after each sentence' }).check();
  await page.locator('.claims summary').first().click();
  await page.getByRole('button', { name: 'Search' }).click();
  await page.keyboard.type(QUERY.romania);
  await page.locator('.hits a').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('group', { name: 'Tour of the map' }).getByRole('button', { name: /^Next/ }).click();
  await page.getByRole('button', { name: 'Sort by name' }).click();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.locator('#table').getByRole('status')).toHaveText('Table copied');
  await page.locator('#map .map-window').focus();
  for (const key of ['+', 'ArrowLeft', '-']) await page.keyboard.press(key);
  for (const name of ['Map as a picture (PNG)', 'Map as a drawing (SVG)']) {
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  }
  await page.getByText('Embed this answer in a page').click();
  await expect(page.frameLocator('.embed-preview iframe').locator('html')).toHaveAttribute('data-state', 'live');
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(page.locator('#toast')).toContainText('Forgotten');
  await page.goBack();
  expect(heard).toEqual([]);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the full map violates no policy', async ({ page }) => {
    const heard = await complaints(page);
    await openLive(page);
    await page.getByRole('button', { name: 'Full map' }).tap();
    await page.locator('#map').getByRole('button', { name: 'Close map' }).tap();
    await page.locator(`#${ID.romania}`).tap();
    await page.getByRole('button', { name: 'Close the evidence' }).tap();
    await page.getByRole('link', { name: /^Next card/ }).tap();
    await expect(page.locator(`#${CARD.reasons}`)).toHaveAttribute('open');
    expect(heard).toEqual([]);
  });
});

test('the policy of every page is that of its header, and allows what stands in the page', { tag: '@host' }, async ({ request }) => {
  for (const path of PAGES) {
    await test.step(path, async () => {
      const answer = await request.get(path);
      const html = await answer.text();
      const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)!;
      expect(answer.headers()['content-security-policy']).toBe(`${policy}; frame-ancestors ${path.includes('embed') ? '*' : "'self'"}`);
      expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(style|script|link)/));
      const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) =>
        `'sha256-${createHash('sha256').update(css!).digest('base64')}'`);
      const allowed = /style-src 'self' ([^;]*);/.exec(policy!)![1]!.split(' ');
      expect(allowed.sort()).toEqual([...new Set(styles)].sort());
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types sw-url");
      expect(policy).not.toMatch(/'unsafe-(inline|eval)'|\*|https?:/);
    });
  }
});

test('no page has a handler or a style in an attribute', async ({ page, request }) => {
  for (const path of PAGES) {
    const html = await (await request.get(path)).text();
    const found = await page.evaluate((text) =>
      [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name === 'style' || name.startsWith('on'))), html);
    expect(found, path).toEqual([]);
  }
});

test('the worker is registered under the policy, and has one of its own', { tag: '@host' }, async ({ page, request }) => {
  const heard = await complaints(page);
  await openLive(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  expect(heard).toEqual([]);
  const headers = (await request.get('./sw.js')).headers();
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*connect-src 'self'/);
});

test('the app starts in a sandbox that allows scripts', { tag: '@host' }, async ({ page, baseURL }) => {
  const url = new URL('host.html', baseURL).href;
  const body = '<iframe sandbox="allow-scripts" width="900" height="700" src="./"></iframe>';
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(url);
  const inner = page.frameLocator('iframe');
  await expect(inner.locator('html')).toHaveAttribute('data-state', 'live');
  await inner.locator(`#${CARD.prospects} > summary`).click();
  await expect(inner.locator(`#${CARD.prospects} .sentence`).first()).toBeVisible();
});

test('an embed page can be framed by another host, other pages cannot', { tag: '@host' }, async ({ page, baseURL }) => {
  // A real server: a browser does not let a page of `page.route` request addresses of this machine.
  const other = await host();
  const [embed, whole] = [`embed/${CARD.prospects}/`, ''].map((path) => `<iframe src="${baseURL!}${path}"></iframe>`);
  writeFileSync(join(other.folder, 'embed.html'), embed!);
  writeFileSync(join(other.folder, 'whole.html'), whole!);
  await page.goto(`${other.url}embed.html`);
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('data-state', 'live');
  await page.goto(`${other.url}whole.html`);
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  await other.close();
});
