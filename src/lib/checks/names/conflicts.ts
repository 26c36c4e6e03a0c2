import { locateField } from '../../front-matter.ts';
import type { Issue, Phrase } from '../../issues/issue.ts';
import { registryFile } from '../../registries/read.ts';
import type { Check } from '../check.ts';
import { bareName } from './forms.ts';

/** Names contradict neither themselves nor each other: no form is both right and wrong, or two things at once. */
export const checkNameConflicts: Check = ({ registries, registryTexts, allLocales, now }) =>
  allLocales.flatMap((locale) => {
    const { code } = locale;
    const issues: Issue[] = [];
    const tell = (path: readonly PropertyKey[], form: string, id: string, reason: string): void => {
      const phrase = (kind: string): Phrase => ({
        phrase: `phrases.nameConflict.${reason}.${kind}`,
        values: { form, other: id, record: String(path[0]), language: locale.name },
      });
      issues.push({
        code: 'name-conflict',
        severity: 'error',
        file: registryFile('names'),
        line: locateField(registryTexts.get('names') ?? '', path),
        field: path.map(String).join('.'),
        values: { problem: phrase('problem'), remedy: phrase('remedy') },
      });
    };

    const right = new Map<string, string>();
    for (const [id, { name, also }] of registries.names) {
      const forms: [PropertyKey[], string | undefined][] = [
        [[id, 'name', code], name[code]],
        ...(also?.[code] ?? []).map((form, index): [PropertyKey[], string] => [
          [id, 'also', code, index],
          form,
        ]),
      ];
      for (const [path, text] of forms) {
        if (!text) continue;
        const form = text.normalize('NFC');
        const owner = right.get(form);
        if (owner && owner !== id) tell(path, form, owner, 'twice');
        else right.set(form, id);
      }
    }
    /** Present units and bodies, which names must not forbid. */
    const present = new Map<string, string>();
    for (const registry of ['places', 'agencies'] as const) {
      for (const [id, { name, validTo }] of registries[registry]) {
        const form = name[code]?.normalize('NFC');
        if (form && !(validTo && validTo < now.slice(0, validTo.length)))
          present.set(bareName(form, locale), id);
      }
    }
    for (const [id, { avoid }] of registries.names) {
      for (const [index, text] of (avoid?.[code] ?? []).entries()) {
        const form = text.normalize('NFC');
        const owner = right.get(form);
        const path = [id, 'avoid', code, index];
        if (owner) tell(path, form, owner, owner === id ? 'itself' : 'forbidden');
        else if (present.has(form)) tell(path, form, present.get(form) ?? '', 'forbidden');
      }
    }
    return issues;
  });
