import type { Page } from '@playwright/test';
import { AS_OF, CARD, ID, QUESTION, SENTENCE, SIDE, VOICE, re } from './fixture';
import { openLive, SIZES } from './page';
import { expect, test } from './test';

/** Records what the page shares or copies, in place of the system. */
async function witness(page: Page, how: 'share' | 'clipboard' | 'neither') {
  await page.addInitScript((way) => {
    const shared: unknown[] = [];
    Object.assign(globalThis, { shared });
    const put = (name: string, value: unknown) => Object.defineProperty(navigator, name, { value, configurable: true });
    put('clipboard', way === 'clipboard' ? { writeText: async (text: string) => { shared.push(text); } } : undefined);
    if (way === 'share') put('share', async (data: unknown) => { shared.push(data); });
    else Reflect.deleteProperty(Navigator.prototype, 'share');
  }, how);
}

const shared = (page: Page) => page.evaluate(() => (globalThis as unknown as { shared: unknown[] }).shared);

test('one button shares what is on the screen', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await witness(page, 'share');
  await openLive(page, `./${CARD.prospects}/?voice=${SIDE.guild.id}`);
  await page.locator(`#events a[data-object="${ID.charter}"]`).click();
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  await expect.poll(() => shared(page)).toEqual([expect.objectContaining({ url: expect.stringMatching(re`/${CARD.prospects}/\?year=1997&voice=${SIDE.guild.id}#${ID.charter}$`) as string })]);
});

test('without a system dialog the link is copied, which is announced', async ({ page }) => {
  await page.setViewportSize(SIZES[0]!);
  await witness(page, 'clipboard');
  await openLive(page, `./${CARD.reasons}/#${ID.poland}`);
  await page.getByRole('navigation', { name: 'Cards' }).getByRole('button', { name: 'Share' }).click();
  await expect(page.locator('#toast')).toHaveText('Link copied');
  expect(await shared(page)).toEqual([page.url()]);
});

test('without a clipboard the link is shown to be selected', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await witness(page, 'neither');
  await openLive(page, `./${CARD.pressure}/`);
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(re`/${CARD.pressure}/$`);
  await expect(page.getByRole('textbox', { name: 'Text to copy' })).toBeFocused();
  await page.locator(`#${CARD.pressure} .mention`).first().click();
  await expect(page.getByRole('textbox', { name: 'Text to copy' })).toHaveCount(0);
});

test('a sentence is copied with who says it and its link', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await witness(page, 'clipboard');
  await openLive(page, `./${CARD.reasons}/`);
  await page.locator(`#${CARD.reasons} .sentence`, { hasText: SENTENCE.tours }).locator('.says').click();
  await page.getByRole('button', { name: 'Copy it with its link' }).click();
  const [text] = await shared(page) as string[];
  expect(text).toMatch(re`^${SENTENCE.tours}, ${VOICE.lighthouse} says, .* \(statement by ${VOICE.lighthouse}, ${AS_OF}\)\nhttp:.*/${CARD.reasons}/#s-`);
});

test('the embed code is that of the open card, and shows it', { tag: '@host' }, async ({ page }) => {
  await witness(page, 'clipboard');
  await openLive(page);
  const code = page.getByRole('textbox', { name: 'Code to embed this answer' });
  await page.getByText('Embed this answer in a page').click();
  await expect(code).toHaveValue(re`src="http:[^"]*/embed/${CARD.lead}/"`);
  await page.locator(`#${CARD.prospects} > summary`).click();
  await expect(code).toHaveValue(re`title="${QUESTION.prospects}[^"]*" src="http:[^"]*/embed/${CARD.prospects}/"`);
  await page.getByRole('button', { name: 'Copy the code' }).click();
  const [text] = await shared(page) as string[];
  const address = /src="([^"]*)"/.exec(text!)![1]!;
  await page.goto(address);
  await expect(page.locator(`#${CARD.prospects}`)).toHaveAttribute('open');
});
