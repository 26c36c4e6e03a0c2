import { realpathSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * Absolute path of the folder that holds `content/`, `i18n/` and `public/`:
 * the project itself unless `PORTAL_DIR` names another portal.
 */
export function getPortalDir(): string {
  return realpathSync(path.resolve(process.env.PORTAL_DIR ?? '.'));
}
