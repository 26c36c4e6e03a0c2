import { bodyOf } from '../checks/bodies.ts';
import { factsOf, listOf } from '../checks/check.ts';
import type { Portal } from '../portal.ts';

/** A link to another site that did not answer well. */
export interface DeadLink {
  href: string;
  /** Where it stands first. */
  file: string;
  /** The answer's status, or what kept it from coming. */
  reason: string;
}

/** Every address of another site that texts and registries name, with the file that names it first. */
export function externalLinks(portal: Portal): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (href: unknown, file: string) => {
    if (typeof href !== 'string' || !/^https?:/i.test(href)) return;
    const address = href.split('#')[0] ?? '';
    if (!found.has(address)) found.set(address, file);
  };
  for (const entry of portal.files.entries) {
    for (const source of listOf(factsOf(entry).sources))
      note((source as { url?: unknown } | null)?.url, entry.file);
    const { links, components } = bodyOf(entry);
    for (const { href } of links) note(href, entry.file);
    for (const { attributes } of components) note(attributes.href, entry.file);
  }
  for (const { url } of portal.registries.documents.values()) note(url, 'content/data/documents.yaml');
  for (const { contact } of portal.registries.agencies.values())
    note(contact?.website, 'content/data/agencies.yaml');
  return found;
}

/** Requests at one time, and seconds that one may take. */
const parallel = 8;
const patience = 20;

/** Asks each address once, politely: a few at a time, and without reading what comes. */
export async function findDeadLinks(
  links: ReadonlyMap<string, string>,
  fetchPage: typeof fetch = fetch,
): Promise<DeadLink[]> {
  const waiting = [...links];
  const dead: DeadLink[] = [];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [href, file] = next;
      const reason = await askFor(href, fetchPage);
      if (reason) dead.push({ href, file, reason });
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  return dead.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.href < b.href ? -1 : 1));
}

/** What is wrong with an address; undefined when it answers. */
async function askFor(href: string, fetchPage: typeof fetch): Promise<string | undefined> {
  try {
    const answer = await fetchPage(href, {
      redirect: 'follow',
      signal: AbortSignal.timeout(patience * 1000),
      headers: { accept: 'text/html,*/*' },
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : String(answer.status);
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    return cause?.code ?? name;
  }
}
