import { expect, test } from '@playwright/test';
import { subPathUrl } from '../../playwright.config';
import { CARDS, openLive } from './page';

test('opening a card is a step of the history, and back closes it', async ({ page }) => {
  await openLive(page);
  await page.locator('#outlook > summary').click();
  await expect(page).toHaveURL(/\/outlook\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/:\d+\/(a\/b\/)?$/);
  await expect(page.locator('#outlook')).not.toHaveAttribute('open');
  await page.goForward();
  await expect(page.locator('#outlook')).toHaveAttribute('open');
  await expect(page.locator('#puzzle')).toHaveAttribute('open');
});

test('twenty cards back and forth', async ({ page }) => {
  await openLive(page);
  for (let step = 0; step < 20; step += 1) {
    const card = page.locator(`#${CARDS[step % 4]!}`);
    if (await card.evaluate((details: HTMLDetailsElement) => details.open)) {
      await card.locator('> summary').click();
      await expect(card).not.toHaveAttribute('open');
    }
    await card.locator('> summary').click();
    await expect(page).toHaveURL(step % 4 === 0 ? /:\d+\/(a\/b\/)?$/ : new RegExp(`/${CARDS[step % 4]!}/$`));
  }
  for (let step = 18; step >= 0; step -= 1) {
    await page.goBack();
    await expect(page.locator(`#${CARDS[step % 4]!}`)).toHaveAttribute('open');
  }
});

test('back lets go of what a touch has lit', async ({ page }) => {
  await openLive(page, './why-worried/');
  await page.locator('.mention[data-object="us-poland"]').first().click();
  await expect(page).toHaveURL(/\/why-worried\/#us-poland$/);
  await page.goBack();
  await expect(page.locator('[data-lit]')).toHaveCount(0);
  await expect(page).toHaveURL(/\/why-worried\/$/);
});

test('going to a part of the page keeps the cards as they are', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openLive(page);
  await page.locator('#outlook > summary').click();
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(/\/outlook\/#table$/);
  await expect(page.locator('#outlook')).toHaveAttribute('open');
  await expect(page.locator('#puzzle')).toHaveAttribute('open');
  await expect(page.getByRole('status').first()).toBeEmpty();
});

test('a link to a card by its fragment opens it', async ({ page }) => {
  await openLive(page, './#squeeze');
  await expect(page.locator('#squeeze')).toHaveAttribute('open');
});

test('a link to a symbol leaves the page at its top', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openLive(page, './why-worried/#us-poland');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('back to a selection made in the text brings no drawer over it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLive(page, './why-worried/');
  await page.locator('.mention[data-object="us-poland"]').first().click();
  await page.locator('.mention[data-object="us-romania"]').first().click();
  await page.goBack();
  await expect(page.locator('#us-poland')).toHaveAttribute('data-lit', 'true');
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toBeHidden();
});

test('panning is no step of the history', async ({ page }) => {
  await openLive(page);
  const before = await page.evaluate(() => history.length);
  await page.locator('.map-window').focus();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/\?map=/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a link restores card, selection and map', async ({ page }) => {
  await openLive(page, './why-worried/?map=240,360,900#us-lithuania');
  await expect(page.locator('#us-lithuania')).toHaveAttribute('data-lit', 'true');
  await expect(page.locator('#why-worried')).toHaveAttribute('open');
  const middle = await page.locator('#us-lithuania .shape').boundingBox();
  const window = await page.locator('.map-window').boundingBox();
  expect(Math.abs(middle!.x - (window!.x + window!.width / 2))).toBeLessThan(60);
});

test('a link to a sentence lights it', async ({ page }) => {
  await openLive(page, './squeeze/');
  const id = await page.locator('#squeeze .sentence:has(.mention)').first().getAttribute('id');
  await openLive(page, `./squeeze/#${id}`);
  await expect(page.locator(`#${id}`)).toHaveAttribute('data-lit', 'true');
});

test('a link to an object that the card does not mention opens the card that does', async ({ page }) => {
  await openLive(page, './#russian-build-up');
  await expect(page.locator('#squeeze')).toHaveAttribute('open');
});

for (const [link, words] of [
  ['./#us-polnad', 'Did you mean “us-poland”?'],
  ['./#Crimea', 'Did you mean “crimea”?'],
  ['./#__proto__', 'Nothing here is called “__proto__”'],
  ['./#%zz', 'Nothing here is called'],
  ['./#%3Cscript%3Ealert(1)%3C/script%3E', 'Nothing here is called “<script>'],
  ['./?year=1066', 'Nothing here is called “year=1066”'],
  ['./?voice=mars', 'Nothing here is called “voice=mars”'],
] as const) {
  test(`a broken link shows the article and says so: ${link}`, async ({ page }) => {
    await openLive(page, link);
    await expect(page.getByRole('status').first()).toContainText(words);
    await expect(page.locator('#puzzle p').first()).toBeVisible();
  });
}

test('the same under a sub-path, with and without index.html', async ({ page }) => {
  await openLive(page, subPathUrl);
  await page.locator('#squeeze > summary').click();
  await expect(page).toHaveURL(`${subPathUrl}squeeze/`);
  await openLive(page, `${subPathUrl}outlook/index.html#georgia`);
  await page.locator('#why-worried > summary').click();
  await expect(page).toHaveURL(`${subPathUrl}why-worried/`);
  const href = await page.locator('#table a[data-sentence]').first().evaluate((a: HTMLAnchorElement) => a.href);
  expect(href).toContain(`${subPathUrl}why-worried/#s-`);
  await openLive(page, `${subPathUrl}puzzle/`);
  await expect(page).toHaveURL(subPathUrl);
});
