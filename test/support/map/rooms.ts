/**
 * The rooms of the house and what each may import besides its own files. The linter holds it (`biome.rooms.json` is written from
 * it by `npm run map`), so widening a row is a design change and shows in review.
 */
export interface Room {
  /** What it holds, in a few words. */
  readonly holds: string;
  /**
   * Rooms, or single files, it may import; `room/**` stands for a room and every room below it, and `<basis>` for the folder of
   * the same legal basis in another layer.
   */
  readonly may: readonly string[];
  /** Packages it may import, by name or pattern; left out: any. */
  readonly packages?: readonly string[];
  /** Of files, or rooms, that it may import: the names it may not, as patterns. */
  readonly withheld?: Readonly<Record<string, string>>;
}

const ERRORS = 'shared/errors.ts';
const DEPLOYMENT = 'shared/deployment';
const DOMAIN = 'shared/domain/**';
const POLICY = 'shared/domain/policy';
const PORTS = 'shared/ports/**';
const PAGE = 'shared/ports/page.ts';
const APP = 'shared/app/**';
const CONTRACTS = 'shared/contracts/**';
const BORDER = 'shared/contracts/border';
const FORMS = 'shared/contracts/forms/**';
const TERMS = 'shared/domain/law/terms';
const RECORD = 'shared/domain/order/record';
const LIFE = 'shared/domain/order/life';
const KIT = 'web/components';
const STYLE = 'web/components/style';
const PROVIDER_KIT = 'shared/kit';

/** Rules are handed the row an order rests on: they may say what a basis is called, and look nothing up. */
const ROWS_WITHHELD = {
  'shared/domain/law/instruments.ts': 'INSTRUMENTS',
  'shared/domain/law/order-laws.ts': 'ORDER_LAWS',
} as const;

const ZOD = ['zod/mini'];
/** What the rules themselves need: nothing that reaches out. */
const PURE = ['node:crypto'];
const MIDDLEWARE = ['@aws-lambda-powertools/**', '@middy/core', 'aws-lambda', ...ZOD];

const domain = {
  shared: { holds: 'errors and their codes', may: [], packages: [] },
  // functions, constructs, adapters and the description of the API derive from these tables, so that a wrong name does not compile
  [DEPLOYMENT]: {
    holds:
      'what the deployment and the code have to agree on, each written once: variables, routes and pages, tables, lanes, alarms',
    may: [],
    packages: [],
  },
  'shared/domain': {
    holds:
      'what every subject uses: instants, ids, digests, sealing, actors, officials, signatures over text, consultations, signs of text, mail addresses',
    may: [ERRORS, POLICY],
    packages: [...PURE, 'canonicalize', 'node:url'],
  },
  [POLICY]: {
    holds: 'figures of our own where the law is silent, by whom they are for, and what a refusal calls them',
    may: ['shared/domain/instant.ts'],
    packages: [],
  },
  [TERMS]: { holds: 'the words a row of law is written in', may: ['shared/domain'], packages: [] },
  'shared/domain/law/<basis>': { holds: 'the rows of one legal basis', may: [TERMS], packages: [] },
  'shared/domain/law/reckoned': {
    holds: 'laws that are reckoned with, and not filed under',
    may: [TERMS],
    packages: [],
  },
  'shared/domain/law': {
    holds: 'the register of every row, and sign-offs',
    may: [ERRORS, POLICY, 'shared/domain/law/**'],
    packages: [],
  },
  'shared/domain/law/calendars': {
    holds: 'public holidays, as generated',
    may: [ERRORS],
    packages: ['temporal-polyfill/**'],
  },
  'shared/domain/law/periods': {
    holds: 'how a period is computed, step by step',
    may: [ERRORS, 'shared/domain', POLICY, 'shared/domain/law', 'shared/domain/law/calendars', TERMS],
    packages: ['temporal-polyfill/**'],
    withheld: ROWS_WITHHELD,
  },
  'shared/domain/law/strip': {
    holds: 'the days of a period on a calendar, as somebody reads them',
    may: [ERRORS, 'shared/domain', 'shared/domain/law/calendars', TERMS],
    packages: ['temporal-polyfill/**'],
  },
  'shared/domain/directory': {
    holds: 'who takes part: authorities, providers, registrars; who of them is on duty, and how an entry changes',
    may: [ERRORS, 'shared/domain', POLICY, 'shared/domain/law', TERMS],
    packages: ['temporal-polyfill/**'],
    withheld: ROWS_WITHHELD,
  },
  'shared/domain/attachments': {
    holds: 'files of objections: what they are, how they are sealed',
    may: [ERRORS, 'shared/domain', POLICY],
    packages: [],
  },
  'shared/domain/published': {
    holds: 'every figure that binds, with what it bounds',
    may: ['shared/domain', POLICY, 'shared/domain/attachments', 'shared/domain/delivery'],
    packages: [],
  },
  'shared/domain/desks': {
    holds: 'sessions of officials at a desk, and as what they act',
    may: [ERRORS, 'shared/domain', POLICY],
    packages: [],
  },
  'shared/domain/cases': {
    holds: 'case codes, sessions, tries, complaints, difficulties, searches of oversight',
    may: [ERRORS, 'shared/domain', POLICY],
    packages: [...PURE, 'node:net'],
  },
  'shared/domain/filing/identifiers': {
    holds: 'how each kind of identifier is written',
    may: [ERRORS, 'shared/domain', POLICY],
    packages: ['node:net', 'libphonenumber-js/max', '@scure/base', '@noble/hashes/**'],
  },
  'shared/domain/filing/breadth': {
    holds: 'whether an order is broader than it need be',
    may: [ERRORS, 'shared/domain', POLICY, 'shared/domain/filing/identifiers', 'shared/domain/law', TERMS],
    packages: [],
    withheld: ROWS_WITHHELD,
  },
  [RECORD]: {
    holds: 'what is on record: state, events, the state after each',
    may: [
      ERRORS,
      'shared/domain',
      POLICY,
      'shared/domain/attachments',
      'shared/domain/filing/breadth',
      'shared/domain/law',
      TERMS,
    ],
    packages: [],
    withheld: ROWS_WITHHELD,
  },
  'shared/domain/order/notes': {
    holds: 'what happened beside the commits: the chain of notes',
    may: [ERRORS, 'shared/domain', POLICY, 'shared/domain/delivery', RECORD],
    packages: [],
  },
  'shared/domain/order/life/rows': {
    holds: 'the table of life, row by row',
    may: [ERRORS, 'shared/domain', RECORD, TERMS],
    packages: [],
  },
  [LIFE]: {
    holds: 'what may happen when: commands, waits, time',
    may: [ERRORS, 'shared/domain', POLICY, 'shared/domain/law/periods', TERMS, RECORD, 'shared/domain/order/life/rows'],
    packages: [],
  },
  'shared/domain/order/decisions': {
    holds: 'what a command makes of an order: its events',
    may: [
      ERRORS,
      'shared/domain',
      POLICY,
      'shared/domain/attachments',
      'shared/domain/law/periods',
      TERMS,
      RECORD,
      LIFE,
    ],
    packages: [],
  },
  'shared/domain/order': {
    holds: 'deciding a command whole, and the commit that keeps it',
    may: [
      ERRORS,
      'shared/domain',
      POLICY,
      TERMS,
      RECORD,
      LIFE,
      'shared/domain/order/life/rows',
      'shared/domain/order/decisions',
    ],
    packages: [],
  },
  'shared/domain/order/readings': {
    holds: 'what is read off a record: lists, documents, what needs attention',
    may: [
      ERRORS,
      'shared/domain',
      POLICY,
      'shared/domain/law',
      TERMS,
      RECORD,
      LIFE,
      'shared/domain/order',
      'shared/domain/delivery',
    ],
    packages: [],
    withheld: ROWS_WITHHELD,
  },
  'shared/domain/filing': {
    holds: 'whether and how an order is issued',
    may: [
      ERRORS,
      'shared/domain',
      POLICY,
      'shared/domain/filing/breadth',
      'shared/domain/law',
      'shared/domain/law/periods',
      TERMS,
      RECORD,
    ],
    packages: ['temporal-polyfill/**'],
    withheld: ROWS_WITHHELD,
  },
  'shared/domain/overlap': {
    holds: 'holds of the same data, found by keyed hashes',
    may: ['shared/domain', POLICY, 'shared/domain/filing/identifiers', RECORD, LIFE],
    packages: [],
  },
  'shared/domain/news': {
    holds: 'what people hear of without content: who, of what, from when on, and for how long it is so',
    may: [
      'shared/domain',
      POLICY,
      'shared/domain/delivery',
      'shared/domain/directory',
      RECORD,
      LIFE,
      'shared/domain/order/decisions',
      'shared/domain/order',
    ],
    packages: [],
  },
  'shared/domain/delivery': {
    holds: 'the attempts to hand over a message, what follows silence, and the rows of the due index',
    may: ['shared/domain', POLICY, 'shared/domain/directory', RECORD],
    packages: [],
  },
} as const satisfies Record<string, Room>;

const port = (holds: string, ...others: readonly string[]): Room => ({
  holds,
  may: [ERRORS, DOMAIN, ...others],
  packages: [],
});

const ports = {
  'shared/ports': port(
    'what every use case needs of the world: clock, patience, directory, keys, signers, pages, and the API for those who ask it',
  ),
  'shared/ports/order': port('orders and their list', PAGE),
  'shared/ports/review': port("reviewers' lists, oversight's lists of silences and claimed notices", PAGE),
  'shared/ports/desk': port('the issuer that officials sign in at'),
  'shared/ports/case': port('case codes, tries, files of objections'),
  'shared/ports/document': port('the printer'),
  'shared/ports/filing': port(
    'which order has demanded what, what waits for a second word, and how much is filed',
    PAGE,
  ),
  'shared/ports/overlap': port('the indexes of marks and imprints, and what orders were found', PAGE),
  'shared/ports/delivery': port('deliveries, their queue, the sender, attempts and incidents', PAGE),
  'shared/ports/time': port('the due index and its queue'),
  'shared/ports/oversight': port('complaints, searches, the list of brief orders, and who consulted what', PAGE),
};

/** A use case: load, decide, commit. */
const useCases = (holds: string, others: readonly string[] = [], packages: readonly string[] = []): Room => ({
  holds,
  may: [ERRORS, DOMAIN, PORTS, ...others.map((subject) => `shared/app/${subject}`)],
  packages,
});

const app = {
  'shared/app/order': useCases('acting on an order, reading it, its history', ['feed']),
  'shared/app/filing': useCases('filing and checking a filing', ['order']),
  'shared/app/review': useCases('drawing a reviewer, reading and deciding a review', ['order']),
  'shared/app/case': useCases("a person's case: code, session, objection, files", ['order', 'review']),
  'shared/app/desk': useCases('sessions of officials at a desk, and what they typed and did not send', ['case']),
  'shared/app/overlap': useCases('finding other holds of the same data', ['order']),
  'shared/app/document': useCases('certificates, notices, verification', ['order', 'case', 'overlap']),
  'shared/app/feed': useCases('what is told by pull'),
  'shared/app/delivery': useCases('telling providers', ['order', 'overlap', 'feed']),
  'shared/app/calls': useCases('telephone calls: which wait, what to say, how they went', ['order', 'delivery']),
  'shared/app/suspension': useCases('what follows from the suspension of an account', ['order']),
  'shared/app/time': useCases('what becomes due', ['order', 'delivery', 'review']),
  'shared/app/directory': useCases('the directory: how entries are read and changed', ['order']),
  'shared/app/sandbox': useCases('the sandbox: who registers there, test orders, and what is played with them', [
    'filing',
    'order',
  ]),
  'shared/app/restore': useCases('proving what is kept after a restore', ['time'], ['p-limit']),
  'shared/app/oversight': useCases(
    'complaints and their check, searches, readings of sealed text, brief orders, who consulted what',
    ['order', 'case'],
  ),
};

/** Bodies and answers of one kind of caller. */
const bodies = (holds: string, ...others: readonly string[]): Room => ({
  holds,
  may: [ERRORS, DOMAIN, BORDER, ...others],
  packages: ZOD,
});
const COMMON = 'shared/contracts/api/common';
const contracts = {
  [BORDER]: {
    holds: 'what every border reads: JSON, text, ids, headers, pointers',
    may: [ERRORS, DOMAIN],
    packages: [...ZOD, 'zod/locales', 'lossless-json'],
  },
  'shared/contracts/forms/parts': {
    holds: 'parts that several forms have, and what each basis answers at the border',
    may: [ERRORS, BORDER, DOMAIN],
    packages: ZOD,
  },
  'shared/contracts/forms/<basis>': {
    holds: 'the forms of one legal basis, and what is read off them',
    may: [BORDER, 'shared/contracts/forms/parts', TERMS],
    packages: ZOD,
  },
  'shared/contracts/batch': {
    holds: 'many filings in one body, and identifiers as a table',
    may: [ERRORS, BORDER, DOMAIN, 'shared/contracts/forms'],
    packages: [...ZOD, 'csv-parse/sync'],
  },
  'shared/contracts/forms': {
    holds: 'a filing, whatever its form, and what is read off it',
    may: [ERRORS, DOMAIN, BORDER, FORMS],
    packages: ZOD,
  },
  [COMMON]: bodies('what several callers send or get', 'shared/contracts/items'),
  'shared/contracts/api/public': bodies(
    'verification, deadlines, keys, complaints',
    COMMON,
    'shared/contracts/forms/parts',
  ),
  'shared/contracts/api/authorities': bodies('filing, commands, orders', COMMON, FORMS),
  'shared/contracts/api/persons': bodies('the case of a person concerned', COMMON),
  'shared/contracts/api/providers': bodies(
    'messages of providers, webhooks, and what they read',
    COMMON,
    'shared/contracts/forms',
  ),
  'shared/contracts/api/reviewers': bodies('reviews and decisions', COMMON),
  'shared/contracts/api/registrars': bodies(
    'entries of the directory and their changes, suspensions, what a key signed',
    COMMON,
    'shared/contracts/items',
  ),
  'shared/contracts/api/sandbox': bodies(
    'registration in the sandbox, test orders and their steps',
    'shared/contracts/items',
  ),
  'shared/contracts/api/oversight': bodies(
    'silences, claimed notices, brief orders, consultations, complaints and their check, searches, readings of sealed text',
    COMMON,
    'shared/contracts/forms/parts',
  ),
  'shared/contracts/items': {
    holds: 'stored items, what is sealed in them, queue bodies, the directory file',
    may: [ERRORS, DOMAIN, BORDER],
    packages: ZOD,
  },
  'shared/contracts/openapi/parts': {
    holds: 'what the API document says in one place: headers, refusals, proofs, tags, examples',
    may: [DEPLOYMENT],
    packages: [],
  },
  'shared/contracts/openapi/operations': {
    holds: 'one row for each operation',
    may: [DEPLOYMENT, 'shared/contracts/openapi/parts'],
    packages: [],
  },
  'shared/contracts/openapi': {
    holds: 'the API document, made of the contracts',
    may: [
      DEPLOYMENT,
      BORDER,
      FORMS,
      'shared/contracts/api/**',
      'shared/contracts/batch',
      'shared/contracts/openapi/**',
    ],
    packages: ZOD,
  },
} as const satisfies Record<string, Room>;

const translated = (language: string): Room => ({
  holds: `words in ${language}`,
  may: ['shared/documents/words/en'],
  packages: [],
});

const documents = {
  'shared/documents/blocks': { holds: 'what paper, page and text are made of', may: [], packages: [] },
  'shared/documents/words/en': {
    holds: 'words in English, and the keys every language has',
    may: [ERRORS, DOMAIN],
    packages: [],
  },
  'shared/documents/words/de': translated('German'),
  'shared/documents/words/es': translated('Spanish'),
  'shared/documents/words/fr': translated('French'),
  'shared/documents/words/pl': translated('Polish'),
  'shared/documents/layouts/parts': {
    holds: 'fields that several layouts have',
    may: [BORDER, FORMS, 'shared/documents/blocks'],
    packages: ZOD,
  },
  'shared/documents/layouts/<basis>': {
    holds: 'the papers of one legal basis',
    may: ['shared/contracts/forms/<basis>', 'shared/documents/blocks', 'shared/documents/layouts/parts'],
    packages: ZOD,
  },
  'shared/documents/layouts': {
    holds: 'which papers there are under each basis',
    may: [DOMAIN, 'shared/documents/layouts/**'],
    packages: [],
  },
  'shared/documents': {
    holds: 'an order on paper: its form and the sheet of its record; the page behind a printed address',
    may: [
      BORDER,
      DOMAIN,
      'shared/documents/blocks',
      'shared/documents/layouts',
      'shared/documents/layouts/parts',
      'shared/documents/words/**',
      KIT,
      STYLE,
    ],
    packages: ZOD,
  },
  'shared/documents/mails': {
    holds: 'what mails say to those on duty',
    may: [DOMAIN, 'shared/documents', 'shared/documents/words/**'],
  },
  'shared/documents/news': {
    holds: 'a mail that says that there is news, in five languages',
    may: ['shared/domain/news'],
    packages: [],
  },
  'shared/documents/notice': {
    holds: 'the notice to the person concerned, as text, page and print',
    may: [
      BORDER,
      DOMAIN,
      'shared/documents',
      'shared/documents/blocks',
      'shared/documents/layouts',
      'shared/documents/words/**',
      KIT,
      STYLE,
    ],
    packages: ZOD,
  },
} as const satisfies Record<string, Room>;

const web = {
  [STYLE]: { holds: 'the styles of the kit, and the sheets made of them', may: [], packages: [] },
  [KIT]: { holds: 'the kit: escaping templates, and what pages are made of', may: [], packages: ['hono/html'] },
  'web/steps/words': { holds: 'what pages of every audience say, by language', may: [], packages: [] },
  'web/steps': {
    holds:
      'what pages of every audience are made of: forms, links, dates, words, what surrounds them, and how they ask the API',
    may: [ERRORS, KIT, STYLE, 'web/steps/words', 'shared/ports/published-api.ts', 'shared/http/problem-prefix.ts'],
    packages: [],
  },
  'web/persons/words': {
    holds: 'words of the pages for persons, by language',
    may: ['web/steps', 'web/steps/words'],
    packages: [],
  },
  'web/persons': {
    holds: 'pages for persons: what holds for them all, and how each asks the API',
    may: [KIT, 'web/steps', 'web/persons/words', 'shared/contracts/api/persons'],
    packages: [],
  },
  'web/persons/parts': {
    holds: 'what several of them show',
    may: [KIT, 'web/steps', 'web/persons'],
    packages: [],
  },
  'web/persons/pages': {
    holds: 'one step of a journey each: what it asks of the API, what it shows, what becomes of what is posted',
    may: [KIT, 'web/steps', 'web/persons', 'web/persons/parts'],
    packages: [],
  },
  ...Object.fromEntries(
    ['en', 'de', 'fr', 'es', 'pl'].map((language) => [
      `web/public/words/${language}`,
      {
        holds: `words of the pages for everybody in ${language}`,
        may: language === 'en' ? [] : ['web/public/words/en', 'shared/contracts/api/public'],
        packages: [],
      },
    ]),
  ),
  'web/public/words': {
    holds: 'words of the pages for everybody, joined by language',
    may: ['web/steps', 'web/steps/words', 'web/public/words/**', 'shared/contracts/api/public'],
    packages: [],
  },
  'web/public': {
    holds: 'pages for everybody: what holds for them all, and how each asks the API',
    may: [KIT, 'web/steps', 'web/public/words', 'shared/contracts/api/public'],
    packages: [],
  },
  'web/public/parts': {
    holds: 'what they show that is long: an answer, a form, a calendar',
    may: [KIT, 'web/steps', 'web/public', 'shared/documents'],
    packages: [],
  },
  'web/public/accessibility': {
    holds: 'what the last run of every page found, and what the accessibility statement makes of it',
    may: [],
    packages: [],
  },
  'web/public/viewer': {
    holds: 'what the page of the interface runs in the browser: all that runs',
    may: [],
    packages: [],
  },
  'web/public/pages': {
    holds: 'one page each: what it asks of the API, what it shows, what becomes of what is posted',
    may: [
      KIT,
      'web/steps',
      'web/public',
      'web/public/parts',
      'web/public/words',
      'web/public/accessibility',
      'shared/contracts/api/public',
    ],
    packages: [],
  },
  ...Object.fromEntries(
    ['en', 'de', 'fr', 'es', 'pl'].map((language) => [
      `web/desks/words/${language}`,
      {
        holds: `words of the desks in ${language}`,
        may: language === 'en' ? [] : ['web/desks/words/en'],
        packages: [],
      },
    ]),
  ),
  'web/desks/words': {
    holds: 'words of the desks, joined by language',
    may: ['web/steps', 'web/steps/words', 'web/desks/words/**'],
    packages: [],
  },
  'web/desks': {
    holds: 'desks of officials: what holds for them all, and how each asks the API',
    may: [KIT, 'web/steps', 'web/desks/words', 'shared/contracts/api/**'],
    packages: [],
  },
  'web/desks/entry': {
    holds: 'signing in and out, and choosing as what one acts',
    may: [KIT, 'web/steps', 'web/desks', 'web/desks/words'],
    packages: [],
  },
  'web/desks/duty': {
    holds: 'the duty desk: what is due, finding an order, handing over the shift',
    may: [KIT, 'web/steps', 'web/desks', 'web/desks/orders/parts', 'shared/contracts/api/**'],
    packages: [],
  },
  'web/desks/filing/form': {
    holds: 'the form of each legal basis as fields: shown, read as people type, and as it will be sent',
    may: [
      KIT,
      'web/steps',
      'web/desks',
      'web/desks/words',
      'shared/contracts/**',
      'shared/domain',
      'shared/domain/law',
    ],
    packages: [],
  },
  'web/desks/duty/script': {
    holds: 'what the duty desk runs in the browser: all that runs at a desk',
    may: [],
    packages: [],
  },
  'web/desks/filing': {
    holds: 'filing by hand, made from the contracts of each legal basis',
    may: [ERRORS, KIT, 'web/steps', 'web/desks', 'web/desks/filing/form', 'shared/contracts/**'],
    packages: [],
  },
  'web/desks/validation': {
    holds: 'the validator’s desk: what awaits a decision, and the decision',
    may: [
      KIT,
      'web/steps',
      'web/desks',
      'web/desks/words/en',
      'web/desks/orders/parts',
      'web/desks/orders/commands', // a decision is a command on an order, with its form, check and refusals
      'shared/contracts/api/**',
    ],
    packages: [],
  },
  'web/desks/provider': {
    holds: 'the provider’s desk: its orders, what it answers to them, notices, objections',
    may: [ERRORS, KIT, 'web/steps', 'web/desks', 'web/desks/orders/parts', 'web/desks/orders/commands', CONTRACTS],
    packages: [],
  },
  'web/desks/reviews': {
    holds: 'the reviewer’s desk: reviews, what the parties said, the decision',
    may: [ERRORS, KIT, 'web/steps', 'web/desks', 'web/desks/orders/parts', 'web/desks/orders/commands', CONTRACTS],
    packages: [],
  },
  'web/desks/register': {
    holds: 'the registrar’s desk: changes of the directory, approvals, revocation, suspension',
    may: [
      ERRORS,
      KIT,
      'web/steps',
      'web/desks',
      'web/desks/orders/parts',
      'web/desks/orders/commands',
      'web/desks/register/**',
      'shared/contracts/api/**',
      'shared/contracts/border',
    ],
    packages: [],
  },
  'web/desks/register/parts': {
    holds: 'what those pages show and how they ask: entries and changes in words, refusals, the form of one act',
    may: [
      ERRORS,
      KIT,
      'web/steps',
      'web/desks',
      'web/desks/filing/form',
      'web/desks/orders/parts',
      'web/desks/orders/commands',
      'shared/contracts/api/**',
    ],
    packages: [],
  },
  'web/desks/register/propose': {
    holds: 'proposing an entry, by a form or as JSON: typed, looked at, sent, and what changed meanwhile',
    may: [
      ERRORS,
      KIT,
      'web/steps',
      'web/desks',
      'web/desks/filing',
      'web/desks/filing/form',
      'web/desks/orders/parts',
      'web/desks/orders/commands',
      'web/desks/register/parts',
      'shared/contracts/api/**',
      'shared/contracts/border',
      'shared/domain/directory',
    ],
    packages: [],
  },
  'web/desks/oversight': {
    holds: 'the desk of oversight: silences, complaints, orders of any authority, searches, readings',
    may: [
      KIT,
      'web/steps',
      'web/desks',
      'web/desks/orders/parts',
      'web/public/words/**', // what people chose among who said what was hard
      'shared/contracts/api/**',
    ],
    packages: [],
  },
  'web/desks/orders': {
    holds: 'the pages of an order, and which commands there are',
    may: [KIT, 'web/steps', 'web/desks', 'web/desks/orders/**', 'shared/contracts/api/**'],
    packages: [],
  },
  'web/desks/orders/parts': {
    holds: 'what those pages show: facts, ends, times, targets, reviews, papers as they are laid out',
    may: [
      ERRORS,
      KIT,
      'web/steps',
      'web/desks',
      'web/desks/words/en',
      'shared/contracts/api/**',
      'shared/documents/blocks',
      'shared/documents/layouts/**',
      'shared/documents/words/**',
    ],
    packages: [],
  },
  'web/desks/orders/commands': {
    holds: 'every command on an order: its form, its check, its refusals, what changed meanwhile',
    may: [
      ERRORS,
      KIT,
      'web/steps',
      'web/desks',
      'web/desks/orders/parts',
      CONTRACTS,
      'shared/documents/blocks',
      'shared/documents/layouts/**',
    ],
    packages: [],
  },
} as const satisfies Record<string, Room>;

const SDK = '@aws-sdk/**';

const adapters = {
  'shared/adapters': {
    holds: 'clients of the SDK, the system clock, patience, refusing loudly, taking turns',
    may: [ERRORS, DOMAIN, PORTS],
    packages: [SDK, 'node:crypto', 'node:timers/promises', 'p-limit'],
  },
  'shared/adapters/dynamo': {
    holds: 'tables',
    may: [ERRORS, DEPLOYMENT, DOMAIN, PORTS, BORDER, 'shared/contracts/items'],
    packages: [SDK, 'node:crypto', 'node:timers/promises', ...ZOD],
  },
  'shared/adapters/kms': {
    holds: 'keys',
    may: [ERRORS, DEPLOYMENT, DOMAIN, PORTS, 'shared/adapters', 'shared/adapters/dynamo'],
    packages: [SDK, 'node:crypto', ...ZOD],
  },
  'shared/adapters/s3': {
    holds: 'files',
    may: [ERRORS, DEPLOYMENT, DOMAIN, PORTS, 'shared/adapters'],
    packages: [SDK],
  },
  'shared/adapters/sqs': { holds: 'queues', may: [ERRORS, DOMAIN, PORTS], packages: [SDK] },
  'shared/adapters/ssm': { holds: 'secrets of tools', may: [DOMAIN, PORTS, 'shared/adapters'], packages: [SDK] },
  'shared/adapters/lambda': {
    holds: 'functions that are called: the one that prints, and an operator’s call',
    may: [ERRORS, DOMAIN, PORTS, 'shared/adapters'],
    packages: [SDK, ...ZOD],
  },
  'shared/adapters/pdf': {
    holds: 'paper as PDF',
    may: ['shared/documents/**', 'shared/adapters/pdf/type'],
    packages: ['pdfkit', 'fontkit', 'qr', 'node:stream/consumers'],
  },
  'shared/adapters/files': {
    holds:
      'looking into files of objections by their content alone, and into documents for what they say of themselves',
    may: [
      'shared/domain/attachments',
      'shared/domain/order/readings',
      'shared/ports/case',
      'shared/ports/document',
      'shared/adapters/files/**',
    ],
    packages: ['@cantoo/pdf-lib'],
  },
  'shared/adapters/files/base': {
    holds: 'what each look into a file goes by: what it may cost, what is packed, what is hidden behind, refusals',
    may: ['shared/domain/attachments'],
    packages: ['node:zlib'],
  },
  'shared/adapters/files/pdf': {
    holds: 'the structure of PDF, and what in it acts',
    may: ['shared/domain/attachments', 'shared/adapters/files/base'],
    packages: ['@cantoo/pdf-lib'],
  },
  'shared/adapters/files/office': {
    holds: 'archives, and the documents of office programs',
    may: ['shared/domain/attachments', 'shared/adapters/files/base'],
    packages: ['node:zlib', 'sax'],
  },
  'shared/adapters/files/media': {
    holds: 'pictures and sound: where they end, and what they hold',
    may: ['shared/adapters/files/base'],
    packages: [],
  },
  'shared/adapters/files/words': {
    holds: 'texts, mails, and letters written as pages',
    may: ['shared/domain/attachments', 'shared/adapters/files/base'],
    packages: ['parse5', 'postal-mime'],
  },
  'shared/adapters/pdf/type': {
    holds: 'text set in type: fonts by script, shaping, directions, lines',
    may: [DEPLOYMENT],
    packages: ['harfbuzzjs', 'bidi-js', 'fontkit'],
  },
  'shared/adapters/endpoints': {
    holds: 'what everything is made of that sends, by whichever way',
    may: [DEPLOYMENT, 'shared/adapters', 'shared/adapters/dynamo', 'shared/adapters/kms'],
    packages: [SDK],
  },
  'shared/adapters/endpoints/api': {
    holds: 'the published API, as pages ask it',
    may: [ERRORS, DOMAIN, PORTS],
    packages: [],
  },
  'shared/adapters/endpoints/sign-in': {
    holds: 'the issuer of sign-ins, by OpenID Connect',
    may: [ERRORS, DOMAIN, PORTS],
    packages: ['openid-client'],
  },
  'shared/adapters/endpoints/tokens': {
    holds: 'tokens of the issuer, verified where no gateway did it',
    may: [ERRORS, DOMAIN, PORTS, 'shared/adapters/endpoints/https'],
    packages: ['jose'],
  },
  'shared/adapters/endpoints/handover': {
    holds: 'messages into queues of their receivers',
    may: [PORTS],
    packages: [SDK],
  },
  'shared/adapters/endpoints/on-call': {
    holds: 'what rings the tools of whoever is on call, a row for each tool',
    may: [ERRORS, DOMAIN, PORTS, 'shared/adapters/endpoints/https'],
    packages: ZOD,
  },
  'shared/adapters/endpoints/mail': {
    holds: 'mails to people, by the operator’s relay',
    may: [
      ERRORS,
      CONTRACTS,
      DOMAIN,
      PORTS,
      'shared/documents/mails',
      'shared/documents/news',
      'shared/adapters/endpoints/https',
    ],
    packages: ['node:net', 'nodemailer/lib/mail-composer', 'nodemailer/lib/smtp-connection', ...ZOD],
  },
  'shared/adapters/endpoints/https': {
    holds: 'webhooks to addresses that were checked',
    may: [PORTS],
    packages: ['node:dns/promises', 'node:http', 'node:https', 'node:net', 'ipaddr.js'],
  },
} as const satisfies Record<string, Room>;

const edges = {
  'shared/views': {
    holds: 'readings of the use cases as answers of the API',
    may: [APP, CONTRACTS, DOMAIN, 'shared/documents', 'shared/documents/notice', ERRORS, PAGE],
    packages: ZOD,
  },
  'shared/http': {
    holds: 'one entrance and one exit: roles, signatures, problems, batches',
    may: [ERRORS, CONTRACTS, 'shared/documents/words/**', DOMAIN, PORTS, STYLE],
    packages: [...MIDDLEWARE, ...PURE, 'node:zlib', 'p-limit', 'http-message-signatures/**'],
  },
  'shared/http/pages': {
    holds: 'the one way to a page and back: which is asked for, forms, cookies, where they come from',
    may: [ERRORS, 'shared/http', 'shared/ports/clock.ts'],
    packages: MIDDLEWARE.filter((name) => !ZOD.includes(name)),
  },
  'shared/cli': {
    holds: 'commands of an operator',
    may: ['shared/**'],
    packages: ['node:*', 'node:*/**', ...ZOD],
  },
  'functions/*': {
    holds: 'how each function is triggered',
    may: [
      ERRORS,
      DEPLOYMENT,
      DOMAIN,
      PORTS,
      APP,
      CONTRACTS,
      'shared/documents/**',
      'shared/views',
      'shared/http',
      'shared/http/pages',
      STYLE,
      'web/steps',
      'web/persons/**',
      'web/public/**',
      'web/desks/**',
    ],
    packages: MIDDLEWARE,
    withheld: { [DEPLOYMENT]: 'read.*' },
  },
  'functions/*/handler.ts': {
    holds: 'what each function is made of: where the environment is read, and adapters are chosen',
    may: [DEPLOYMENT, 'shared/adapters/**', 'shared/contracts/items', 'shared/contracts/forms'],
    packages: ['@aws-lambda-powertools/logger', 'node:fs', 'node:path'],
  },
} as const satisfies Record<string, Room>;

/** What others take away with them. */
const taken = {
  [PROVIDER_KIT]: {
    holds: 'what a provider takes away: proving what we send, signing what it answers, by Web standards alone',
    may: [],
    packages: [],
  },
} satisfies Record<string, Room>;

const local = (holds: string, ...rooms: readonly string[]): Room => ({
  holds,
  may: rooms.map((room) => `infra/local/${room}`),
});

const infra = {
  'infra/keeping': { holds: 'what is made once and kept, under a digest of all it was made from', may: [] },
  'infra/bundling': {
    holds: 'what is bundled in place of parts a function never reaches',
    may: ['infra/keeping', DEPLOYMENT],
  },
  'infra/constructs': {
    holds: 'functions, tables, queues, keys, alarms',
    may: [DEPLOYMENT, 'shared/domain/delivery', 'infra/stage.ts', 'infra/bundling'],
  },
  'infra/stacks': { holds: 'the stack', may: ['infra/constructs', 'infra/stage.ts'] },
  infra: { holds: 'the app and its stages', may: ['infra/stacks', DEPLOYMENT] },
  'infra/local/base': local('what every part of the local host uses: clock, ports, errors, state files, faults'),
  'infra/local/template': local('reading the synthesized template'),
  'infra/local/services': {
    ...local('what stands in for the services', 'base'),
    may: ['infra/local/base', 'node_modules/fauxqs/**'],
  },
  'infra/local/meter': local('the proxy before the services: roles, counts, faults', 'base', 'template', 'services'),
  'infra/local/workers': local('functions in worker threads', 'base', 'template', 'meter'),
  'infra/local/gateway': {
    holds: 'the HTTP API',
    may: [DEPLOYMENT, ...['base', 'template', 'meter', 'workers'].map((room) => `infra/local/${room}`)],
  },
  'infra/local/events': local(
    'what calls functions by itself: streams, queues, schedules',
    'base',
    'template',
    'meter',
    'workers',
  ),
  'infra/local/provider': {
    holds: 'the demonstration provider, from the published interface and the kit for it alone',
    may: [PROVIDER_KIT],
  },
  'infra/local/host': {
    holds: 'the local host put together, and its control port',
    may: [
      ...['base', 'template', 'services', 'meter', 'workers', 'gateway', 'events', 'provider'].map(
        (room) => `infra/local/${room}`,
      ),
      'infra/create-app.ts',
      'infra/stage.ts',
      'infra/stages.ts',
      'infra/keeping',
      DEPLOYMENT,
    ],
  },
  'infra/local/story': local('the sample order, told from outside', 'base'),
  'infra/local/provider-check': local(
    "test orders against a provider's endpoint, from a stack of its own",
    'base',
    'provider',
    'host',
    'story',
  ),
  'infra/local': local('its commands: start and test', 'base', 'host', 'story'),
} satisfies Record<string, Room>;

export const ROOMS: Readonly<Record<string, Room>> = {
  ...domain,
  ...ports,
  ...app,
  ...contracts,
  ...web,
  ...documents,
  ...adapters,
  ...edges,
  ...taken,
  ...infra,
};
