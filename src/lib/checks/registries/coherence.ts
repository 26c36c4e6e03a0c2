import { locateField } from '../../front-matter.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import { byField, inverseOf, relationsOf } from '../../library/relations.ts';
import { createNumerals, isRounded } from '../../numerals.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import { isRecordId, type RegistryName } from '../../registries/schemas.ts';
import type { Check } from '../check.ts';

/** What each record says agrees with itself and with the others: ranges, places on earth, what follows what. */
export const checkCoherence: Check = (portal) => {
  const issues: Issue[] = [];
  const tell = (
    name: RegistryName,
    path: readonly PropertyKey[],
    kind: string,
    values: Values = {},
  ): void => {
    const [record = '', ...below] = path.map(String);
    const field = below.join('.');
    const phrase = (part: string) => ({
      phrase: `phrases.coherence.${kind}.${part}`,
      values: { field, ...values },
    });
    issues.push({
      code: 'registry-record',
      severity: 'error',
      file: registryFile(name),
      line: locateField(portal.registryTexts.get(name) ?? '', path),
      field: path.map(String).join('.'),
      values: { record, problem: phrase('problem'), remedy: phrase('remedy') },
    });
  };
  ranges(portal, tell);
  positions(portal, tell);
  successions(portal, tell);
  relations(portal, tell);
  mentions(portal, tell);
  wordings(portal, tell);
  return issues;
};

type Tell = (name: RegistryName, path: readonly PropertyKey[], kind: string, values?: Values) => void;

/** The lower end of a range comes first. */
function ranges({ registries }: Portal, tell: Tell): void {
  const judge = (name: RegistryName, path: readonly PropertyKey[], value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [low, high] = value as [number, number];
    if (low >= high) tell(name, path, 'range', { low, high });
  };
  for (const [id, { value }] of registries.figures) judge('figures', [id, 'value'], value);
  for (const [id, { elevation }] of registries.places)
    judge('places', [id, 'elevation', 'value'], elevation?.value);
}

/** Latitudes and longitudes are on earth: those swapped seldom are. */
function positions({ registries }: Portal, tell: Tell): void {
  for (const [id, { coordinates }] of registries.places) {
    if (!coordinates) continue;
    const { lat, lon } = coordinates;
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180)
      tell('places', [id, 'coordinates'], 'position', { lat, lon });
  }
}

/** Nothing follows, contains or replaces itself, in however many steps. */
function successions({ registries }: Portal, tell: Tell): void {
  const chains: [RegistryName, string, (id: string) => readonly (string | undefined)[]][] = [
    ['places', 'successors', (id) => registries.places.get(id)?.successors ?? []],
    ['places', 'within', (id) => [registries.places.get(id)?.within]],
    ['agencies', 'successors', (id) => registries.agencies.get(id)?.successors ?? []],
    ['agencies', 'parent', (id) => [registries.agencies.get(id)?.parent]],
    ...byField.map((field): [RegistryName, string, (id: string) => readonly string[]] => [
      'documents',
      field,
      (id) => registries.documents.get(id)?.[field] ?? [],
    ]),
  ];
  for (const [name, field, next] of chains) {
    const clear = new Set<string>();
    for (const id of registries[name].keys()) {
      const seen = new Set<string>();
      const open = [id];
      for (let current = open.pop(); current !== undefined; current = open.pop()) {
        for (const after of next(current)) {
          if (after === id) {
            tell(name, [id, field], current === id ? 'self' : 'circle', { id: current });
            open.length = 0;
            break;
          }
          if (after === undefined || seen.has(after) || clear.has(after)) continue;
          seen.add(after);
          open.push(after);
        }
      }
      clear.add(id);
    }
  }
}

/**
 * Documents agree about each other: what one says of another, the other says too, in its relations and in its status.
 * A reader of either would otherwise be told something else.
 */
function relations({ registries: { documents } }: Portal, tell: Tell): void {
  const ids = new Map([...documents].map(([id, { number }]) => [number, id]));
  for (const [id, record] of documents) {
    for (const { field, to } of relationsOf(record)) {
      const registered = isRecordId(to) ? undefined : ids.get(to);
      if (registered) tell('documents', [id, field], 'registered', { number: to, id: registered });
      const other = documents.get(to);
      const back = inverseOf[field];
      if (!other || to === id || other[back]?.includes(id)) continue;
      tell('documents', [id, field], 'oneSided', { id: to, back, record: id });
    }
    const { status, replacedBy = [], amendedBy = [] } = record;
    if (replacedBy.length > 0 && status !== 'replaced')
      tell('documents', [id, 'status'], 'status', { status, by: 'replacedBy', right: 'replaced' });
    else if (amendedBy.length > 0 && (status === 'in-force' || status === 'unknown'))
      tell('documents', [id, 'status'], 'status', { status, by: 'amendedBy', right: 'amended' });
  }
}

/** A text that names a unit of today does not name one of the past: its readers would be led astray. */
function mentions({ registries }: Portal, tell: Tell): void {
  for (const name of ['places', 'agencies'] as const) {
    const living = new Map<string, string>();
    for (const [id, record] of registries[name]) {
      if (record.validTo) continue;
      for (const form of Object.values(record.name)) living.set(form.toLowerCase(), id);
    }
    for (const [id, { mentions: forms = {} }] of registries[name]) {
      for (const [code, list] of Object.entries(forms)) {
        list.forEach((form, index) => {
          const other = living.get(form.toLowerCase());
          if (other && other !== id) tell(name, [id, 'mentions', code, index], 'mention', { form, other });
        });
      }
    }
  }
}

/** The wording of a figure has its number, in whatever unit: “46.7 hundred million kWh” may stand for 4,670 GWh. */
function wordings({ registries, allLocales }: Portal, tell: Tell): void {
  const find = new Map(allLocales.map((locale) => [locale.code, createNumerals(locale)]));
  for (const [id, { value, text = {} }] of registries.figures) {
    for (const [code, words] of Object.entries(text)) {
      // “VND25” is a number like any other here.
      const plain = words.replace(/\p{Script=Latin}+(?=\d)/gu, ' ');
      const numbers = (find.get(code)?.(plain) ?? []).map((number) => mantissa(number.value));
      const missing = [value].flat().find((part) => !numbers.some((each) => isRounded(each, mantissa(part))));
      if (numbers.length > 0 && missing !== undefined)
        tell('figures', [id, 'text', code], 'wording', { text: words, value: missing });
    }
  }
}

/** A number without its power of ten. */
const mantissa = (value: number): number =>
  value === 0 ? 0 : Number((value / 10 ** Math.floor(Math.log10(Math.abs(value)))).toPrecision(12));
