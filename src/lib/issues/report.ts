import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  createTranslations,
  type EditorWords,
  editorFolder,
  readEditorWords,
  type Translate,
} from '../translate.ts';
import { type Issue, sortIssues, type Values } from './issue.ts';

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
          typeof value === 'object' ? say(value.phrase, value.values ?? {}) : value,
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
 * The words of reports, in the language asked for, else the portal's default, else any it has; a portal without
 * any gets those of this project. Reads only what it needs, since a report must be possible about a portal that
 * cannot be read.
 * @throws when neither the portal nor this project has words for reports.
 */
export function readReportWords(portalDir: string, lang?: string): Translate {
  for (const dir of [portalDir, path.resolve(import.meta.dirname, '../../..')]) {
    const folder = path.join(dir, 'i18n');
    const codes = existsSync(folder)
      ? readdirSync(folder).filter((code) => existsSync(path.join(dir, editorFolder(code))))
      : [];
    for (const code of [lang, defaultLocale(portalDir), ...codesIn(portalDir), ...codes]) {
      if (!code || !codes.includes(code)) continue;
      const words = readWords(dir, code);
      if (words) return createTranslations([{ code }], () => ({ editor: words }))(code);
    }
  }
  throw new Error(`There are no words for reports: ${editorFolder('<locale>')} is missing.`);
}

function readWords(dir: string, code: string): EditorWords | undefined {
  try {
    return readEditorWords(dir, code);
  } catch {
    return undefined;
  }
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

// Found as text, since the file may be broken in another place.
const defaultLocale = (portalDir: string): string | undefined =>
  /"defaultLocale"\s*:\s*"([^"]*)"/.exec(textOf(path.join(portalDir, 'content', 'site.json')))?.[1];

const codesIn = (portalDir: string): string[] =>
  [...textOf(path.join(portalDir, 'i18n', 'locales.json')).matchAll(/"code"\s*:\s*"([^"]*)"/g)].map(
    ([, code]) => code as string,
  );
