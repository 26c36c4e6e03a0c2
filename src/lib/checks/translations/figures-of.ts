import type { EntryFile } from '../../entries.ts';
import type { Portal } from '../../portal.ts';
import type { Figure } from '../../registries/schemas.ts';
import { bodyOf } from '../bodies.ts';
import { factsOf, listOf } from '../check.ts';

/** The figures that an entry is about, by id: those of its source's key facts and of both bodies. */
export function figuresOf(portal: Portal, source: EntryFile, entry: EntryFile): Map<string, Figure> {
  const ids = [
    ...listOf(factsOf(source).keyFacts).map((row) => (row as { figure?: unknown } | null)?.figure),
    ...[source, entry].flatMap((file) =>
      bodyOf(file).components.flatMap(({ name, attributes }) => (name === 'Figure' ? [attributes.id] : [])),
    ),
  ];
  const found = new Map<string, Figure>();
  for (const id of ids) {
    const figure = typeof id === 'string' ? portal.registries.figures.get(id) : undefined;
    if (figure) found.set(id as string, figure);
  }
  return found;
}
