import { expect, test } from '@playwright/test';

import { siteUrl, subPathUrl } from '../../playwright.config';

test.use({ javaScriptEnabled: false });

for (const url of [siteUrl, subPathUrl]) {
  test(`the page at ${new URL(url).pathname} has its headline without scripts`, async ({ page }) => {
    await page.goto(url);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}
