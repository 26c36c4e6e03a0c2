import type { SchemaContext } from 'astro:content';
import { z } from 'astro/zod';
import { sourceSchema, translationSchema } from '../../../collections/fields.ts';
import type { EntryFile } from '../../entries.ts';
import { findSchemaProblems } from '../../issues/schema-problems.ts';
import { type Check, fieldIssue, hasFacts, judgeEntries } from '../check.ts';
import { isSecondSource, subjectsOf } from '../translations/sources.ts';

// Pictures are judged by `images.ts`; here a path is a text.
const pathOfImage = { image: () => z.string() } as unknown as Pick<SchemaContext, 'image'>;
const source = sourceSchema(pathOfImage);

/** One file against the schema of its kind. */
export const checkFields: Check = (portal, context) => {
  const subjects = subjectsOf(portal);
  const judge = (entry: EntryFile) => {
    const [schema, frontMatter] = kindOf(entry, isSecondSource(subjects, entry));
    return findSchemaProblems(schema, frontMatter).map(({ code, path, values }) =>
      fieldIssue(entry, code, path, values),
    );
  };
  return judgeEntries(portal, context, judge);
};

function kindOf(entry: EntryFile, second: boolean): [z.ZodType, unknown] {
  const { frontMatter } = entry;
  const saysTranslation = ['follows', 'method', 'translated'].some((key) => Object.hasOwn(frontMatter, key));
  if (second && saysTranslation) {
    const { facts, ...rest } = frontMatter;
    return [translationSchema, rest];
  }
  // A file that is neither lacks its `facts`, which `sources.ts` tells.
  if (!hasFacts(entry) && !saysTranslation) return [source.omit({ facts: true }), frontMatter];
  return [hasFacts(entry) ? source : translationSchema, frontMatter];
}
