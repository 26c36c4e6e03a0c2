/** How the text of a subject stands in one language. */
export type TranslationState =
  /** The file that the others follow. */
  | 'source'
  /** Follows the source as it is now. */
  | 'current'
  /** Follows an earlier version of the source. */
  | 'outdated'
  /** Title and summary only. */
  | 'summary'
  /** No file. */
  | 'missing';

export interface StateInput {
  /** The source's version, and the versions that differ from each other in minor ways only. */
  source: { version: string; minorEdits: readonly string[] };
  /** Undefined when the language has no file. */
  translation: { follows: string; hasBody: boolean } | undefined;
}

/** Computes the state of a translation from what it says it follows. */
export function stateOf({ source, translation }: StateInput): Exclude<TranslationState, 'source'> {
  if (!translation) return 'missing';
  if (!translation.hasBody) return 'summary';
  const { follows } = translation;
  return sameButMinor(source, follows) ? 'current' : 'outdated';
}

/**
 * Whether a text that follows a version is true of the source as it is. Minor edits count only while they name the
 * source's own version too: after a change of substance the list is of the past.
 */
export const sameButMinor = ({ version, minorEdits }: StateInput['source'], follows: string): boolean =>
  follows === version || (minorEdits.includes(version) && minorEdits.includes(follows));
