// Measures a page per specimen in a browser whose processor is four times slower; `cargo xtask bench scale` calls it.
// Arguments: the folders of the built sites. Prints a line a figure: name, what, milliseconds until the frame is painted,
// then how much of that went into scripts, style and layout.
import { basename } from 'node:path';
import { launch } from './runner/browser.mjs';
import { serve } from './runner/server.mjs';

const RUNS = 9;

const sites = Object.fromEntries(process.argv.slice(2).map((folder) => [basename(folder), folder]));
const server = await serve(sites);
const browser = await launch();

for (const name of Object.keys(sites)) {
  const ready = [];
  for (let run = 0; run < 5; run += 1) {
    const { page, context } = await open(name);
    ready.push({ time: await page.evaluate(() => performance.getEntriesByName('app-ready')[0].startTime) });
    await context.close();
  }
  print(name, 'ready', ready);
  const { page, context, session } = await open(name);
  await page.waitForTimeout(500);
  for (const [what, action] of Object.entries({ card: 'openCard', select: 'select', pan: 'pan' })) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) {
      const before = await metrics(session);
      const time = await page.evaluate(([action, run]) => window.actions[action](run), [action, run]);
      const after = await metrics(session);
      runs.push({ time, script: after.script - before.script, style: after.style - before.style, layout: after.layout - before.layout });
      await page.evaluate(() => window.actions.rest());
      await page.waitForTimeout(500);
    }
    print(name, what, runs);
  }
  await context.close();
}
await browser.close();
server.close();

async function open(name) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(install);
  await page.goto(`${server.url}/${name}/`);
  await page.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0);
  return { page, context, session };
}

async function metrics(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (key) => 1000 * metrics.find((metric) => metric.name === key).value;
  return { script: of('ScriptDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration') };
}

function print(name, what, runs) {
  const median = (key) => runs.map((run) => run[key] ?? 0).sort((a, b) => a - b)[Math.floor(runs.length / 2)];
  console.log([name, what, ...['time', 'script', 'style', 'layout'].map((key) => median(key).toFixed(1))].join('\t'));
}

/** What runs in the page: each action returns the milliseconds until its effect is painted. */
function install() {
  const painted = () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
  });
  const timed = async (action, isDone) => {
    await painted();
    const start = performance.now();
    action();
    do await painted(); while (!isDone() && performance.now() - start < 5000);
    return performance.now() - start;
  };
  const first = (selector) => document.querySelector(selector);
  const place = () => first('.map-sheet').getAttribute('style') ?? '';
  const moved = (action) => {
    const before = place();
    return timed(action, () => place() !== before);
  };
  window.actions = {
    openCard: (run) => {
      const card = () => first('#map').getAttribute('data-card');
      const before = card();
      return timed(() => first(`.step.${run % 2 === 0 ? 'next' : 'prev'}`).click(), () => card() !== before);
    },
    select: (run) => {
      const shown = [...document.querySelectorAll('.symbol[data-kind="force"] a')].filter((a) => a.getClientRects().length > 0);
      const symbol = shown[run % shown.length];
      const click = new MouseEvent('click', { bubbles: true, cancelable: true });
      return timed(() => symbol.dispatchEvent(click), () => symbol.hasAttribute('data-lit'));
    },
    pan: (run) => moved(() => first('.map-window').dispatchEvent(
      new KeyboardEvent('keydown', { key: run % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', bubbles: true, cancelable: true }))),
    rest: () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  };
}
