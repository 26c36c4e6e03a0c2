import { subjectOf } from '../../entry-path.ts';
import { type Check, fieldIssue, judgeEntries } from '../check.ts';
import { subjectsOf } from './sources.ts';

/** Names of programs that translate, in the form in which people sign with them. */
const machines =
  /\b(?:google(?: translate| dịch)?|chat ?gpt|gpt-?\d\w*|gemini|deepl|bing translator|claude|copilot|baidu|deepseek|microsoft translator|google翻译|百度翻译|有道(?:翻译)?|máy dịch|phần mềm dịch|dịch máy|trí tuệ nhân tạo|AI)\b|谷歌翻译|百度翻译|机器翻译|有道翻译/iu;

/** A translation says truly who made it: a machine is named only as one, and reviews nothing. */
export const checkMakers: Check = (portal, context) => {
  const subjects = subjectsOf(portal);
  return judgeEntries(portal, context, (entry) => {
    const { frontMatter, address } = entry;
    const [source] = subjects.get(subjectOf(address))?.sources ?? [];
    if (!source || source === entry) return [];
    return (['translator', 'reviewer'] as const).flatMap((role) => {
      const name = frontMatter[role];
      return typeof name === 'string' &&
        machines.test(name) &&
        (frontMatter.method !== 'machine' || role === 'reviewer')
        ? [fieldIssue(entry, 'translator-machine', [role], { name })]
        : [];
    });
  });
};
