import type { EntryFiles } from '../../entries.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Check } from '../check.ts';

/** Files whose front matter is missing or cannot be read. */
export const brokenFiles = ({ broken }: EntryFiles): Issue[] =>
  broken.map((file) => ({ ...file, severity: 'error' }));

/** Every text begins with front matter that can be read. */
export const checkFrontMatter: Check = ({ files }) => brokenFiles(files);
