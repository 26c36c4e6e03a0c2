/** Names that files of Pagefind have in every language, so that none has to be read before another is asked for. */
export const bundleNames = {
  entry: 'pagefind-entry.json',
  meta: 'pagefind.meta.pf_meta',
  /** Pagefind's program for the language. */
  program: 'wasm.program.pagefind',
} as const;
