import { z } from 'astro/zod';

/** `facts.partner`: a partner locality (R35–R40). */
export const partnerFacts = z.strictObject({});
