import type { Page } from '@playwright/test';
import { CARD, ID, NAME, SENTENCE, re } from './fixture';
import { openLive, SIZES } from './page';
import { showYear, slider } from './years';
import { expect, test } from './test';

const members = (page: Page) => page.locator('.moment');
const fill = (page: Page, code: string) => page.locator(`#country-${code}`).getAttribute('data-set');

test('the slider shows who was in NATO, and the address keeps the year', async ({ page }) => {
  await openLive(page);
  await expect(members(page)).toContainText('February 2022 · 30 NATO members');
  await showYear(page, 1999);
  await expect(members(page)).toContainText('1999 · 19 NATO members');
  await expect(members(page)).toContainText('now also: Czechia, Hungary and Poland');
  await expect(page).toHaveURL(/\?year=1999$/);
  expect(await fill(page, 'POL')).toBe('nato');
  expect(await fill(page, 'ROU')).toBeNull();
  await expect(page.locator('#map')).toHaveAttribute('aria-label', 'Map, 1999, 19 NATO members');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /1999, 19 NATO members, now also: Czechia/);
  await page.reload();
  await expect(members(page)).toContainText('1999 · 19 NATO members');
  expect(await fill(page, 'ROU')).toBeNull();
});

test('the map shows at each date what was there then', async ({ page }) => {
  await openLive(page, `./${CARD.reasons}/?year=2013`);
  await expect(page.locator(`.areas [data-object="${ID.marsh}"]`)).toBeHidden();
  await expect(page.locator(`.symbol:has(#${ID.poland})`)).toBeHidden();
  await expect(page.locator(`.label:has([data-object="${ID.marsh}"])`)).toBeHidden();
  await expect(page.locator(`.symbol:has(#${ID.mastRomania})`)).toBeHidden();
  await showYear(page, 2014);
  await expect(page.locator(`.areas [data-object="${ID.marsh}"]`)).toBeVisible();
  await showYear(page, 2022);
  await expect(page.locator(`.symbol:has(#${ID.poland})`)).toBeVisible();
  await expect(page).toHaveURL(re`/${CARD.reasons}/$`);
});

test('a cluster counts the symbols that are there', async ({ page }) => {
  // The fixture has none: its symbols are far apart.
  const sign = '<svg class="cluster" role="none" x="20%" y="50%"><a class="until-6" href="#table" data-cluster="1,1" aria-label=""'
    + ` data-members="${ID.lithuania} ${ID.poland} ${ID.poland} ${ID.boats}"><rect class="sign" width="26" height="22"/><text>4</text></a></svg>`;
  await page.route(({ pathname }) => pathname.endsWith('/'), async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/(<svg[^>]*class="symbols">)/, `$1${sign}`) });
  });
  await openLive(page);
  const cluster = page.locator('.cluster > a');
  await showYear(page, 2021);
  await expect(cluster).toHaveText('1');
  await expect(cluster).toHaveAttribute('aria-label', re`^1 symbol here, ${NAME.boats}.*; closer it stands alone$`);
  await showYear(page, 2022);
  await expect(cluster).toHaveText('4');
  await expect(cluster).toHaveAttribute('aria-label', re`^4 symbols here, .*${NAME.lithuania}.* among them; closer they part$`);
  await showYear(page, 2004);
  await expect(cluster).toBeHidden();
});

test('an event sets the date and highlights its sentences', async ({ page }) => {
  await openLive(page, `./${CARD.prospects}/`);
  await page.locator(`#events a[data-object="${ID.charter}"]`).click();
  await expect(members(page)).toContainText('1997 · 16 NATO members');
  await expect(page.locator(`#${CARD.prospects} .sentence[data-lit="true"]`).first()).toBeVisible();
  await expect(page).toHaveURL(re`\?year=1997#${ID.charter}$`);
  await page.goBack();
  await expect(members(page)).toContainText('February 2022');
});

test('a link to an event leads to what the text says of it', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, `./#${ID.meeting}`);
  await expect(page.locator('.sentence[data-lit="true"]', { hasText: SENTENCE.meeting })).toBeInViewport();
  await expect(page.locator('#map')).toBeInViewport({ ratio: 0.9 });
  await expect(page.locator('.moment')).toContainText('2014 · 28 NATO members');
});

test('the step buttons lead from change to change, by keyboard too', async ({ page }) => {
  await openLive(page, './?year=2004');
  await page.getByRole('button', { name: 'To the next change' }).click();
  await expect(members(page)).toContainText('2008 · 26 NATO members');
  await expect(members(page).getByRole('link', { name: /declaration/ })).toBeVisible();
  await page.getByRole('button', { name: 'To the change before' }).focus();
  await page.keyboard.press('Enter');
  await expect(members(page)).toContainText('2004');
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(members(page)).toContainText('2008');
  await page.keyboard.press('Home');
  await expect(members(page)).toContainText('1949');
  await page.keyboard.press('End');
  await expect(members(page)).toContainText('February 2022');
});

test('the years play from the first to the last, and stop', async ({ page }) => {
  await page.clock.install();
  await openLive(page);
  await page.getByRole('button', { name: 'Play the years' }).click();
  await expect(members(page)).toContainText('1949 · 12 NATO members · the founders');
  for (let beat = 0; beat < 30; beat += 1) await page.clock.runFor(2500);
  await expect(members(page)).toContainText('February 2022');
  await expect(page.getByRole('button', { name: 'Play the years' })).toBeVisible();
});

test('who joined in a year is dark and named, and the legend says so', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page);
  const key = page.locator('.joined-key');
  await expect(key).toBeHidden();
  await showYear(page, 2004);
  await expect(key).toBeVisible();
  const fillOf = (code: string) => page.locator(`#country-${code}`).evaluate((country) => getComputedStyle(country).fill);
  expect(await fillOf('ROU')).not.toBe(await fillOf('POL'));
  for (const name of ['ROMANIA', 'BULGARIA', 'LITHUANIA', 'SLOVAKIA']) await expect(page.locator('.label[data-joined]', { hasText: name })).toBeVisible();
  await showYear(page, 2008);
  expect(await fillOf('ROU')).toBe(await fillOf('POL'));
  await expect(key).toBeHidden();
});

test('the subject has its fill from the year it exists, and East Germany joins with unification', async ({ page }) => {
  await openLive(page, './?year=1990');
  expect(await fill(page, 'UKR')).toBeNull();
  await expect(members(page)).toContainText('now also: East Germany');
  const east = page.locator('.basemap .part');
  await expect(east).toBeHidden();
  await showYear(page, 1955);
  await expect(members(page)).toContainText('now also: West Germany');
  await expect(east).toBeVisible();
  const germany = page.locator('.label', { hasText: 'GERMANY' });
  await expect(germany.getByText('WEST', { exact: true })).toBeVisible();
  await showYear(page, 1991);
  expect(await fill(page, 'UKR')).toBe('subject');
  await expect(germany.getByText('WEST', { exact: true })).toBeHidden();
  await expect(germany.getByText('GERMANY', { exact: true }).and(page.locator(':visible'))).toHaveCount(1);
});

test('a year shows where its newcomers lie, with their names, and the year of the frame the frame again', async ({ page }) => {
  await openLive(page);
  const inside = (name: string) => page.locator('.label[data-joined] text:visible', { hasText: name }).evaluate((text) => {
    const [window, own] = [document.querySelector('.map-window')!.getBoundingClientRect(), text.getBoundingClientRect()];
    return own.left >= window.left && own.right <= window.right && own.top >= window.top && own.bottom <= window.bottom;
  });
  for (const [year, names] of [[1952, ['GREECE', 'TURKEY']], [1982, ['SPAIN']], [2004, ['ESTONIA', 'BULGARIA']]] as const) {
    await showYear(page, year);
    await expect(page.locator('.map-window')).toHaveAttribute('data-at-rest', 'true');
    for (const name of names) {
      expect(await inside(name), `${name} in ${year}`).toBe(true);
      await expect(page.locator('.label[data-joined] .centred-name:visible', { hasText: name })).toHaveCount(1);
    }
  }
  await showYear(page, 2022);
  await expect(page.locator('.map-window')).toHaveAttribute('data-at-rest', 'true');
  await expect(page.locator('.label', { hasText: '1,700' })).toBeInViewport();
});

test('the legend shows what the year shows', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page);
  const circles = page.locator('.legend-circles');
  const held = page.locator('.legend-symbols li', { hasText: 'held' }).first();
  await expect(circles).toBeVisible();
  await showYear(page, 2014);
  await expect(circles).toBeHidden();
  await expect(held).toBeVisible();
  await showYear(page, 1982);
  await expect(held).toBeHidden();
  await expect(page.locator('.legend-symbols li', { hasText: 'East Germany' })).toBeVisible();
});

for (const size of SIZES) {
  test(`what a year says is whole on a ${size.name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openLive(page);
    for (const year of [1949, 2004, 2014, 2022]) {
      await showYear(page, year);
      const moment = members(page);
      await expect(moment).toContainText(year === 2022 ? 'February 2022' : String(year));
      const cut = await moment.evaluate((it) => it.scrollWidth > it.clientWidth || it.scrollHeight > it.clientHeight + 1 || getComputedStyle(it).textOverflow !== 'clip');
      expect(cut, String(year)).toBe(false);
      await expect(moment).toBeInViewport({ ratio: 1 });
    }
  });
}

test('the background layers are switched without scripts', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: SIZES[2]!, baseURL: baseURL! });
  await page.goto('./');
  const soviet = page.locator('.layer[data-layer="1"]');
  await expect(soviet).toBeHidden();
  await page.getByRole('checkbox', { name: 'Former Soviet republics' }).check();
  await expect(soviet).toBeVisible();
  expect(await soviet.locator('use[href="#country-EST"]').count()).toBe(1);
  await page.getByRole('checkbox', { name: 'Other former Warsaw Pact members' }).check();
  await expect(page.locator('.layer[data-layer="2"]')).toBeVisible();
  const nato = () => page.locator('.basemap').evaluate((map) => getComputedStyle(map).getPropertyValue('--colour-first-set'));
  const before = await nato();
  await page.getByRole('checkbox', { name: 'NATO members' }).uncheck();
  expect(await nato()).not.toBe(before);
  await expect(page.locator('#about')).toContainText('Former Soviet republics.');
  await page.close();
});

test('the words of a layer switch it as its box does', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page);
  await page.locator('.layers label', { hasText: 'Former Soviet republics' }).click();
  await expect(page).toHaveURL(/\?layers=nato,soviet$/);
  await expect(page.locator('#toast')).toBeEmpty();
});

test('the address holds the layers and restores them', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, `./${CARD.prospects}/`);
  await page.getByRole('checkbox', { name: 'Former Soviet republics' }).check();
  await expect(page).toHaveURL(re`/${CARD.prospects}/\?layers=nato,soviet$`);
  await page.getByRole('checkbox', { name: 'NATO members' }).uncheck();
  await page.reload();
  await expect(page).toHaveURL(/\?layers=soviet$/);
  await expect(page.getByRole('checkbox', { name: 'NATO members' })).not.toBeChecked();
  await expect(page.locator('.layer[data-layer="1"]')).toBeVisible();
});

test('a layer shows when each member joined, with the years and a link of its own', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, './?layers=joined');
  await expect(page.getByRole('checkbox', { name: 'Year of joining, 1949–82 to 2009–20' })).toBeChecked();
  await expect(page).toHaveURL(/\?layers=joined$/);
  const fills = await Promise.all(['DEU', 'POL', 'ROU', 'HRV', 'AUT'].map((code) =>
    page.locator(`#country-${code}`).evaluate((country) => getComputedStyle(country).fill)));
  expect(new Set(fills).size).toBe(5);
  for (const [name, years] of [['GERMANY', '1955'], ['POLAND', '1999'], ['ROMANIA', '2004']] as const) {
    const label = page.locator('.label', { hasText: name }).locator('.joined-year').first();
    await expect(label).toHaveText(years);
    await expect(label).toBeVisible();
  }
  // The symbols are hidden, so each name stands on its own country.
  for (const [code, name] of [['POL', 'POLAND'], ['ROU', 'ROMANIA'], ['LTU', 'LITHUANIA'], ['DEU', 'GERMANY']]) {
    await expect.poll(() => page.locator('.label[data-joined]', { hasText: name }).evaluate((label, code) => {
      const boxes = [...label.querySelectorAll('.joined-year')].map((line) => line.getBoundingClientRect());
      const country = document.querySelector<SVGGeometryElement>(`#country-${code}`)!;
      const middle = new DOMPoint(boxes[1]!.left + boxes[1]!.width / 2, boxes[1]!.top);
      return country.isPointInFill(middle.matrixTransform(country.getScreenCTM()!.inverse()));
    }, code), { message: name }).toBe(true);
  }
  await expect(page.locator('#caption')).toHaveText('Year of joining. Background, not from the article.');
  await expect(page.locator(`.symbol:has(#${ID.poland})`)).toBeHidden();
  await showYear(page, 1999);
  expect(await page.locator('#country-ROU').evaluate((country) => getComputedStyle(country).fill)).toBe(fills[4]);
  await page.getByRole('checkbox', { name: /Year of joining/ }).uncheck();
  await expect(page.locator('.joined-year').first()).toBeHidden();
});

test('no two signs of the legend look alike', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page);
  const looks = await page.locator('.legend-symbols .shape').evaluateAll((shapes) => shapes.map((shape) => {
    const { fill, strokeDasharray } = getComputedStyle(shape);
    return [shape.tagName, shape.getAttribute('d'), fill, fill.startsWith('url') || fill === 'none' ? strokeDasharray : ''].join();
  }));
  expect(looks.length).toBeGreaterThan(3);
  expect(new Set(looks).size).toBe(looks.length);
  await expect(page.locator('.legend')).toContainText('Russian units');
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`what is drawn as a background can be seen, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      await openLive(page);
      const unseen = () => page.evaluate(() => {
        const canvas = getComputedStyle(document.body).backgroundColor;
        const drawn = [...document.querySelectorAll('*')].filter((element) => {
          const { content, display } = getComputedStyle(element, '::before');
          return content === '""' && display !== 'none';
        });
        const colour = (element: Element) => getComputedStyle(element, '::before').backgroundColor;
        return { count: drawn.length, unseen: drawn.filter((element) => colour(element) === canvas).map((element) => element.className) };
      });
      const { count, unseen: hidden } = await unseen();
      expect(count).toBeGreaterThan(0);
      expect(hidden).toEqual([]);
      await page.getByRole('button', { name: 'Play the years' }).click();
      expect((await unseen()).unseen).toEqual([]);
    });

    test(`the sea is not land, and a selection fades nothing, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      await openLive(page);
      const [sea, canvas] = await page.evaluate(() => [document.querySelector('.map-window')!, document.body].map((element) => getComputedStyle(element).backgroundColor));
      expect(sea).not.toBe(canvas);
      const [answer, text] = await page.evaluate(() => ['.short-answer', '.standfirst'].map((part) => getComputedStyle(document.querySelector(part)!).color));
      expect(answer).toBe(text);
      await page.locator('.symbol a:visible').first().press('Enter');
      await expect(page.locator('.label [data-lit]').first()).toBeVisible();
      const faded = await page.locator('.label > g, .symbol [data-object], .areas use').evaluateAll((drawn) => drawn.filter((element) => getComputedStyle(element).opacity !== '1').length);
      expect(faded).toBe(0);
    });
  }
});
