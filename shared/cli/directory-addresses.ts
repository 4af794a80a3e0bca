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
  listCalled(entry).flatMap(({ pointer, url }) =>
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
  if (entry.kind !== 'authority') return listCalled(entry);
  const { supervisoryAuthority, legalAid, courts = [] } = entry;
  const said = [
    { pointer: '/supervisoryAuthority/website', url: supervisoryAuthority.website },
    { pointer: '/legalAid/website', url: legalAid?.website },
    ...courts.map(({ website }, index) => ({ pointer: `/courts/${index}/website`, url: website })),
  ];
  return [...said.flatMap(({ pointer, url }) => (url === undefined ? [] : [{ pointer, url }])), ...listCalled(entry)];
}

/** What we call by ourselves. */
function listCalled(entry: DirectoryEntry): readonly Written[] {
  if (entry.kind === 'roster') return [];
  const { webhooks = [], onCall = [] } = entry.reach ?? {};
  const at = (list: string, addresses: readonly { readonly url: string }[]): Written[] =>
    addresses.map(({ url }, index) => ({ pointer: `/${list}/${index}/url`, url }));
  const endpoints = entry.kind === 'provider' ? at('endpoints', entry.endpoints) : [];
  return [...endpoints, ...at('reach/webhooks', webhooks), ...at('reach/onCall', onCall)];
}

/** A host in upper case and a missing last slash make no difference to anybody. */
function explainSpelling(url: string): string | undefined {
  const target = new URL(url); // it has the form of one
  if (target.username !== '' || target.password !== '') return 'names a user: leave out what stands before the @';
  const written = url.replace(/^[a-z]+:\/\/[^/?#]*/i, (origin) => origin.toLowerCase());
  if (target.href === written || target.href === `${written}/`) return undefined;
  return `no browser opens it as it is written: write ${target.href}`;
}
