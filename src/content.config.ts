import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { sourceSchema, translationSchema } from './collections/fields.ts';
import { collections as definitions } from './collections/index.ts';
import { entryLoader } from './lib/loader.ts';

export const collections = Object.fromEntries(
  Object.keys(definitions).map((name) => [
    name,
    defineCollection({
      loader: entryLoader(name),
      schema: (context) => z.union([sourceSchema(context, name), translationSchema]),
    }),
  ]),
);
