import { host } from '../browser/host';
import { CARD, CARDS, FRAME, ID, NAME, QUERY, SIDE, TITLE, VOICE, re } from '../browser/fixture';
import { CARDS as BUNDLED_CARDS } from '../browser/bundled/article';
import { faults } from '../browser/map-labels';
import { fixtureUrl } from '../../playwright.config';
import { KEY } from './driver';
import { expect, test, type Page } from './test';

// Every feature once, in a window of each size: what the engine does with the page, not each case of it, which the other engines' tests have.

const EVIDENCE = '.evidence';
const CLOSE_EVIDENCE = 'Close the evidence';

/** Opens a part that is folded on narrow screens. */
async function unfold(page: Page, details: string) {
  if (await page.isShown(`${details} > summary`) && await page.attribute(details, 'open') === null) await page.click(`${details} > summary`);
}

test('the page starts, and every word stands where it stood', async ({ page }) => {
  await page.openLive();
  await page.hasText('h1', TITLE);
  expect(await page.evaluate(() => performance.getEntriesByName('app-ready').length)).toBe(1);
  const { scroll, width } = await page.evaluate(() => ({ scroll: document.documentElement.scrollWidth, width: innerWidth }));
  expect(scroll).toBeLessThanOrEqual(width);
  for (const part of ['.basemap', '#caption', '.moment', '.short-answer']) await page.shows(part);
});

test('a card opens, moves the map and has an address, and Back brings the one before', async ({ page }) => {
  await page.openLive();
  const before = await page.mapAtRest();
  await page.click(`#${CARD.prospects} > summary`);
  await page.hasAttribute(`#${CARD.prospects}`, 'open', '');
  await page.hasAttribute('#map', 'data-card', CARD.prospects);
  await page.hasUrl(re`/${CARD.prospects}/$`);
  await expect.poll(() => page.mapAtRest()).not.toEqual(before);
  await page.session.back();
  await page.hasUrl(/:\d+\/$/);
  await page.hasAttribute('#map', 'data-card', CARD.lead);
});

test('a mention lights its symbol, and Escape lets go', async ({ page }) => {
  await page.openLive(`./${CARD.reasons}/`);
  await page.click(`#${CARD.reasons} .mention[data-object="${ID.lithuania}"]`);
  await page.hasAttribute(`.symbols #${ID.lithuania}`, 'data-lit', 'true');
  await page.hasUrl(re`#${ID.lithuania}$`);
  await page.session.press(KEY.Escape);
  await page.hasCount('[data-lit]', 0);
});

test('a symbol opens its evidence, which closes by its button, by Escape and by Back', async ({ page }) => {
  await page.openLive(`./${CARD.reasons}/`);
  for (const close of [() => page.clickButton(CLOSE_EVIDENCE), () => page.session.press(KEY.Escape), () => page.session.back()]) {
    await page.click(`.symbols #${ID.romania} .shape`);
    await page.hasText(EVIDENCE, '1,000');
    await page.hasText(EVIDENCE, `statement by ${VOICE.bureau}`);
    await page.hasAttribute(`.symbols #${ID.romania}`, 'data-lit', 'true');
    await close();
    await page.hasCount('[data-lit]', 0);
    await page.shows(EVIDENCE, false);
  }
});

test('a sentence of the evidence leads to the text', async ({ page }) => {
  await page.openLive();
  await page.evaluate((id) => { document.querySelector<SVGElement>(`.symbols #${id}`)!.focus({ preventScroll: true }); }, ID.poland);
  await page.session.press(KEY.Enter);
  await page.click(`${EVIDENCE} li a`);
  await page.hasCount('.sentence[data-lit="true"]', 1);
  expect(await page.isInView('.sentence[data-lit="true"]')).toBe(true);
});

test('the timeline moves by buttons, keys and events, and plays', async ({ page }) => {
  await page.openLive();
  await page.clickButton('To the change before');
  await page.hasText('.moment', '2021');
  await page.hasUrl(/year=2021/);
  await page.click('.years input');
  await page.session.press(KEY.Home);
  await page.hasText('.moment', '1949');
  expect(await page.attribute('#country-POL', 'data-set')).toBeNull();
  await page.session.press(KEY.End);
  await page.hasText('.moment', 'February 2022');
  expect(await page.attribute('#country-POL', 'data-set')).toBe('nato');
  // The list of numbers below the map of a phone may come, and moves what is below it.
  await page.hasAttribute('.map-window', 'data-at-rest', 'true');
  await page.clickButton('Play the years');
  await page.hasText('.moment', '1949');
  await page.clickButton('Pause');
  await page.click(`#events a[data-object="${ID.charter}"]`);
  await page.hasText('.moment', '1997');
  await page.hasUrl(re`year=1997#${ID.charter}$`);
});

test('the years stand below the line of the timeline', async ({ page }) => {
  await page.openLive();
  const { line, years } = await page.evaluate(() => ({
    line: document.querySelector('.ticks line')!.getBoundingClientRect().y,
    years: [...document.querySelectorAll('.ticks text')].map((one) => one.getBoundingClientRect()).filter((box) => box.width > 0).map((box) => box.y),
  }));
  expect(years.length).toBeGreaterThan(1);
  for (const year of years) expect(year).toBeGreaterThan(line);
});

test('a voice is chosen', async ({ page }) => {
  await page.openLive();
  await unfold(page, '.voices');
  await page.click({ css: '.sides label', name: SIDE.guild.name });
  await page.hasUrl(re`voice=${SIDE.guild.id}`);
  await page.shows(`.side-speaks[data-side-choice="${SIDE.guild.id}"]`);
  await page.session.reload();
  await page.hasAttribute('html', 'data-state', 'live');
  expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('.sides input:checked')!.dataset['sideChoice'])).toBe(SIDE.guild.id);
});

test('the legend opens, and its sets show on the map', async ({ page }) => {
  await page.openLive('./?map=140,-220,2400');
  await page.mapAtRest();
  await unfold(page, '.legend');
  for (const name of ['Former Soviet republics', 'Other former Warsaw Pact members']) await page.click({ css: '.layers label', name });
  await page.hasUrl(/layers=nato,soviet,warsaw-pact/);
  if (await page.isShown('.legend > summary')) await page.click('.legend > summary');
  // The dots and lines of the sets: a plain country has one colour.
  const places = await page.evaluate(() => ['BLR', 'POL'].map((code) => {
    const box = document.querySelector(`#country-${code}`)!.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }));
  const around = places.map(({ x, y }) => Array.from({ length: 121 }, (_, at) => ({ x: x - 5 + at % 11, y: y - 5 + Math.floor(at / 11) })));
  for (const points of around) {
    const colours = new Set((await page.coloursAt(points)).map(String));
    expect(colours.size).toBeGreaterThan(1);
  }
});

test('what a choice is about stands in its line', async ({ page }) => {
  await page.openLive();
  await unfold(page, '.voices');
  const [words, choice] = await page.evaluate(() => ['.sides legend span', '.sides label'].map((part) => {
    const box = document.querySelector(part)!.getBoundingClientRect();
    return { middle: box.y + box.height / 2, end: box.right, start: box.left };
  }));
  expect(Math.abs(words!.middle - choice!.middle)).toBeLessThan(4);
  expect(words!.end).toBeLessThanOrEqual(choice!.start);
});

test('search finds, lands on what is chosen, and closes by Escape', async ({ page }) => {
  await page.openLive();
  await page.clickButton('Search');
  await page.hasFocus('dialog input');
  await page.session.type(QUERY.charter);
  await page.hasText('dialog [role="status"]', /\d+ found/);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.hits mark')!).textDecorationLine)).toBe('underline');
  await page.click('.hits a');
  await page.hasUrl(re`\?year=1997#${ID.charter}$`);
  await page.hasCount('dialog[open]', 0);
  await page.clickButton('Search');
  await page.session.type('xyzzy');
  await page.hasText('dialog [role="status"]', 'Nothing found');
  await page.session.press(KEY.Escape);
  await page.hasCount('dialog[open]', 0);
});

test('the map follows what is read, and the tour goes through its frames', async ({ page }) => {
  await page.openLive(`./${CARD.reasons}/`);
  await page.hasText('#caption', FRAME.reasons);
  const before = await page.mapAtRest();
  await page.evaluate((words) => {
    const part = [...document.querySelectorAll('.prose > [data-frame]')].find((one) => one.textContent.includes(words))!;
    const narrow = matchMedia('(width < 60rem)').matches;
    scrollBy({ top: part.getBoundingClientRect().top - innerHeight * (narrow ? .58 : .48), behavior: 'instant' });
  }, FRAME.masts.words);
  await page.hasText('#caption', FRAME.masts.caption);
  await expect.poll(() => page.mapAtRest()).not.toEqual(before);
  await page.hasText('[data-reading]', FRAME.masts.words);
  const step = await page.text('.tour > span');
  await page.clickButton('Next step', '.tour');
  await expect.poll(() => page.text('.tour > span')).not.toBe(step);
});

test('the map moves by buttons, keys, wheel and drag', async ({ page }) => {
  await page.openLive('./?map=140,-220,1200');
  // A narrow screen has the buttons where its map is full.
  if (await page.isShown('.bottom-bar')) await page.clickButton('Full map', '.bottom-bar');
  const home = await page.mapAtRest();
  await page.clickButton('Closer');
  await expect.poll(async () => (await page.mapAtRest()).width / home.width).toBeCloseTo(1.5, 1);
  await page.clickButton('Farther');
  await expect.poll(async () => (await page.mapAtRest()).width / home.width).toBeCloseTo(1, 1);
  await page.clickButton('East');
  await expect.poll(async () => (await page.mapAtRest()).x).toBeLessThan(home.x - 20);
  await page.evaluate(() => { document.querySelector<HTMLElement>('.map-window')!.focus({ preventScroll: true }); });
  const beforeKeys = await page.mapAtRest();
  await page.session.press(KEY.ArrowDown);
  await expect.poll(async () => (await page.mapAtRest()).y).toBeLessThan(beforeKeys.y);
  const beforeWheel = await page.mapAtRest();
  const at = await page.middle('.map-window');
  const search = await page.evaluate(() => location.search);
  await page.session.wheel(at, -300);
  await expect.poll(async () => (await page.mapAtRest()).width).toBeGreaterThan(beforeWheel.width * 1.2);
  // The movement has ended when the address has it.
  await page.session.waitFor('the movement ends', (before) => location.search !== before, search);
  const beforeDrag = await page.mapAtRest();
  await page.session.drag(at, { x: at.x - 60, y: at.y + 30 });
  await expect.poll(async () => Math.round((await page.mapAtRest()).x - beforeDrag.x)).toBe(-60);
  await page.hasCount('[data-lit]', 0);
});

for (const [how, close] of [
  ['its button', (page: Page) => page.clickButton('Close map', '#map')], ['Back', (page: Page) => page.session.back()],
] as const) {
  test(`the full map of a narrow screen opens, and ${how} closes it`, async ({ page }) => {
    await page.openLive();
    if (!await page.isShown('.bottom-bar')) return;
    await page.clickButton('Full map', '.bottom-bar');
    await page.hasAttribute('#map', 'data-full', 'true');
    await close(page);
    await page.hasAttribute('#map', 'data-full', null);
  });
}

test('links lead to parts of the page, to cards and to objects, and what leads nowhere says so', async ({ page }) => {
  await page.openLive();
  await page.click('.contents a[href="#about"]');
  await expect.poll(() => page.isInView('#about')).toBe(true);
  if (await page.isShown('.bottom-bar')) {
    await page.click('.bottom-bar .next');
    await page.hasAttribute('#map', 'data-card', CARD.reasons);
  }
  await page.openLive(`./${CARD.pressure}/#${ID.boats}`);
  await page.hasAttribute(`.symbols #${ID.boats}`, 'data-lit', 'true');
  await page.openLive('./?year=abc#no-such-thing');
  await page.hasText('#notice', /./);
});

test('the table is sorted, lights the map and is copied', async ({ page }) => {
  await page.openLive();
  const ids = () => page.evaluate(() => [...document.querySelectorAll('#table tbody tr')].map((row) => row.getAttribute('data-object')));
  const before = await ids();
  await page.clickButton('number', '#table');
  await expect.poll(ids).not.toEqual(before);
  await page.hasCount('[aria-sort="descending"]', 1);
  await page.click(`#table a[data-object="${ID.marsh}"]`);
  await page.hasAttribute(`#map [data-object="${ID.marsh}"]`, 'data-lit', 'true');
  await page.hasAttribute('.map-window', 'data-at-rest', 'true');
  await page.clickButton('Copy as text');
  await page.hasText('.copied', /./);
});

test('the table and the map are downloaded', async ({ page }) => {
  await page.openLive();
  await page.click('.table-downloads a[download="table.csv"]');
  expect((await page.file('table.csv')).toString()).toContain(NAME.poland);
  await page.clickButton('SVG', '#export');
  expect((await page.file(`${CARD.lead}-map-2022.svg`)).toString()).toContain(TITLE);
  await page.clickButton('PNG', '#export');
  expect((await page.file(`${CARD.lead}-map-2022.png`)).subarray(1, 4).toString()).toBe('PNG');
});

test('the link of this view is shared', async ({ page }) => {
  await page.openLive(`./${CARD.prospects}/?year=1999`);
  await page.clickButton('Share', await page.isShown('.bottom-bar') ? '.bottom-bar' : '.masthead');
  await expect.poll(async () => `${await page.text('#toast')} ${await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#toast textarea, .toast textarea')?.value ?? '')}`)
    .toMatch(/Link copied|prospects\/\?year=1999/);
});

test('the code to embed a card is that of the open one', async ({ page }) => {
  await page.openLive();
  await page.click('.embed-code > summary');
  await expect.poll(() => page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#embed-code')!.value)).toMatch(re`/embed/${CARD.lead}/`);
});

for (const sandbox of [null, 'allow-scripts', '']) test.describe('in a page of others', () => {
  // A frame without scripts or without an origin complains of that.
  test.use({ quiet: sandbox === null });

  test(`an embedded card works, sandbox ${sandbox ?? 'none'}`, async ({ page, size }) => {
    const site = await host('/', (answer, path) => path === 'host.html' ? {
      status: 200,
      headers: { 'Content-Type': 'text/html' },
      body: Buffer.from(`<!doctype html><title>Host</title>
        <script>heights = []; addEventListener('message', (event) => { if (event.data?.type === 'cardinal-height') heights.push(event.data.height); });</script>
        <iframe title="Explainer" width="${size.width - 40}" height="500" src="${fixtureUrl}embed/${CARD.reasons}/" ${sandbox === null ? '' : `sandbox="${sandbox}"`}></iframe>`),
    } : answer);
    await page.session.goto(`${site.url}host.html`);
    if (sandbox !== '') await page.session.waitFor('the card tells its height', () => (globalThis as unknown as { heights: number[] }).heights.at(-1)! > 500);
    await page.session.enterFrame('iframe');
    await page.shows(`#${CARD.reasons} .sentence`);
    await page.shows('.basemap');
    if (sandbox !== '') {
      await page.hasAttribute('html', 'data-state', 'live');
      await page.evaluate((id) => { document.querySelector<HTMLElement>(`.mention[data-object="${id}"]`)!.click(); }, ID.poland);
      await page.hasAttribute(`.symbols #${ID.poland}`, 'data-lit', 'true');
    }
    await site.close();
  });
});

test('after one visit every page is there without a connection', async ({ page }) => {
  const site = await host('/a/b/');
  await page.openLive('', site.url);
  await page.session.waitFor('the worker has kept everything', async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated');
  await site.close();
  for (const card of CARDS) {
    await page.openLive(`${card}/`, site.url);
    await page.shows('.basemap');
  }
});

test.describe('without scripts', () => {
  test.use({ scripts: false });

  test('text, cards, map and table are there, and nothing that needs scripts', async ({ page }) => {
    await page.session.goto(`${fixtureUrl}${CARD.reasons}/`);
    expect(await page.attribute('html', 'data-state')).not.toBe('live');
    await page.hasText('h1', TITLE);
    for (const part of ['.basemap', `#${CARD.reasons} .prose p`, '#table tbody tr', `#${ID.poland} .shape`]) await page.shows(part);
    expect(await page.evaluate(() => [...document.querySelectorAll('.needs-scripts')].filter((one) => one.checkVisibility({ visibilityProperty: true })).length)).toBe(0);
    await page.click(`#${CARD.pressure} > summary`);
    await page.shows(`#${CARD.pressure} .prose p`);
  });
});

test('each card is printed on a sheet of its own, and the page is what it was', async ({ page }) => {
  await page.openBundled();
  await page.mapAtRest();
  await page.session.waitFor('sheets can be made', () => performance.getEntriesByName('print-ready').length > 0);
  page.session.print();
  const pdf = (await page.file('print.pdf')).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(BUNDLED_CARDS.length + 1);
  await page.hasCount('figure.printed', 0);
});

test('every label that has to show is there, whole and uncovered, in each card', async ({ page }) => {
  for (const card of CARDS) {
    await page.openLive(`./${card}/`);
    await page.mapAtRest();
    await expect.poll(() => faults(page), card).toEqual([]);
  }
});

test('each frame of the bundled article has every label that has to show', async ({ page }) => {
  await page.openBundled();
  const position = () => page.text('.tour > span');
  await expect.poll(position).toMatch(/^1 of \d+$/);
  const count = Number((await position()).split(' ').at(-1));
  const found: string[] = [];
  for (let frame = 1; frame <= count; frame += 1) {
    await expect.poll(position).toBe(`${frame} of ${count}`);
    await page.mapAtRest();
    let now: string[] = [];
    await expect.poll(async () => (now = await faults(page)), { timeout: 3000 }).toEqual([]).catch(() => found.push(...now.map((fault) => `frame ${frame}: ${fault}`)));
    if (frame < count) await page.click('.tour > :last-child');
  }
  expect(found).toEqual([]);
});
