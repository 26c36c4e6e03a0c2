import { z } from 'astro/zod';
import { facts } from '../../../collections/fields.ts';
import { type Check, fieldIssue, hasFacts, judgeEntries } from '../check.ts';
import { subjectsOf } from './sources.ts';

/** Names of programs that translate, in the form in which people sign with them. */
const machines =
  /\b(?:google(?: translate| dịch)?|chat ?gpt|gpt-?\d\w*|gemini|deepl|bing translator|claude|copilot|baidu|deepseek|microsoft translator|google翻译|百度翻译|有道(?:翻译)?|máy dịch|phần mềm dịch|dịch máy|trí tuệ nhân tạo|AI)\b|谷歌翻译|百度翻译|机器翻译|有道翻译/iu;

const pathOfImage = { image: () => z.string() } as unknown as Parameters<typeof facts>[0];
const factNames = new Set(Object.keys(facts(pathOfImage).shape));

/** A translation says truly who made it, and repeats no fact of its source. */
export const checkMakers: Check = (portal, context) => {
  const subjects = subjectsOf(portal);
  return judgeEntries(portal, context, (entry) => {
    const { frontMatter, address } = entry;
    const [source] = subjects.get(`${address.collection}/${address.slug}`)?.sources ?? [];
    if (!source || source === entry || hasFacts(entry)) return [];
    const { method } = frontMatter;
    return [
      ...Object.keys(frontMatter)
        .filter((key) => factNames.has(key))
        .map((key) => fieldIssue(entry, 'fact-repeated', [key], { source: `${source.address.locale}.mdx` })),
      ...(['translator', 'reviewer'] as const).flatMap((role) => {
        const name = frontMatter[role];
        return typeof name === 'string' &&
          machines.test(name) &&
          (method !== 'machine' || role === 'reviewer')
          ? [fieldIssue(entry, 'translator-machine', [role], { name })]
          : [];
      }),
    ];
  });
};
