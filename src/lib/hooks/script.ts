/** What a hook must know; paths are absolute, or relative to the top of the working tree, with `/`. */
export interface HookOptions {
  /** Folder of this software. */
  project: string;
  /** The same within the repository; undefined where the software lies outside of it. */
  projectInRepository: string | undefined;
  /** Folder of the portal within the repository; empty when it is the repository itself. */
  portal: string;
  /** Folders of a portal. */
  folders: readonly string[];
  /** The Node that installed the hook, for where no other one is found. */
  node: string;
  /** What is said where the hook cannot judge. */
  words: { noSoftware: string; noNode: string };
}

/** By this line a hook is known as ours. */
const mark = '# Installed by `npm run hooks` of the external-information portal.';

/** Where a hook that was there before is kept, beside ours. */
export const keptName = 'pre-commit.before-portal';

export const isOurs = (script: string): boolean => script.includes(mark);

/** A text as one word of a shell. */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/**
 * The text of the hook, for any POSIX shell. It lets a commit pass at once that changes nothing of the portal, and
 * finds Node as npm does for the scripts of the project: first among its packages. A program with a window may have
 * started Git with another PATH.
 */
export function createHook({
  project,
  projectInRepository,
  portal,
  folders,
  node,
  words,
}: HookOptions): string {
  const prefix = portal && `${portal}/`;
  const staged = 'src/cli/staged.ts';
  const projects = [
    ...(projectInRepository === undefined ? [] : [`"$top"/${quote(projectInRepository || '.')}`]),
    quote(project),
  ];
  return `#!/bin/sh
${mark}
# Judges what is staged of the portal. To take it away: npm run hooks -- --remove

# Another hook that calls this one again must not go round for ever.
[ -z "$PORTAL_HOOK" ] || exit 0
PORTAL_HOOK=1
export PORTAL_HOOK

before="$(dirname "$0")/${keptName}"
if [ -x "$before" ]; then
  "$before" "$@" || exit $?
fi

git diff --cached --quiet -- ${folders.map((folder) => quote(`:(top)${prefix}${folder}`)).join(' ')} && exit 0

top="$(git rev-parse --show-toplevel)" || exit 1
for project in ${projects.join(' ')}; do
  [ -f "$project/${staged}" ] && [ -d "$project/node_modules" ] || continue
  for node in "$project/node_modules/.bin/node" ${quote(node)} "$(command -v node)"; do
    [ -n "$node" ] || continue
    "$node" -e 'process.exit(parseInt(process.versions.node) < 24 ? 1 : 0)' 2>/dev/null || continue
    exec "$node" "$project/${staged}" ${quote(portal)}
  done
  printf '%s\\n' ${quote(words.noNode)} >&2
  exit 1
done
printf '%s\\n' ${quote(words.noSoftware)} >&2
exit 1
`;
}
