// Takes pictures of some views of a site, and of each frame of their cards, at many widths, light and dark, and joins them;
// `cargo xtask contact-sheet` calls it. Arguments: the address of the site, the folder to write into, widths separated by commas
// or nothing, then addresses within the site. Writes a PNG a frame, width and scheme, a sheet a frame and scheme, and a page with
// all of them.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Widths at which the page must hold, each with the height of a usual screen. */
const HEIGHTS = {
  320: 640, 360: 640, 390: 844, 412: 823, 600: 960, 768: 1024, 820: 1180, 960: 800, 1024: 768, 1280: 800, 1440: 900, 1920: 1080, 2560: 1440,
};
const SCHEMES = ['light', 'dark'];
/** Width of a picture on a sheet. */
const THUMBNAIL = 420;
const [base, folder, chosen, ...addresses] = process.argv.slice(2);
const widths = chosen ? chosen.split(',').map(Number) : Object.keys(HEIGHTS).map(Number);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--disable-gpu', '--disable-quic'] });
try {
  const sheets = [];
  for (const colorScheme of SCHEMES) {
    for (const address of addresses) {
      const frames = await pictures(address, colorScheme);
      frames.forEach((pictures, at) => sheets.push({ title: `${address || './'} · frame ${at + 1} · ${colorScheme}`, pictures }));
    }
  }
  writeFileSync(join(folder, 'index.html'), html(sheets));
  for (const sheet of sheets) await joined(sheet);
} finally {
  await browser.close();
}

/** The pictures of each frame of a view's card, in the order of the text. */
async function pictures(address, colorScheme) {
  const frames = [];
  for (const width of widths) {
    const height = HEIGHTS[width] ?? Math.round(width * 0.7);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(new URL(address, base).href);
    await page.waitForFunction(() => document.documentElement.dataset.state === 'live');
    const own = await page.locator('#map').getAttribute('data-card');
    for (let at = 0; at === 0 || await page.locator('#map').getAttribute('data-card') === own; at += 1) {
      await page.waitForFunction(() => document.querySelector('.map-window[data-at-rest]'));
      const name = `${[fileName(address), at + 1, width, colorScheme].join('-')}.png`;
      await page.screenshot({ path: join(folder, name) });
      (frames[at] ??= []).push({ name, width, height });
      const next = page.locator('.tour > :last-child:not([aria-disabled="true"])');
      if (!await next.isVisible()) break;
      const position = await page.locator('.tour > span').textContent();
      await next.click();
      await page.waitForFunction((before) => document.querySelector('.tour > span').textContent !== before, position);
    }
    await context.close();
  }
  console.log(`${address || './'}, ${colorScheme}: ${frames.length} frames`);
  return frames;
}

/** One picture of all pictures of a view. */
async function joined({ title, pictures: taken }) {
  const page = await browser.newPage({ viewport: { width: 5 * (THUMBNAIL + 16) + 16, height: 800 } });
  const file = join(folder, `sheet-${fileName(title)}.html`);
  writeFileSync(file, html([{ title, pictures: taken }]));
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.screenshot({ path: file.replace(/html$/, 'png'), fullPage: true });
  await page.close();
}

function html(sheets) {
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const picture = ({ name, width, height }) =>
    `<a href="${name}"><img src="${name}" width="${Math.min(width, THUMBNAIL)}" alt=""><br>${width} × ${height}</a>`;
  const sheet = ({ title, pictures: taken }) => `<h2>${escaped(title)}</h2><p>${taken.map(picture).join('')}</p>`;
  const style = 'body{margin:16px;background:#888;font:14px sans-serif}p{display:flex;flex-wrap:wrap;gap:16px;align-items:start}a{color:#000}img{height:auto}';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>${sheets.map(sheet).join('')}</html>`;
}

function fileName(text) {
  return text.replace(/[^a-z0-9]+/gi, '-').replace(/^-+|-+$/g, '') || 'first';
}
