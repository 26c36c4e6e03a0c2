import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getFontAssets } from '../../../lib/fonts.ts';

export const getStaticPaths = (async () => {
  const { fonts } = await getFontAssets();
  return fonts.map(({ name, bytes }) => ({
    params: { font: name.replace(/\.woff2$/, '') },
    props: { bytes },
  }));
}) satisfies GetStaticPaths;

/** A web font. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(new Uint8Array(props.bytes), { headers: { 'Content-Type': 'font/woff2' } });
