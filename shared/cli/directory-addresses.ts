import { type Egress, mayBeSentTo } from '../adapters/endpoints/https/guard.ts';
import type { DirectoryEntry } from '../contracts/items/directory.ts';
import type { Fault } from '../errors.ts';

interface Written {
  /** RFC 6901, from the entry down. */
  readonly pointer: string;
  readonly url: string;
}

/**
 * Web addresses that no browser opens as they are written, as persons type them from paper, and endpoints that nothing is ever sent
 * to. There is no meaning in any of them, so nothing puts one.
 *
 * @param egress `loopback` for a system on one machine, which may be sent to there.
 */
export const listWrongAddresses = (entries: readonly DirectoryEntry[], egress: Egress): Fault[] =>
  entries.flatMap((entry, index) =>
    [...listMisspelt(entry), ...listUnreachable(entry, egress)].map(({ pointer, detail }) => ({
      pointer: `/entries/${index}${pointer}`,
      detail,
    })),
  );

const listMisspelt = (entry: DirectoryEntry): Fault[] =>
  listAddresses(entry).flatMap(({ pointer, url }) => {
    const detail = explainSpelling(url);
    return detail === undefined ? [] : [{ pointer, detail }];
  });

const listUnreachable = (entry: DirectoryEntry, egress: Egress): Fault[] =>
  listEndpoints(entry).flatMap(({ pointer, url }) =>
    mayBeSentTo(url, egress)
      ? []
      : [
          {
            pointer,
            detail:
              'is no public https address, so that nothing is ever sent there: write one such as https://provider.example/inbox',
          },
        ],
  );

function listAddresses(entry: DirectoryEntry): readonly Written[] {
  if (entry.kind !== 'authority') return listEndpoints(entry);
  const { supervisoryAuthority, legalAid, courts = [] } = entry;
  const said = [
    { pointer: '/supervisoryAuthority/website', url: supervisoryAuthority.website },
    { pointer: '/legalAid/website', url: legalAid?.website },
    ...courts.map(({ website }, index) => ({ pointer: `/courts/${index}/website`, url: website })),
  ];
  return said.flatMap(({ pointer, url }) => (url === undefined ? [] : [{ pointer, url }]));
}

const listEndpoints = (entry: DirectoryEntry): readonly Written[] =>
  entry.kind === 'provider'
    ? entry.endpoints.map(({ url }, index) => ({ pointer: `/endpoints/${index}/url`, url }))
    : [];

/** A host in upper case and a missing last slash make no difference to anybody. */
function explainSpelling(url: string): string | undefined {
  const target = new URL(url); // it has the form of one
  if (target.username !== '' || target.password !== '') return 'names a user: leave out what stands before the @';
  const written = url.replace(/^[a-z]+:\/\/[^/?#]*/i, (origin) => origin.toLowerCase());
  if (target.href === written || target.href === `${written}/`) return undefined;
  return `no browser opens it as it is written: write ${target.href}`;
}
