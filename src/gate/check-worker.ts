/** Checks a portal folder in a process of its own: `run-gate.ts` asks, and watches over it. */
import { checkPortalFolder, type Halt } from '../lib/checks/index.ts';
import type { MediaFacts } from '../lib/media/facts.ts';
import { answer, enter, readRequest } from './supervised.ts';

/** What is asked of this script. */
export interface CheckRequest {
  portalDir: string;
  halts: readonly (readonly [string, Halt])[];
  media: readonly (readonly [string, MediaFacts])[];
}

const { portalDir, halts, media } = readRequest<CheckRequest>();
answer(checkPortalFolder(portalDir, { halts: new Map(halts), media: new Map(media), watch: enter }));
