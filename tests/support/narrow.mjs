// What fits on a telephone, and under a finger.
import { expect } from '@playwright/test';

/// Nothing sticks out to the right, so nothing scrolls sideways.
export async function fits(page, where) {
  const room = page.viewportSize().width;
  const { page: width, out } = await page.evaluate((room) => {
    const scrolls = (element) => element && (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const out = [...document.querySelectorAll('main *, header *')]
      .filter((element) => element.getBoundingClientRect().right > room + 1 && element.getClientRects().length && !scrolls(element.parentElement))
      .slice(0, 3).map((element) => `${element.tagName} ${element.className}`);
    return { page: document.documentElement.scrollWidth, out };
  }, room);
  expect([width <= room, out], `${where} is ${width} px wide`).toEqual([true, []]);
}

/// Every target of a finger that is in view is large enough (WCAG 2.2, 2.5.8: 24 px).
export async function fingers(page, where) {
  const small = await page.evaluate(() => [...document.querySelectorAll('button, input, select, [role=option], [role=tab]')]
    .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.unseen'))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([element, { width, height }]) => width > 1 && height > 1 && Math.min(width, height) < (element.matches('[type=checkbox], [type=radio]') ? 13 : 24))
    .slice(0, 3).map(([element, { width, height }]) => `${element.ariaLabel ?? element.textContent.slice(0, 30)}: ${width} x ${height}`));
  expect(small, where).toEqual([]);
}
