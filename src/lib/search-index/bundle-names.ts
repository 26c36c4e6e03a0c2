/** Names that files of Pagefind have in every language, so that none has to be read before another is asked for. */
export const bundleNames = {
  entry: 'pagefind-entry.json',
  meta: 'pagefind.meta.pf_meta',
  /** Pagefind's program for the language, unpacked: servers pack what has this ending better than Pagefind does. */
  program: 'program.wasm',
} as const;
