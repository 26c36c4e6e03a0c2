import type { Check } from '../check.ts';

/** Every text begins with front matter that can be read. */
export const checkFrontMatter: Check = ({ files }) =>
  files.broken.map((broken) => ({ ...broken, severity: 'error' }));
