import { pagefindClient } from '../lib/search-index/client-code.ts';

const name = 'virtual:pagefind';

/** Gives Pagefind's program as the module `virtual:pagefind`, to be bundled with the script that calls it. */
export const pagefindModule = {
  name: 'pagefind-client',
  resolveId: {
    filter: { id: /^virtual:pagefind$/ },
    handler: () => `\0${name}`,
  },
  load: {
    filter: { id: /^\0virtual:pagefind$/ },
    handler: () => pagefindClient(),
  },
} as const;
