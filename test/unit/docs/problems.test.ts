import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import openapi from '../../../shared/contracts/openapi/openapi.json' with { type: 'json' };
import { ENTRY_ANSWERS } from '../../../shared/deployment/entry-answers.ts';
import { DEFAULT_ROUTE, ROUTES } from '../../../shared/deployment/routes.ts';
import { COMMANDS_IN_LIFE } from '../../../shared/domain/order/life/commands-in-life.ts';
import { REFUSED_ALSO_WITH } from '../../../shared/domain/order/life/other-refusals.ts';
import type { CommandRow, Who } from '../../../shared/domain/order/life/rows/row.ts';
import { ERROR_CODES, type ErrorCode } from '../../../shared/errors.ts';
import { PROBLEMS } from '../../../shared/http/problems.ts';
import { PAGES, readPage, readSections } from '../../support/examples/read-pages.ts';
import { ROOT, readImports } from '../../support/map/read-imports.ts';

const CALLERS = ['authorities', 'providers', 'persons', 'reviewers', 'oversight', 'registrars', 'public'] as const;
type Caller = (typeof CALLERS)[number];

/** Who of a page's readers the table of life knows. */
const IN_LIFE: Readonly<Record<Caller, readonly Who[]>> = {
  authorities: ['contact-point', 'validator'],
  providers: ['provider'],
  persons: ['person'],
  reviewers: ['reviewer'],
  oversight: [],
  registrars: [],
  public: [],
};

const WITH_KEYS = ['authorities', 'persons', 'reviewers', 'oversight', 'registrars', 'public'] as const;
const ON_ORDERS = ['authorities', 'providers', 'persons', 'reviewers'] as const;
const WITH_FILES = ['providers', 'persons', 'reviewers'] as const;
const FILING = ['authorities'] as const;
/** Who plays an authority's part with orders of the sandbox. */
const PLAYING = ['providers'] as const;
const RECKONING = ['authorities', 'public'] as const;

/** Who meets what does not come from the table of life. */
const MET_BY: Readonly<Partial<Record<ErrorCode, readonly Caller[]>>> = {
  'malformed-json': CALLERS,
  'body-too-large': CALLERS,
  'unsupported-media-type': CALLERS,
  'invalid-request': CALLERS,
  'service-unavailable': CALLERS,
  'may-be-stored': CALLERS,
  'record-damaged': CALLERS,
  'not-found': CALLERS,
  'method-not-allowed': CALLERS,
  'not-acceptable': ['authorities', 'providers', 'public'],
  'invalid-instant': ['public'],
  'idempotency-key-missing': WITH_KEYS,
  'idempotency-key-reused': [...ON_ORDERS, 'oversight', 'registrars'],
  'if-match-missing': ['authorities', 'reviewers'],
  'version-mismatch': ['authorities', 'reviewers'],
  'order-version-conflict': [...ON_ORDERS, 'oversight'],
  'order-erased': ['oversight'],
  'order-full': ON_ORDERS,
  'role-not-allowed': ['authorities', 'providers', 'reviewers', 'oversight', 'registrars'],
  'notice-reads-exhausted': ['providers'],
  'token-refused': ['providers'],
  'sign-in-too-old': ['authorities', 'providers', 'reviewers', 'oversight', 'registrars'],
  'sign-in-too-weak': ['authorities', 'providers', 'reviewers', 'oversight'],
  'authority-not-allowed': ['authorities', 'registrars'],
  'order-not-found': ['authorities', 'providers', 'oversight'],
  'read-back-wrong': ['authorities'],
  'authority-unknown': FILING,
  'provider-unknown': FILING,
  'signature-invalid': ['providers', 'registrars'],
  'signature-expired': ['providers', 'registrars'],
  'digest-unknown': ['providers'],
  'case-code-invalid': ['persons'],
  'case-session-invalid': ['persons'],
  'code-unknown': ['persons'],
  'code-not-yours': ['persons'],
  'too-many-tries': ['persons', 'providers', 'public'],
  'complaint-unknown': ['oversight'],
  'complaint-checked': ['oversight'],
  'complaint-number-unknown': ['public'],
  'directory-entry-unknown': ['registrars'],
  'entry-version-conflict': ['registrars', ...PLAYING],
  'entry-version-mismatch': ['registrars'],
  'change-unknown': ['registrars'],
  'change-own': ['registrars'],
  'change-not-yours': ['registrars'],
  'change-open': ['registrars'],
  'change-not-open': ['registrars'],
  'change-differs': ['registrars'],
  'endpoint-unproven': ['registrars'],
  'challenge-not-answered': ['registrars'],
  'key-unknown': ['registrars'],
  'key-revoked': ['registrars'],
  'account-suspended': ['authorities', 'registrars', 'reviewers'],
  'suspension-unknown': ['registrars'],
  'suspension-over': ['registrars'],
  'second-registrar-needed': ['registrars'],
  'suspended-alone-lately': ['registrars'],
  'search-unknown': ['oversight'],
  'search-own': ['oversight'],
  'search-answered': ['oversight'],
  'search-not-yours': ['oversight'],
  'search-not-open': ['oversight'],
  'reading-unknown': ['oversight'],
  'reading-own': ['oversight'],
  'reading-answered': ['oversight'],
  'reading-not-yours': ['oversight'],
  'reading-not-open': ['oversight'],
  'target-too-broad': [...FILING, 'oversight'],
  'order-too-broad': FILING,
  'further-demand': FILING,
  'draft-unknown': FILING,
  'draft-changed': FILING,
  'too-many-drafts': FILING,
  'filing-unknown': FILING,
  'filing-refused': FILING,
  'filing-expired': FILING,
  'filing-issued': FILING,
  'filing-not-issued': FILING,
  'too-many-words': FILING,
  'order-domestic': FILING,
  'addressee-not-allowed': FILING,
  'language-not-accepted': FILING,
  'date-in-future': [...FILING, 'registrars'],
  'signature-too-old': FILING,
  'validation-before-issue': FILING,
  'signed-before-order': ['authorities'],
  'paper-mismatch': ['authorities'],
  'filer-mismatch': FILING,
  'amendment-incomplete': ['reviewers'],
  'protection-on-record': ['reviewers'],
  'data-not-stored-yet': FILING,
  'instrument-not-verified': FILING,
  'instrument-unknown': RECKONING,
  'period-not-defined': RECKONING,
  'figure-unknown': ['public'],
  'period-beyond-cap': RECKONING,
  'period-below-floor': RECKONING,
  'length-not-offered': RECKONING,
  'calendar-not-covered': RECKONING,
  'zone-unknown': ['public'],
  'extension-not-allowed': ['public', ...PLAYING],
  'extension-too-late': PLAYING,
  'extension-barred': PLAYING,
  'continuation-too-late': PLAYING,
  'renewal-needs-leave': PLAYING,
  'attachment-unknown': WITH_FILES,
  'attachment-incomplete': ['providers', 'persons'],
  'nothing-to-check': ['public'],
  'attachment-mismatch': ['providers', 'persons'],
  'attachment-type-refused': ['providers', 'persons'],
  'attachment-awaited': ['reviewers'],
  'attachment-withheld': WITH_FILES,
  'range-required': WITH_FILES,
  'range-not-satisfiable': WITH_FILES,
};

/** Why nobody is ever answered so. */
const NEVER_ANSWERED: Readonly<Partial<Record<ErrorCode, string>>> = {
  'wrong-entrance': 'whoever calls the public address is never answered so',
  'caller-unproven': 'only pages of the same deployment send the header that it is about',
  'cross-site': 'pages answer with a page of their own, and the API takes no forms',
  'sign-in-failed': 'desks answer with a page of their own, and the API signs nobody in',
  'order-received': 'it tells the system alone to leave an order as it is',
  'address-not-allowed': 'it is about the address of a webhook, and stands in the log',
};

/** What is met where there is no operation. */
const OF_NO_ADDRESS: readonly string[] = ['not-found', 'method-not-allowed'];

/** Where one row of life is for reviewers and parties alike, whom alone a code of it is for. */
const OF_ROWS_FOR_BOTH: Readonly<Partial<Record<ErrorCode, readonly Caller[]>>> = {
  'review-not-yours': ['reviewers'],
  'review-not-independent': ['reviewers'],
  'review-unassigned': ['authorities', 'providers', 'persons'],
  'seat-unknown': ['authorities', 'providers', 'persons'],
  'conflicts-exhausted': ['authorities', 'providers', 'persons'],
  'conflict-too-late': ['authorities', 'providers', 'persons'],
};

/** Codes the table of life refuses these with. */
function listCodesInLife(who: readonly Who[]): ErrorCode[] {
  const rows: readonly (readonly [string, CommandRow])[] = Object.entries(COMMANDS_IN_LIFE);
  const others = new Map<string, readonly ErrorCode[]>(Object.entries(REFUSED_ALSO_WITH));
  return rows
    .filter(([, { by }]) => by.some((one) => who.includes(one)))
    .flatMap(([type, row]) => [
      ...(others.get(type) ?? []),
      ...Object.values(row.in).flatMap((cell) => (cell.kind === 'refused' ? [cell.code] : [])),
    ]);
}

const listExpected = (caller: Caller): ErrorCode[] => {
  const inLife = listCodesInLife(IN_LIFE[caller]).filter((code) => OF_ROWS_FOR_BOTH[code]?.includes(caller) ?? true);
  return ERROR_CODES.filter((code) => inLife.includes(code) || MET_BY[code]?.includes(caller));
};

/** Rows of the tables of problems on a page: code and status. */
const listDocumented = (page: string): (readonly [string, number])[] =>
  [...readPage(page).matchAll(/^\| `([a-z-]+)` \| (\d{3}) \| [^|]+ \| [^|]+ \|$/gm)].map(([, code = '', status]) => [
    code,
    Number(status),
  ]);

const SHARED = listDocumented('README');
const documentedFor = (caller: Caller) => [...SHARED, ...listDocumented(caller)];

/** Every operation of a page, as the API document has it. */
const operationsOf = (caller: Caller) =>
  readSections(caller).flatMap(({ operation }) => {
    const [method = '', path = ''] = operation?.split(' ') ?? [];
    const described: unknown = Reflect.get(Object(Reflect.get(openapi.paths, path)), method.toLowerCase());
    return described === undefined
      ? []
      : [{ route: operation ?? '', responses: Object(Reflect.get(Object(described), 'responses')) }];
  });

/** Codes written in any file that the functions behind these routes reach. */
function listWithinReach(routes: readonly string[]): string {
  const functions = Object.entries(ROUTES).filter(([, served]) =>
    Object.keys(served).some((route) => routes.includes(route)),
  );
  const waiting = functions.map(([name]) => `functions/${name}/handler.ts`);
  const reached = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const isList = file === 'shared/errors.ts' || file === 'shared/http/problems.ts' || !file.endsWith('.ts');
    if (reached.has(file) || isList || !existsSync(join(ROOT, file))) continue;
    reached.add(file);
    waiting.push(...readImports(file).files);
  }
  return [...reached].map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
}

it('there is a page for each caller, and no other', () => {
  expect([...PAGES]).toEqual([...CALLERS].sort());
});

it('each code there is has somebody who meets it, or a reason why nobody does', () => {
  const met = CALLERS.flatMap(listExpected);
  expect(ERROR_CODES.filter((code) => !met.includes(code))).toEqual(Object.keys(NEVER_ANSWERED));
});

describe.each(CALLERS)('docs/api/%s.md', (caller) => {
  const documented = documentedFor(caller);

  it('lists every code its caller can meet, each once, and none else', () => {
    expect(documented.map(([code]) => code).sort()).toEqual(listExpected(caller).sort());
  });

  it('lists each with its status', () => {
    const statuses = new Map<string, { readonly status: number }>(Object.entries(PROBLEMS));
    expect(documented.filter(([code, status]) => statuses.get(code)?.status !== status)).toEqual([]);
  });

  it('agrees with the statuses that the API document gives its operations', () => {
    const declared = new Set(operationsOf(caller).flatMap(({ responses }) => Object.keys(responses).map(Number)));
    const refusing = [...declared].filter((status) => status >= 400);
    const told = documented.map(([, status]) => status);
    const unmet = refusing.filter((status) => !told.includes(status) && !Object.hasOwn(ENTRY_ANSWERS, status));
    expect(unmet).toEqual([]);
    const undeclared = documented.filter(([code, status]) => !OF_NO_ADDRESS.includes(code) && !declared.has(status));
    expect(undeclared.map(([code]) => code)).toEqual([]);
  });

  it('lists no code that its functions do not reach', () => {
    const within = listWithinReach([DEFAULT_ROUTE, ...operationsOf(caller).map(({ route }) => route)]);
    expect(documented.filter(([code]) => !within.includes(`'${code}'`))).toEqual([]);
  });
});
