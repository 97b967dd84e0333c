import { type Locator, type Page } from '@playwright/test';

/** One way to use the page: keys alone, or single clicks alone. */
export interface InputMode {
  /** Activates a control. */
  press: (control: Locator) => Promise<void>;
  /** Chooses one of a group of radio buttons. */
  choose: (option: Locator) => Promise<void>;
  /** Activates a symbol of the map. */
  pressSymbol: (id: string) => Promise<void>;
}

/** Focuses the tab stop before a control, or the one after it; `focus.spec.ts` goes through all of them. */
function focusBeside(control: Locator, side: 'before' | 'after') {
  return control.evaluate((element, side) => {
    const STOPS = 'a[href], button, input, summary, textarea, [tabindex]';
    const isStop = (other: HTMLElement | SVGElement) => other.tabIndex >= 0 && !(other as HTMLButtonElement).disabled
      && other.checkVisibility({ visibilityProperty: true }) && (!other.matches('[type="radio"]') || (other as HTMLInputElement).checked);
    const stops = [...(element.closest('dialog') ?? document).querySelectorAll<HTMLElement | SVGElement>(STOPS)].filter(isStop);
    const at = stops.indexOf(element as HTMLElement);
    stops[side === 'before' ? at - 1 : at + 1]?.focus();
  }, side);
}

/** Moves the focus to a control with the Tab key. */
async function tabTo(page: Page, control: Locator, isThere: () => Promise<boolean>) {
  for (const [side, key] of [['before', 'Tab'], ['after', 'Shift+Tab']] as const) {
    await focusBeside(control, side);
    await page.keyboard.press(key);
    if (await isThere()) return;
  }
  throw new Error(`no way to ${String(control)} with the Tab key`);
}

const hasFocus = (control: Locator) => () => control.evaluate((element) => element === document.activeElement);

export function keys(page: Page): InputMode {
  return {
    press: async (control) => {
      await tabTo(page, control, hasFocus(control));
      const isBox = await control.evaluate((element) => element.matches('input[type="checkbox"]'));
      await page.keyboard.press(isBox ? 'Space' : 'Enter');
    },
    choose: async (option) => {
      const chosen = page.locator(`[name="${await option.getAttribute('name')}"]:checked`);
      await tabTo(page, chosen, hasFocus(chosen));
      await arrowTo(page, option);
    },
    pressSymbol: async (id) => {
      const stop = page.locator('.symbols a[tabindex="0"]');
      await tabTo(page, stop, hasFocus(stop));
      await page.keyboard.press('Home');
      await arrowTo(page, page.locator(`.symbols #${id}`));
      await page.keyboard.press('Enter');
    },
  };
}

async function arrowTo(page: Page, target: Locator) {
  for (let press = 0; press < 30; press += 1) {
    if (await hasFocus(target)()) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`no way to ${String(target)} by arrows`);
}

/** Clicks where a control is on show; nothing is dragged and no key is pressed. */
export function clicks(page: Page): InputMode {
  const press = (control: Locator) => control.click();
  return {
    press,
    choose: (option) => press(option.locator('xpath=..')),
    pressSymbol: (id) => press(page.locator(`.symbols #${id}`)),
  };
}
