// The dual list, as a person sees it: two listboxes, a search box over each, buttons between.
import { expect } from '@playwright/test';

/// `names` are what the parts are called: by noun, as "courses" and "learners", or one by one.
export function dualList(page, noun, names = {}) {
  const {
    available = `Available ${noun}`, chosen = `Chosen ${noun}`,
    searchAvailable = `Search available ${noun}`, searchChosen = `Search chosen ${noun}`,
  } = names;
  const main = page.getByRole('main');
  const part = (listName, searchName) => {
    const list = main.getByRole('listbox', { name: listName, exact: true });
    return {
      list,
      search: main.getByRole('searchbox', { name: searchName, exact: true }),
      option: (text) => list.getByRole('option').filter({ hasText: text }).first(),
      /// The codes of the rows that are drawn.
      codes: async () => (await list.getByRole('option').allTextContents()).map(codeIn),
      count: () => countOf(list),
    };
  };
  return {
    available: part(available, searchAvailable),
    chosen: part(chosen, searchChosen),
    button: (name) => main.getByRole('button', { name, exact: true }),
  };
}

/// The dual list of the members of a class.
export const classMembers = (page) => dualList(page, '', {
  available: 'Available people', chosen: 'Members', searchAvailable: 'Search available people', searchChosen: 'Search members',
});

/// Double-clicks rows one after the other, each once the list stands still after the one before.
export async function choose(lists, ...texts) {
  for (const text of texts) {
    await lists.available.option(text).dblclick();
    await expect(lists.chosen.option(text)).toBeVisible();
  }
}

/// What describes a list: "12,480 available, 214 shown", as two numbers; any other text as it is.
async function countOf(list) {
  const id = await list.getAttribute('aria-describedby');
  const text = await list.page().evaluate((id) => document.getElementById(id)?.textContent, id);
  const numbers = text?.match(/([\d,]+) (?:available|chosen), ([\d,]+) shown/);
  return numbers ? numbers.slice(1).map((number) => Number(number.replaceAll(',', ''))) : text;
}

/// A side has that number of rows, and shows that many of them.
export const expectCounts = (side, all, shown = all) => expect.poll(side.count, `${side.list}`).toEqual([all, shown]);

/// A side has rows with these codes, in order.
export const expectCodes = (side, expected) => expect.poll(side.codes, `${side.list}`).toEqual(expected);

/// Searches a side, and waits until it shows that number of rows.
export async function find(side, typed, shown) {
  await side.search.fill(typed);
  if (shown !== undefined) await expect.poll(async () => (await side.count())[1], `found by “${typed}”`).toBe(shown);
}

/// Which rows of a list are selected, by code.
export const selected = async (side) => (await side.list.getByRole('option', { selected: true }).allTextContents()).map(codeIn);

/// The row that the list says is current, by code.
export async function current(side) {
  const id = await side.list.getAttribute('aria-activedescendant');
  return id && codeIn(await side.list.page().evaluate((id) => document.getElementById(id)?.textContent, id));
}

/// The code of a course (ANA-101) or of a person (M-20001) stands at the end of its row.
const codeIn = (text) => text?.match(/([A-Z]{3}-[A-Z]?\d{2,3}|[A-Z]-\d{5})$/)?.[0] ?? text;
