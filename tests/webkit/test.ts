import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { bundledUrl, fixtureUrl } from '../../playwright.config';
import { type SIZES } from '../browser/page';
import { mark } from '../engines';
import { Driver, type Session, type Target, until } from './driver';

export { expect };

export type Size = (typeof SIZES)[number];

/** The page in a window, with what the tests ask of it. */
export class Page {
  constructor(readonly session: Session) {}

  evaluate<Result, Argument>(inPage: (argument: Argument) => Result | Promise<Result>, argument?: Argument) {
    return this.session.evaluate(inPage, argument);
  }

  /** Opens a page of the fixture's site, or one by its address, and waits until the app is interactive. */
  async openLive(path = './', site = fixtureUrl) {
    await this.session.goto(new URL(path, site).href);
    await this.hasAttribute('html', 'data-state', 'live');
  }

  /** The same with the site of the bundled article. */
  openBundled(path = './') {
    return this.openLive(path, bundledUrl);
  }

  click(target: Target) {
    return this.session.click(target);
  }

  clickButton(name: string, within = '') {
    return this.click({ css: `${within} button`, name });
  }

  async count(css: string) {
    return this.evaluate((css) => document.querySelectorAll(css).length, css);
  }

  async hasCount(css: string, count: number) {
    await expect.poll(() => this.count(css), css).toBe(count);
  }

  attribute(css: string, name: string) {
    return this.evaluate(([css, name]) => document.querySelector(css!)?.getAttribute(name!) ?? null, [css, name]);
  }

  async hasAttribute(css: string, name: string, value: string | null) {
    await expect.poll(() => this.attribute(css, name), `${name} of ${css}`).toBe(value);
  }

  text(css: string) {
    return this.evaluate((css) => document.querySelector(css)?.textContent ?? '', css);
  }

  async hasText(css: string, words: string | RegExp) {
    await expect.poll(() => this.text(css), css).toMatch(words);
  }

  isShown(css: string) {
    return this.evaluate((css) => document.querySelector(css)?.checkVisibility({ visibilityProperty: true }) ?? false, css);
  }

  async shows(css: string, shown = true) {
    await expect.poll(() => this.isShown(css), `${css} is shown`).toBe(shown);
  }

  isInView(css: string) {
    return this.evaluate((css) => {
      const box = document.querySelector(css)!.getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    }, css);
  }

  async hasUrl(address: RegExp) {
    await expect.poll(() => this.session.url()).toMatch(address);
  }

  /** Whether an element or something in it has the focus. */
  async hasFocus(css: string) {
    await expect.poll(() => this.evaluate((css) => document.activeElement?.closest(css) !== null, css), `${css} has the focus`).toBe(true);
  }

  /** Where the map's pane is, once it rests. */
  async mapAtRest() {
    return this.session.waitFor('the map rests', () => {
      const pane = document.querySelector('.map-pane')!;
      if (pane.getAnimations().length > 0 || !document.querySelector('.map-window[data-at-rest]')) return null;
      const { x, y, width, height } = pane.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  /** The middle of an element, wherever it is. */
  middle(css: string) {
    return this.evaluate((css) => {
      const box = document.querySelector(css)!.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, css);
  }

  /** The colours of points of the screen, as the browser has painted them. */
  async coloursAt(points: { x: number; y: number }[]) {
    const picture = await this.session.screenshot();
    return this.evaluate(async ({ picture, points }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const scale = image.width / innerWidth;
      return points.map(({ x, y }) => [...context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data.slice(0, 3)]);
    }, { picture, points });
  }

  /** What has been saved or printed under a name. */
  async file(name: string) {
    const path = join(this.session.folder, name);
    await until(async () => existsSync(path), `${name} is saved`);
    return readFileSync(path);
  }
}

interface Fixtures {
  /** The size of the window. */
  size: Size;
  /** Whether the window runs scripts. */
  scripts: boolean;
  /** Whether the console may say nothing. */
  quiet: boolean;
  page: Page;
  marks: void;
}

/** What the console may say, and why. */
const SPEECH = [
  /Unrecognized Content-Security-Policy directive 'manifest-src'/, // WebKitGTK knows no manifests.
  /was preloaded using link preload but not used/, // FAULT: the app fetches both, but WebKit does not take what is preloaded.
];

/** Tests in a window of WebKit, each in one of its own. Each fails if the console says anything. */
export const test = base.extend<Fixtures, { driver: Driver }>({
  size: [undefined as unknown as Size, { option: true }],
  scripts: [true, { option: true }],
  quiet: [true, { option: true }],
  driver: [async ({}, use) => {
    const driver = await Driver.start();
    await use(driver);
    await driver.stop();
  }, { scope: 'worker' }],
  page: async ({ driver, size, scripts, quiet }, use, testInfo) => {
    driver.console.length = 0;
    const session = await driver.open({ ...size, scripts });
    await use(new Page(session));
    if (testInfo.error) await testInfo.attach('screen', { body: Buffer.from(await session.screenshot(), 'base64'), contentType: 'image/png' });
    await session.close();
    if (quiet) expect(driver.console.filter((line) => !SPEECH.some((allowed) => allowed.test(line)))).toEqual([]);
  },
  marks: [async ({}, use, testInfo) => {
    mark('webkit', testInfo);
    await use();
  }, { auto: true }],
});
