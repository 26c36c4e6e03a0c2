/** `npm start`: builds, indexes and serves the site, and prints its address. */
import { getPortal } from '../lib/portal.ts';
import { getPortalDir } from '../lib/portal-dir.ts';
import { runAstro } from './run.ts';

const built = await runAstro(['build']);
if (built === 0) {
  const { site, urls } = getPortal(getPortalDir());
  console.log(`\n  http://localhost:${site.port}${urls.chooser()}\n`);
  process.exitCode = await runAstro(['preview']);
} else process.exitCode = built;
