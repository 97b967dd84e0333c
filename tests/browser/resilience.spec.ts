import { chromium, type BrowserContextOptions, type Page } from '@playwright/test';
import { CARD, ID, NAME, QUERY, SIDE, re } from './fixture';
import { openLive, watch } from './page';
import { expect, test } from './test';

const state = (page: Page) => page.locator('html');

test.describe('a page that was changed before the app started', () => {
  const changes: [string, (symbol: string) => void][] = [
    ['by a translation', () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts.filter((one) => one.data.trim() && !one.parentElement!.closest('script, style, svg'))) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')];
        inner.textContent = `⟪${text.data}⟫`;
        outer.append(inner);
        text.replaceWith(outer);
      }
      document.documentElement.lang = 'de';
    }],
    ['by an extension that adds to it', () => {
      for (const place of [document.body, document.querySelector('#app')!, document.querySelector('#map')!, document.querySelector('.prose')!]) {
        const guest = document.createElement('div');
        guest.textContent = 'guest';
        place.prepend(guest);
        place.append(guest.cloneNode(true));
      }
    }],
    ['by an extension that takes from it', (symbol) => {
      for (const gone of document.querySelectorAll(`#app > *:first-child, .legend, #${symbol}, .bottom-bar, #toast, #notice, .labels`)) gone.remove();
    }],
    ['by one that removes the app’s element', () => { document.querySelector('#app')!.remove(); }],
  ];
  for (const [name, change] of changes) {
    test(name, async ({ page }) => {
      const seen = watch(page);
      let release = () => {};
      const held = new Promise<void>((resolve) => { release = resolve; });
      await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
      await page.goto('./');
      await page.evaluate(change, ID.romania);
      release();
      await expect(state(page)).toHaveAttribute('data-state', /live|static/);
      await page.locator(`#${CARD.prospects} > summary`).click();
      await expect(page.locator(`#${CARD.prospects} .prose .sentence`).first()).toBeVisible();
      await page.locator(`#${CARD.prospects} > summary`).click();
      await expect(page.locator(`#${CARD.prospects} .prose`)).toBeHidden();
      await page.locator(`#${CARD.prospects} > summary`).click();
      await page.locator(`.mention[data-object="${ID.charter}"]`).first().click();
      await expect(page).toHaveURL(re`#${ID.charter}$`);
      await page.locator('#events a').first().click();
      await expect(page).toHaveURL(re`#${ID.founding}$`);
      expect(seen.errors).toEqual([]);
    });
  }
});

for (const sandbox of [undefined, '', 'allow-scripts', 'allow-scripts allow-same-origin']) {
  test(`a page in a frame can be read, sandbox ${sandbox ?? 'none'}`, async ({ page, baseURL }) => {
    const seen = watch(page);
    const attribute = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
    await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><iframe width="900" height="700" src="${baseURL!}${CARD.prospects}/"${attribute}></iframe>` }));
    await page.goto('./host.html');
    const inner = page.frameLocator('iframe');
    if (sandbox !== '') await expect(inner.locator('html')).toHaveAttribute('data-state', 'live');
    await inner.locator(`#${CARD.pressure} > summary`).click();
    await expect(inner.locator(`#${CARD.pressure} .prose .sentence`).first()).toBeVisible();
    await expect(inner.locator('.basemap')).toBeVisible();
    await inner.locator(`#${CARD.pressure} .mention`).first().click();
    expect(seen.errors).toEqual([]);
  });
}

test('a page from the back/forward cache comes back as it was, and works', async ({ baseURL }) => {
  const browser = await chromium.launch({
    ...test.info().project.use.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage({ baseURL: baseURL! });
  await page.addInitScript(() => {
    addEventListener('pageshow', (event) => { document.documentElement.dataset['persisted'] = String(event.persisted); });
  });
  await openLive(page, './');
  // A worker that starts meanwhile throws a page out of that cache.
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');
  await page.locator(`#${CARD.pressure} > summary`).click();
  await page.locator(`#${CARD.pressure} .mention[data-object="${ID.marsh}"]`).first().click();
  await page.goto('./404.html');
  await page.evaluate(() => { history.back(); });
  await expect(state(page)).toHaveAttribute('data-persisted', 'true');
  await expect(page).toHaveURL(re`/${CARD.pressure}/(\?year=\d+)?#${ID.marsh}$`);
  await expect(page.locator(`#${CARD.pressure}`)).toHaveAttribute('open');
  await expect(page.locator(`#${CARD.pressure} .sentence[data-lit]`).first()).toBeVisible();
  await page.evaluate(() => { history.back(); });
  await expect(page.locator('[data-lit]')).toHaveCount(0);
  await page.locator(`#${CARD.prospects} > summary`).click();
  await expect(page).toHaveURL(re`/${CARD.prospects}/$`);
  await browser.close();
});

test.describe('whatever the reader’s clock and language', () => {
  const words = async (page: Page, path = `./${CARD.reasons}/`) => {
    await openLive(page, path);
    await expect(page.locator('.moment')).toBeAttached();
    return page.evaluate(() => ['#app', '#table', '#events', '.as-of', '#cards'].map((part) => document.querySelector(part)!.textContent));
  };
  const odd: [string, BrowserContextOptions, (() => void) | undefined][] = [
    ['Arabic digits, Chatham time', { locale: 'ar-EG', timezoneId: 'Pacific/Chatham' }, undefined],
    ['Turkish', { locale: 'tr-TR', timezoneId: 'Asia/Kathmandu' }, undefined],
    ['no Intl', {}, () => { Reflect.deleteProperty(globalThis, 'Intl'); }],
    ['a clock of 1970', {}, () => { Date.now = () => 0; }],
    ['a clock of 9999', {}, () => { Date.now = () => 253_370_764_800_000; }],
  ];
  test('dates and numbers are the same', async ({ page, browser, baseURL }) => {
    const plain = await words(page);
    for (const [name, options, change] of odd) {
      await test.step(name, async () => {
        const other = await browser.newPage({ ...options, baseURL: baseURL! });
        const seen = watch(other);
        if (change) await other.addInitScript(change);
        expect(await words(other)).toEqual(plain);
        await other.getByRole('button', { name: 'Search' }).first().click();
        await other.keyboard.type(QUERY.romania.toUpperCase());
        await expect(other.locator('.hits a').first()).toContainText(NAME.romania);
        expect(seen.errors).toEqual([]);
        await other.close();
      });
    }
  });
});

test('with storage blocked the app works', async ({ page }) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
    }
  });
  await openLive(page, `./${CARD.prospects}/`);
  await page.locator(`#${CARD.prospects} .mention`).first().click();
  await expect(page.locator(`#${CARD.prospects} .sentence[data-lit]`).first()).toBeVisible();
  expect(seen.errors).toEqual([]);
});

test('after an error of the app the page still answers by style alone', async ({ page }) => {
  await openLive(page, `./?voice=${SIDE.guild.id}`);
  const colours = () => page.locator(`#${CARD.lead} .prose .sentence`).evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).color)).size);
  expect(await colours()).toBe(2);
  await page.evaluate(() => { dispatchEvent(new ErrorEvent('error')); });
  await expect(state(page)).toHaveAttribute('data-state', 'static');
  expect(await colours()).toBe(2);
  await page.evaluate(() => document.querySelector<HTMLInputElement>('#show-side-')!.checked = true);
  expect(await colours()).toBe(1);
});

test('an app that fails while it draws leaves a page that can be read', async ({ page }) => {
  await openLive(page);
  await page.locator(`#${CARD.reasons} > summary`).click();
  await page.locator('#app').evaluate((app) => { app.textContent = ''; });
  await page.locator(`#${CARD.reasons} .mention[data-object="${ID.romania}"]`).first().click();
  await expect(state(page)).toHaveAttribute('data-state', 'static');
  await page.locator(`#${CARD.prospects} > summary`).click();
  await expect(page.locator(`#${CARD.prospects} .prose .sentence`).first()).toBeVisible();
});

test('no style rule of the running app uses :has()', async ({ page }) => {
  await openLive(page);
  const looking = await page.evaluate(() => {
    const rules = (list: CSSRuleList): string[] => [...list].filter((rule) => !(rule instanceof CSSMediaRule) || matchMedia(rule.conditionText).matches).flatMap((rule) => [
      rule instanceof CSSStyleRule ? rule.selectorText : '', ...('cssRules' in rule ? rules(rule.cssRules as CSSRuleList) : [])]);
    return [...document.styleSheets].filter((sheet) => !sheet.disabled && matchMedia(sheet.media.mediaText).matches).flatMap((sheet) => rules(sheet.cssRules))
      .filter((selector) => selector.includes(':has('));
  });
  expect(looking).toEqual([]);
});
