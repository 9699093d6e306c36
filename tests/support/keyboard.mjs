// Getting about by keyboard.

/// More stops than any page has.
const MOST = 120;

const isFocused = (locator) =>
  locator.evaluateAll((elements) => elements.some((element) => element === document.activeElement));

/// Presses Tab until a control has the focus; `back` with Shift.
export async function tabTo(page, locator, { back = false } = {}) {
  for (let stop = 0; stop < MOST; stop += 1) {
    if (await isFocused(locator)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab does not come to ${locator}`);
}
