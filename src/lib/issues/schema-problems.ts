import { z } from 'astro/zod';
import { isCalendarDate } from '../dates.ts';
import { slugify } from '../text.ts';
import { readingsOf } from './date-readings.ts';
import type { Issue, Phrase } from './issue.ts';
import { nearest } from './nearest.ts';

/** What is wrong with one field, by the code under which editors are told. */
interface SchemaProblem {
  code: 'field-unknown' | 'field-missing' | 'field-type' | 'one-line' | 'bad-date' | 'translator-missing';
  path: readonly PropertyKey[];
  values: NonNullable<Issue['values']>;
}

type Problem = z.core.$ZodIssue;

/** A field as editors read it: `facts.keyFacts.0.figure`. */
export const fieldName = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** A value as a message repeats it: on one line and not endless. */
export function shownValue(value: unknown): string {
  const text = shown(value, 2).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

// Not `JSON.stringify`: a few lines of YAML with aliases can stand for a value larger than the memory.
function shown(value: unknown, depth: number): string {
  if (typeof value === 'string') return value;
  if (!value || typeof value !== 'object') return String(value);
  if (depth === 0) return '…';
  if (Array.isArray(value))
    return `[${value
      .slice(0, 5)
      .map((item) => shown(item, depth - 1))
      .join(', ')}]`;
  const fields = Object.entries(value).slice(0, 5);
  return `{ ${fields.map(([key, item]) => `${key}: ${shown(item, depth - 1)}`).join(', ')} }`;
}

/** A list as a message bears it. */
export const listed = (items: readonly string[]): string =>
  [...items.slice(0, 100), ...(items.length > 100 ? ['…'] : [])].join(', ');

/** “Did you mean …?”, or the whole list where nothing is near. */
export function suggestion(given: string, known: readonly string[]): Phrase {
  const near = nearest(given, known);
  return near
    ? { phrase: 'phrases.near', values: { near } }
    : { phrase: 'phrases.known', values: { known: listed(known) } };
}

/** Every field of the data that the schema refuses, each told once. */
export function findSchemaProblems(schema: z.ZodType, data: unknown): SchemaProblem[] {
  const result = schema.safeParse(data);
  if (result.success) return [];
  const told = new Set<string>();
  return result.error.issues
    .flatMap((problem) => judge(problem, schema, data, []))
    .filter(({ path }) => {
      const field = fieldName(path);
      return told.has(field) ? false : told.add(field);
    });
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The schema without what only says that it may be absent. */
const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? bare(schema.unwrap() as z.ZodType) : schema;

const optionsOf = (schema: z.ZodType): z.ZodType[] =>
  schema instanceof z.ZodUnion ? (schema.options as z.ZodType[]).map(bare) : [schema];

/** The schemas that may stand at a path; several below a union. */
function schemasAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  const [key, ...rest] = path;
  const options = optionsOf(bare(schema));
  if (key === undefined) return options;
  return options.flatMap((option) => {
    const next =
      option instanceof z.ZodObject
        ? (option.shape as Record<PropertyKey, z.ZodType | undefined>)[key]
        : option instanceof z.ZodArray
          ? (option.element as z.ZodType)
          : option instanceof z.ZodRecord
            ? (option.valueType as z.ZodType)
            : undefined;
    return next ? schemasAt(next, rest) : [];
  });
}

const keysOf = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** Fields of that name elsewhere in the schema, such as `facts.published` for a `published` at the top. */
function elsewhere(schema: z.ZodType, wanted: string, path: readonly string[] = []): string | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  for (const [key, child] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    if (key === wanted) return [...path, key].join('.');
    const below = elsewhere(bare(child), wanted, [...path, key]);
    if (below) return below;
  }
  return undefined;
}

/** Types of the schema, and the phrase that tells how to write them. */
const expectedPhrases = new Map<string, string>([
  ['string', 'text'],
  ['array', 'list'],
  ['object', 'fields'],
  ['record', 'fields'],
  ['boolean', 'flag'],
  ['number', 'number'],
]);

/** Rules that a schema gives a message of its own, which is the phrase that tells how to write the value. */
const ownPhrases: ReadonlySet<string> = new Set(['version', 'tag', 'letters', 'origin', 'base']);

function judge(
  problem: Problem,
  schema: z.ZodType,
  data: unknown,
  at: readonly PropertyKey[],
): SchemaProblem[] {
  const path = [...at, ...problem.path];
  const value = valueAt(data, path);
  const tell = (code: SchemaProblem['code'], values: SchemaProblem['values'] = {}): SchemaProblem[] => [
    { code, path, values: { field: fieldName(path), value: shownValue(value), ...values } },
  ];
  const expected = (phrase: string, values: Phrase['values'] = {}) =>
    tell('field-type', {
      expected: {
        phrase: `phrases.expected.${phrase}`,
        values: { field: String(path.at(-1)), value: shownValue(value), ...values },
      },
    });

  if (problem.code === 'unrecognized_keys') {
    const known = [...new Set(schemasAt(schema, path).flatMap(keysOf))];
    return problem.keys.map((key) => {
      const place = elsewhere(schema, key);
      return {
        code: 'field-unknown',
        path: [...path, key],
        values: {
          field: fieldName([...path, key]),
          suggestion: place ? { phrase: 'phrases.elsewhere', values: { place } } : suggestion(key, known),
        },
      };
    });
  }
  if (problem.code === 'invalid_union') {
    const numeric = schemasAt(schema, path).some((option) => option instanceof z.ZodNumber);
    return judgeUnion(problem, schema, data, path) ?? expected(numeric ? 'number' : 'other');
  }
  if (typeof value === 'string' && value !== '' && value.trim() === '')
    return tell('field-missing', { example: exampleOf(schemasAt(schema, path), String(path.at(-1))) });
  if (problem.code === 'custom' && !ownPhrases.has(problem.message)) {
    const named = problem.params?.issue as SchemaProblem['code'] | undefined;
    if (named === 'bad-date' || (!named && /^\d/.test(String(value))))
      return tell('bad-date', { suggestion: dateSuggestion(String(value)) });
    return named ? tell(named) : expected('other');
  }
  if (isEmpty(value))
    return tell('field-missing', { example: exampleOf(schemasAt(schema, path), String(path.at(-1))) });
  if (ownPhrases.has(problem.message)) return expected(problem.message);
  switch (problem.code) {
    case 'invalid_type':
      if (problem.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
        return expected('quoted');
      }
      if (problem.expected === 'array' && /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/.test(String(value)))
        return expected('listOf');
      return expected(expectedPhrases.get(problem.expected) ?? 'other');
    case 'invalid_value':
      return expected('choice', { known: problem.values.map(String).join(', ') });
    case 'too_big':
      return expected(problem.origin === 'string' ? 'shorter' : 'atMost', {
        maximum: Number(problem.maximum),
      });
    case 'too_small':
      return expected('atLeast', { minimum: Number(problem.minimum) });
    case 'invalid_format':
      if (problem.format === 'url') return expected('url');
      if (String(problem.pattern).includes('#')) return expected('colour');
      return String(problem.pattern).includes('\\/')
        ? expected('subject')
        : expected('id', { example: slugify(String(value)) || 'so-ngoai-vu' });
    default:
      return expected('other');
  }
}

/** Judges against the member of a union that shares most fields with what was written. */
function judgeUnion(
  problem: Extract<Problem, { code: 'invalid_union' }>,
  schema: z.ZodType,
  data: unknown,
  path: readonly PropertyKey[],
): SchemaProblem[] | undefined {
  const value = valueAt(data, path);
  const options = schemasAt(schema, path);
  const forms = options.map((option) => `{ ${keysOf(option).join(', ')} }`);
  const given = value && typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : [];
  const shared = options.map((option) => {
    const keys = keysOf(option);
    return (
      given.filter((key) => keys.includes(key)).length - (given.every((key) => keys.includes(key)) ? 0 : 0.5)
    );
  });
  const best = shared.indexOf(Math.max(...shared));
  const below = problem.errors[best];
  if (below && (shared[best] ?? 0) > 0 && problem.errors.length === options.length) {
    return below.flatMap((inner) => judge(inner, schema, data, path));
  }
  if (!options.every((option) => option instanceof z.ZodObject)) return undefined;
  return [
    {
      code: 'field-type',
      path,
      values: {
        field: fieldName(path),
        value: shownValue(value),
        expected: { phrase: 'phrases.expected.forms', values: { forms: forms.join('; ') } },
      },
    },
  ];
}

/** What stands in a missing field, for the remedy. */
function exampleOf([schema]: readonly z.ZodType[], field: string): Phrase {
  const example = (name: string, known: readonly string[] = []): Phrase => ({
    phrase: `phrases.example.${name}`,
    values: { field, known: known.join(', ') },
  });
  if (schema instanceof z.ZodEnum) return example('choice', schema.options.map(String));
  if (schema instanceof z.ZodArray) return example('list');
  if (schema instanceof z.ZodObject) return example('fields', keysOf(schema));
  // What a field wants shows in how it refuses a letter.
  const refusal = schema?.safeParse('–').error?.issues[0];
  if (refusal?.code === 'custom' && refusal.params?.issue === 'bad-date') return example('date');
  if (refusal?.message === 'version') return example('version');
  if (field === 'label') return example('label');
  if (refusal?.code === 'invalid_format') return example(refusal.format === 'url' ? 'url' : 'id');
  return example('text');
}

/**
 * How a date that is no date may have been meant: `YYYY-MM-DD`, both readings of `05/06/2025`, or neither.
 */
export function dateSuggestion(text: string): Phrase {
  const readings = readingsOf(text);
  const [first, second] = readings.filter((day) => isCalendarDate(day) && day !== text);
  if (first && second) return { phrase: 'phrases.date.either', values: { first, second } };
  if (first) return { phrase: 'phrases.date.probably', values: { first } };
  return { phrase: readings.length > 0 ? 'phrases.date.impossible' : 'phrases.date.form' };
}
