/** Why a file may not be published as it is. */
export type PublicFault = 'code' | 'server' | 'made' | 'document' | 'picture' | 'font' | 'folder' | 'other';

const mayStand =
  /^public\/(?:(?:favicon|icon|apple-touch-icon|android-chrome|mask-icon|safari-pinned-tab|mstile)[a-z0-9._-]*\.(?:svg|ico|png)|icons\/[a-z0-9][a-z0-9._-]*\.(?:svg|ico|png)|[a-z0-9][a-z0-9_-]*\.webmanifest|(?!(?:robots|sitemap)\.txt$)[a-z0-9][a-z0-9_-]*\.txt|\.well-known\/(?:security\.txt|assetlinks\.json|apple-app-site-association))$/;
/** Folders of which the rule above speaks. */
const mayHold = new Set(['public/icons', 'public/.well-known']);
/** What the site makes itself; a file of that name would stand in its place. */
const made =
  /^public\/(?:robots\.txt|sitemap[^/]*|feed\.xml|rss\.xml|atom\.xml|index\.html?|404\.html?|assets|_astro|_image|pagefind|covers|files|[a-z]{2,3}(?:-[a-z]+)?)$/i;
const kinds: readonly (readonly [PublicFault, RegExp])[] = [
  [
    'server',
    /^(?:_headers|_redirects|_routes\.json|web\.config|nginx\.conf|cname|vercel\.json|netlify\.toml|\.htaccess|\.htpasswd|.*\.conf)$/i,
  ],
  [
    'code',
    /\.(?:x?html?|shtml|m?js|cjs|jsx?|tsx?|mdx?|vbs|css|scss|less|php\d?|phtml|aspx?|jsp|cgi|pl|py|rb|sh|bash|bat|cmd|ps1|exe|dll|msi|jar|wasm|swf|xml|xsl|xslt|json|map|astro|vue|svelte|hta|apk)$/i,
  ],
  ['font', /\.(?:woff2?|ttf|otf|eot)$/i],
  [
    'picture',
    /\.(?:jpe?g|png|gif|webp|avif|heic|heif|bmp|tiff?|svgz?|ico|mp4|mov|avi|webm|mp3|wav|psd|ai)$/i,
  ],
  [
    'document',
    /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|zip|rar|7z|tar|t?gz|bz2|xz|iso|sql|db|sqlite|mdb|accdb|log)$/i,
  ],
];

/** Why something below `public/` may not be published as it is; undefined when it may. */
export function publicFault(path: string, isFolder: boolean): PublicFault | undefined {
  if (isFolder ? mayHold.has(path) : mayStand.test(path)) return undefined;
  if (made.test(path)) return 'made';
  if (isFolder) return 'folder';
  const name = path.slice(path.lastIndexOf('/') + 1);
  return kinds.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}
