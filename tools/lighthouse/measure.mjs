// Lighthouse on some pages, each several times; `cargo xtask lighthouse` calls it.
// Arguments: the address of the site, the number of runs, then paths. Prints a line a category: path, category, median,
// lowest; one a metric: path, `metric`, name, median; and one for each audit that ever fell short: path, `short`,
// category, audit, in how many runs, where. Progress goes to the error stream.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'];
const [base, runs, ...paths] = process.argv.slice(2);

for (const path of paths) {
  const results = [];
  for (let run = 1; run <= runs; run += 1) {
    console.error(`${path || 'the article'}: run ${run} of ${runs}`);
    results.push(await measure(base + path));
  }
  print(path, results);
}

/** A browser of its own for each run; the phone and the slow network are Lighthouse's defaults. */
async function measure(url, mayFail = true) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium', chromeFlags: FLAGS, logLevel: 'error' });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: 'error', output: 'json' });
    if (!lhr.runtimeError) return lhr;
    if (!mayFail) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    console.error(`once more: ${lhr.runtimeError.message}`);
  } finally {
    chrome.kill();
  }
  return measure(url, false);
}

function print(path, results) {
  const [{ categories, lighthouseVersion, environment }] = results;
  console.log(['fact', 'lighthouse', lighthouseVersion, environment.hostUserAgent].join('\t'));
  for (const category of Object.keys(categories)) {
    const scores = sorted(results, (lhr) => Math.round(100 * lhr.categories[category].score));
    console.log([path, category, middle(scores), scores[0]].join('\t'));
    for (const [audit, { count, places }] of shortcomings(results, category)) {
      console.log([path, 'short', category, audit, count, places.slice(0, 2).join('; ')].join('\t'));
    }
  }
  for (const metric of METRICS) {
    console.log([path, 'metric', metric, middle(sorted(results, (lhr) => lhr.audits[metric].numericValue))].join('\t'));
  }
}

function sorted(results, read) {
  return results.map(read).sort((a, b) => a - b);
}

function middle(values) {
  return values[Math.floor(values.length / 2)];
}

/** The audits that count and that were not perfect: in how many runs, and which elements they name. */
function shortcomings(results, category) {
  const found = new Map();
  for (const lhr of results) {
    for (const { id, weight } of lhr.categories[category].auditRefs) {
      const { score, details } = lhr.audits[id];
      if (weight > 0 && score !== null && score < 1) found.set(id, { count: (found.get(id)?.count ?? 0) + 1, places: places(details) });
    }
  }
  return found;
}

function places(details) {
  return (details?.items ?? []).map(({ node }) => node?.selector).filter(Boolean);
}
