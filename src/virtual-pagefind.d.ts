/** Pagefind's program, as `src/integrations/pagefind-client.ts` gives it. */
declare module 'virtual:pagefind' {
  export interface InstanceOptions {
    /** Address of the folder of an index, with a slash at its end. */
    basePath: string;
    /** What the addresses of pages begin with. */
    baseUrl?: string;
    /** Word of the address of `pagefind-entry.json` that changes with the index. */
    metaCacheTag?: string;
    noWorker?: boolean;
    excerptLength?: number;
    exactDiacritics?: boolean;
    ranking?: {
      termFrequency?: number;
      pageLength?: number;
      termSaturation?: number;
      termSimilarity?: number;
      diacriticSimilarity?: number;
      metaWeights?: Readonly<Record<string, number>>;
    };
  }

  export interface Fragment {
    url: string;
    /** HTML, with nothing but `<mark>`. */
    excerpt: string;
    content: string;
    word_count: number;
    /** Places of the words that were found, in words. */
    locations: readonly number[];
    meta: Readonly<Record<string, string | undefined>>;
    filters: Readonly<Record<string, readonly string[]>>;
  }

  export interface Result {
    id: string;
    score: number;
    /** Places of the words that were found, in words. */
    words: readonly number[];
    matchedMetaFields?: readonly string[];
    data(): Promise<Fragment>;
  }

  export interface Instance {
    init(): Promise<void>;
    options(options: Partial<InstanceOptions>): Promise<void>;
    search(
      term: string | null,
      options?: { filters?: object; sort?: Readonly<Record<string, 'asc' | 'desc'>> },
    ): Promise<{ results: readonly Result[]; unfilteredResultCount: number }>;
    preload(term: string): Promise<void>;
    filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
    destroy(): Promise<void>;
  }

  /** An index, by the address of its folder. */
  export function createInstance(options: InstanceOptions): Instance;
}
