import { z } from 'astro/zod';

/** `facts.visit`: what a visitor of a place has to know (R24, R30). */
export const visitFacts = z.strictObject({});
