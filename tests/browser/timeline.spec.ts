import { expect, test, type Page } from '@playwright/test';
import { CARD, ID, NAME, SENTENCE, re } from './fixture';
import { openLive, SIZES } from './page';

const slider = (page: Page) => page.getByRole('slider', { name: 'Year' });
const members = (page: Page) => page.locator('.moment');
const fill = (page: Page, code: string) => page.locator(`#country-${code}`).getAttribute('data-set');

test('the slider shows who was in NATO, and the address keeps the year', async ({ page }) => {
  await openLive(page);
  await expect(members(page)).toContainText('February 2022 · 30 NATO members');
  await slider(page).fill('1999');
  await expect(members(page)).toContainText('1999 · 19 NATO members');
  await expect(members(page)).toContainText('joined: Czechia, Hungary and Poland');
  await expect(page).toHaveURL(/\?year=1999$/);
  expect(await fill(page, 'POL')).toBe('nato');
  expect(await fill(page, 'ROU')).toBeNull();
  await expect(page.locator('#map')).toHaveAttribute('aria-label', 'Map, 1999, 19 NATO members');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /1999, 19 NATO members, joined: Czechia/);
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
  await slider(page).fill('2014');
  await expect(page.locator(`.areas [data-object="${ID.marsh}"]`)).toBeVisible();
  await slider(page).fill('2022');
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
  await slider(page).fill('2021');
  await expect(cluster).toHaveText('1');
  await expect(cluster).toHaveAttribute('aria-label', re`^1 symbol here, ${NAME.boats}.*; closer it stands alone$`);
  await slider(page).fill('2022');
  await expect(cluster).toHaveText('4');
  await expect(cluster).toHaveAttribute('aria-label', re`^4 symbols here, .*${NAME.lithuania}.* among them; closer they part$`);
  await slider(page).fill('2000');
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
  await expect(members(page).getByRole('link', { name: /declare/ })).toBeVisible();
  await page.getByRole('button', { name: 'To the change before' }).focus();
  await page.keyboard.press('Enter');
  await expect(members(page)).toContainText('2004');
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(members(page)).toContainText('2005');
});

test('the years play from the first to the last, and stop', async ({ page }) => {
  await page.clock.install();
  await openLive(page);
  await page.getByRole('button', { name: 'Play the years' }).click();
  await expect(members(page)).toContainText('1949 · 12 NATO members · the founders');
  for (let beat = 0; beat < 30; beat += 1) await page.clock.runFor(1700);
  await expect(members(page)).toContainText('February 2022');
  await expect(page.getByRole('button', { name: 'Play the years' })).toBeVisible();
});

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
