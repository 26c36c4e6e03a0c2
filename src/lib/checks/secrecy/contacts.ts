import type { Tree } from '../../tree.ts';

/** What bodies have made public to be reached by. */
export interface Contacts {
  isPublicPhone: (digits: string) => boolean;
  isPublicMail: (mail: string) => boolean;
}

const national = (digits: string): string =>
  digits.replace(/^(?:00)?84(?=\d{9,10}$)/, '0').replace(/^00/, '0');

/**
 * Telephones and mail addresses of the registry of agencies and of the site itself. The registry is read as text,
 * since it may be broken in another place.
 */
export function readContacts(tree: Tree): Contacts {
  const known = new Set(tree.items.map(({ path }) => path));
  const read = (file: string): string => (known.has(file) ? tree.read(file).toString('utf8') : '');
  const agencies = [
    ...read('content/data/agencies.yaml').matchAll(/(?:phone|email|hotline|fax)["']?\s*:\s*([^\n#]+)/g),
  ].map(([, value = '']) => value);
  const site = contactOf(read('content/site.json'));
  const texts = [...agencies, site];
  const phones = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\+?\d(?:[ .()-]{0,2}\d){6,14}/g)].map(([phone]) =>
        national(phone.replace(/\D/g, '')),
      ),
    ),
  );
  const mails = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/[\w.%+-]{1,64}@[\w.-]{3,80}\w/g)].map(([mail]) => mail.toLowerCase()),
    ),
  );
  return {
    isPublicPhone: (digits) => phones.has(national(digits)),
    isPublicMail: (mail) => mails.has(mail),
  };
}

/** The site's own contact, whatever its fields. */
function contactOf(json: string): string {
  try {
    const { contact } = JSON.parse(json) as { contact?: unknown };
    return JSON.stringify(contact) ?? '';
  } catch {
    return '';
  }
}
