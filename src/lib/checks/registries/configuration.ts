import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { collections } from '../../../collections/index.ts';
import { isWithheldGroup } from '../../entries.ts';
import type { Issue, Phrase, Values } from '../../issues/issue.ts';
import { findSchemaProblems, suggestion } from '../../issues/schema-problems.ts';
import { isLive, localeSchema, readLocales } from '../../locales.ts';
import { noticeFile, noticesSchema } from '../../notices.ts';
import type { RegistryName } from '../../registries/schemas.ts';
import { readSite, siteSchema } from '../../site.ts';
import { readTheme, themeSchema } from '../../theme.ts';
import type { Check } from '../check.ts';
import { jsonValues } from '../files/texts.ts';
import { createLookup } from '../front-matter/references.ts';

const localesFile = 'i18n/locales.json';
const siteFile = 'content/site.json';
const themeFile = 'content/theme.json';

/**
 * What keeps a portal folder from being read at all: `locales.json`, `site.json` and the JSON of the
 * dictionaries. Reads the folder, and so stands before `getPortal`, which throws on the same faults.
 */
export function checkConfiguration(portalDir: string): Issue[] {
  const json = new Map<string, unknown>();
  const issues: Issue[] = [];
  const read = (file: string): void => {
    const result = readJson(portalDir, file);
    if ('issue' in result) issues.push(result.issue);
    else json.set(file, result.value);
  };
  const required = [localesFile, siteFile, themeFile];
  for (const file of required) read(file);
  for (const file of jsonFiles(portalDir, 'content')) if (!required.includes(file)) read(file);

  issues.push(...schemaIssues(localesFile, z.array(localeSchema), json.get(localesFile)));
  issues.push(...schemaIssues(siteFile, siteSchema, json.get(siteFile)));
  issues.push(...schemaIssues(themeFile, themeSchema, json.get(themeFile)));
  issues.push(...schemaIssues(noticeFile, noticesSchema, json.get(noticeFile)));
  const codes = localeCodes(json.get(localesFile));
  for (const code of codes) {
    const folder = `i18n/${code}`;
    if (existsSync(path.join(portalDir, folder))) for (const file of jsonFiles(portalDir, folder)) read(file);
    else
      issues.push(
        configIssue(localesFile, code, { phrase: 'phrases.config.noDictionary', values: { code, folder } }),
      );
  }
  return issues.length > 0 ? issues : whole(portalDir, codes);
}

/**
 * The rules that schemas cannot tell: languages named once, every text in each live language, known
 * sections.
 */
function whole(portalDir: string, codes: readonly string[]): Issue[] {
  try {
    const locales = readLocales(portalDir);
    const site = readSite(portalDir, locales);
    const live = locales.filter(isLive).map(({ code }) => code);
    const issues: Issue[] = [];
    site.sections.forEach(({ collection, path: segments }, index) => {
      if (!Object.hasOwn(collections, collection)) {
        issues.push(
          configIssue(siteFile, `sections.${index}.collection`, {
            phrase: 'phrases.config.collection',
            values: { collection, suggestion: suggestion(collection, Object.keys(collections)) },
          }),
        );
      }
      for (const [code, segment] of Object.entries(segments)) {
        if (site.sections.findIndex((other) => other.path[code] === segment) === index) continue;
        issues.push(
          configIssue(siteFile, `sections.${index}.path.${code}`, {
            phrase: 'phrases.config.samePath',
            values: { segment },
          }),
        );
      }
    });
    const tones = Object.keys(readTheme(portalDir).tones);
    site.sections.forEach(({ tone }, index) => {
      if (tones.includes(tone)) return;
      issues.push(
        configIssue(siteFile, `sections.${index}.tone`, {
          phrase: 'phrases.config.tone',
          values: { tone, suggestion: suggestion(tone, tones) },
        }),
      );
    });
    if (!codes.includes(site.defaultLocale)) {
      issues.push(
        configIssue(siteFile, 'defaultLocale', {
          phrase: 'phrases.config.defaultLocale',
          values: { code: site.defaultLocale, known: codes.join(', ') },
        }),
      );
    } else if (!live.includes(site.defaultLocale)) {
      issues.push(
        configIssue(siteFile, 'defaultLocale', {
          phrase: 'phrases.config.draftDefault',
          values: { code: site.defaultLocale },
        }),
      );
    }
    if (!isTimeZone(site.timeZone)) {
      issues.push(
        configIssue(siteFile, 'timeZone', {
          phrase: 'phrases.config.timeZone',
          values: { value: site.timeZone },
        }),
      );
    }
    return issues;
  } catch (error) {
    return [thrownIssue(error)];
  }
}

/** An error of the readers of the configuration, as a thing to fix. */
export function thrownIssue(error: unknown): Issue {
  const { message } = error as Error;
  const missing = /^content\/site\.json: (.+) has no text for "(.+)"\.$/s.exec(message);
  if (missing) {
    const [, field = '', code = ''] = missing;
    return configIssue(siteFile, `${field}.${code}`, {
      phrase: 'phrases.config.noText',
      values: { field, code },
    });
  }
  const [, file = siteFile, reason = message] = /^((?:content|i18n)\/[\w./-]+):? (.+)$/s.exec(message) ?? [];
  return configIssue(file, '', { phrase: 'phrases.config.other', values: { reason } });
}

function configIssue(file: string, field: string, problem: Phrase, remedy?: Phrase): Issue {
  const words = (kind: 'problem' | 'remedy'): Phrase => ({ ...problem, phrase: `${problem.phrase}.${kind}` });
  const values: Values = {
    field,
    problem: remedy ? problem : words('problem'),
    remedy: remedy ?? words('remedy'),
  };
  return { code: 'site-config', severity: 'error', file, ...(field ? { field } : { line: 1 }), values };
}

const schemaIssues = (file: string, schema: z.ZodType, data: unknown): Issue[] =>
  data === undefined
    ? []
    : findSchemaProblems(schema, data).map(({ code, path: at, values }) =>
        configIssue(
          file,
          at.map(String).join('.'),
          { phrase: `issues.${code}.title`, values },
          { phrase: `issues.${code}.remedy`, values },
        ),
      );

const localeCodes = (locales: unknown): string[] =>
  Array.isArray(locales)
    ? locales
        .map((locale) => (locale as { code?: unknown } | null)?.code)
        // Another is told by the schema, and leads nowhere.
        .filter((code): code is string => localeSchema.shape.code.safeParse(code).success)
    : [];

const jsonFiles = (portalDir: string, folder: string): string[] =>
  existsSync(path.join(portalDir, folder))
    ? readdirSync(path.join(portalDir, folder))
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];

function readJson(portalDir: string, file: string): { value: unknown } | { issue: Issue } {
  const absolute = path.join(portalDir, file);
  if (!existsSync(absolute)) {
    return { issue: configIssue(file, '', { phrase: 'phrases.config.noFile', values: { file } }) };
  }
  try {
    return { value: JSON.parse(readFileSync(absolute, 'utf8')) };
  } catch (error) {
    const [, line = '1', column = '1'] = /line (\d+) column (\d+)/.exec((error as Error).message) ?? [];
    return {
      issue: {
        code: 'json-broken',
        severity: 'error',
        file,
        line: Number(line),
        column: Number(column),
        values: jsonValues({ kind: 'other', given: '' }),
      },
    };
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** What `content/site.json` leads readers to exists: doors, figures, features and the pages of the footer. */
export const checkSiteLinks: Check = (portal) => {
  const { site, subjects, now } = portal;
  const published = [...subjects]
    .filter(([, group]) => !isWithheldGroup(group, now))
    .map(([subject]) => subject);
  const issues: Issue[] = [];
  const judge = (field: string, id: string, known: readonly string[]) => {
    if (known.includes(id)) return;
    issues.push(
      configIssue(siteFile, field, {
        phrase: 'phrases.config.target',
        values: { field, id, suggestion: suggestion(id, known) },
      }),
    );
  };
  const judgeRecord = (field: string, id: string, name: RegistryName) => {
    const lookup = createLookup(portal, name);
    if (!lookup.has(id)) judge(field, id, lookup.ids());
  };
  site.doors.forEach(({ to }, index) => {
    const field = `doors.${index}.to`;
    if ('section' in to)
      judge(
        field,
        to.section,
        site.sections.map(({ collection }) => collection),
      );
    else if ('topic' in to) judgeRecord(field, to.topic, 'topics');
    else judge(field, to.entry, published);
  });
  site.figures.forEach((id, index) => {
    judgeRecord(`figures.${index}`, id, 'figures');
  });
  site.features.forEach((subject, index) => {
    judge(`features.${index}`, subject, published);
  });
  const pages = published
    .filter((subject) => subject.startsWith('pages/'))
    .map((subject) => subject.slice(6));
  site.footerPages.forEach((slug, index) => {
    judge(`footerPages.${index}`, slug, pages);
  });
  return issues;
};
