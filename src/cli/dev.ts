/** `npm run dev`: serves the portal while editing, with live reload. */
import { runAstro } from './run.ts';

process.exitCode = await runAstro(['dev', ...process.argv.slice(2)]);
