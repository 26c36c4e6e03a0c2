import { yamlProblem } from '../../issues/yaml-problem.ts';
import type { Check } from '../check.ts';

/** Every text begins with front matter that can be read. */
export const checkFrontMatter: Check = ({ files }) =>
  files.broken.map(({ file, code, line, reason }) => ({
    code,
    severity: 'error',
    file,
    line,
    values: code === 'yaml-broken' ? yamlProblem(reason) : {},
  }));
