/** A text that ends in one line feed; a text of nothing but space stays what it is. */
export const mendLastLine = (text: string): string =>
  text.trim() === '' ? text : `${text.replace(/\n+$/, '')}\n`;
