import { z } from 'astro/zod';

/** `facts.press`: what a text of the press room is (R10–R12, R17–R19). */
export const pressFacts = z.strictObject({});
