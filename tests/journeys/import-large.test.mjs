// Large imports: the page answers all the while, and what was imported is there after a reload.
import { expectSaved, expectText, expectToast } from '../support/assertions.mjs';
import { chamiloUsers, manyOfferings, upload } from '../support/csv.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { watchLongTasks } from '../support/long-tasks.mjs';

const ROWS = 10_000;

/// The longest that the page may not answer, in milliseconds.
const MOMENT = 1_000;

for (const [name, content, counted] of [['people', chamiloUsers(ROWS), '10,000 people'], ['offerings', manyOfferings(ROWS), '10,000 offerings']]) {
  test(`an import of ${counted} keeps the page from answering for no more than a moment`, async ({ page, openEmpty, open }) => {
    test.slow();
    await openEmpty();
    await open('#/files');
    const take = await watchLongTasks(page);
    await page.getByRole('button', { name: 'Choose file' }).setInputFiles(upload(`${name}.csv`, content));
    const create = page.getByRole('checkbox', { name: 'Create what does not exist' });
    if (name === 'offerings') await create.check();
    const button = page.getByRole('main').getByRole('button', { name: `Import ${counted}` });
    await button.click();
    await expectToast(page, 'Imported');
    await expectSaved(page);
    // Far more than it takes, since a busy machine stretches every task, and less than all rows at once.
    const tasks = await take();
    expect(Math.max(0, ...tasks), `long tasks: ${tasks.map(Math.round).join(', ')} ms`).toBeLessThan(MOMENT);
    await page.reload();
    await open(name === 'people' ? '#/people' : '#/courses');
    await expectText(page.getByRole('main'), name === 'people' ? '10,000' : 'ANA101');
  });
}
