import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Assurance } from '../shared/deployment/assurance.ts';
import type { FunctionName } from '../shared/deployment/variables.ts';

/** What differs between deployments. Everything else is the same everywhere, or it is not tested before it matters. */
export interface Stage {
  readonly name: string;
  /** The OpenID Connect issuer whose tokens contact points, validators and oversight sign in with: https, no trailing slash. */
  readonly issuer: string;
  /** The audience those tokens must name. */
  readonly audience: string;
  /** How long ago whoever files, decides or ends something may have signed in: whole seconds. */
  readonly signInMaxAgeSeconds: number;
  /**
   * What their token has to say of how strongly they signed in: one of the values of `acr`, or of `amr` where the issuer gives no other.
   * `undefined`, and any sign-in will do, which no stage lets pass that keeps everything.
   */
  readonly signInAssurance: Assurance | undefined;
  /** Partitions of the due index, 1 to 99. Raise it before one shard holds more than 1,000 writes a second; never lower it. */
  readonly dueShards: number;
  readonly logRetentionDays: RetentionDays;
  /**
   * Where webhooks may go: `public` is https to public addresses only; `loopback` adds http to 127.0.0.1, for one machine. Likewise of mails,
   * a relay on that machine alone may be spoken to in the clear.
   */
  readonly egress: 'public' | 'loopback';
  /**
   * Answers of the law's rows that were not verified (mark U): `shown` with the order's answer, or `refused` until a lawyer's
   * sign-off is recorded in shared/domain/law/sign-off.ts.
   */
  readonly unverifiedLaw: 'shown' | 'refused';
  /**
   * What a teardown cannot take. `evidence`: commits, data keys, directory and KMS keys stay. `everything`: logs and views
   * stay too, and the stack itself refuses deletion.
   */
  readonly kept: 'evidence' | 'everything';
  /**
   * How many filings one officer, and one authority, issues within ten minutes on the filer's word alone, and for how many of others
   * one officer may give the second word. Above the first two an alarm rings, and what is no emergency waits for a second officer.
   */
  readonly filingBursts: {
    readonly filingsPerOfficer: number;
    readonly filingsPerAuthority: number;
    readonly wordsPerOfficer: number;
  };
  /** Of the whole API, across callers. Above it: 429. */
  readonly throttling: Throttling;
  /**
   * Of opening cases with a code, and of complaints, each across callers. Functions count each caller alone; this only bounds what all of
   * them cost, and is as wide as that allows: whoever fills it keeps the others out.
   */
  readonly unprovenCallers: Throttling;
  /**
   * Whether files are searched for malware before a reviewer gets them, by GuardDuty: for a price per file and gigabyte. `none`, and each
   * is marked as not scanned.
   */
  readonly malwareScan: 'asked' | 'none';
  /** Of taking and handing out files, each route across callers: megabytes cost more than words. */
  readonly attachments: Throttling;
  /** Who runs this and answers for what the pages keep: named on the page about privacy, to whoever asks there. */
  readonly operator: Operator;
  /** The pages, by whom they are for: what all visitors may ask of each site together, and the name it is found under. */
  readonly pages: {
    readonly throttling: Throttling;
    /** `undefined`, and they stand at the gateway's own address, which no stage may print on paper that keeps everything. */
    readonly persons: PagesFront | undefined;
    /** Likewise; named in what persons' pages and documents lead to. */
    readonly public: PagesFront | undefined;
    /** Likewise; the issuer sends back to it whoever signs in. */
    readonly desks: PagesFront | undefined;
  };
  /** How the desks are known to the issuer, and what they ask of it. */
  readonly deskSignIn: DeskSignIn;
  /** What stands in front of the API; `undefined`, and it is called itself. */
  readonly front: Front | undefined;
  /**
   * Runs that are kept for a function, so that a flood of other requests takes none of them; it gets no more either. Lambda keeps a hundred of
   * the account's for all others, so this stays empty where the account's limit is small: a new one has ten.
   */
  readonly reservedConcurrency: Readonly<Partial<Record<FunctionName, number>>>;
  /** How many runs of each queue worker may be busy at once, 2 to 1,000. */
  readonly concurrency: {
    readonly deliveries: number;
    readonly urgentDeliveries: number;
    readonly slowDeliveries: number;
    readonly urgentSlowDeliveries: number;
    readonly hints: number;
    readonly due: number;
    readonly dueDeliveries: number;
    readonly scans: number;
    readonly suspensions: number;
    readonly handovers: number;
    readonly urgentHandovers: number;
    readonly alerts: number;
    readonly mail: number;
    readonly urgentMail: number;
    readonly bounces: number;
  };
  /**
   * ARNs of the queues of providers that messages are handed over to, as their endpoints of the way `handover` in the directory have them.
   * Nothing is put into any other, whatever the directory says; empty, and the function may put into none.
   */
  readonly providerQueues: readonly `arn:${string}:sqs:${string}:${string}:${string}`[];
  /** When each week every on-call tool is rung with a test, in UTC: at an hour, 0 to 23, when whoever is on call is awake. */
  readonly onCallTest: { readonly day: Weekday; readonly hour: number };
  /**
   * When each week an order of ours is filed that a provider of ours has to acknowledge, in UTC; half an hour later it is looked whether it
   * was. `undefined`, and none is filed. docs/operate.md has what it needs in the directory first.
   */
  readonly selfTest: { readonly day: Weekday; readonly hour: number } | undefined;
  /**
   * Whether anyone registers a provider of their own, which gets test orders and nothing else. `closed`, and there is neither a function nor a
   * route for it; no stage that keeps everything may open it.
   */
  readonly sandbox: 'open' | 'closed';
  /**
   * Names of the signing keys, newest first: the first signs, all are published. To rotate, put a new name in front; take
   * the old one out when nothing it signed needs checking any more (the KMS key itself is retained).
   */
  readonly signingKeys: { readonly webhooks: KeyNames; readonly documents: KeyNames };
  /**
   * The roles that alone may administer keys; none of them may use one. The role that deploys has to be among them, or KMS refuses to make a
   * key. Empty, and every administrator of the account may.
   */
  readonly keyAdministrators: KeyAdministrators;
  /**
   * Tables that were restored, or begin anew, each by its new name, which begins with the stack's: the stack has them in place of its own.
   * Once in, a name stays, as the table has no other. docs/operate.md has the steps.
   */
  readonly restored: RestoredTables;
}

/** What a table holds. */
export const RESTORABLE = [
  'records',
  'keys',
  'directory',
  'views',
  'cases',
  'complaints',
  'consultations',
  'waiting',
  'pages',
] as const;
export type RestoredTables = Readonly<Partial<Record<(typeof RESTORABLE)[number], string>>>;

/**
 * CloudFront in front of the API, with a web firewall, as an HTTP API takes none itself. The API then answers only what shows a secret
 * that CloudFront alone knows, and callers are who CloudFront says. docs/operate.md has the steps.
 */
export interface Front {
  /** The public name of the API, which has to lead to the distribution. */
  readonly domain: string;
  /** Its certificate, in us-east-1. */
  readonly certificateArn: `arn:${string}:acm:us-east-1:${string}`;
  /** A web ACL for CloudFront, in us-east-1: what it lets in is the account's to say. */
  readonly firewallArn: `arn:${string}:wafv2:us-east-1:${string}:global/webacl/${string}`;
  /** What CloudFront shows: an entry of Secrets Manager in the stack's region, and the id of its version. Neither is secret. */
  readonly secret: { readonly name: string; readonly version: string };
  /** SHA-256 of the secrets that are taken now, in hexadecimal: two while one takes the place of another. Empty, and the API is open. */
  readonly digests: readonly string[];
}

export interface Operator {
  /** As it is known to those who write to it. */
  readonly name: string;
  /** Where it answers about data that the pages keep, on one line: an address for letters, for mail, or both. */
  readonly contact: string;
  /** The body that enforces accessibility in the operator's State (Directive (EU) 2016/2102, Article 9): for whoever got no answer, or none that helps. */
  readonly enforcement: {
    readonly name: string;
    /** Where it is reached, on one line. */
    readonly contact: string;
  };
}

/**
 * A client of the issuer's, for the authorization code flow with PKCE: it sends people back to `/sign-in/return` of the desks, and after they
 * signed out to `/sign-out`. docs/operate.md has what else it needs.
 */
export interface DeskSignIn {
  readonly clientId: string;
  /** What its secret is called in the parameter store, below the stage's own path. `undefined`: a public client, which proves itself by PKCE alone. */
  readonly secretParameter: string | undefined;
  /**
   * What is asked for besides `openid`. `{role}` and `{authority}` in it stand for those that somebody with several chose; until they did, a
   * word with either is left out.
   */
  readonly scope: string | undefined;
  /** For what an access token is asked (RFC 8707), where the issuer has to be told. */
  readonly resource: string | undefined;
}

/** A public name for pages, at API Gateway itself. */
export interface PagesFront {
  /** Printed on every notice: short, and kept for as long as notices are read. */
  readonly domain: string;
  /** Its certificate, in the stack's region. */
  readonly certificateArn: `arn:${string}:acm:${string}`;
}

export interface Throttling {
  readonly requestsPerSecond: number;
  readonly burst: number;
}

export type Weekday = 'MON' | 'TUE' | 'WED' | 'THU' | 'FRI' | 'SAT' | 'SUN';
export type KeyAdministrators = readonly `arn:${string}:iam::${string}:role/${string}`[];
export type KeyNames = readonly [string, ...string[]];
