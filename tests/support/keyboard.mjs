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

/// Dispatches keydown on the focused element, as another keyboard layout or an input method sends it:
/// `sendKey(page, { key: 'я', code: 'KeyZ', ctrlKey: true })`. Returns whether the page took the key.
export function sendKey(page, init) {
  return page.evaluate((init) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init });
    return !document.activeElement.dispatchEvent(event);
  }, init);
}

/// Composes text in the focused control with an input method, and keeps the composition open.
export async function compose(page, text) {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  return {
    /// Sends the keys that would act, were nothing composed.
    async press(...keys) {
      for (const key of keys) {
        const [name, ...held] = key.split('+').reverse();
        await sendKey(page, { key: name, keyCode: 229, ctrlKey: held.includes('Control') });
        await sendKey(page, { key: name, isComposing: true, ctrlKey: held.includes('Control') });
      }
    },
    /// Commits the composition as `committed`.
    async commit(committed = text) {
      await session.send('Input.insertText', { text: committed });
    },
  };
}

/// Key codes of the keys without a character, and the characters of some.
const CODES = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Enter: 13 };
const HELD = { Alt: 1, Control: 2, Shift: 8 };

/// Slows the computer of a page down by a factor, and returns a function that presses keys without
/// waiting for what they do: `await press('a', 'Alt+ArrowRight', 'Enter')`.
export async function slowComputer(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return (...keys) => {
    const events = keys.flatMap((pressed) => {
      const [key, ...held] = pressed.split('+').reverse();
      const modifiers = held.reduce((sum, name) => sum + HELD[name], 0);
      const windowsVirtualKeyCode = CODES[key] ?? key.toUpperCase().charCodeAt(0);
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
      return ['keyDown', 'keyUp'].map((type) => ({ type, key, modifiers, windowsVirtualKeyCode, text: type === 'keyDown' ? text : undefined }));
    });
    return Promise.all(events.map((event) => session.send('Input.dispatchKeyEvent', event)));
  };
}
