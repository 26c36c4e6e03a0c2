import type { TranslationSet } from '../graph.ts';
import type { Portal } from '../portal.ts';
import type { Route } from '../routes.ts';
import { calendarExports } from './calendar.ts';
import { dossierExports } from './dossiers.ts';
import { glossaryExports } from './glossary.ts';
import { libraryFiles } from './library.ts';
import { mapExports } from './map.ts';
import { partnersExports } from './partners.ts';
import { pressExports } from './press.ts';

/** A file for machines: a calendar, a table, a list of records. */
export interface ExportFile {
  /** Path below `data/`, such as `vi/events.ics`. */
  name: string;
  /** Makes what it holds, when it is asked for. */
  body: () => string | Uint8Array<ArrayBuffer>;
}

/** What exports are made of. */
export interface ExportContext {
  portal: Portal;
  sets: readonly TranslationSet[];
  routes: readonly Route[];
}

/** The exports of each part of the portal. */
const makers: readonly ((context: ExportContext) => Iterable<ExportFile>)[] = [
  calendarExports,
  libraryFiles,
  mapExports,
  partnersExports,
  glossaryExports,
  dossierExports,
  pressExports,
];

/** Every file below `data/`, those of parts that the portal does not have left out. */
export const exportFiles = (context: ExportContext): ExportFile[] =>
  makers.flatMap((make) => [...make(context)]);
