/** `npm run build`: checks the content, then builds and indexes the site into `dist/` (or `OUT_DIR`). */
import { runAstro } from './run.ts';

process.exitCode = await runAstro(['build', ...process.argv.slice(2)]);
