import type { APIRoute } from 'astro';
import { downloadOf, downloadPaths } from '../../../../lib/download-pages.ts';

export const getStaticPaths = downloadPaths;

export const GET: APIRoute<Parameters<typeof downloadOf>[0]> = async ({ props }) =>
  new Response(await downloadOf(props), { headers: { 'Content-Type': 'application/pdf' } });
