/**
 * What the search needs before anything can be found, asked for at once when a reader reaches for the field: the
 * worker’s script and the files of the index come side by side, and beside the scripts that will ask them.
 */
import workerAddress from './search-worker.ts?worker&url';

export interface Warm {
  worker: Worker;
  /** Settles when the worker has ended by itself, such as where its script does not come. */
  ended: Promise<unknown>;
  /** Address of the folder of all languages. */
  bundle: string;
  /** Files on their way, by address; nothing where one does not come. */
  files: ReadonlyMap<string, Promise<ArrayBuffer | undefined>>;
}

/** Their names are always the same, so that none waits for another. */
const names = ['pagefind-entry.json', 'language.json', 'pagefind.meta.pf_meta', 'program.wasm', 'pages.json'];

let warm: Warm | undefined;

const bytesOf = (address: string): Promise<ArrayBuffer | undefined> =>
  fetch(address)
    .then((response) => (response.ok ? response.arrayBuffer() : undefined))
    .catch(() => undefined);

/** Starts the worker and asks for the files, once. The element names the folder of the indexes and the language. */
export function warmUp({ dataset: { bundle = '', locale = '' } }: HTMLElement): Warm {
  if (warm) return warm;
  const { href } = new URL(bundle, location.href);
  const isHan = document.documentElement.dataset.script === 'han';
  const files = [...names, ...(isHan ? ['characters.json'] : [])].map((name) => {
    const address = `${href}${locale}/${name}`;
    return [address, bytesOf(address)] as const;
  });
  const worker = new Worker(workerAddress, { type: 'module' });
  const ended = new Promise((resolve) => worker.addEventListener('error', resolve, { once: true }));
  warm = { worker, ended, bundle: href, files: new Map(files) };
  return warm;
}

/** Ends what was started; the next start is a new one. */
export function coolDown(): void {
  warm?.worker.terminate();
  warm = undefined;
}
