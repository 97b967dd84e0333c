import { readFileSync } from 'node:fs';
import { type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const ALL_RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};
const COLOUR_RULES: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] };

/** The other colours that a page can have. */
const OTHER_COLOURS = [
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/** What axe finds wrong with the page as it is, in light colours. */
export async function violations(page: Page) {
  await page.evaluate(axe);
  return run(page, ALL_RULES);
}

/** The same, and what the rules about colours find in dark and in forced colours. */
export async function violationsInAllColours(page: Page) {
  const found = await violations(page);
  for (const media of OTHER_COLOURS) {
    await page.emulateMedia(media);
    found.push(...(await run(page, COLOUR_RULES)).map((words) => `${JSON.stringify(media)}: ${words}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  return found;
}

async function run(page: Page, rules: RunOptions) {
  const found = await page.evaluate((options) =>
    (globalThis as unknown as { axe: { run: (options: unknown) => Promise<AxeResults> } }).axe.run(options), rules as never);
  return found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => `${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`).join('\n  ')}`);
}
