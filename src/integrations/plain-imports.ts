/**
 * Lets a script that is imported on demand be fetched by the browser alone. Vite's helper would also fetch what
 * such a script needs, its styles and parts; ours need none, and the helper outweighs the scripts that call it.
 */
export const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
} as const;
