import { getContent, type Handle } from './content.ts';
import type { Route } from './routes.ts';

/** `getStaticPaths` of the one page that renders every row of the route table. */
export async function routePaths(): Promise<
  { params: { locale: string; path: string | undefined }; props: { route: Route<Handle> } }[]
> {
  const { portal, routes } = await getContent();
  const root = portal.urls.chooser();
  return routes.map((route) => {
    const [locale = '', ...rest] = route.pathname.slice(root.length).replace(/\/$/, '').split('/');
    return { params: { locale, path: rest.length > 0 ? rest.join('/') : undefined }, props: { route } };
  });
}
