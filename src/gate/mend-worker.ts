/** Mends the texts of a portal folder in a process of its own: `run-mend.ts` asks, watches over it, and writes. */
import type { Halt } from '../lib/checks/index.ts';
import { mendPortalFolder } from '../lib/fix/portal.ts';
import { answer, enter, readRequest } from './supervised.ts';

/** What is asked of this script. */
export interface MendRequest {
  portalDir: string;
  halts: readonly (readonly [string, Halt])[];
}

const { portalDir, halts } = readRequest<MendRequest>();
answer(mendPortalFolder(portalDir, { halts: new Map(halts), watch: enter }));
