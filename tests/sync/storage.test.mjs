// The store of a browser that is connected with a database.
import { expectText } from '../support/assertions.mjs';
import { add, fill } from '../support/forms.mjs';
import { rowOf } from '../support/locators.mjs';
import { limitQuota } from '../support/quota.mjs';
import { connect, expect, sent, state, test } from '../support/sync.mjs';

test('what a full disk has refused waits for the person, and is in all tabs and at the server then', async ({ page, server, openEmpty, open, newTab, newUser, database }) => {
  const quota = await limitQuota(page, server.url);
  await openEmpty();
  await open('#/people');
  await add(page, 'person', { Username: 'contested', 'First name': 'Some', 'Last name': 'Contested' });
  await connect(page, database.url);
  await sent(page);
  await open('#/people');
  const other = await newTab('#/people');
  const call = async (tab, name) => {
    await tab.getByRole('row', { name: /Contested, / }).getByRole('button', { name: /^Edit/ }).click();
    await fill(tab, { 'First name': name });
    await tab.getByRole('button', { name: 'Save', exact: true }).click();
  };
  await quota.exhaust();
  await page.bringToFront();
  await call(page, 'Waiting');
  await expectText(page.getByRole('alert'), 'This device is out of space');
  await quota.restore();
  await other.bringToFront();
  await call(other, 'Newer');
  await page.bringToFront();
  await expectText(page.getByRole('status'), 'Another tab changed the same data; your version was kept');
  // Nobody has asked to save: neither the notice of the other tab nor an exchange does so.
  await open('#/sync');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expectText(page.getByRole('status'), 'This device is out of space');
  await expect(state(page)).toContainText('Not saved');
  await expect(rowOf(other, 'Contested, Newer')).toBeVisible();
  await page.getByRole('button', { name: 'Save again' }).click();
  await sent(page);
  await expect(rowOf(other, 'Contested, Waiting')).toBeVisible();
  const colleague = await newUser();
  await colleague.open('#/sync');
  await connect(colleague.page, database.url);
  await sent(colleague.page);
  await colleague.open('#/people');
  await expect(rowOf(colleague.page, 'Contested, Waiting')).toBeVisible();
});
