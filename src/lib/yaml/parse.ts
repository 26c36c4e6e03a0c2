import { CORE_SCHEMA, constructFromEvents, type Event, parseEvents } from 'js-yaml';
import type { Values } from '../issues/issue.ts';
import { explainYaml } from './explain.ts';
import { findYamlHazard } from './hazards.ts';
import { keepYears } from './years.ts';

/** Levels of fields below fields; front matter and registries need five. */
const maxDepth = 20;

/** Why YAML cannot be read, or is not read though it could be. */
export class YamlFault extends Error {
  readonly code: 'yaml-broken' | 'yaml-alias' | 'reserved-key' | 'too-deep';
  /** Line of the YAML, counted from 1. */
  readonly line: number;
  /** Values for the message. */
  readonly values: Values;

  constructor(code: YamlFault['code'], line: number, values: Values, reason: string) {
    super(`${reason} (line ${line})`);
    this.name = 'YamlFault';
    this.code = code;
    this.line = line;
    this.values = values;
  }
}

/** Whether there is anything but comments and space. */
const hasContent = (yaml: string): boolean => /^[ \t]*[^\s#]/m.test(yaml);

/**
 * Parses YAML 1.2 core: dates stay the strings that were written, years included. Nothing is built of a text with aliases, tags,
 * merges or names that objects have of themselves.
 * @throws YamlFault for YAML that is broken or refused, or has a key twice.
 */
export function parseYaml(yaml: string): unknown {
  // The parser refuses a text with nothing in it but comments.
  if (!hasContent(yaml)) return undefined;
  let events: Event[];
  try {
    events = parseEvents(yaml, { maxDepth });
  } catch (error) {
    throw faultOf(error, yaml);
  }
  const hazard = findYamlHazard(events, yaml);
  if (hazard) {
    const line = yaml.slice(0, hazard.offset).split('\n').length;
    throw new YamlFault(hazard.code, line, hazard.values, hazard.code);
  }
  try {
    const [value] = constructFromEvents(events, { source: yaml, schema: CORE_SCHEMA, maxAliases: 0 });
    keepYears(value);
    return value;
  } catch (error) {
    throw faultOf(error, yaml);
  }
}

function faultOf(error: unknown, yaml: string): YamlFault {
  const { mark, reason = String(error) } = error as { mark?: { line: number }; reason?: string };
  const line = (mark?.line ?? 0) + 1;
  if (/maxDepth|call stack/.test(reason)) {
    return new YamlFault('too-deep', line, depthValues(maxDepth), reason);
  }
  const { line: suspect, values } = explainYaml(yaml, line, reason);
  return new YamlFault('yaml-broken', suspect, values, reason);
}

/** Values of `too-deep` for fields below fields, in YAML and in JSON. */
export const depthValues = (maximum: number): Values => ({
  reason: { phrase: 'phrases.deep.fields.problem', values: { maximum } },
  remedy: { phrase: 'phrases.deep.fields.remedy', values: { maximum } },
});
