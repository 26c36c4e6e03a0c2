const entities: Readonly<Record<string, string>> = { '&#x26;': '&', '&#x3C;': '<', '&#x22;': '"' };

/** The paragraphs of a rendered body as plain text, for files that other programs open. */
export const plainParagraphs = (html: string): string[] =>
  [...html.matchAll(/<(p|li|h[2-4])\b[^>]*>([\s\S]*?)<\/\1>/g)]
    .map(([, , inner = '']) =>
      inner
        .replace(/<[^>]*>/g, '')
        .replace(/&#x[0-9A-F]+;/g, (entity) => entities[entity] ?? entity)
        .replace(/[\u2060\u200b]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
