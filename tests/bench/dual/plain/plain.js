// What a dual list costs at least: two virtual lists, a search, and nothing else. No framework, no
// marks, no selection, no keyboard, no names for listeners. The measure for the real one.
const ROW = 32;
const element = (id) => document.getElementById(id);

let people = [];
let keys = [];
let isChosen;
let query = '';

class List {
  constructor(id, count) {
    this.scroller = element(id);
    this.sheet = this.scroller.firstElementChild;
    this.count = element(count);
    this.slots = Array.from({ length: Math.ceil(540 / ROW) + 2 }, () => {
      const slot = document.createElement('div');
      slot.className = 'row';
      slot.hidden = true;
      slot.append('');
      this.sheet.append(slot);
      return slot;
    });
    this.entries = [];
    this.scroller.addEventListener('scroll', () => this.draw(), { passive: true });
  }

  show(entries) {
    this.entries = entries;
    this.sheet.style.height = `${entries.length * ROW}px`;
    this.count.textContent = entries.length;
    this.draw();
  }

  draw() {
    const first = Math.max(0, Math.min(Math.floor(this.scroller.scrollTop / ROW), this.entries.length - this.slots.length));
    this.slots.forEach((slot, at) => {
      const row = first + at;
      slot.hidden = row >= this.entries.length;
      if (slot.hidden) return;
      const { last, first: given, username } = people[this.entries[row]];
      slot.style.translate = `0 ${row * ROW}px`;
      slot.firstChild.data = `${last}, ${given} (${username})`;
    });
  }
}

const left = new List('left', 'available');
const right = new List('right', 'chosen');

function fold(text) {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
}

function draw(scrollToTop) {
  const needle = `\n${query}`;
  const shown = [];
  for (let at = 0; at < keys.length; at++) {
    if (!isChosen[at] && (query === '' || keys[at].includes(needle))) shown.push(at);
  }
  if (scrollToTop && left.scroller.scrollTop > 0) left.scroller.scrollTop = 0;
  left.show(shown);
}

element('search').addEventListener('input', (event) => {
  query = fold(event.target.value);
  draw(true);
});

element('add-all').addEventListener('click', () => {
  for (const at of left.entries) isChosen[at] = 1;
  draw(true);
  const chosen = [];
  for (let at = 0; at < isChosen.length; at++) if (isChosen[at]) chosen.push(at);
  right.show(chosen);
});

window.subject = {
  prepare(given) {
    people = given;
    const known = new Map();
    const folded = (name) => {
      let text = known.get(name);
      if (text === undefined) known.set(name, (text = fold(name)));
      return text;
    };
    keys = given.map(({ last, first, username }) => `\n${folded(last)}\n${folded(first)}\n${username}`);
    isChosen = new Uint8Array(given.length);
  },
  show: () => draw(false),
  input: () => element('search'),
  addAllShown: () => element('add-all').click(),
  counts: () => ({ available: Number(element('available').textContent), chosen: Number(element('chosen').textContent) }),
  scroller: () => left.scroller,
  bytes: () => 0,
};
