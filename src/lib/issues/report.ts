import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readPlainText } from '../plain-file.ts';
import {
  createTranslations,
  type EditorWords,
  editorFolder,
  readEditorWords,
  type Translate,
} from '../translate.ts';
import { type Issue, sortIssues, type Values } from './issue.ts';
import { visibleLine } from './visible.ts';

/** An issue in the words of the report. */
export interface Message {
  /** What is wrong, with the value at hand. */
  title: string;
  /** What to write instead. */
  remedy: string;
}

/** All issues of a run, by file. */
export interface Report {
  files: readonly { file: string; issues: readonly Issue[] }[];
  errors: number;
  warnings: number;
}

/** Puts issues in reading order, by file. */
export function createReport(issues: readonly Issue[]): Report {
  const files = new Map<string, Issue[]>();
  for (const issue of sortIssues(issues)) {
    const found = files.get(issue.file);
    if (found) found.push(issue);
    else files.set(issue.file, [issue]);
  }
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  return {
    files: [...files].map(([file, ofFile]) => ({ file, issues: ofFile })),
    errors,
    warnings: issues.length - errors,
  };
}

/** A value as long as a message bears: lists of ids may be long, texts that an attacker made are longer. */
const shortened = (text: string): string => (text.length > 2000 ? `${text.slice(0, 1999)}…` : text);

/** Says an issue in the words of `i18n/<locale>/editor/`. */
export function describeIssue(
  { code, file, field = '', line = 1, values = {} }: Issue,
  t: Translate,
): Message {
  const say = (key: string, given: Values): string =>
    t(
      `editor:${key}`,
      Object.fromEntries(
        Object.entries(given).map(([name, value]) => [
          name,
          typeof value === 'object'
            ? say(value.phrase, value.values ?? {})
            : typeof value === 'string'
              ? shortened(value)
              : value,
        ]),
      ),
    );
  const all = { file, field, line, ...values };
  return { title: say(`issues.${code}.title`, all), remedy: say(`issues.${code}.remedy`, all) };
}

/** The last line of a report: how many errors and warnings in how many files. */
export function summarise({ files, errors, warnings }: Report, t: Translate): string {
  if (errors + warnings === 0) return t('editor:report.clean');
  const counts = [
    ...(errors > 0 ? [t('editor:report.errors', { count: errors })] : []),
    ...(warnings > 0 ? [t('editor:report.warnings', { count: warnings })] : []),
  ];
  return t(errors > 0 ? 'editor:report.summary' : 'editor:report.passed', {
    counts: counts.join(t('editor:report.separator')),
    files: t('editor:report.files', { count: files.length }),
  });
}

/**
 * The words of reports, in the language asked for, else the portal's default, else any it has, else those of this
 * project. Reads only what it needs and trusts nothing of it, since a report must be possible about a portal that
 * cannot be read: a text that is missing in one language is taken from the next, and nothing but a visible line
 * comes out.
 * @throws when neither the portal nor this project has words for reports.
 */
export function readReportWords(portalDir: string, lang?: string): Translate {
  const sources = translations(portalDir, lang);
  const read: Translate[] = [];
  const sourceAt = (index: number): Translate | undefined => {
    if (index === read.length) {
      const next = sources.next();
      if (!next.done) read.push(next.value);
    }
    return read[index];
  };
  if (!sourceAt(0))
    throw new Error(`There are no words for reports: ${editorFolder('<locale>')} is missing.`);
  return (key, values) => {
    for (let index = 0; ; index++) {
      const t = sourceAt(index);
      if (!t) return key;
      try {
        return visibleLine(t(key, values));
      } catch {
        // Missing there; the next may have it.
      }
    }
  };
}

/** Words for reports, the most wanted first; each is read when it is asked for. */
function* translations(portalDir: string, lang: string | undefined): Generator<Translate> {
  for (const dir of [portalDir, path.resolve(import.meta.dirname, '../../..')]) {
    const codes = codesBelow(dir);
    for (const code of new Set([lang, defaultLocale(portalDir), ...codesIn(portalDir), ...codes])) {
      const words = code && codes.includes(code) ? readWords(dir, code) : undefined;
      if (code && words) yield createTranslations([{ code }], () => ({ editor: words }))(code);
    }
  }
}

/** Languages of which a folder has words for reports. */
function codesBelow(dir: string): string[] {
  try {
    return readdirSync(path.join(dir, 'i18n')).filter((code) =>
      existsSync(path.join(dir, editorFolder(code))),
    );
  } catch {
    return [];
  }
}

function readWords(dir: string, code: string): EditorWords | undefined {
  try {
    return readEditorWords(dir, code);
  } catch {
    return undefined;
  }
}

// Found as text, since the file may be broken in another place.
const defaultLocale = (portalDir: string): string | undefined =>
  /"defaultLocale"\s*:\s*"([^"]*)"/.exec(readPlainText(portalDir, 'content/site.json') ?? '')?.[1];

const codesIn = (portalDir: string): string[] =>
  [...(readPlainText(portalDir, 'i18n/locales.json') ?? '').matchAll(/"code"\s*:\s*"([^"]*)"/g)].map(
    ([, code]) => code as string,
  );
