import type { APIRoute } from 'astro';
import { getContent } from '../../lib/content.ts';
import { type ExportFile, exportFiles } from '../../lib/exports/index.ts';

export async function getStaticPaths() {
  return exportFiles(await getContent()).map((file) => ({ params: { name: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: ExportFile }> = ({ props }) => new Response(props.file.body());
