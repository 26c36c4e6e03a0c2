/**
 * The Content-Security-Policy of every page, for a `<meta>` (CSP Level 3). Scripts and styles are files of the site
 * and nothing stands in a page, so the policy needs neither hashes nor `unsafe-inline`. Pagefind compiles its
 * WebAssembly in the reader's browser.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');
