/**
 * What the dialog and the results page have in common: a field whose text is answered, and the lines that tell how
 * far the search is, what it changed and what other languages have. Holds no words: they stand in the page.
 */
import { type Script, wantsElsewhere } from '../lib/search/elsewhere.ts';
import type { Answer, Excerpt, Hit } from '../lib/search/types.ts';
import { closeSearch, openSearch } from './search-client.ts';
import { find, readWords, type Words } from './search-words.ts';

/**
 * Milliseconds: between the last key and the search; while an input method is composing; before “searching” is said;
 * between what is shown and what is spoken, so that a slow typist is not spoken to at each key.
 */
const delays = { typing: 180, composing: 600, patience: 400, speech: 900 };

export interface Surface {
  /** Shows an answer. What the returned text says is told to the reader. */
  show: (answer: Answer) => string;
  /** Takes away what was shown. */
  clear: () => void;
  /** Whether the text is answered as it stands. */
  verbatim?: () => boolean;
  /** Address of the results page of this language for a query answered as it stands. */
  verbatimAddress: (query: string) => string;
}

export interface Search {
  field: HTMLInputElement;
  words: Words;
  /** Starts what answers, before anything is asked. */
  prepare: () => void;
  /** Answers what the field holds; an answer that comes after the next question is dropped. */
  run: () => Promise<void>;
  /** Drops the answer that is awaited. */
  cancel: () => void;
  /** Tells the reader how things stand. */
  tell: (text: string) => void;
  /** Addresses of hits, where their titles came without. */
  addresses: (hits: readonly Hit[]) => Promise<(string | undefined)[]>;
  /** What is shown of hits, each as it comes; rejects when it cannot be fetched. */
  excerpts: (answer: Answer, hits: readonly Hit[]) => Promise<Excerpt[]>;
}

/** Ties a field to the search. */
export function createSearch(root: HTMLElement, { show, clear, verbatim, verbatimAddress }: Surface): Search {
  const script = (document.documentElement.dataset.script ?? 'other') as Script;
  const field = find<HTMLInputElement>(root, 'input[type=search]');
  const line = find(root, '[data-status]');
  const spoken = find(root, '[role=status]');
  const retry = find(root, '[data-retry]');
  const changed = find(root, '[data-changed]');
  const undo = find<HTMLAnchorElement>(changed, 'a');
  const elsewhere = root.querySelector<HTMLElement>('[data-elsewhere]');
  const words = readWords(line);
  let turns = 0;
  let slow = 0;
  let speech = 0;

  const open = () => openSearch(root);

  /** Seen at once, spoken when the reader rests. */
  const tell = (text: string) => {
    line.textContent = text;
    clearTimeout(speech);
    speech = window.setTimeout(() => {
      spoken.textContent = [changed.hidden ? '' : find(changed, 'span').textContent, text]
        .filter(Boolean)
        .join(' ');
    }, delays.speech);
  };

  const tellChange = ({ typed, query, change }: Answer) => {
    changed.hidden = !change;
    if (!change) return;
    // The dialog says that something was changed, the page also how.
    const said = words.say(`changed-${change}`, { query }) || words.say('changed-spelling', { query });
    find(changed, 'span').textContent = said;
    undo.textContent = words.say('instead', { query: typed });
    undo.href = verbatimAddress(typed);
  };

  /** Offers the other languages; what they have is asked only where this one may not be meant. */
  const offerElsewhere = (answer: Answer) => {
    if (!elsewhere) return;
    const asked = wantsElsewhere(answer, script);
    const links = [...elsewhere.querySelectorAll<HTMLAnchorElement>('a')];
    elsewhere.hidden = !(asked || elsewhere.dataset.elsewhere === 'always');
    elsewhere.classList.toggle('asked', asked);
    for (const link of links) {
      link.search = `${new URLSearchParams({ q: answer.typed })}`;
      const count = find(link, '[data-count]');
      count.textContent = '';
      if (!asked) continue;
      const turn = turns;
      open()
        .count(link.dataset.locale ?? '', answer.typed)
        .then((number) => {
          if (turn === turns) count.textContent = words.sayCount('count', number);
        })
        // The link leads there all the same.
        .catch(() => undefined);
    }
  };

  const reset = () => {
    changed.hidden = true;
    if (elsewhere) elsewhere.hidden = true;
    clear();
  };

  const run = async () => {
    const turn = ++turns;
    clearTimeout(slow);
    retry.hidden = true;
    const typed = field.value.trim();
    if (!typed) {
      reset();
      tell('');
      return;
    }
    slow = window.setTimeout(() => tell(words.say('loading')), delays.patience);
    let answer: Answer | undefined;
    try {
      answer = await open().search(typed, { verbatim: verbatim?.() ?? false });
    } catch {
      // An older question may have failed with the connection that the newer one has replaced.
    }
    if (turn !== turns) return;
    clearTimeout(slow);
    if (!answer) {
      closeSearch();
      reset();
      tell(words.say('failed'));
      retry.hidden = false;
      return;
    }
    tellChange(answer);
    offerElsewhere(answer);
    tell(show(answer));
  };

  field.addEventListener('focus', open);
  field.addEventListener('pointerover', open);
  find(retry, 'button').addEventListener('click', () => {
    field.focus();
    void run();
  });
  if (document.activeElement === field) open();

  return {
    field,
    words,
    prepare: open,
    run,
    cancel: () => {
      turns++;
      clearTimeout(slow);
    },
    tell,
    addresses: (hits) => open().addresses(hits),
    excerpts: (answer, hits) => open().excerpts(answer, hits),
  };
}

/** What is said of an answer: how many pages, or that there is none. */
export function sayFound(words: Words, { typed, query, change, hits }: Answer): string {
  if (hits.length === 0) return words.say('none', { query: typed });
  // What was changed has just been told, and the dialog is short of words.
  const told = change ? '' : words.sayCount('results', hits.length, { query });
  return told || words.sayCount('count', hits.length);
}

/** Calls `typed` when the reader pauses. */
export function onPause(field: HTMLInputElement, typed: () => void): void {
  let timer = 0;
  const wait = (milliseconds: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(typed, milliseconds);
  };
  field.addEventListener('input', (event) => {
    wait((event as InputEvent).isComposing ? delays.composing : delays.typing);
  });
  field.addEventListener('compositionend', () => wait(delays.typing));
}
