import { z } from 'astro/zod';

/** `facts.dossier`: what belongs to one long story (R44–R46). */
export const dossierFacts = z.strictObject({});
