import type { EntryAddress, FileAddress } from '../lib/entry-path.ts';
import type { Locale } from '../lib/locales.ts';
import type { Registries } from '../lib/registries/schemas.ts';
import type { Translate } from '../lib/translate.ts';
import type { Typography } from './typography.ts';

/** Where a link between entries leads for the readers of one locale. */
export interface LinkTarget {
  href: string;
  /** The language of the page it leads to. */
  locale: Locale;
}

/** A document that readers can open. */
export interface FileTarget {
  href: string;
  /** Bytes. */
  size: number;
  /** The language it is written in, where it is one of the portal's. */
  locale: Locale | undefined;
}

/** What a body needs to know to be rendered for its readers. */
export interface BodyContext {
  address: EntryAddress;
  locale: Locale;
  t: Translate;
  registries: Registries;
  typography: Typography;
  /** The tag for a locale code, or the tag itself. */
  langOf: (codeOrTag: string) => string;
  /** The language of names and document numbers as the registries hold them first. */
  sourceLocale: Locale;
  /** Resolves a link to a neighbouring file; undefined when it leads nowhere. */
  linkTo: (target: EntryAddress) => LinkTarget | undefined;
  /** Where a citation of a document of the register leads; undefined when nowhere. */
  documentTo: (id: string) => string | undefined;
  /** Where the glossary explains a name to the readers of the body; undefined when it has no more than the name. */
  explanationOf: (name: string) => string | undefined;
  /** Resolves a link to a document beside a text; undefined when there is none for readers. */
  fileTo: (target: FileAddress) => FileTarget | undefined;
}
