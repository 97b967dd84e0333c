import type { Page } from '@playwright/test';
import { CARD, ID, SENTENCE, SIDE, VOICE, re } from './fixture';
import { openAllCards, openLive } from './page';
import { expect, test } from './test';

const MANNERS = ['demand', 'claim', 'hint', 'denial', 'quotation', 'statement', 'reported', 'note of this page'];

/** What stands after a sentence, as the browser draws it. */
function label(page: Page, words: string) {
  return page.locator('.sentence', { hasText: words }).evaluate((sentence) => {
    const { content } = getComputedStyle(sentence, '::after');
    return content === 'none' ? '' : JSON.parse(content) as string;
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a checkbox shows after each sentence who says it', async ({ page }) => {
    await page.goto('./');
    const box = page.getByRole('checkbox', { name: 'Name the speaker after each sentence' });
    expect(await label(page, SENTENCE.demand)).toBe('');
    await box.check();
    expect(await label(page, SENTENCE.demand)).toBe(`${SIDE.guild.name} · demand`);
    expect(await label(page, SENTENCE.reported)).toBe('reported');
    expect(await label(page, SENTENCE.denial)).toBe(`${VOICE.partners} · denial`);
    expect(await label(page, SENTENCE.quotation)).toBe(`${VOICE.warden} · quotation`);
    expect(await label(page, SENTENCE.note)).toBe('note of this page');
    await box.uncheck();
    expect(await label(page, SENTENCE.reported)).toBe('');
  });

  test('every sentence says by whom and how it is said', async ({ page }) => {
    await page.goto('./');
    const said = await page.locator('.sentence').evaluateAll((all) =>
      all.map((sentence) => [sentence.getAttribute('data-attribution')!, sentence.hasAttribute('data-sides')] as const));
    expect(said.length).toBeGreaterThan(40);
    for (const [words, ofASide] of said) {
      expect(MANNERS).toContain(words.split(' · ').at(-1));
      expect(ofASide).toBe(words.includes(' · '));
    }
    expect(new Set(said.map(([words]) => words.split(' · ').at(-1))).size).toBe(MANNERS.length);
  });

  test('claims are listed beside the replies that the article gives', async ({ page }) => {
    await page.goto(`./${CARD.pressure}/`);
    const claims = page.locator(`#${CARD.pressure} .claims`);
    await claims.locator('summary').click();
    const pair = (words: string) => claims.locator('dl > div', { has: page.locator('dt', { hasText: words }) });
    await expect(pair(SENTENCE.claimWithReply).locator('dt')).toContainText(`${VOICE.warden} · claim`);
    await expect(pair(SENTENCE.claimWithReply).locator('dd')).toContainText(re`The article · reported.*${SENTENCE.itsReply}`);
    await expect(pair(SENTENCE.claimDenied).locator('dd')).toContainText(re`${SIDE.guild.name} · denial.*${SENTENCE.itsDenial}`);
    await pair(SENTENCE.claimWithReply).locator('dt a').click();
    await expect(page.locator(':target')).toContainText(SENTENCE.claimWithReply);
  });

  test('a card without claims has no list of claims, and every claim is in one or counted', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator(`#${CARD.prospects} .claims`)).toHaveCount(0);
    const unlisted = await page.locator('.prose .sentence').evaluateAll((all) => all
      .filter((sentence) => /(claim|demand)$/.test(sentence.getAttribute('data-attribution')!))
      .filter((sentence) => !sentence.closest('.card')!.querySelector(`.claims dt a[data-sentence="${sentence.id}"]`))
      .map((sentence) => sentence.closest('.card')!.id));
    for (const id of Object.values(CARD)) {
      const count = unlisted.filter((other) => other === id).length;
      const line = page.locator(`#${id} .unanswered`);
      if (count === 0) await expect(line).toHaveCount(0);
      else await expect(line).toHaveText(count === 1 ? /one more claim/ : new RegExp(`${count} more claims`));
    }
  });

  test('rows and events name the sides that speak of them', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator(`tr[data-object="${ID.poland}"]`)).toHaveAttribute('data-sides', SIDE.bureau.id);
    await expect(page.locator(`tr[data-object="${ID.marsh}"]`)).not.toHaveAttribute('data-sides');
    await expect(page.locator(`#events li[data-object="${ID.pledge}"]`)).toHaveAttribute('data-sides', SIDE.bureau.id);
    await expect(page.locator(`#events li[data-object="${ID.charter}"]`)).not.toHaveAttribute('data-sides');
  });
});

test('what the checkbox shows reaches assistive technology', async ({ page }) => {
  await openLive(page);
  await page.getByRole('checkbox', { name: 'Name the speaker after each sentence' }).focus();
  await page.keyboard.press('Space');
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  expect(nodes.some((node) => node.name?.value === `${SIDE.guild.name} · demand`)).toBe(true);
});

test('an entry of the list of claims leads to its sentence', async ({ page }) => {
  await openLive(page, `./${CARD.reasons}/`);
  await page.locator(`#${CARD.reasons} .claims summary`).click();
  await expect(page).toHaveURL(re`/${CARD.reasons}/$`);
  const entry = page.locator(`#${CARD.reasons} .claims dd a`).first();
  const id = await entry.getAttribute('data-sentence');
  await entry.click();
  await expect(page.locator(`#${id}`)).toHaveAttribute('data-lit', 'true');
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test('claim and reply are side by side where there is room, and else one below the other', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`./${CARD.reasons}/`);
  await page.locator(`#${CARD.reasons} .claims summary`).click();
  const offset = () => page.locator(`#${CARD.reasons} .claims dl > div`).first().evaluate((pair) => {
    const [said, reply] = [...pair.children].map((part) => part.getBoundingClientRect());
    return [reply!.x > said!.right - 1, reply!.y >= said!.bottom - 1];
  });
  expect(await offset()).toEqual([true, false]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await offset()).toEqual([false, true]);
});

test('with everything open nothing scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openLive(page);
  await openAllCards(page);
  await page.locator('.voices > summary').click();
  await page.getByRole('checkbox', { name: 'Name the speaker after each sentence' }).check();
  expect((await page.locator('.attribution-switch').boundingBox())!.height).toBeGreaterThanOrEqual(44);
  for (const summary of await page.locator('.claims > summary').all()) {
    expect((await summary.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    await summary.click();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
