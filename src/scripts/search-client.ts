/** The page's side of the search: asks the worker. */
import type { Answer, Excerpt, Hit } from '../lib/search/types.ts';
import { coolDown, type Warm, warmUp } from './search-warm.ts';
import type { Call, Reply } from './search-worker.ts';

export interface SearchClient {
  /** @param options `verbatim`: nothing is changed of the query but its form */
  search(typed: string, options?: { verbatim?: boolean }): Promise<Answer>;
  /** Addresses of hits, relative to the folder of the site; nothing for those that only their texts tell. */
  addresses(hits: readonly Hit[]): Promise<(string | undefined)[]>;
  /** What is shown of hits of an answer, in their order. */
  excerpts(answer: Answer, hits: readonly Hit[]): Promise<Excerpt[]>;
  /** Pages of another language that have all words of the query. */
  count(locale: string, typed: string): Promise<number>;
}

interface Connection {
  client: SearchClient;
  refuse: () => void;
}

type Asked = Call extends infer Each ? (Each extends Call ? Omit<Each, 'id'> : never) : never;

let connection: Connection | undefined;

/** Starts the search, once, for the language that an element of the page names. */
export function openSearch(root: HTMLElement): SearchClient {
  connection ??= connect(warmUp(root), root.dataset.locale ?? '');
  return connection.client;
}

/** Ends the search, such as after a failure; the next `openSearch` starts anew. */
export function closeSearch(): void {
  coolDown();
  connection?.refuse();
  connection = undefined;
}

function connect({ worker, ended, bundle, files }: Warm, locale: string): Connection {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const idOf = new WeakMap<Answer, number>();
  let calls = 0;
  let isOpen = true;
  const refuse = () => {
    isOpen = false;
    for (const { reject } of waiting.values()) reject(new Error('The search has ended.'));
    waiting.clear();
  };
  void ended.then(refuse);
  worker.addEventListener('message', ({ data: { id, value, failed } }: MessageEvent<Reply>) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (failed) reject?.(new Error('The search has failed.'));
    else resolve?.(value as never);
  });
  const ask = <Value>(call: Asked, transfer: Transferable[] = []): Promise<Value> =>
    new Promise((resolve, reject) => {
      calls++;
      if (!isOpen) return reject(new Error('The search has ended.'));
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ ...call, id: calls } as Call, transfer);
    });
  const folderOf = (code: string) => `${bundle}${code}/`;
  const folder = folderOf(locale);

  ask({ call: 'warm', addresses: [...files.keys()] }).catch(() => undefined);
  for (const [address, file] of files) {
    file
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
    addresses: (hits) => ask({ call: 'addresses', folder, hits }),
    excerpts: (answer, hits) => ask({ call: 'excerpts', folder, answer: idOf.get(answer) ?? 0, hits }),
    async count(code, typed) {
      const { hits } = await ask<Answer>({ call: 'search', folder: folderOf(code), typed });
      return hits.filter(({ partial }) => !partial).length;
    },
  };
  return { client, refuse };
}
