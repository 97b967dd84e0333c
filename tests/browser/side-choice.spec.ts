import { CARD, SIDE, re } from './fixture';
import { openAllCards, openLive, SIZES } from './page';
import { expect, test } from './test';

const SIDES = Object.values(SIDE);

for (const { id, name } of SIDES) for (const forcedColors of ['none', 'active'] as const) {
  test(`choosing ${name} dims all but its sentences and symbols${forcedColors === 'active' ? ' in forced colours' : ''}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors });
    await page.setViewportSize(SIZES[2]!);
    await openLive(page);
    await openAllCards(page);
    await page.getByRole('radio', { name, exact: true }).check();
    await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
    await expect(page).toHaveURL(new RegExp(`\\?voice=${id}$`));
    const dim = await page.evaluate((side) => {
      const speaks = (e: Element) => (e.getAttribute('data-sides') ?? '').split(' ').includes(side);
      const probe = document.body.appendChild(document.createElement('span'));
      probe.style.color = 'var(--colour-other-side)';
      const back = getComputedStyle(probe).color;
      const wrong = [...document.querySelectorAll('.sentence')].filter((e) => (getComputedStyle(e).color === back) === speaks(e));
      const signs = [...document.querySelectorAll('.symbol[data-kind]:not(.legend *)')].filter((e) => (getComputedStyle(e.querySelector('[data-object]')!).opacity === '1') !== speaks(e));
      return { wrong: wrong.map((e) => e.textContent), signs: signs.map((e) => e.textContent) };
    }, id);
    expect(dim).toEqual({ wrong: [], signs: [] });
  });
}

test('a sentence that is selected keeps its symbols bright for a side that does not say it', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await openLive(page, `./?voice=${SIDE.guild.id}`);
  for (const { id } of await page.locator('.sentence[id]').evaluateAll((all, side) => all
    .filter((one) => !(one.getAttribute('data-sides') ?? '').includes(side) && one.querySelector('[data-object]'))
    .slice(0, 6).map(({ id }) => ({ id })), SIDE.guild.id)) {
    await page.goto('about:blank');
    await openLive(page, `./?voice=${SIDE.guild.id}#${id}`);
    const faded = await page.locator('.symbol [data-lit], .label [data-lit], .areas [data-lit]').evaluateAll((lit) => lit.filter((one) => getComputedStyle(one).opacity !== '1').length);
    expect(faded, id).toBe(0);
  }
});

test('the address restores the side, and choosing all removes it', async ({ page }) => {
  await openLive(page, `./${CARD.reasons}/?voice=${SIDE.guild.id}`);
  await expect(page.getByRole('radio', { name: SIDE.guild.name, exact: true })).toBeChecked();
  await page.getByRole('radio', { name: SIDE.guild.name, exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(re`\?voice=${SIDE.bureau.id}$`);
  await page.getByRole('radio', { name: 'everyone', exact: true }).check();
  await expect(page).toHaveURL(re`/${CARD.reasons}/$`);
});

test('a side is chosen without scripts', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: baseURL! });
  await page.goto('./');
  await page.getByRole('radio', { name: SIDE.harbour.name, exact: true }).check();
  const sentences = page.locator(`#${CARD.lead} .sentence`);
  const colours = await sentences.evaluateAll((all) => new Set(all.map((one) => getComputedStyle(one).color)).size);
  expect(colours).toBe(2);
  await page.close();
});
