/** `npm start`: builds, indexes and serves the site, and prints its address. */
import process from 'node:process';
import { buildSite } from '../build/build-site.ts';
import { runAstro } from '../build/run-astro.ts';
import { getPortal } from '../lib/portal.ts';
import { getPortalDir } from '../lib/portal-dir.ts';

const built = await buildSite();
if (built === 0) {
  const { site, urls } = getPortal(getPortalDir());
  console.log(`\n  http://localhost:${site.port}${urls.chooser()}\n`);
  process.exitCode = await runAstro(['preview']);
} else process.exitCode = built;
