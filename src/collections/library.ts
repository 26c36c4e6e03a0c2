import { z } from 'astro/zod';

/** `facts.library`: the document an entry explains, or the publication it describes (R13–R15, R20). */
export const libraryFacts = z.strictObject({});
