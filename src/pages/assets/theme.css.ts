import type { APIRoute } from 'astro';
import { getPortalDir } from '../../lib/portal-dir.ts';
import { readTheme, themeCss } from '../../lib/theme.ts';

export const GET: APIRoute = () => new Response(themeCss(readTheme(getPortalDir())));
