import type { Thing, WithContext } from 'schema-dts';
import type { FactsBlock } from '../../collections/index.ts';
import type { Handle } from '../../lib/content.ts';
import type { Page } from '../../lib/page.ts';
import type { EntryRoute } from '../../lib/routes.ts';
import calendarSheet from '../../styles/parts/calendar.css?url';
import dossiersSheet from '../../styles/parts/dossiers.css?url';
import librarySheet from '../../styles/parts/library.css?url';
import partnersSheet from '../../styles/parts/partners.css?url';
import placeSheet from '../../styles/parts/place.css?url';
import pressSheet from '../../styles/parts/press-entry.css?url';
import DossierPanel from './DossierPanel.astro';
import EventPanel from './EventPanel.astro';
import { eventPanelData } from './event-data.ts';
import LibraryPanel from './LibraryPanel.astro';
import PartnerPanel from './PartnerPanel.astro';
import PressPanel from './PressPanel.astro';
import VisitPanel from './VisitPanel.astro';
import { visitData } from './visit-data.ts';

/** Where a panel stands on the page of an entry: above its text, below it, or beside it. */
export type PanelPlace = 'before' | 'after' | 'side';

/** What the page of an entry shows of its block of facts. */
interface Panel {
  Panel: (props: { page: Page<EntryRoute<Handle>>; at: PanelPlace }) => unknown;
  /** Style sheet of the part. */
  sheet: string;
  /** What machines are told beside the article. */
  data?: (page: Page<EntryRoute<Handle>>) => WithContext<Thing>[];
}

/** The panel of each block of facts. */
export const panels: Readonly<Record<FactsBlock, Panel>> = {
  event: { Panel: EventPanel, sheet: calendarSheet, data: eventPanelData },
  press: { Panel: PressPanel, sheet: pressSheet },
  library: { Panel: LibraryPanel, sheet: librarySheet },
  visit: { Panel: VisitPanel, sheet: placeSheet, data: visitData },
  partner: { Panel: PartnerPanel, sheet: partnersSheet },
  dossier: { Panel: DossierPanel, sheet: dossiersSheet },
};
