import { z } from 'astro/zod';
import { id, localized, partialDate, subject } from './values.ts';

/** One thing of a dossier. Its date, title and link come from what it names, so they are written once. */
const item = z.union([
  /** A text of this portal: news, a festival, an explanation. */
  z.strictObject({ entry: subject }),
  /** A document of the register. */
  z.strictObject({ document: id }),
  /** A result: a figure of the registry, with words of its own where its label says too little here. */
  z.strictObject({ figure: id, label: localized.optional() }),
  /** What happened and has no text on this portal, with where it can be read. */
  z.strictObject({ date: partialDate, text: localized, url: z.url({ protocol: /^https?$/ }) }),
]);

/** `facts.dossier`: what belongs to one long story (R44–R46). Pages order it by time. */
export const dossierFacts = z.strictObject({
  /** When the matter began. */
  from: partialDate,
  /** When it ended. */
  until: partialDate.optional(),
  /** Whether more is to come. */
  status: z.enum(['running', 'ended']),
  items: z.array(item).min(2).max(80),
});

export type DossierFacts = z.infer<typeof dossierFacts>;
export type DossierItem = DossierFacts['items'][number];
