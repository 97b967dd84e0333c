import { CARD, CARDS, FRAME, ID, re } from './fixture';
import { openLive, settled, watch } from './page';
import { expect, test } from './test';

test('opening a card adds a history entry, and Back closes the card', async ({ page }) => {
  await openLive(page);
  await page.locator(`#${CARD.prospects} > summary`).click();
  await expect(page).toHaveURL(re`/${CARD.prospects}/$`);
  await page.goBack();
  await expect(page).toHaveURL(/:\d+\/$/);
  await expect(page.locator(`#${CARD.prospects}`)).not.toHaveAttribute('open');
  await page.goForward();
  await expect(page.locator(`#${CARD.prospects}`)).toHaveAttribute('open');
});

test('Back and Forward work through twenty cards', async ({ page }) => {
  await openLive(page);
  for (let step = 0; step < 20; step += 1) {
    const card = page.locator(`#${CARDS[step % 4]!}`);
    if (await card.evaluate((details: HTMLDetailsElement) => details.open)) {
      await card.locator('> summary').click();
      await expect(card).not.toHaveAttribute('open');
    }
    await card.locator('> summary').click();
    await expect(page).toHaveURL(step % 4 === 0 ? /:\d+\/$/ : new RegExp(`/${CARDS[step % 4]!}/$`));
  }
  for (let step = 18; step >= 0; step -= 1) {
    await page.goBack();
    await expect(page.locator(`#${CARDS[step % 4]!}`)).toHaveAttribute('open');
  }
});

test('Back clears a selection', async ({ page }) => {
  await openLive(page, `./${CARD.reasons}/`);
  await page.locator(`.mention[data-object="${ID.poland}"]`).first().click();
  await expect(page).toHaveURL(re`/${CARD.reasons}/#${ID.poland}$`);
  await page.goBack();
  await expect(page.locator('[data-lit]')).toHaveCount(0);
  await expect(page).toHaveURL(re`/${CARD.reasons}/$`);
});

test('going to a part of the page keeps the cards as they are', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openLive(page);
  await page.locator(`#${CARD.prospects} > summary`).click();
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(re`/${CARD.prospects}/#table$`);
  await expect(page.locator(`#${CARD.prospects}`)).toHaveAttribute('open');
  await expect(page.locator(`#${CARD.lead}`)).not.toHaveAttribute('open');
  await expect(page.getByRole('status').first()).toBeEmpty();
});

test('a link to a card by its fragment opens it', async ({ page }) => {
  await openLive(page, `./#${CARD.pressure}`);
  await expect(page.locator(`#${CARD.pressure}`)).toHaveAttribute('open');
});

test('a link to a symbol leads to the sentence beside the map', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openLive(page, `./${CARD.reasons}/#${ID.poland}`);
  await expect(page.locator('.sentence[data-lit]').first()).toBeInViewport({ ratio: 1 });
});

test('Back to a selection made in the text does not open the evidence over it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLive(page, `./${CARD.reasons}/`);
  await page.locator(`.mention[data-object="${ID.poland}"]`).first().click();
  await page.locator(`.mention[data-object="${ID.romania}"]`).first().click();
  await page.goBack();
  await expect(page.locator(`#${ID.poland}`)).toHaveAttribute('data-lit', 'true');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeHidden();
});

test('panning adds no history entry', async ({ page }) => {
  await openLive(page);
  const before = await page.evaluate(() => history.length);
  await page.locator('.map-window').focus();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/\?map=/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a link restores card, selection and map', async ({ page }) => {
  await openLive(page, `./${CARD.reasons}/?map=240,360,900#${ID.lithuania}`);
  await expect(page.locator(`#${ID.lithuania}`)).toHaveAttribute('data-lit', 'true');
  await expect(page.locator(`#${CARD.reasons}`)).toHaveAttribute('open');
  const middle = await page.locator(`#${ID.lithuania} .shape`).boundingBox();
  const window = await page.locator('.map-window').boundingBox();
  expect(Math.abs(middle!.x - (window!.x + window!.width / 2))).toBeLessThan(60);
});

test('a link to a sentence highlights it', async ({ page }) => {
  await openLive(page, `./${CARD.pressure}/`);
  const id = await page.locator(`#${CARD.pressure} .sentence:has(.mention)`).first().getAttribute('id');
  await openLive(page, `./${CARD.pressure}/#${id}`);
  await expect(page.locator(`#${id}`)).toHaveAttribute('data-lit', 'true');
});

for (const [width, height] of [[360, 640], [390, 844], [1440, 900]] as const) {
  test(`a link to a sentence shows it and its frame at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await openLive(page, `./${CARD.reasons}/`);
    const ids = await page.locator(`#${CARD.reasons} .short-answer .sentence`).evaluateAll((all) => all.map((one) => one.id));
    const framed = page.locator(`#${CARD.reasons} [data-frame]`, { hasText: FRAME.tours.words });
    const last = await framed.locator('.sentence').last().getAttribute('id');
    for (const id of [...ids, last]) {
      await openLive(page, `./${CARD.reasons}/#${id}`);
      await settled(page);
      await expect.poll(() => page.locator(`#${id}`).evaluate((sentence) => {
        const [lines, map] = [sentence.getBoundingClientRect(), document.querySelector('.map')!.getBoundingClientRect()];
        return lines.top >= (map.width < innerWidth ? 0 : map.bottom - 1) && lines.bottom <= innerHeight;
      }), id!).toBe(true);
    }
    await expect(page.locator('#caption')).toHaveText(FRAME.tours.caption);
  });
}

test('a link to an object that the card does not mention opens the card that does', async ({ page }) => {
  await openLive(page, `./#${ID.boats}`);
  await expect(page.locator(`#${CARD.pressure}`)).toHaveAttribute('open');
});

/** Links that lead to nothing, with what the page says of them. */
const WRONG_LINKS = {
  'names of nothing': [
    [`#${ID.poland}ia`, `Did you mean “${ID.poland}”?`],
    [`#${ID.marsh.toUpperCase()}`, `Did you mean “${ID.marsh}”?`],
    ['#__proto__', 'Nothing here is called “__proto__”'],
    ['?voice=constructor#constructor', 'Nothing here is called'],
    ['?voice=mars', 'Nothing here is called “voice=mars”'],
    ['#../../etc/passwd', 'Nothing here is called “../../etc/passwd”'],
    ['#<script>document.title="owned"</script>', 'Nothing here is called “<script>'],
    ['#%3Cscript%3Edocument.title="owned"%3C/script%3E', 'Nothing here is called “<script>'],
    ['?voice=<img src=x onerror=document.title="owned">', 'Nothing here is called “voice='],
  ],
  'values that are none': [
    ['#%zz', 'Nothing here is called'],
    ['#%E0%A4%A', 'Nothing here is called'],
    [`#${'x'.repeat(64 * 1024)}`, /Nothing here is called “x{40}/],
    [`?year=${'x'.repeat(8000)}`, 'Nothing here is called “year=x'],
    ['?year=1066', 'Nothing here is called “year=1066”'],
    ['?year=1e99', 'Nothing here is called “year=1e99”'],
    ['?map=NaN,Infinity,0', 'Nothing here is called “map=NaN,Infinity,0”'],
  ],
} as const;

for (const [kind, links] of Object.entries(WRONG_LINKS)) {
  test(`a link with ${kind} shows the article and says so`, async ({ page }) => {
    const seen = watch(page);
    for (const [link, words] of links) {
      await test.step(link.slice(0, 40), async () => {
        // Another document in between: a link that changes the fragment alone loads nothing.
        await page.goto('about:blank');
        await openLive(page, `./${CARD.prospects}/${link}`);
        await expect(page.locator('#notice')).toContainText(words);
        await expect(page.locator(`details#${CARD.prospects}`)).toHaveAttribute('open');
        await expect(page.locator(`#${CARD.prospects} .prose .sentence`).first()).toBeVisible();
        expect(await page.title()).not.toBe('owned');
        await page.locator(`.mention[data-object="${ID.charter}"]`).first().click();
        await expect(page).toHaveURL(re`#${ID.charter}$`);
      });
    }
    expect(seen.errors).toEqual([]);
  });
}

test('addresses work wherever the site stands, with and without index.html', { tag: '@host' }, async ({ page, baseURL }) => {
  await openLive(page);
  await page.locator(`#${CARD.pressure} > summary`).click();
  await expect(page).toHaveURL(`${baseURL}${CARD.pressure}/`);
  await page.goBack();
  await expect(page).toHaveURL(baseURL!);
  await openLive(page, `./${CARD.prospects}/index.html#${ID.georgia}`);
  await page.locator(`#${CARD.reasons} > summary`).click();
  await expect(page).toHaveURL(`${baseURL}${CARD.reasons}/`);
  const href = await page.locator('#table a[data-sentence]').first().evaluate((a: HTMLAnchorElement) => a.href);
  expect(href).toContain(`${baseURL}${CARD.reasons}/#s-`);
  await openLive(page, `./${CARD.lead}/`);
  await expect(page).toHaveURL(baseURL!);
});
