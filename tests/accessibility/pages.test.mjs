// axe on every page that there is.
import { journey } from '../support/app.mjs';
import { assertAccessible } from '../support/axe.mjs';

for (const route of ['#/']) {
  journey(`${route} has nothing that axe objects to`, async ({ page, open }) => {
    await open(route);
    await assertAccessible(page);
  });
}
