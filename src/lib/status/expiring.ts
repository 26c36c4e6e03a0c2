import { bodyOf } from '../checks/bodies.ts';
import { factsOf } from '../checks/check.ts';
import { daysBetween, isPartialDate, lastDayOf } from '../dates.ts';
import type { Portal } from '../portal.ts';
import { dayOf } from '../publication.ts';
import type { Tree } from '../tree.ts';

/** Something whose time ends soon, or has ended. */
export interface Expiring {
  kind: 'entry' | 'licence' | 'security';
  file: string;
  until: string;
  /** Days left; negative when the day is past. */
  days: number;
}

/** Where RFC 9116 puts the file that says to whom faults are reported. */
const securityFile = 'public/.well-known/security.txt';

/** Days before the end to be told where the portal sets no other number. */
const early = 30;

/** Texts, licences of pictures and `security.txt` that end within `upkeep.warningDays`, the first to end first. */
export function findExpiring(portal: Portal, tree: Tree): Expiring[] {
  const today = dayOf(portal.now);
  const limit = portal.site.upkeep.warningDays ?? early;
  const found: Expiring[] = [];
  const note = (kind: Expiring['kind'], file: string, until: unknown) => {
    if (typeof until !== 'string' || !isPartialDate(until)) return;
    const days = daysBetween(today, lastDayOf(until));
    if (days !== undefined && days <= limit) found.push({ kind, file, until, days });
  };
  for (const entry of portal.files.entries) {
    const { expires, cover } = factsOf(entry);
    note('entry', entry.file, expires);
    note('licence', entry.file, (cover as { licenceUntil?: unknown } | undefined)?.licenceUntil);
    for (const { attributes } of bodyOf(entry).components)
      note('licence', entry.file, attributes.licenceUntil);
  }
  if (tree.items.some(({ path }) => path === securityFile)) {
    const [, until] =
      /^Expires:\s*(\d{4}-\d{2}-\d{2})/im.exec(tree.read(securityFile).toString('utf8')) ?? [];
    note('security', securityFile, until);
  }
  return found.sort((a, b) => a.days - b.days || (a.file < b.file ? -1 : 1));
}
