import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge, project, sourceText } from '../../support/gate.ts';

const { sections } = JSON.parse(readFileSync(path.join(project, 'content', 'site.json'), 'utf8')) as {
  sections: object[];
};

/** What an editor of the press room is told, with the field. */
const told = async (press: string): Promise<string[]> => {
  const files = {
    'content/site.json': JSON.stringify({ sections }),
    'content/press/hop-bao-quy-4/vi.mdx': sourceText({ facts: { press } }),
  };
  const issues = await judge(files);
  return issues
    .filter(({ file }) => file.startsWith('content/press/'))
    .map(({ code, field }) => `${code} ${field}`);
};

const agenda = '[{ vi: Thu hút đầu tư, zh: 招商引资, en: Investment }]';
const briefing = (own = '') => `{ type: briefing, held: 2026-10-15T09:00, chair: so-ngoai-vu, ${own} }`;
const step = 'count: 10, unit: days, direction: before, from: chosen';
const guide = (document: string, what = '{ vi: Gửi hồ sơ, zh: 提出申请, en: Application sent }') =>
  `{ type: guide, leadTimes: [{ day: { vi: Ngày vào, zh: 入境日, en: Day of entry }, document: ${document}, steps: [{ what: ${what}, ${step} }] }] }`;

describe('an editor of the press room', () => {
  test.each([
    ['a briefing', briefing(`agenda: ${agenda}`)],
    ['a briefing of which only the day is known', '{ type: briefing, held: 2026-10-15, chair: so-ngoai-vu }'],
    ['a statement', '{ type: statement, made: 2026-10-15, by: so-ngoai-vu, number: "01/TB" }'],
    [
      'a clarification',
      '{ type: clarification, made: 2026-10-15, by: so-ngoai-vu, claim: { vi: Tin đồn, zh: 传言, en: A rumour }, outlet: Mạng xã hội }',
    ],
    ['an interview', '{ type: interview, on: 2026-10, by: so-ngoai-vu, outlet: VTV4 }'],
    ['a guide with dates', guide('doc-nd72-2015')],
    ['a description for the media kit', '{ type: boilerplate }'],
  ])('may write %s', async (_, press) => {
    expect(await told(press)).toEqual([]);
  });

  test.each([
    ['no facts of the press room', '', ['field-missing facts.press']],
    [
      'a day that does not exist',
      '{ type: briefing, held: 2026-02-30, chair: so-ngoai-vu }',
      ['bad-date facts.press.held'],
    ],
    [
      'a body that does not exist',
      '{ type: statement, made: 2026-10-15, by: so-bao-chi }',
      ['reference-unknown facts.press.by'],
    ],
    [
      'a document that does not exist',
      guide('doc-khong-co'),
      ['reference-unknown facts.press.leadTimes.0.document'],
    ],
    [
      'an agenda without a language',
      briefing('agenda: [{ vi: Thu hút đầu tư, en: Investment }]'),
      ['field-missing facts.press.agenda.0.zh'],
    ],
    [
      'a step without a language',
      guide('doc-nd72-2015', '{ vi: Gửi hồ sơ, zh: 提出申请 }'),
      ['field-missing facts.press.leadTimes.0.steps.0.what.en'],
    ],
  ])('is told of %s', async (_, press, expected) => {
    expect(await told(press)).toEqual(expected);
  });
});
