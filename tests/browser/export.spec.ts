import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fixtureSite } from '../../playwright.config';
import type { Locator, Page } from '@playwright/test';
import { AS_OF, CARD, CARDS, ID, PUBLISHER, TITLE, re } from './fixture';
import { openLive, putOnPaper, settled, SIZES } from './page';
import { expect, test } from './test';

const save = (page: Page, name: string | RegExp) => page.locator('#export').getByRole('button', { name });

/** What a click downloads. */
async function download(page: Page, button: Locator) {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The visible labels of the map, in order. */
function visibleLabels(page: Page) {
  return page.locator('#map .map-sheet text').evaluateAll((texts) => texts
    .filter((text) => text.getBoundingClientRect().width > 0 && getComputedStyle(text).visibility === 'visible')
    .map((text) => text.textContent));
}

test.describe('a picture of the map', () => {
  for (const path of [`./${CARD.reasons}/`, `./${CARD.prospects}/?year=2014&layers=nato,soviet#${ID.marsh}`]) {
    test(`as SVG holds what ${path} shows, what it is and where it is from`, async ({ page }) => {
      await page.setViewportSize(SIZES[2]!);
      await openLive(page, path);
      await settled(page);
      const { name, bytes } = await download(page, save(page, /SVG/));
      expect(name).toMatch(re`^(${CARD.reasons}|${CARD.prospects})-map-${/year=2014/.test(path) ? 2014 : 2022}\.svg$`);
      await expect(page.locator('#toast')).toHaveText(`Saved as ${name}`);
      const svg = bytes.toString();
      // The page's own policy forbids parsing text.
      const reader = await page.context().newPage();
      const read = await reader.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
        const all = [...parsed.querySelectorAll('*')];
        return {
          broken: parsed.querySelector('parsererror')?.textContent,
          frame: [...parsed.querySelectorAll(':root > text')].map((one) => one.textContent),
          map: [...parsed.querySelectorAll('svg svg text')].map((one) => one.textContent),
          key: [...parsed.querySelectorAll(':root > g text')].map((one) => one.textContent),
          circled: parsed.querySelectorAll(':root > circle').length,
          marks: parsed.querySelectorAll('svg svg circle').length,
          styled: all.filter((one) => one.hasAttribute('style') || one.hasAttribute('class')).length,
          colours: [...new Set(all.flatMap((one) => [one.getAttribute('fill'), one.getAttribute('stroke')]))],
        };
      }, svg);
      expect(read.broken).toBeUndefined();
      // The words of numbers in circles, each after its own.
      expect(read.circled).toBe(await page.locator('#map .map-key li').count());
      const frame = read.frame.join(' ');
      expect(frame).toContain(TITLE);
      expect(frame).toContain(path.includes('2014') ? 'Map, 2014, 28 NATO members' : 'Map, February 2022, 30 NATO members');
      if (path.includes('2014')) expect(frame).toContain('28 NATO members · The Guild closes the Marsh');
      expect(frame).toContain(`Told after an explainer by ${PUBLISHER}, as of ${AS_OF}.`);
      expect(frame).toContain(page.url());
      expect(frame.includes('Former Soviet republics')).toBe(path.includes('soviet'));
      // What is selected, in place of the caption of the frame.
      const selected = page.locator('.evidence h2');
      if (path.includes('#')) expect(frame).toContain(await selected.textContent());
      else await expect(selected).toHaveCount(0);
      if (!path.includes('layers')) expect(frame).toContain('NATO members. Source: NATO, “NATO member countries”.');
      expect(frame.includes('not for a base')).toBe(!path.includes('2014'));
      // The legend has what is on the picture: the rescue troops are not there in 2014.
      for (const words of ['US troops, area in proportion', 'in rotation', 'announced']) expect(frame.includes(words), words).toBe(!path.includes('2014'));
      expect(frame).toContain('seized or held');
      expect(read.key.length > 0).toBe(!path.includes('2014'));
      expect(read.map.slice(0, -1)).toEqual(await visibleLabels(page));
      expect(read.marks).toBeGreaterThan(path.includes('2014') ? 1 : 5);
      expect(read.styled).toBe(0);
      for (const colour of read.colours) expect(colour ?? 'none').toMatch(/^(none|rgb\(\d+,\d+,\d+\)|url\(#[\w-]+\))$/);
    });
  }

  test('of a year in which a part lacked has its sign in the legend, whole, and its names on the map alone', async ({ page }) => {
    await page.setViewportSize(SIZES[0]!);
    await openLive(page, './?year=1982');
    await settled(page);
    const svg = (await download(page, save(page, /SVG/))).bytes.toString();
    expect(svg).toContain('>WEST<');
    expect(svg).not.toMatch(/WEST\s+GERMANY/);
    expect(svg).toContain('East Germany');
    expect(svg).not.toContain('not a member before 1990; its outline is schematic<');
  });

  for (const size of SIZES) {
    test(`as PNG is fine enough to print from a ${size.name}, and is what the screen shows`, async ({ page }) => {
      await page.setViewportSize(size);
      await openLive(page, `./${CARD.reasons}/`);
      // The map of a narrow screen is smaller down there.
      await save(page, /PNG/).scrollIntoViewIfNeeded();
      if (size !== SIZES[2]) await expect(page.locator('#map')).toHaveAttribute('data-folded');
      await settled(page);
      const { name, bytes } = await download(page, save(page, /PNG/));
      expect(name).toBe(`${CARD.reasons}-map-2022.png`);
      const map = (await page.locator('.map-window').boundingBox())!;
      const poland = (await page.locator(`#${ID.poland} .shape`).boundingBox())!;
      const seen = await page.evaluate(async ({ data, places }) => {
        const image = new Image();
        image.src = data;
        await image.decode();
        const pen = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height }).getContext('2d')!;
        pen.drawImage(image, 0, 0);
        const rows = pen.getImageData(0, 0, 1, image.height).data;
        const ground = rows.slice(0, 3).join();
        let top = 0;
        while (rows.slice(top * 4, top * 4 + 3).join() === ground) top += 1;
        return { width: image.width, colours: places.map(([x, y]) => {
          const factor = image.width / places[0]![2]!;
          return [...pen.getImageData(x! * factor, top + y! * factor, 1, 1).data.slice(0, 3)];
        }) };
      }, { data: `data:image/png;base64,${bytes.toString('base64')}`, places: [
        [poland.x + poland.width / 2 - map.x, poland.y + poland.height / 2 - map.y, map.width],
      ] });
      expect(seen.width).toBeGreaterThanOrEqual(1599);
      // The dark blue of troops that are announced.
      const [red, green, blue] = seen.colours[0]!;
      expect(blue! - red!).toBeGreaterThan(60);
      expect(green!).toBeLessThan(120);
    });
  }

  test('that cannot be made is reported', async ({ page }) => {
    await page.addInitScript(() => { HTMLCanvasElement.prototype.toBlob = (done) => { done(null); }; });
    await openLive(page);
    await save(page, /PNG/).click();
    await expect(page.locator('#toast')).toContainText('could not make the picture');
  });
});

test.describe('the explainer as one file', () => {
  let folder = '';
  let url = '';
  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cardinal-file-'));
    copyFileSync(`${fixtureSite}/explainer.html`, join(folder, 'kept.html'));
    url = pathToFileURL(join(folder, 'kept.html')).href;
  });
  test.afterAll(() => { rmSync(folder, { recursive: true }); });

  test('is a link of the page, without scripts too', { tag: '@host' }, async ({ browser, baseURL }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
    await page.goto(`./${CARD.prospects}/`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save as one file' }).click()]);
    expect(readFileSync(await file.path())).toEqual(readFileSync(`${fixtureSite}/explainer.html`));
    await page.close();
  });

  test('opens from a disk, works, and requests nothing', async ({ page }) => {
    const asked: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => { if (!/^(data|blob):/.test(request.url())) asked.push(request.url()); });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
    await page.setViewportSize(SIZES[2]!);
    await openLive(page, url);
    await page.locator(`#${CARD.prospects} > summary`).click();
    await expect(page).toHaveURL(`${url}#${CARD.prospects}`);
    await page.locator(`.mention[data-object="${ID.charter}"]`).first().click();
    await expect(page).toHaveURL(`${url}?year=1997#${ID.charter}`);
    await expect(page.locator('.moment')).toContainText('1997');
    await page.goBack();
    await expect(page.locator('[data-lit]')).toHaveCount(0);
    await expect(page.locator(`#${CARD.prospects}`)).toHaveAttribute('open');
    await page.goBack();
    await expect(page.locator(`#${CARD.prospects}`)).not.toHaveAttribute('open');
    for (const name of [/PNG/, /SVG/]) expect((await download(page, save(page, name))).bytes.length).toBeGreaterThan(10_000);
    const csv = await download(page, page.getByRole('link', { name: 'Download CSV' }));
    expect(csv.bytes).toEqual(readFileSync(`${fixtureSite}/table.csv`));
    expect(asked).toEqual([url]);
    expect(errors).toEqual([]);
  });

  test('prints a sheet a card, in the year that its address names', async ({ page }) => {
    await page.setViewportSize(SIZES[2]!);
    await openLive(page, `${url}?year=2014`);
    await settled(page);
    await putOnPaper(page);
    await expect(page.locator('figure.printed figcaption b')).toHaveText(CARDS.map(() => '2014, 28 NATO members'));
  });

  test('links only to its own parts and to the sources', async ({ page }) => {
    await openLive(page, url);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    expect(links.filter((href) => !/^(#|https:|data:)/.test(href))).toEqual([]);
    for (const id of links.filter((one) => one.startsWith('#')).map((one) => one.slice(1))) {
      await expect(page.locator(`[id="${id}"], [data-object="${id}"]`).first()).toBeAttached();
    }
    await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
  });

  test('can be read without scripts', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(url);
    for (const id of CARDS.slice(1)) {
      await page.locator(`#${id} > summary`).click();
      await expect(page.locator(`#${id} .sentence`).first()).toBeVisible();
    }
    await expect(page.locator('.basemap')).toBeVisible();
    await page.close();
  });

  test('a link to a part of it opens that part', async ({ page }) => {
    await openLive(page, `${url}#${CARD.pressure}`);
    await expect(page.locator(`#${CARD.pressure}`)).toHaveAttribute('open');
    await openLive(page, `${url}?year=1999`);
    await expect(page.locator('.moment')).toContainText('1999');
  });
});

test('the embed code has a preview, which adds no history entry', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page);
  await expect(page.locator('.embed-preview iframe')).toHaveCount(0);
  await page.getByText('Embed this answer in a page').click();
  const inside = page.frameLocator('.embed-preview iframe');
  await expect(inside.locator(`#${CARD.lead}`)).toHaveAttribute('open');
  await expect(inside.locator('html')).toHaveAttribute('data-state', 'live');
  const before = await page.evaluate(() => history.length);
  await page.locator(`#${CARD.pressure} > summary`).click();
  await page.locator('.embed-preview').scrollIntoViewIfNeeded();
  await expect(inside.locator(`#${CARD.pressure}`)).toHaveAttribute('open');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});
