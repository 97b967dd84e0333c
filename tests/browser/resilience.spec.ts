import { chromium, expect, test, type BrowserContextOptions, type Page } from '@playwright/test';
import { openLive, watch } from './page';

const state = (page: Page) => page.locator('html');

test.describe('a page that was changed before the app came', () => {
  const changes: [string, () => void][] = [
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
    ['by an extension that takes from it', () => {
      for (const gone of document.querySelectorAll('#app > *:first-child, .legend, #us-romania, .bottom-bar, #said, #notice, .labels')) gone.remove();
    }],
    ['by one that takes the app’s place', () => { document.querySelector('#app')!.remove(); }],
  ];
  for (const [name, change] of changes) {
    test(name, async ({ page }) => {
      const seen = watch(page);
      let release = () => {};
      const held = new Promise<void>((resolve) => { release = resolve; });
      await page.route('**/*.wasm', async (route) => { await held; await route.continue(); });
      await page.goto('./');
      await page.evaluate(change);
      release();
      await expect(state(page)).toHaveAttribute('data-state', /live|static/);
      await page.locator('#outlook > summary').click();
      await expect(page.locator('#outlook .prose p').first()).toBeVisible();
      await page.locator('#puzzle > summary').click();
      await expect(page.locator('#puzzle .prose')).toBeHidden();
      await page.locator('.mention[data-object="charter"]').first().click();
      await expect(page).toHaveURL(/#charter$/);
      await page.locator('#events a').first().click();
      await expect(page).toHaveURL(/#independence$/);
      expect(seen.errors).toEqual([]);
    });
  }
});

test.describe('a link that is wrong', () => {
  const long = 'x'.repeat(64 * 1024);
  const links: [string, string, string | RegExp][] = [
    ['an unknown object', './outlook/#us-polandia', 'Did you mean “us-poland”?'],
    ['the wrong case', './outlook/#US-Poland', 'Nothing here is called “US-Poland”'],
    ['a broken percent code', './outlook/#%E0%A4%A', 'Nothing here is called'],
    ['64 KiB of fragment', `./outlook/#${long}`, /Nothing here is called “x{40}/],
    ['64 KiB of year', `./outlook/?year=${long.slice(0, 8000)}`, 'Nothing here is called “year=x'],
    ['__proto__', './outlook/#__proto__', 'Nothing here is called “__proto__”'],
    ['constructor', './outlook/?voice=constructor#constructor', 'Nothing here is called'],
    ['a way up', './outlook/#../../etc/passwd', 'Nothing here is called “../../etc/passwd”'],
    ['a script', './outlook/#<script>document.title="owned"</script>', 'Nothing here is called “<script>'],
    ['a script in the query', './outlook/?voice=<img src=x onerror=document.title="owned">', 'Nothing here is called “voice='],
    ['a year that is none', './outlook/?year=1e99', 'Nothing here is called “year=1e99”'],
    ['a place that is none', './outlook/?map=NaN,Infinity,0', 'Nothing here is called “map=NaN,Infinity,0”'],
  ];
  for (const [name, link, words] of links) {
    test(name, async ({ page }) => {
      const seen = watch(page);
      await openLive(page, link);
      await expect(page.locator('#notice')).toContainText(words);
      await expect(page.locator('details#outlook')).toHaveAttribute('open');
      await expect(page.locator('#outlook .prose p').first()).toBeVisible();
      expect(await page.title()).not.toBe('owned');
      expect(seen.errors).toEqual([]);
      await page.locator('.mention[data-object="charter"]').first().click();
      await expect(page).toHaveURL(/#charter$/);
    });
  }
});

test.describe('in a frame', () => {
  for (const sandbox of [undefined, '', 'allow-scripts', 'allow-scripts allow-same-origin']) {
    test(`the page can be read, sandbox ${sandbox ?? 'none'}`, async ({ page, baseURL }) => {
      const seen = watch(page);
      const box = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
      await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><iframe width="900" height="700" src="${baseURL!}outlook/"${box}></iframe>` }));
      await page.goto('./host.html');
      const inner = page.frameLocator('iframe');
      if (sandbox !== '') await expect(inner.locator('html')).toHaveAttribute('data-state', 'live');
      await inner.locator('#squeeze > summary').click();
      await expect(inner.locator('#squeeze .prose p').first()).toBeVisible();
      await expect(inner.locator('.basemap')).toBeVisible();
      await inner.locator('#squeeze .mention').first().click();
      expect(seen.errors).toEqual([]);
    });
  }
});

test('a page that the browser has set aside comes back as it was, and lives', async ({ baseURL }) => {
  const browser = await chromium.launch({
    ...test.info().project.use.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage({ baseURL: baseURL! });
  await page.addInitScript(() => {
    addEventListener('pageshow', (event) => { document.documentElement.dataset['persisted'] = String(event.persisted); });
  });
  await openLive(page, './');
  await page.locator('#squeeze > summary').click();
  await page.locator('#squeeze .mention[data-object="crimea"]').first().click();
  await page.goto('./404.html');
  await page.evaluate(() => { history.back(); });
  await expect(state(page)).toHaveAttribute('data-persisted', 'true');
  await expect(page).toHaveURL(/\/squeeze\/(\?year=\d+)?#crimea$/);
  await expect(page.locator('#squeeze')).toHaveAttribute('open');
  await expect(page.locator('#squeeze .sentence[data-lit]').first()).toBeVisible();
  await page.evaluate(() => { history.back(); });
  await expect(page.locator('[data-lit]')).toHaveCount(0);
  await page.locator('#outlook > summary').click();
  await expect(page).toHaveURL(/\/outlook\/$/);
  await browser.close();
});

test.describe('whatever the reader’s clock and language', () => {
  const words = async (page: Page, path = './why-worried/') => {
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
  for (const [name, options, change] of odd) {
    test(`the same dates and numbers: ${name}`, async ({ page, browser, baseURL }) => {
      const other = await browser.newPage({ ...options, baseURL: baseURL! });
      const seen = watch(other);
      if (change) await other.addInitScript(change);
      expect(await words(other)).toEqual(await words(page));
      await other.getByRole('button', { name: 'Search' }).first().click();
      await other.keyboard.type('ROMANIA');
      await expect(other.locator('.hits a').first()).toContainText('Romania');
      expect(seen.errors).toEqual([]);
      await other.close();
    });
  }
});

test('with storage blocked the page lives', async ({ page }) => {
  const seen = watch(page);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
    }
  });
  await openLive(page, './outlook/');
  await page.locator('#outlook .mention').first().click();
  await expect(page.locator('#outlook .sentence[data-lit]').first()).toBeVisible();
  expect(seen.errors).toEqual([]);
});

test('where the app fails at work, the page still answers by style alone', async ({ page }) => {
  await openLive(page, './?voice=moscow');
  const colours = () => page.locator('#puzzle .sentence').evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).color)).size);
  expect(await colours()).toBe(2);
  await page.evaluate(() => { dispatchEvent(new ErrorEvent('error')); });
  await expect(state(page)).toHaveAttribute('data-state', 'static');
  expect(await colours()).toBe(2);
  await page.evaluate(() => document.querySelector<HTMLInputElement>('#hear-')!.checked = true);
  expect(await colours()).toBe(1);
});

test('no rule of the running app looks into an element or at what follows it', async ({ page }) => {
  await openLive(page);
  const looking = await page.evaluate(() => {
    const rules = (list: CSSRuleList): string[] => [...list].filter((rule) => !(rule instanceof CSSMediaRule) || matchMedia(rule.conditionText).matches).flatMap((rule) => [
      rule instanceof CSSStyleRule ? rule.selectorText : '', ...('cssRules' in rule ? rules(rule.cssRules as CSSRuleList) : [])]);
    return [...document.styleSheets].filter((sheet) => !sheet.disabled && matchMedia(sheet.media.mediaText).matches).flatMap((sheet) => rules(sheet.cssRules))
      .filter((selector) => selector.includes(':has('));
  });
  expect(looking).toEqual([]);
});
