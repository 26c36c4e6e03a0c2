import type { APIRoute, GetStaticPaths } from 'astro';
import { getFontAssets } from '../../../lib/fonts.ts';

export const getStaticPaths = (async () => {
  const { css } = await getFontAssets();
  return [{ params: { sheet: css.replace(/\.css$/, '') } }];
}) satisfies GetStaticPaths;

/** The rules of the web fonts; their address changes with their content. */
export const GET: APIRoute = async () =>
  new Response((await getFontAssets()).sheet, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
