import type { EntryFile } from '../../entries.ts';
import { locateField } from '../../front-matter.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Portal } from '../../portal.ts';
import { registryFile } from '../../registries/read.ts';
import type { RegistryName } from '../../registries/schemas.ts';
import { type Check, factsOf, fieldIssue, judgeEntries, listOf } from '../check.ts';
import { type AddressFault, createAddresses, isEmail, type JudgeAddress } from './address.ts';
import { createPageLookup } from './pages.ts';

const web = ['https'];

/** Addresses in front matter, registries, settings and redirects are as safe and plain as those in texts. */
export const checkAddressFields: Check = (portal, context) => {
  const judge = createAddresses(portal);
  const pageOf = createPageLookup(portal);
  const fileOf = (pathname: string) => {
    const page = pageOf(pathname);
    return page && `content/${page.collection}/${page.slug}/${page.locale}.mdx`;
  };
  return [
    ...judgeEntries(portal, context, (entry) => sourceIssues(entry, judge, fileOf)),
    ...registryIssues(portal, judge),
    ...settingIssues(portal, judge),
    ...redirectIssues(portal),
  ];
};

/** What is no address, or of another scheme, is told by the schema of the field. */
const isWeb = (value: unknown): value is string =>
  typeof value === 'string' && /^\s*https?:\/\//i.test(value);

function sourceIssues(
  entry: EntryFile,
  judge: JudgeAddress,
  fileOf: (pathname: string) => string | undefined,
): Issue[] {
  return listOf(factsOf(entry).sources).flatMap((source, index) => {
    const url = (source as { url?: unknown } | null)?.url;
    return isWeb(url)
      ? judge(url, { schemes: web, fileOf }).map(({ code, values, severity }) =>
          fieldIssue(entry, code, ['facts', 'sources', index, 'url'], values, severity),
        )
      : [];
  });
}

function registryIssues(portal: Portal, judge: JudgeAddress): Issue[] {
  const { documents, agencies, figures, places, names, agreements, exchanges, organisations, coverage } =
    portal.registries;
  const tell = (name: RegistryName, path: readonly PropertyKey[], faults: readonly AddressFault[]) =>
    faults.map(
      ({ code, values, severity = 'error' }): Issue => ({
        code,
        severity,
        file: registryFile(name),
        line: locateField(portal.registryTexts.get(name) ?? '', path),
        field: path.map(String).join('.'),
        values,
      }),
    );
  const address = (name: RegistryName, path: readonly PropertyKey[], value: string | undefined) =>
    isWeb(value) ? tell(name, path, judge(value, { schemes: web })) : [];
  return [
    ...[...documents].flatMap(([id, { url }]) => address('documents', [id, 'url'], url)),
    ...[...agencies].flatMap(([id, { contact, source }]) => [
      ...address('agencies', [id, 'contact', 'website'], contact?.website),
      ...address('agencies', [id, 'source'], source),
      ...(contact?.email && !isEmail(contact.email)
        ? tell(
            'agencies',
            [id, 'contact', 'email'],
            judge(`mailto:${contact.email}`, { schemes: ['mailto'] }),
          )
        : []),
    ]),
    ...[...figures].flatMap(([id, { source }]) => address('figures', [id, 'source'], source)),
    ...[...places].flatMap(([id, { source }]) => address('places', [id, 'source'], source)),
    ...[...names].flatMap(([id, { source }]) => address('names', [id, 'source'], source)),
    ...[...agreements].flatMap(([id, { url }]) => address('agreements', [id, 'url'], url)),
    ...[...organisations].flatMap(([id, { website }]) => address('organisations', [id, 'website'], website)),
    ...Object.entries({ agreements, exchanges, organisations }).flatMap(([name, registry]) =>
      [...registry].flatMap(([id, { sources }]) =>
        sources.flatMap((source, index) =>
          'url' in source ? address(name as RegistryName, [id, 'sources', index, 'url'], source.url) : [],
        ),
      ),
    ),
    ...[...coverage].flatMap(([id, { url }]) => address('coverage', [id, 'url'], url)),
  ];
}

function settingIssues({ site }: Portal, judge: JudgeAddress): Issue[] {
  return judge(site.contact.website, { schemes: web })
    .filter(({ code }) => code !== 'link-own-site')
    .map(({ code, values, severity = 'error' }) => ({
      code,
      severity,
      file: 'content/site.json',
      field: 'contact.website',
      values,
    }));
}

/** A redirect that leads to itself, or round in a circle, never arrives. */
function redirectIssues({ redirects }: Portal): Issue[] {
  const settled = new Set<string>();
  const issues: Issue[] = [];
  for (const from of redirects.keys()) {
    const way = new Set<string>();
    let at: string | undefined = from;
    while (at !== undefined && !settled.has(at) && !way.has(at)) {
      way.add(at);
      at = redirects.get(at);
    }
    if (at !== undefined && way.has(at)) {
      const values = { from: at, to: redirects.get(at) ?? '' };
      issues.push({
        code: 'redirect-circle',
        severity: 'error',
        file: 'content/redirects.json',
        field: at,
        values,
      });
    }
    for (const step of way) settled.add(step);
  }
  return issues;
}
