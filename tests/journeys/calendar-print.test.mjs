// On paper, a week and a month are one page of A4 each, in landscape.
import { termDay } from '../support/calendar.mjs';
import { expect, test } from '../support/fixtures.mjs';

test.use({ locale: 'en-GB', contextOptions: { reducedMotion: 'reduce' } });

/// The pages of a PDF file, each with its width and height in points.
function pages(pdf) {
  const text = pdf.toString('latin1');
  const count = text.match(/\/Type\s*\/Page[^s]/g).length;
  const sizes = [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  return { count, sizes: sizes.map(([, width, height]) => [Math.round(width), Math.round(height)]) };
}

for (const [view, date] of [['week', termDay(3, 0)], ['week', termDay(12, 0)], ['month', termDay(3, 0)], ['month', '2026-08-10']]) {
  test(`the ${view} of ${date} fits one page`, async ({ page, openSample, open }) => {
    await openSample();
    await open(`#/calendar?view=${view}&date=${date}`);
    await expect(page.getByRole('group', { name: 'Calendar' }).last()).toBeVisible();
    const { count, sizes } = pages(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(count).toBe(1);
    expect(sizes[0]).toEqual([842, 595]);
  });
}
