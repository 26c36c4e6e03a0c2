import { expect, subject, test } from '../support/fixtures.ts';
import { findBadLineEdges } from '../support/layout.ts';

const columns = Array.from({ length: (700 - 280) / 7 + 1 }, (_, step) => 280 + step * 7);

for (const name of ['general-information/cac-dan-toc', 'foreign-policy/nghi-quyet-59']) {
  test(`no line of ${name} begins or ends with a mark that may not stand there`, async ({
    sharedPage: page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(subject(name).at('zh'));
    const faults: string[] = [];
    for (const column of columns) {
      await page.evaluate((width) => {
        const { style } = document.querySelector('.prose') as HTMLElement;
        [style.width, style.maxWidth] = [`${width}px`, 'none'];
      }, column);
      faults.push(...(await page.evaluate(findBadLineEdges)).map((fault) => `${column} px, ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
