/**
 * The search of a page, off its main thread: Pagefind and our engine over it. Answers messages of `search-client.ts`.
 */
import { createInstance } from 'virtual:pagefind';
import { createEngine, type Engine, type SearchOptions } from '../lib/search/engine.ts';
import { fileOf, signed } from '../lib/search/program.ts';
import type { Answer, Hit } from '../lib/search/types.ts';

export type Call =
  | { id: number; call: 'warm'; addresses: readonly string[] }
  | { id: number; call: 'file'; address: string; bytes?: ArrayBuffer }
  | { id: number; call: 'search'; folder: string; typed: string; options?: SearchOptions }
  | { id: number; call: 'addresses'; folder: string; hits: readonly Hit[] }
  | { id: number; call: 'excerpts'; folder: string; answer: number; hits: readonly Hit[] };

/** What is answered to a call. */
export interface Reply {
  id: number;
  value?: unknown;
  /** Set where the call failed. */
  failed?: true;
}

/** Answers that excerpts can still be asked of. */
const kept = 8;

interface Open {
  engine: Promise<Engine>;
  answers: Map<number, Answer>;
}

const languages = new Map<string, Open>();
/** Files that the page asked for at the same time as this script. */
const warm = new Map<
  string,
  { bytes: Promise<ArrayBuffer | undefined>; give: (bytes?: ArrayBuffer) => void }
>();
const network = self.fetch.bind(self);
/** Requests that failed: Pagefind passes over a part of the index that does not come, as if nothing were found there. */
let failures = 0;

/** Files that Pagefind packs, and would unpack with a program of its own, slower than the browser's. */
const packed = /\.pf_\w+$/;

const unpacked = async (response: Response, { pathname }: URL): Promise<Response> => {
  if (pathname.endsWith('.wasm')) return new Response(signed(await response.arrayBuffer()));
  return response.body && packed.test(pathname) && 'DecompressionStream' in self
    ? new Response(response.body.pipeThrough(new DecompressionStream('gzip')))
    : response;
};

async function load(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const address = new URL(input instanceof Request ? input.url : input, location.href);
  address.search = '';
  address.pathname = fileOf(address.pathname);
  const bytes = await warm.get(address.href)?.bytes;
  warm.delete(address.href);
  if (bytes) return unpacked(new Response(bytes), address);
  try {
    // Pagefind adds the time to the address of its first file; whether a copy is fresh is for the server to say.
    const response = await network(address, init);
    if (response.ok) return unpacked(response, address);
    failures++;
    return response;
  } catch (error) {
    failures++;
    throw error;
  }
}
self.fetch = load;

function announce(address: string): void {
  let give: (bytes?: ArrayBuffer) => void = () => undefined;
  const bytes = new Promise<ArrayBuffer | undefined>((resolve) => {
    give = resolve;
  });
  warm.set(address, { bytes, give });
}

const open = (folder: string): Open => {
  const known = languages.get(folder);
  if (known) return known;
  const read = async (file: string): Promise<unknown> => {
    const response = await load(`${folder}${file}`);
    if (!response.ok) throw new Error(`${response.status} ${folder}${file}`);
    return response.json();
  };
  const pagefind = createInstance({ basePath: new URL(folder).pathname, baseUrl: '/', metaCacheTag: '' });
  const opened: Open = { engine: createEngine({ pagefind, read }), answers: new Map() };
  opened.engine.catch(() => languages.delete(folder));
  languages.set(folder, opened);
  return opened;
};

async function answer(call: Call): Promise<unknown> {
  if (call.call === 'warm') return void call.addresses.forEach(announce);
  if (call.call === 'file') return void warm.get(call.address)?.give(call.bytes);
  const { engine, answers } = open(call.folder);
  if (call.call === 'addresses') return await (await engine).addresses(call.hits);
  if (call.call === 'excerpts') {
    const of = answers.get(call.answer);
    return of ? await (await engine).excerpts(of, call.hits) : [];
  }
  const before = failures;
  const found = await (await engine).search(call.typed, call.options);
  if (failures > before) throw new Error('A part of the index did not come.');
  answers.set(call.id, found);
  for (const old of [...answers.keys()].slice(0, -kept)) answers.delete(old);
  return found;
}

self.addEventListener('message', async ({ data }: MessageEvent<Call>) => {
  try {
    const value = await answer(data);
    self.postMessage({ id: data.id, value } satisfies Reply);
  } catch {
    self.postMessage({ id: data.id, failed: true } satisfies Reply);
  }
});
