import { isPartialDate } from '../../dates.ts';
import { locateField } from '../../front-matter.ts';
import type { Issue, Values } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { dayOf } from '../../publication.ts';
import { registryFile } from '../../registries/read.ts';
import type { RegistryName } from '../../registries/schemas.ts';
import type { Check } from '../check.ts';

/** Records end after they began, and no figure is of a day that has not come. */
export const checkRegistryDates: Check = (portal) => {
  const today = dayOf(portal.now);
  const issues: Issue[] = [];
  const tell = (
    name: RegistryName,
    record: string,
    field: string,
    kind: string,
    values: Values,
    severity: Issue['severity'] = 'error',
  ): void => {
    issues.push({
      code: 'date-order',
      severity,
      file: registryFile(name),
      line: locateField(textOf(portal, name), [record, field]),
      field: `${record}.${field}`,
      values: {
        reason: { phrase: `phrases.order.${kind}`, values: { field: `${record}.${field}`, ...values } },
        remedy: { phrase: `phrases.order.${kind}Remedy`, values },
      },
    });
  };
  for (const name of ['places', 'agencies'] as const) {
    for (const [record, { validFrom: begin, validTo: value }] of portal.registries[name]) {
      if (begin && value && isBefore(value, begin)) tell(name, record, 'validTo', 'ends', { value, begin });
    }
  }
  for (const [record, { signed, validFrom: begin, validTo: value }] of portal.registries.agreements) {
    if (signed && signed > today) tell('agreements', record, 'signed', 'done', { value: signed, today });
    if (begin && value && isBefore(value, begin))
      tell('agreements', record, 'validTo', 'ends', { value, begin });
  }
  for (const [record, { date: begin, until: value }] of portal.registries.exchanges) {
    if (begin > today) tell('exchanges', record, 'date', 'done', { value: begin, today });
    if (value && isBefore(value, begin)) tell('exchanges', record, 'until', 'ends', { value, begin });
  }
  for (const [record, { asOf: value }] of portal.registries.figures) {
    if (value && value > today) tell('figures', record, 'asOf', 'figureFuture', { value, today });
  }
  for (const [record, { date, effective }] of portal.registries.documents) {
    if (date && date > today) tell('documents', record, 'date', 'done', { value: date, today });
    // A text may be given force for the time before it, though seldom.
    else if (date && effective && isBefore(effective, date)) {
      tell('documents', record, 'effective', 'effective', { value: effective, date }, 'warning');
    }
  }
  return issues;
};

const textOf = (portal: Portal, name: RegistryName): string => portal.registryTexts.get(name) ?? '';

/** Whether one date, as far as it is known, ends before another begins. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return isPartialDate(a) && isPartialDate(b) && a.slice(0, length) < b.slice(0, length);
}
