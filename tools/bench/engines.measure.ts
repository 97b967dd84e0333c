import { writeFileSync } from 'node:fs';
import { chromium, firefox, test } from '@playwright/test';

import base, { bundledUrl } from '../../playwright.config';
import { Driver, until } from '../../tests/webkit/driver';

const SIZE = { width: 1280, height: 800 };

/** Milliseconds from the beginning of the load until the page answers, and until it has opened a card and laid it out. */
interface Times { ready: number; card: number }

/** A browser that opens the page anew and measures it. */
interface Engine { name: string; measure: () => Promise<Times>; stop: () => Promise<void> }

/** Runs in the page. The median of the cards, since some clocks count whole milliseconds the mean of their middle half. */
async function timesInPage(): Promise<Times> {
  const ready = performance.getEntriesByName('app-ready')[0]!.startTime;
  const costs: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (const summary of document.querySelectorAll<HTMLElement>('details.card > summary')) {
      const start = performance.now();
      summary.click();
      // The app draws in tasks that promises bring.
      for (let turn = 0; turn < 20; turn += 1) await null;
      document.body.getBoundingClientRect();
      costs.push(performance.now() - start);
      await new Promise((done) => { setTimeout(done, 100); });
    }
  }
  costs.sort((one, other) => one - other);
  const middle = costs.slice(costs.length / 4, -costs.length / 4);
  return { ready, card: middle.reduce((sum, cost) => sum + cost, 0) / middle.length };
}

async function inPlaywright(name: string, type: typeof chromium, options: object): Promise<Engine> {
  const browser = await type.launch(options);
  return {
    name,
    async measure() {
      const page = await browser.newPage({ viewport: SIZE });
      await page.goto(bundledUrl);
      await page.waitForSelector('html[data-state=live]', { state: 'attached' });
      const times = await page.evaluate(timesInPage);
      await page.close();
      return times;
    },
    stop: () => browser.close(),
  };
}

async function inWebkit(): Promise<Engine> {
  const driver = await Driver.start();
  return {
    name: 'WebKit',
    async measure() {
      const session = await driver.open(SIZE);
      await session.goto(bundledUrl);
      await until(() => session.evaluate(() => document.documentElement.dataset.state === 'live'), 'the page answers');
      const times = await session.evaluate(timesInPage);
      await session.close();
      return times;
    },
    stop: () => driver.stop(),
  };
}

test('the page in each engine', async () => {
  const precise = { 'privacy.reduceTimerPrecision': false };
  const engines = [
    await inPlaywright('Chromium', chromium, base.use!.launchOptions!),
    await inPlaywright('Firefox', firefox, { channel: 'moz-firefox', executablePath: process.env.FIREFOX, firefoxUserPrefs: precise }),
    await inWebkit(),
  ];
  const lines: string[] = [];
  for (let round = 0; round < Number(process.env.ROUNDS); round += 1) {
    for (const engine of round % 2 ? engines.toReversed() : engines) {
      const { ready, card } = await engine.measure();
      lines.push([round, engine.name, ready, card].join('\t'));
    }
  }
  for (const engine of engines) await engine.stop();
  writeFileSync(process.env.FIGURES!, lines.join('\n'));
});
