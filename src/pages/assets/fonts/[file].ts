import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getFontAssets } from '../../../lib/fonts.ts';

export const getStaticPaths = (async () => {
  const { files } = await getFontAssets();
  return [...files].map(([file, body]) => ({ params: { file }, props: { body } }));
}) satisfies GetStaticPaths;

/** The web fonts and their style sheet. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { body } }) => {
  const isSheet = typeof body === 'string';
  return new Response(isSheet ? body : new Uint8Array(body), {
    headers: { 'Content-Type': isSheet ? 'text/css; charset=utf-8' : 'font/woff2' },
  });
};
