import type { Stage } from './stage.ts';

export type StageName = 'dev' | 'prod';

export const STAGES = {
  dev: {
    name: 'dev',
    issuer: 'https://sign-in.dev.holdfast.example', // replace before the first deployment: API Gateway reads its discovery document
    audience: 'holdfast-dev',
    signInMaxAgeSeconds: 86_400, // a day's work with one token
    signInAssurance: undefined,
    dueShards: 2,
    logRetentionDays: 14,
    egress: 'public',
    unverifiedLaw: 'shown',
    kept: 'evidence',
    filingBursts: { filingsPerOfficer: 1_000, filingsPerAuthority: 2_000, wordsPerOfficer: 1_000 }, // wide: tests and benches file by the hundred
    throttling: { requestsPerSecond: 50, burst: 100 },
    unprovenCallers: { requestsPerSecond: 25, burst: 50 },
    malwareScan: 'asked',
    attachments: { requestsPerSecond: 10, burst: 20 },
    operator: {
      name: 'Holdfast, for trying out',
      contact: 'privacy@dev.holdfast.example',
      enforcement: { name: 'Nobody: this is for trying out', contact: 'accessibility@dev.holdfast.example' },
    },
    pages: {
      throttling: { requestsPerSecond: 50, burst: 100 },
      persons: undefined,
      public: undefined,
      desks: undefined,
    },
    deskSignIn: { clientId: 'holdfast-desks', secretParameter: undefined, scope: undefined, resource: undefined }, // as your issuer has it
    front: undefined,
    reservedConcurrency: {},
    concurrency: {
      deliveries: 5,
      urgentDeliveries: 2,
      slowDeliveries: 2,
      urgentSlowDeliveries: 2,
      hints: 2,
      due: 5,
      dueDeliveries: 2,
      scans: 2,
      suspensions: 2,
      handovers: 2,
      urgentHandovers: 2,
      alerts: 2,
      mail: 2,
      urgentMail: 2,
      bounces: 2,
    },
    providerQueues: [],
    onCallTest: { day: 'TUE', hour: 9 },
    selfTest: undefined,
    sandbox: 'open',
    signingKeys: { webhooks: ['A'], documents: ['A'] },
    keyAdministrators: [],
    restored: {},
  },
  prod: {
    name: 'prod',
    issuer: 'https://sign-in.holdfast.example', // replace before the first deployment: API Gateway reads its discovery document
    audience: 'holdfast',
    signInMaxAgeSeconds: 300, // who holds the token is at the desk: long enough for one form, too short for a coffee
    signInAssurance: { claim: 'acr', enough: ['phr', 'phrh'] }, // what OpenID calls what cannot be phished; replace by what your issuer calls it
    dueShards: 16,
    logRetentionDays: 400, // a year and a month: the longest hold of the law table and its release notice can be looked back on
    egress: 'public',
    unverifiedLaw: 'refused',
    kept: 'everything',
    // a form takes its officer a minute and more, and a raid with ten providers is one filing; nobody reads more than one form a minute
    filingBursts: { filingsPerOfficer: 20, filingsPerAuthority: 60, wordsPerOfficer: 10 },
    throttling: { requestsPerSecond: 500, burst: 1_000 },
    unprovenCallers: { requestsPerSecond: 200, burst: 400 },
    malwareScan: 'asked',
    attachments: { requestsPerSecond: 50, burst: 100 },
    // replace all four before the first deployment: persons write there
    operator: {
      name: 'Holdfast operator',
      contact: 'privacy@holdfast.example',
      enforcement: { name: 'The body of the operator’s State', contact: 'accessibility@holdfast.example' },
    },
    pages: {
      throttling: { requestsPerSecond: 200, burst: 400 },
      // replace all before the first deployment: the first name is printed on notices
      public: {
        domain: 'holdfast.example',
        certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/00000000-0000-0000-0000-000000000000',
      },
      persons: {
        domain: 'case.holdfast.example',
        certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/00000000-0000-0000-0000-000000000000',
      },
      desks: {
        domain: 'desk.holdfast.example',
        certificateArn: 'arn:aws:acm:eu-central-1:111122223333:certificate/00000000-0000-0000-0000-000000000000',
      },
    },
    // replace by what your issuer calls the desks, and by how it is told which role somebody takes and for what a token is
    deskSignIn: {
      clientId: 'holdfast-desks',
      secretParameter: 'desk-sign-in',
      scope: undefined,
      resource: undefined,
    },
    front: undefined,
    // filing, desks, persons, providers, timers, and emergencies on their way: what thousands of lapses set off runs on what is left
    reservedConcurrency: {
      'serve-contact-points': 50, // fifty runs of a tenth of a second each answer five hundred requests a second
      'serve-affected-persons': 50,
      'serve-pages-persons': 50,
      'serve-pages-desks': 50,
      'serve-providers': 50,
      'sweep-due': 2,
      'fire-due': 120, // both of its queues, and likewise below
      'hasten-orders': 10, // as many as its queue may keep busy
      'deliver-messages': 120, // so that no lane takes a run of another
      'hand-over-messages': 25,
      'alert-on-call': 10,
      'send-mail': 15,
    },
    concurrency: {
      deliveries: 50,
      urgentDeliveries: 10,
      slowDeliveries: 50,
      urgentSlowDeliveries: 10,
      hints: 10,
      due: 100,
      dueDeliveries: 20,
      scans: 5,
      suspensions: 2,
      mail: 10, // each mail is a connection of its own, and relays count them
      urgentMail: 5,
      bounces: 2,
      handovers: 20,
      urgentHandovers: 5,
      alerts: 10,
    },
    providerQueues: [],
    onCallTest: { day: 'TUE', hour: 9 },
    selfTest: { day: 'WED', hour: 9 }, // when somebody is at their desk to hear of it
    sandbox: 'closed', // nobody writes into the directory of a stage that counts but two registrars
    signingKeys: { webhooks: ['A'], documents: ['A'] },
    keyAdministrators: [],
    restored: {},
  },
} as const satisfies Record<StageName, Stage>;

/** @throws Error naming the stages there are, for any other name. */
export function findStage(name: unknown): Stage {
  if (typeof name === 'string' && Object.hasOwn(STAGES, name)) return STAGES[name as StageName];
  throw new Error(`there is no stage ${JSON.stringify(name)}: choose one of ${Object.keys(STAGES).join(', ')}`);
}
