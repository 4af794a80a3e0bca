/** The attributes that tables are keyed by. */
export const KEY = { partition: 'pk', sort: 'sk' } as const;

/** The attribute with the second from which a table may drop a row by itself. */
export const FORGET_AT = 'forgetAt';

/** What of a draft says who wrote on it. */
export const DRAFT_TRACE_ATTRIBUTES = [
  'draft',
  'authority',
  'madeBy',
  'madeAt',
  'changedBy',
  'changedAt',
  'version',
  'writers',
] as const;

/** The index of what is due, in the Records table, and the attributes it is keyed by. */
export const DUE_INDEX = 'due';
export const DUE_KEY = { shard: 'dueShard', at: 'dueAt' } as const;

/** The index of consultations by month, and the attribute it is keyed by, besides the sort key of the table. */
export const MONTH_INDEX = 'months';
export const MONTH_KEY = 'month';

/** What partition keys begin with, by table or index: keys are built from it, and grants are limited to it. */
export const PARTITIONS = {
  records: {
    orders: 'order#',
    pasts: 'past#',
    notes: 'note#',
    deliveries: 'delivery#',
    attempts: 'attempt#',
    incidents: 'incident#',
    undelivered: 'undelivered#',
    untold: 'untold#',
    calls: 'calls#',
  },
  due: { shards: 'due#' },
  // of data keys, those of orders, of complaints, of searches and of the months of consultations are told apart by their ids
  keys: {
    all: 'key#',
    orders: 'key#ord_',
    complaints: 'key#cmp_',
    searches: 'key#sch_',
    consultations: 'key#consultations_',
    officials: 'officials#',
    demands: 'demand#',
    demandLists: 'demands#',
  },
  complaints: {
    all: 'complaints',
    numbers: 'complaint-number#',
    unremedied: 'unremedied',
    searches: 'searches',
    readings: 'readings',
    difficulties: 'difficulties',
  },
  cases: { codes: 'case#', codesOfOrders: 'code-of#', tries: 'tries#', reads: 'reads#', news: 'news#' },
  // the form of a filing stands apart from what is said of it, and is forgotten sooner
  waiting: {
    filings: 'filing#',
    forms: 'form#',
    lists: 'waiting#',
    bursts: 'burst#',
    drafts: 'draft#',
    draftLists: 'drafts#',
  },
  views: {
    orders: 'orders#',
    ordersBy: 'orders-by#',
    validations: 'validations#',
    validationsBy: 'validations-by#',
    fileNumbers: 'file-numbers#',
    providerOrders: 'provider-orders#',
    providerOrdersBy: 'provider-orders-by#',
    signedBy: 'signed-by#',
    messageFeeds: 'messages-to#',
    eventFeeds: 'events-of#',
    fed: 'fed#',
    reviews: 'reviews#',
    reviewsBy: 'reviews-by#',
    oversight: 'oversight#',
    marks: 'mark#',
    markLists: 'marks#',
    overlaps: 'overlaps#',
    imprints: 'imprint#',
    imprintLists: 'imprints#',
  },
  pages: { visits: 'visit#', drafts: 'draft#' },
  consultations: { orders: 'order#', lists: 'list#' },
  months: { consultations: 'month#' },
  directory: { authority: 'authority#', provider: 'provider#', roster: 'roster#', office: 'office#' },
  // of the entries, those that the sandbox may write
  sandbox: { authority: 'authority#aut-holdfast-sandbox', providers: 'provider#prv-sandbox-' },
  names: { authorities: 'name#' },
  // beside the entries: which of them anybody ever asked to change, beside which somebody was ever suspended, and what was done lately
  changes: { changed: 'changed', suspended: 'suspended', acts: 'acts' },
  // beside the entries: whose on-call tools there are, and how each weekly test of them went
  onCall: { reached: 'reached#', tests: 'tested#' },
} as const;
