import { CARD, QUESTION } from './fixture';
import { expect, test } from './test';

const ADDRESSES = ['no-such-page', 'no-such-page/', `${CARD.pressure}/no-such-page`, `${CARD.pressure}/no-such-page/`];

test('an address of no page leads back to the article', { tag: '@host' }, async ({ page, baseURL }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const address of ADDRESSES) {
    const answer = await page.goto(`./${address}`);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByText('take away the end of the address')).toBeHidden();
    await page.getByRole('link', { name: QUESTION.pressure }).click();
    await expect(page).toHaveURL(`${baseURL}${CARD.pressure}/`);
    await expect(page.locator(`details#${CARD.pressure}`)).toHaveAttribute('open');
  }
  expect(errors).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page for unknown addresses is readable, says what to do, and leads back from the top folder', { tag: '@host' }, async ({ page, baseURL }) => {
    await page.goto('./no-such-page');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
    await expect(page.getByText('take away the end of the address')).toBeVisible();
    await page.getByRole('link', { name: QUESTION.pressure }).click();
    await expect(page).toHaveURL(`${baseURL}${CARD.pressure}/`);
  });
});
