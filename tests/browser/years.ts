import type { Page } from '@playwright/test';

/** The years in which the fixture's map changes: the stops of the slider. */
const STOPS = [1949, 1952, 1955, 1982, 1990, 1991, 1997, 1999, 2004, 2008, 2009, 2014, 2017, 2020, 2021, 2022];

export const slider = (page: Page) => page.getByRole('slider', { name: 'Year' });

/** Moves the slider to a year. */
export async function showYear(page: Page, year: number) {
  await slider(page).fill(String(STOPS.indexOf(year)));
}
