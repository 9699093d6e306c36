// A finger on the screen, through the protocol of the browser's developer tools.

/// One finger.
export class Finger {
  #session;
  #at;

  constructor(page) {
    this.#session = page.context().newCDPSession(page);
  }

  async #send(type, touchPoints) {
    const session = await this.#session;
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  /// Puts it down.
  async down(at) {
    this.#at = at;
    await this.#send('touchStart', [at]);
  }

  /// Moves it in steps, as a hand does.
  async move(to) {
    const from = this.#at;
    for (let step = 1; step <= 6; step += 1) {
      const part = step / 6;
      await this.#send('touchMove', [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }]);
    }
    this.#at = to;
  }

  /// Lifts it.
  async up() {
    await this.#send('touchEnd', []);
  }
}
