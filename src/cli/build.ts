/** `npm run build`: checks the content, then builds and indexes the site into `dist/` (or `OUT_DIR`). */
import process from 'node:process';
import { buildSite } from '../build/build-site.ts';

process.exitCode = await buildSite(process.argv.slice(2));
