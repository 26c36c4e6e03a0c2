import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { locateField, parseYaml } from '../front-matter.ts';
import type { Issue } from '../issues/issue.ts';
import { findSchemaProblems } from '../issues/schema-problems.ts';
import { YamlFault } from '../yaml/parse.ts';
import { type Registries, type Registry, type RegistryName, recordId, registrySchemas } from './schemas.ts';

/** The file of a registry, relative to the portal folder. */
export const registryFile = (name: RegistryName): string => `content/data/${name}.yaml`;

function readRegistry<R extends RegistryName>(
  portalDir: string,
  name: R,
  texts: Map<RegistryName, string>,
  issues: Issue[],
): Registry<R> {
  const file = registryFile(name);
  const records = new Map();
  const absolute = path.join(portalDir, file);
  if (!existsSync(absolute)) return records;
  const text = readFileSync(absolute, 'utf8');
  texts.set(name, text);
  let parsed: unknown;
  try {
    parsed = parseYaml(text) ?? {};
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error;
    const { code, line, values } = error;
    issues.push({ code, severity: 'error', file, line, values });
    return records;
  }
  const refuse = (record: string, path: readonly PropertyKey[], kind: string): void => {
    const phrase = (part: string) => ({ phrase: `phrases.registryForm.${kind}.${part}`, values: { record } });
    issues.push({
      code: 'registry-record',
      severity: 'error',
      file,
      line: locateField(text, path),
      values: { record, problem: phrase('problem'), remedy: phrase('remedy') },
    });
  };
  if (typeof parsed !== 'object' || Array.isArray(parsed)) {
    refuse(name, [], 'list');
    return records;
  }
  for (const [key, value] of Object.entries(parsed as Record<string, unknown>)) {
    // Ids stand in addresses and anchors.
    if (!recordId.safeParse(key).success) {
      refuse(key, [key], 'id');
      continue;
    }
    const result = registrySchemas[name].safeParse(value);
    if (result.success) {
      records.set(key, result.data);
      continue;
    }
    for (const { code, path, values } of findSchemaProblems(registrySchemas[name], value)) {
      issues.push({
        code: 'registry-record',
        severity: 'error',
        file,
        line: locateField(text, [key, ...path]),
        field: [key, ...path].join('.'),
        values: {
          record: key,
          problem: { phrase: `issues.${code}.title`, values },
          remedy: { phrase: `issues.${code}.remedy`, values },
        },
      });
    }
  }
  return records;
}

/**
 * Reads every registry of a portal; what cannot be read becomes an issue, not a record. A file that was refused is
 * not opened.
 */
export function readRegistries(
  portalDir: string,
  refused: ReadonlySet<string> = new Set(),
): {
  registries: Registries;
  /** Each file as written. */
  texts: ReadonlyMap<RegistryName, string>;
  issues: Issue[];
} {
  const issues: Issue[] = [];
  const texts = new Map<RegistryName, string>();
  const names = Object.keys(registrySchemas) as RegistryName[];
  const registries = Object.fromEntries(
    names.map((name) => [
      name,
      refused.has(registryFile(name)) ? new Map() : readRegistry(portalDir, name, texts, issues),
    ]),
  );
  return { registries: registries as unknown as Registries, texts, issues };
}
