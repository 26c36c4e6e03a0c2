import type { SchemaContext } from 'astro:content';
import { z } from 'astro/zod';
import { facts, sourceSchema, translationSchema } from '../../../collections/fields.ts';
import type { EntryFile } from '../../entries.ts';
import { subjectOf } from '../../entry-path.ts';
import type { Issue, Phrase, Values } from '../../issues/issue.ts';
import { fieldName, findSchemaProblems } from '../../issues/schema-problems.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import type { RegistryName } from '../../registries/schemas.ts';
import { type Check, fieldIssue, hasFacts, judgeEntries } from '../check.ts';
import { isSecondSource, subjectsOf } from '../translations/sources.ts';
import { judgeUnknownKey, type KnownFields } from './keys.ts';
import { momentSuggestion } from './moments.ts';
import { isMisread } from './values.ts';

// Pictures are judged by `images.ts`; here a path is a text.
const pathOfImage = { image: () => z.string() } as unknown as Pick<SchemaContext, 'image'>;
/** The schemas of the entries of a collection, with and without facts. */
const schemasOf = cached((collection: string) => {
  const source = sourceSchema(pathOfImage, collection);
  return { source, withoutFacts: source.omit({ facts: true }) };
});
const factNames = Object.keys(facts(pathOfImage).shape);
const ofSource: KnownFields = { top: Object.keys(schemasOf('').source.shape), facts: factNames };
const ofTranslation: KnownFields = { top: Object.keys(translationSchema.shape), facts: factNames };

/** One file against the schema of its kind. */
export const checkFields: Check = (portal, context) => {
  const subjects = subjectsOf(portal);
  return judgeEntries(portal, context, (entry) => {
    const [schema, frontMatter] = kindOf(entry, isSecondSource(subjects, entry));
    const problems = findSchemaProblems(schema, frontMatter).flatMap((problem) =>
      isMisread(entry, fieldName(problem.path))
        ? []
        : [{ ...problem, ...refine(portal, entry, schema, problem) }],
    );
    const outside = lostFacts(frontMatter, problems);
    if (outside.length > 0) {
      const example = {
        phrase: 'phrases.example.indent',
        values: { field: 'facts', known: outside.join(', ') },
      };
      return [
        fieldIssue(entry, 'field-missing', ['facts'], { field: 'facts', example }),
        ...problems
          .filter(({ path }) => path[0] !== 'facts' && !outside.includes(String(path[0])))
          .map(({ code, path, values }) => fieldIssue(entry, code, path, values)),
      ];
    }
    const meant = new Set(problems.flatMap(({ path, values }) => meantField(path, values) ?? []));
    return problems
      .filter(({ code, path }) => code !== 'field-missing' || !meant.has(fieldName(path)))
      .map(({ code, path, values }) => fieldIssue(entry, code, path, values));
  });
};

type Problem = ReturnType<typeof findSchemaProblems>[number];

/** Facts that stand beside an empty `facts` instead of below it: the indentation was forgotten. */
function lostFacts(
  frontMatter: unknown,
  problems: readonly Pick<Issue & { path: readonly PropertyKey[] }, 'code' | 'path'>[],
): string[] {
  const { facts: given } = frontMatter as Readonly<Record<string, unknown>>;
  if (given !== null) return [];
  return problems.flatMap(({ code, path: [name, ...below] }) =>
    code === 'field-unknown' && below.length === 0 && factNames.includes(String(name)) ? [String(name)] : [],
  );
}

/** The registries whose ids stand in facts. */
const registryOf: Readonly<Record<string, RegistryName>> = {
  topics: 'topics',
  agency: 'agencies',
  place: 'places',
};

/** The id of a record, for one who wrote its name. */
function idAdvice({ registries }: Portal, field: string, given: string): Phrase | undefined {
  const registry = registryOf[field];
  if (!registry) return undefined;
  const name = given.normalize('NFC').toLowerCase();
  const found = [...registries[registry]].find(([, record]) =>
    Object.values('name' in record ? record.name : {}).some((own) => own.toLowerCase() === name),
  );
  return found
    ? { phrase: 'phrases.expected.idOf', values: { example: found[0] } }
    : { phrase: 'phrases.expected.idFrom', values: { file: registryFile(registry) } };
}

/** The field that a misspelt one was meant to be: that it is missing need not be said as well. */
function meantField(path: readonly PropertyKey[], { suggestion }: Values): string | undefined {
  if (typeof suggestion !== 'object') return undefined;
  if (suggestion.phrase === 'phrases.elsewhere') return String(suggestion.values?.place);
  return suggestion.phrase === 'phrases.near'
    ? fieldName([...path.slice(0, -1), String(suggestion.values?.near)])
    : undefined;
}

/** What is better said by someone who knows the file than by a schema. */
function refine(
  portal: Portal,
  entry: EntryFile,
  schema: z.ZodType,
  problem: Problem,
): Pick<Problem, 'values'> & { code: string } {
  const { code, path, values } = problem;
  if (code === 'field-unknown') {
    const [first] = subjectsOf(portal).get(subjectOf(entry.address))?.sources ?? [];
    if (schema === translationSchema && first && path.length === 1 && factNames.includes(String(path[0]))) {
      return { code: 'fact-repeated', values: { source: `${first.address.locale}.mdx` } };
    }
    return (
      judgeUnknownKey(portal, entry, path, schema === translationSchema ? ofTranslation : ofSource) ?? problem
    );
  }
  if (path.join('.') === 'facts.publish.after' && code === 'bad-date') {
    return { code, values: { ...values, suggestion: momentSuggestion(String(values.value)) } };
  }
  const id = typeof values.expected === 'object' && values.expected.phrase === 'phrases.expected.id';
  const advice = id && path[0] === 'facts' && idAdvice(portal, String(path[1]), String(values.value));
  if (advice) return { code, values: { ...values, expected: advice } };
  if (path.join('.') === 'facts.publish' && code === 'field-type') {
    return { code, values: { ...values, expected: { phrase: 'phrases.expected.publish' } } };
  }
  return problem;
}

/** A function that answers each key once. */
function cached<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const found = made.get(key) ?? make(key);
    made.set(key, found);
    return found;
  };
}

function kindOf(entry: EntryFile, second: boolean): [z.ZodType, unknown] {
  const { frontMatter } = entry;
  const { source, withoutFacts } = schemasOf(entry.address.collection);
  const saysTranslation = ['follows', 'method', 'translated'].some((key) => Object.hasOwn(frontMatter, key));
  if (second && saysTranslation) {
    const { facts: _, ...rest } = frontMatter;
    return [translationSchema, rest];
  }
  // A file that is neither lacks its `facts`, which `sources.ts` tells.
  if (!hasFacts(entry) && !saysTranslation) return [withoutFacts, frontMatter];
  return [hasFacts(entry) ? source : translationSchema, frontMatter];
}
