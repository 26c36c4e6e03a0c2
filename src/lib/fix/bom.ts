/** A text without the byte order mark that some editors put before it. */
export const withoutBom = (text: string): string => text.replace(/^\uFEFF+/, '');
