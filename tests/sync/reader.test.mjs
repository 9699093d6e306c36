// Planning of a person whose account may only read.
import { expectText } from '../support/assertions.mjs';
import { dayOf } from '../support/calendar.mjs';
import { add, fill, save } from '../support/forms.mjs';
import { heading, labelled, rowOf } from '../support/locators.mjs';
import { MAYA, RITA, connect, expect, sent, state, test } from '../support/sync.mjs';

const DATE = '2027-09-13';

test('who may only read sees what is planned, and changes none of it', async ({ newUser, guarded }) => {
  const maya = await newUser();
  await maya.openEmpty();
  await connect(maya.page, guarded.url, MAYA);
  await maya.open('#/courses');
  await add(maya.page, 'course', { Code: 'ANA', Title: 'Anatomy' });
  await rowOf(maya.page, 'Anatomy').getByRole('link').first().click();
  await maya.page.getByRole('button', { name: 'New session' }).click();
  await labelled(maya.page, 'textbox', 'Title').fill('The forearm');
  await labelled(maya.page, 'textbox', 'Title').press('Alt+Enter');
  await expect(heading(maya.page)).toHaveText('The forearm');
  await maya.page.getByRole('button', { name: 'New offering' }).click();
  await fill(maya.page, { Date: DATE, 'Start time': '13:00' });
  await save(maya.page, 'Add offering');
  await sent(maya.page);

  const rita = await newUser();
  await rita.open('#/sync');
  await connect(rita.page, guarded.url, RITA);
  await expect(state(rita.page)).toContainText('Read only');
  const main = rita.page.getByRole('main');
  await rita.open(new URL(maya.page.url()).hash);
  await expect(heading(rita.page)).toHaveText('The forearm');
  await expect(main.locator('tr[data-offering]')).toContainText('13:00');
  await expectText(main.getByRole('region', { name: /^Objectives/ }), 'No objectives yet.');
  for (const role of ['textbox', 'checkbox', 'combobox', 'switch']) {
    for (const control of await main.getByRole(role).all()) await expect(control, await control.evaluate((node) => node.outerHTML)).toBeDisabled();
  }
  await expect(main.getByRole('button', { name: /^(New|Edit|Copy|Delete|More$|Publish|Change|Add)/ })).toHaveCount(0);
  await main.getByRole('button', { name: 'More actions' }).click();
  await expect(rita.page.getByRole('menuitem')).toHaveText([/calendar/i]);
  await rita.page.keyboard.press('Escape');
  await expect(main.getByRole('link', { name: 'Generate offerings' })).toHaveCount(0);

  await rita.open(`#/calendar?view=week&date=${DATE}`);
  const offering = dayOf(rita.page, DATE).getByRole('button', { name: /The forearm/ });
  await offering.focus();
  for (const key of ['Alt+ArrowDown', 'Shift+Alt+ArrowDown', 'Delete', 'n']) await rita.page.keyboard.press(key);
  await expect(offering).toBeFocused();
  await expect(offering).toContainText('13:00');
  await expect(rita.page.getByRole('alertdialog')).toHaveCount(0);
  await offering.press('Enter');
  const details = rita.page.getByRole('dialog');
  await expectText(details, 'The forearm');
  await expect(details.getByRole('button', { name: /^(Edit|Copy|Move|Delete|More|Find)/ })).toHaveCount(0);
  await rita.page.keyboard.press('Escape');
  const empty = await dayOf(rita.page, DATE).boundingBox();
  await rita.page.mouse.dblclick(empty.x + empty.width / 2, empty.y + empty.height / 2);
  await expect(main.getByRole('form')).toHaveCount(0);
  await expect(state(rita.page)).toContainText('Read only');
});
