/** `npm run dev`: serves the portal while editing, with live reload. */
import { runAstro } from '../build/run-astro.ts';

process.exitCode = await runAstro(['dev', ...process.argv.slice(2)]);
