import type { BreachReport } from '../app/suspension/breach-report.ts';

const BLANK = '................................................................';

const listCounts = (counts: Readonly<Record<string, number | undefined>>): readonly string[] =>
  Object.entries(counts)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, count]) => `   ${name}: ${count}`);

const ACCOUNTS = {
  listed: 'the entry names it',
  acted: 'the entry does not name it; it is on record',
  'not-found':
    'NOT FOUND: neither the entry nor what is on record since then has its id. Compare the spelling before you believe a nought below',
} as const satisfies Record<NonNullable<BreachReport['account']>, string>;

/** The report as a person reads it, with room for what only a person can say. */
export function writeBreachReport(report: BreachReport): string {
  const { nature, measures, personsToTell } = report;
  const suspension =
    report.suspension === null ? 'not suspended' : `suspension ${report.suspension} (${report.status})`;
  return [
    `Personal data breach: account of ${report.authority}, ${suspension}`,
    'Content as asked by Directive (EU) 2016/680, Articles 30 and 31',
    '',
    `Account             ${report.account === null ? 'everybody of the authority' : ACCOUNTS[report.account]}`,
    `Doubted since       ${report.since}`,
    `Aware since         ${report.awareAt}`,
    `To be notified by   ${report.notifyBy} (72 hours; later with the reasons for the delay)`,
    '',
    '1. Nature of the breach (Article 30(3)(a))',
    `   Orders touched: ${nature.orders}`,
    ...listCounts(nature.byStanding),
    '   What was done with the account:',
    ...listCounts(nature.acts),
    `   Persons concerned, at the most: ${nature.personsAtMost}`,
    '   Identifiers by type:',
    ...listCounts(nature.identifiersByType),
    '   Identifiers by category of data:',
    ...listCounts(nature.identifiersByCategory),
    `   Read: ${nature.reads.orders} orders, ${nature.reads.lists} pages of lists, ${nature.reads.searches} pages of searches`,
    ...listCounts(nature.reads.byRoute),
    `   Drafts of filings: ${nature.drafts.written} written, ${nature.drafts.read} read`,
    '',
    '2. Contact point (Article 30(3)(b))',
    `   ${BLANK}`,
    '',
    '3. Likely consequences (Article 30(3)(c))',
    `   ${BLANK}`,
    '',
    '4. Measures taken and proposed (Article 30(3)(d))',
    ...measures.taken.map(({ what, at, orderId }) => `   ${at}  ${what}${orderId === undefined ? '' : `  ${orderId}`}`),
    `   Proposed: ${BLANK}`,
    '',
    '5. Persons to be told (Article 31), where the risk is high',
    `   High risk, and why: ${BLANK}`,
    ...personsToTell.map(({ reference, provider, notice, relay, deferred }) =>
      [
        `   ${reference}  notice ${notice}`,
        relay === null ? `not told yet, by ${provider}` : `relay by ${provider}: ${relay}`,
        ...(deferred ? [`put off (${deferred.ground}) until ${deferred.until ?? 'its end'}`] : []),
      ].join(', '),
    ),
    '',
  ].join('\n');
}
