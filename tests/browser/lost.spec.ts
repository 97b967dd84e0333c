import { expect, test } from '@playwright/test';

import { siteUrl, subPathUrl } from '../../playwright.config';

const QUESTION = 'How is Putin squeezing Ukraine?';

for (const site of [siteUrl, subPathUrl]) {
  for (const address of ['no-such-page', 'no-such-page/', 'squeeze/no-such-page', 'squeeze/no-such-page/']) {
    test(`${new URL(site).pathname}${address} finds its way back`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const answer = await page.goto(`${site}${address}`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByText('take away the end of the address')).toBeHidden();
      await page.getByRole('link', { name: QUESTION }).click();
      await expect(page).toHaveURL(`${site}squeeze/`);
      await expect(page.locator('details#squeeze')).toHaveAttribute('open');
      expect(errors).toEqual([]);
    });
  }
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a lost page is readable, says what to do, and leads back from the top folder', async ({ page }) => {
    await page.goto(`${subPathUrl}no-such-page`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
    await expect(page.getByText('take away the end of the address')).toBeVisible();
    await page.getByRole('link', { name: QUESTION }).click();
    await expect(page).toHaveURL(`${subPathUrl}squeeze/`);
  });
});
