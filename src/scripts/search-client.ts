/** The page's side of the search: starts the worker, with everything it needs on its way at once, and asks it. */
import { fileNames } from '../lib/search/files.ts';
import type { Answer, Excerpt, Hit } from '../lib/search/types.ts';
import type { Call, Reply } from './search-worker.ts';
import workerAddress from './search-worker.ts?worker&url';

export interface SearchClient {
  /** @param options `verbatim`: nothing is changed of the query but its form */
  search(typed: string, options?: { verbatim?: boolean }): Promise<Answer>;
  /** What is shown of hits of an answer, in their order. */
  excerpts(answer: Answer, hits: readonly Hit[]): Promise<Excerpt[]>;
  /** Pages of another language that have all words of the query. */
  count(locale: string, typed: string): Promise<number>;
}

interface Connection {
  worker: Worker;
  client: SearchClient;
  refuse: () => void;
}

/** Files that are needed before anything can be found; their names are always the same, so that none waits for another. */
const first = ['pagefind-entry.json', 'pagefind.meta.pf_meta', 'wasm.program.pagefind', fileNames.pages];

type Asked = Call extends infer Each ? (Each extends Call ? Omit<Each, 'id'> : never) : never;

let connection: Connection | undefined;

/**
 * Starts the search, once: the worker's script and the files of the index are fetched side by side.
 * @param bundle folder of the indexes, ending with a slash
 */
export function openSearch(bundle: string, locale: string): SearchClient {
  connection ??= connect(new URL(bundle, location.href).href, locale);
  return connection.client;
}

/** Ends the search, such as after a failure; the next `openSearch` starts anew. */
export function closeSearch(): void {
  connection?.worker.terminate();
  connection?.refuse();
  connection = undefined;
}

function connect(bundle: string, locale: string): Connection {
  const worker = new Worker(workerAddress, { type: 'module' });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const idOf = new WeakMap<Answer, number>();
  let calls = 0;
  const refuse = () => {
    for (const { reject } of waiting.values()) reject(new Error('The search has ended.'));
    waiting.clear();
  };
  worker.addEventListener('error', refuse);
  worker.addEventListener('message', ({ data: { id, value, failed } }: MessageEvent<Reply>) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (failed) reject?.(new Error('The search has failed.'));
    else resolve?.(value as never);
  });
  const ask = <Value>(call: Asked, transfer: Transferable[] = []): Promise<Value> =>
    new Promise((resolve, reject) => {
      calls++;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ ...call, id: calls } as Call, transfer);
    });
  const folderOf = (code: string) => `${bundle}${code}/`;
  const folder = folderOf(locale);

  const addresses = first.map((file) => folder + file);
  ask({ call: 'warm', addresses }).catch(() => undefined);
  for (const address of addresses) {
    fetch(address)
      .then((response) => (response.ok ? response.arrayBuffer() : undefined))
      .catch(() => undefined)
      .then((bytes) => ask({ call: 'file', address, ...(bytes && { bytes }) }, bytes ? [bytes] : []))
      .catch(() => undefined);
  }

  const client: SearchClient = {
    async search(typed, options) {
      const found = ask<Answer>({ call: 'search', folder, typed, ...(options && { options }) });
      const id = calls;
      const answer = await found;
      idOf.set(answer, id);
      return answer;
    },
    excerpts: (answer, hits) => ask({ call: 'excerpts', folder, answer: idOf.get(answer) ?? 0, hits }),
    async count(code, typed) {
      const { hits } = await ask<Answer>({ call: 'search', folder: folderOf(code), typed });
      return hits.filter(({ partial }) => !partial).length;
    },
  };
  return { worker, client, refuse };
}
