import { dayOf } from '../publication.ts';
import type { RouteTable } from '../route-table.ts';
import type { Tree } from '../tree.ts';
import { type EventReminder, findEventReminders } from './events.ts';
import { type Expiring, findExpiring } from './expiring.ts';
import { findOldFigures, type OldFigure } from './figures.ts';
import { findMissedBriefings, findQuietSections, type QuietSection } from './freshness.ts';
import { countTranslations, type TranslationCount } from './translations.ts';

/** What keeps a portal alive: what its editors should turn to, beside the faults that the gate finds. */
export interface Status {
  /** The day it is told for. */
  today: string;
  quiet: readonly QuietSection[];
  translations: readonly TranslationCount[];
  /** Quarters without a press briefing, such as `2026-Q3`. */
  briefings: readonly string[];
  /** Anniversaries and festivals that come, and events that nobody has reported on. */
  events: readonly EventReminder[];
  figures: readonly OldFigure[];
  expiring: readonly Expiring[];
}

/** Looks through a portal for what is neglected, as `upkeep` of `site.json` sets the limits. Asks no network. */
export function createStatus(table: RouteTable, tree: Tree): Status {
  const { portal, sets } = table;
  return {
    today: dayOf(portal.now),
    quiet: findQuietSections(portal, sets),
    translations: countTranslations(portal, sets),
    briefings: findMissedBriefings(portal, sets),
    events: findEventReminders(portal, sets),
    figures: findOldFigures(portal),
    expiring: findExpiring(portal, tree),
  };
}
