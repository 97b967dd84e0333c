// Traces the main thread of a slow phone at each act of a reader; `cargo xtask bench trace` calls it.
// Arguments: how often each act is traced, and the folder of the built site. Prints a line an act: its name, then the medians
// of script, style, layout, paint, other work and the longest task, in milliseconds. Progress goes to the error stream.
import { drawAside, letGo, scrollToFrame, tap, WINDOW } from './runner/actions.mjs';
import { onPhone, pause, ready } from './runner/phone.mjs';
import { serve } from './runner/server.mjs';
import { traced } from './runner/trace.mjs';

const [rounds, dist] = process.argv.slice(2);
const FIGURES = ['script', 'style', 'layout', 'paint', 'other', 'longest'];
const CARD = '.card[open]';

/** What a reader does, in this order; each act is given the phone, and what it does beforehand is not traced. */
const ACTS = {
  'open a card': { act: (phone) => tap(phone, '.step.next') },
  'a new frame': { before: (phone) => scrollToFrame(phone, 0), act: (phone) => scrollToFrame(phone, 1) },
  'select a number': { act: (phone) => tap(phone, `${CARD} .mention`) },
  'let go of it': { act: ({ page }) => page.keyboard.press('Escape') },
  'another year': { before: ({ page }) => page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' })), act: (phone) => tap(phone, '.timeline > button:nth-of-type(2)') },
  'draw the map, ten steps': { act: (phone) => drawAside(phone, 1) },
  'let it go': { act: (phone) => letGo(phone) },
};

const server = await serve({ site: dist });
const measured = {};
try {
  for (let round = 1; round <= rounds; round += 1) {
    console.error(`round ${round} of ${rounds}`);
    await onPhone(async (phone) => {
      note('start', await traced(phone, async () => {
        await phone.page.goto(`${server.url}/site/`);
        await ready(phone);
        await pause(2 * WINDOW);
      }));
      for (const [name, { before, act }] of Object.entries(ACTS)) {
        if (before) await settle(() => before(phone));
        note(name, await traced(phone, () => settle(() => act(phone))));
      }
    });
  }
} finally {
  server.close();
}
for (const [name, runs] of Object.entries(measured)) {
  console.log([name, ...FIGURES.map((figure) => median(runs.map((run) => run[figure])).toFixed(1))].join('\t'));
}

async function settle(act) {
  await act();
  await pause(WINDOW);
}

function note(name, parts) {
  (measured[name] ??= []).push(parts);
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
