import { z } from 'astro/zod';

/** `facts.event`: when and where something happens (R4, R25–R28). */
export const eventFacts = z.strictObject({});
