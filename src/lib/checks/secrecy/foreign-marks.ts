import { holdsAny, type Reading } from './reading.ts';
import {
  isBeginning,
  isBracketed,
  isCapital,
  isListed,
  isSegment,
  isWholeLine,
  type Passage,
  type Surroundings,
  surroundingsOf,
  wordAfter,
  wordBefore,
} from './surroundings.ts';

/**
 * Degrees and restrictions as Chinese documents bear them: the Law of the People's Republic of China on Guarding State
 * Secrets, article 14 (绝密, 机密, 秘密), GB/T 9704-2012 (密级, ★ and the time of secrecy).
 */
const chineseDegree = /(?:绝|絕|机|機|秘|祕)\s{0,3}密/gu;
const chineseLabel =
  /(?:密\s?级|密\s?級|秘密等级|保密等级)\s{0,3}[:：]?\s{0,3}(?=(?:绝|絕|机|機|秘)\s{0,3}密)/gu;
const chineseHandling =
  /(?:绝密|机密|秘密)(?:文件|资料|材料)|内\s?部\s?(?:资\s?料|文\s?件|发行|參考|参考|使用|刊物)|內部(?:資料|文件)|注意保[密存]|(?:仅供|只供|限)内部(?:使用|参考|传阅|发行)|(?:请勿|严禁|不得)(?:外传|外泄|翻印|复印)|会后收回|阅后(?:即焚|收回)/gu;
const aboutChinese = /国家秘密|國家秘密|保密法|商业秘密|密级分为|分为|三级|定密/u;

/** Classifications of English-speaking administrations, NATO and international organisations. */
const englishDegree =
  /(?<![\p{L}\p{N}])(?:top[ \t-]{1,3}secret|(?:strictly |highly |private and )?confidential|secret|restricted|t ?o ?p {1,3}s ?e ?c ?r ?e ?t|s e c r e t|c o n f i d e n t i a l|tr[eè]s secret|secret d[eé]fense|confidentiel)(?![\p{L}\p{N}])/giu;
const englishHandling =
  /(?<!\p{L})(?:(?:for )?(?:internal|official)(?: use)? only|for (?:internal|official) use|not for (?:public )?(?:distribution|release|circulation|publication)|(?:for )?eyes only|do not (?:copy|distribute|circulate|forward)|internal (?:document|circulation)(?: only)?|limited distribution|unclassified\s?\/\/\s?fouo)(?!\p{L})/giu;
const aboutEnglish =
  /state secrets?|official secrets?|three (?:degrees|levels)|classified (?:as|into)|top secret,? secret/iu;

const degreeWords = ['secret', 'confiden', 'restrict', 'e c r e', 'd e n t i', 'secr'];
const handlingWords = ['only', 'not for', 'do not', 'internal ', 'official use', 'limited d', 'unclassified'];

/** Marks of secrecy in Chinese and English. */
export function findForeignMarks({ text, lower }: Pick<Reading, 'text' | 'lower'>): Passage[] {
  const found: Passage[] = [];
  const judge = (
    pattern: RegExp,
    kind: string,
    isMark: (mark: string, spot: Surroundings) => boolean,
  ): void => {
    for (const match of text.matchAll(pattern)) {
      const [mark] = match;
      const end = match.index + mark.length;
      if (isMark(mark, surroundingsOf(text, match.index, end))) found.push({ start: match.index, end, kind });
    }
  };
  if (/[密内內会阅请严仅]/.test(text)) {
    judge(chineseLabel, 'degree', (_mark, { after }) => chineseDegrees(after) < 2);
    judge(chineseDegree, 'degree', isChineseDegree);
    judge(chineseHandling, 'handling', (_mark, spot) => isChineseHandling(spot));
  }
  if (holdsAny(lower, degreeWords)) judge(englishDegree, 'degree', isEnglishDegree);
  if (holdsAny(lower, handlingWords)) judge(englishHandling, 'handling', isEnglishHandling);
  return found;
}

const chineseDegrees = (text: string): number =>
  new Set([...text.matchAll(chineseDegree)].map(([degree]) => degree.replaceAll(' ', ''))).size;

function isChineseDegree(mark: string, spot: Surroundings): boolean {
  const { before, after, line } = spot;
  if (/^\s*[★☆]/u.test(after)) return true;
  const apart =
    (/\s/.test(mark) && isSegment(spot)) ||
    (isWholeLine(spot) && !isListed(spot)) ||
    (isBracketed(spot) && !aboutChinese.test(line));
  return apart && chineseDegrees(line) < 2 && !/《[^》]*$/u.test(before);
}

const isChineseHandling = (spot: Surroundings): boolean =>
  !isListed(spot) && (isWholeLine(spot) || saysNothingElse(spot.line));

/** Whether a line says nothing beside restrictions, such as 内部资料 注意保存. */
const saysNothingElse = (line: string): boolean =>
  !/[\p{L}\p{N}]/u.test(line.replace(/^\s*["']?\w+["']?:\s/, '').replace(chineseHandling, ''));

function isEnglishDegree(mark: string, spot: Surroundings): boolean {
  const { before, line } = spot;
  if (aboutEnglish.test(line)) return false;
  if (/classification["']?\s*[:=]\s*["']?$/i.test(before)) return true;
  if (/^(?:[a-z] )+[a-z]/i.test(mark)) return isSegment(spot);
  const alone = isWholeLine(spot);
  if (isCapital(mark)) {
    if (alone || isBracketed(spot)) return true;
    if (isSegment(spot)) return !isListed(spot);
    const lone = !isCapital(wordBefore(spot)) && !isCapital(wordAfter(spot));
    return lone && /^(?:TOP|CONF|STRICT|HIGH)/.test(mark);
  }
  if (/^\p{Ll}/u.test(mark)) return false;
  const several = /^(?:top|strictly|highly|private)/i.test(mark);
  return alone && !isListed(spot) && (several || /^confidential$/i.test(mark));
}

function isEnglishHandling(mark: string, spot: Surroundings): boolean {
  if (isCapital(mark)) return true;
  if (isWholeLine(spot)) return !isListed(spot);
  if (isBracketed(spot)) return /use only|distribution|eyes/i.test(mark);
  return /^\p{Lu}/u.test(mark) && isBeginning(spot) && isSegment(spot) && !isListed(spot);
}
