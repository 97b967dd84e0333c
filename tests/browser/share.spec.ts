import { expect, test, type Page } from '@playwright/test';
import { openLive, SIZES } from './page';

/** Keeps what the page shares or copies, in place of the system. */
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
  await openLive(page, './outlook/?voice=moscow');
  await page.locator('#events a[data-object="charter"]').click();
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  await expect.poll(() => shared(page)).toEqual([expect.objectContaining({ url: expect.stringMatching(/\/outlook\/\?year=1997&voice=moscow#charter$/) as string })]);
});

test('without a system dialog the link is copied, and said so', async ({ page }) => {
  await page.setViewportSize(SIZES[0]!);
  await witness(page, 'clipboard');
  await openLive(page, './why-worried/#us-poland');
  await page.getByRole('navigation', { name: 'Cards' }).getByRole('button', { name: 'Share' }).click();
  await expect(page.locator('#said')).toHaveText('Copied');
  expect(await shared(page)).toEqual([page.url()]);
});

test('without a clipboard the link stands there to be selected', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await witness(page, 'neither');
  await openLive(page, './squeeze/');
  await page.getByRole('banner').getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('textbox', { name: 'Text to copy' })).toHaveValue(/\/squeeze\/$/);
  await expect(page.getByRole('textbox', { name: 'Text to copy' })).toBeFocused();
  await page.locator('#squeeze .mention').first().click();
  await expect(page.getByRole('textbox', { name: 'Text to copy' })).toHaveCount(0);
});

test('a sentence is copied with who says it and its link', async ({ page }) => {
  await page.setViewportSize(SIZES[2]!);
  await witness(page, 'clipboard');
  await openLive(page, './why-worried/');
  await page.locator('#why-worried .sentence', { hasText: 'On rotational tours' }).locator('.says').click();
  await page.getByRole('button', { name: 'Copy it with its link' }).click();
  const [text] = await shared(page) as string[];
  expect(text).toMatch(/^On rotational tours, the Pentagon says, .* \(statement by the Pentagon, early February 2022\)\nhttp:.*\/why-worried\/#s-/);
});
