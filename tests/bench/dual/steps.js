// In the page, before its own scripts: people, and one function for each step that is timed. A step
// is done when the page shows the right number, and its time ends with the frame after that.
(() => {
  const FIRST = 'Maria José Anna Élodie Mark Martin Marta Amara Omar Lucía Zoë Renée Björn Jürgen Łukasz Žofia Siân Mary John Michael William Joseph Charles Daniel Matthew Anthony Paul Kevin Susan Ayşe'.split(' ');
  const LAST = 'Martin Martínez Marsh Marino García López Núñez Muñoz Peña Müller Schröder Jäger Dvořák Novák Černý Lefèvre Côté Wójcik Kowalski Smith Johnson Brown Davis Miller Wilson Moore Taylor Anderson Thomas White Young King Wright Hill Green Baker Murphy Morgan Cooper Kelly'.split(' ');
  const fold = (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/ł/g, 'l');

  /// The same people every time, in the order in which lists show them.
  function people(count) {
    let seed = 20260914;
    const random = (below) => (seed = (seed * 48271) % 2147483647) % below;
    const made = Array.from({ length: count }, (_, number) => {
      const [first, last] = [FIRST[random(FIRST.length)], LAST[random(LAST.length)]];
      return { first, last, username: fold(first)[0] + fold(last) + number };
    });
    const key = (person) => [fold(person.last), fold(person.first), person.username].join('\u0001');
    const keyed = made.map((person) => [key(person), person]).sort((a, b) => (a[0] < b[0] ? -1 : 1));
    return keyed.map(([, person], id) => ({ id, ...person }));
  }

  // Lectern's hooks under the names of this file.
  const hooked = (bench) => ({
    prepare: bench.prepare,
    show: bench.show,
    input: () => document.querySelector('[data-testid=dl-available-filter]'),
    addAllShown: bench.moveFiltered,
    counts: bench.counts,
    scroller: () => document.querySelector('[data-testid=dl-available-list]'),
    bytes: bench.wasmBytes,
  });
  const subject = () => window.subject ?? (window.__bench && hooked(window.__bench));
  const frame = () => new Promise(requestAnimationFrame);

  async function timed(act, isDone) {
    const start = performance.now();
    act();
    await null;
    const script = performance.now() - start;
    while (!isDone()) {
      if (performance.now() - start > 30_000) throw new Error(`never done: ${JSON.stringify(subject().counts())}`);
      await frame();
    }
    await frame();
    await frame();
    return { script, painted: performance.now() - start };
  }

  let all;
  let expected;
  const shows = (count) => () => subject().counts().available === count;
  const type = (text) => {
    const input = subject().input();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  window.steps = {
    isReady: () => Boolean(subject()),
    data(count) {
      all = people(count);
      const folded = all.map(({ last, first, username }) => [fold(last), fold(first), username]);
      expected = (typed) => folded.filter((fields) => fields.some((field) => field.startsWith(typed))).length;
      expected = Object.fromEntries(['m', 'ma', 'mar'].map((typed) => [typed, expected(typed)]));
    },
    prepare: () => timed(() => subject().prepare(all), () => true),
    show: () => timed(() => subject().show(), shows(all.length)),
    scroll() {
      const scroller = subject().scroller();
      const end = () => scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 3;
      return timed(() => { scroller.scrollTop = scroller.scrollHeight; }, end);
    },
    key: (typed) => timed(() => type(typed), shows(expected[typed] ?? all.length)),
    moveShown: () => timed(() => subject().addAllShown(), () => subject().counts().chosen === expected.mar),
    clear: () => timed(() => type(''), shows(all.length - expected.mar)),
    moveAll: () => timed(() => subject().addAllShown(), () => subject().counts().chosen === all.length && subject().counts().available === 0),
    nothing: () => timed(() => { document.title += '.'; }, () => true),
    bytes: () => subject().bytes(),
  };
})();
