import type { APIRoute } from 'astro';
import { coverOf, coverPaths } from '../../../lib/cover-pages.ts';

export const getStaticPaths = coverPaths;

export const GET: APIRoute<Parameters<typeof coverOf>[0]> = ({ props }) => new Response(coverOf(props));
