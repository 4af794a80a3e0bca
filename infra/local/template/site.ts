/** Where a template is hosted: what its resources are made of, and what they declare for the host to run. */
export interface Site {
  readonly region: string;
  readonly account: string;
  readonly stackName: string;
  /** The address of an HTTP API, by its name in the template: known before anything is hosted. */
  readonly apiAddressOf: (name: string) => string;
  /** What every function gets besides its own variables: region, and the addresses of the services. */
  readonly runtimeEnvironment: Readonly<Record<string, string>>;
  readonly createTable: (shape: TableShape) => Promise<{ streamArn: string | undefined }>;
  readonly createQueue: (name: string, properties: Readonly<Record<string, unknown>>) => Promise<HostedQueue>;
  readonly createBucket: (name: string) => Promise<void>;
  readonly keyArn: (id: string) => string;
  /** The folder of a file asset, by its content hash. */
  readonly assetDir: (hash: string) => string;
  readonly declared: Declared;
}

export interface TableShape {
  readonly name: string;
  readonly attributes: readonly { AttributeName: string; AttributeType: 'S' | 'N' | 'B' }[];
  readonly keySchema: readonly KeyPart[];
  readonly indexes: readonly TableIndex[];
  readonly streamView: string | undefined;
}

export interface KeyPart {
  readonly AttributeName: string;
  readonly KeyType: 'HASH' | 'RANGE';
}

export interface TableIndex {
  readonly IndexName: string;
  readonly KeySchema: readonly KeyPart[];
  readonly Projection: {
    readonly ProjectionType: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
    readonly NonKeyAttributes?: readonly string[] | undefined;
  };
}

export interface HostedQueue {
  readonly name: string;
  readonly arn: string;
  /** Where the host itself reads it. */
  readonly url: string;
  /** Where functions find it: past the meter. */
  readonly functionUrl: string;
}

/** A function as the template declares it, ready to run here. */
export interface FunctionSpec {
  /** Its logical id in the template. */
  readonly id: string;
  readonly name: string;
  readonly arn: string;
  /** The bundle that deploys, and the name it exports its handler under. */
  readonly bundle: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** Instances at most; further calls wait. */
  readonly limit: number;
}

/** A statement of a role's policy, as the template writes it. */
export interface PolicyStatement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface DeclaredMapping {
  readonly id: string;
  readonly functionRef: string;
  readonly sourceArn: string;
  readonly batchSize: number;
  readonly patterns: readonly string[];
  readonly partialFailures: boolean;
  readonly bisect: boolean;
  readonly maxRetries: number;
  readonly maxAgeMs: number;
  readonly onFailure: string | undefined;
  readonly concurrency: number | undefined;
}

export interface DeclaredRoute {
  readonly key: string;
  /** Where API Gateway calls its function; variables of the stage stand in it by their names. */
  readonly uri: string;
  readonly timeoutMs: number;
  /** By its name in the API. */
  readonly authorizer: string | undefined;
}

/** Who checks tokens. */
export interface DeclaredAuthorizer {
  readonly name: string;
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface DeclaredApi {
  /** Its logical id. */
  readonly id: string;
  readonly name: string;
  readonly routes: readonly DeclaredRoute[];
  /** By name. */
  readonly authorizers: ReadonlyMap<string, DeclaredAuthorizer>;
}

export interface DeclaredStage {
  readonly apiId: string;
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly limits: { readonly ratePerSecond: number; readonly burst: number } | undefined;
  readonly routeLimits: ReadonlyMap<string, { readonly ratePerSecond: number; readonly burst: number }>;
  readonly accessLogFormat: string | undefined;
}

export interface DeclaredSchedule {
  readonly id: string;
  readonly arn: string;
  readonly everyMs: number;
  readonly enabled: boolean;
  readonly targetArn: string;
  readonly roleArn: string;
  readonly input: string | undefined;
}

/** Matches whatever stands at its place, so long as something does. */
export const THERE = { exists: true } as const;

/** Values that are looked for at places of an event. */
export interface EventShape {
  readonly [name: string]: readonly (string | typeof THERE)[] | EventShape;
}

export interface DeclaredRule {
  readonly id: string;
  readonly pattern: EventShape;
  readonly targets: readonly {
    readonly arn: string;
    /** Where the values of the template stand in an event, by their names in it. */
    readonly paths: Readonly<Record<string, string>>;
    readonly template: string;
  }[];
}

/** Objects that are searched for malware when they are put. */
export interface DeclaredScanPlan {
  readonly id: string;
  readonly arn: string;
  readonly bucket: string;
  readonly prefixes: readonly string[];
  readonly roleArn: string;
}

/** What happens to a call nobody waits for when the function fails. */
export interface AsyncPolicy {
  readonly maxRetries: number;
  readonly onFailure: string | undefined;
}

export interface Permission {
  readonly functionRef: string;
  readonly principal: string;
  readonly sourceArn: string | undefined;
}

/** What the template asks to run, gathered while its resources are hosted. */
export interface Declared {
  /** By name; every reference to a function leads to one of these. */
  readonly functions: Map<string, FunctionSpec & { readonly roleArn: string }>;
  /** By role name. */
  readonly statements: Map<string, PolicyStatement[]>;
  readonly tables: Map<string, TableShape>;
  /** By ARN. */
  readonly queues: Map<string, HostedQueue>;
  readonly mappings: DeclaredMapping[];
  /** By function name. */
  readonly asyncPolicies: Map<string, AsyncPolicy>;
  readonly permissions: Permission[];
  readonly stages: DeclaredStage[];
  readonly apis: DeclaredApi[];
  readonly schedules: DeclaredSchedule[];
  readonly rules: DeclaredRule[];
  readonly scanPlans: DeclaredScanPlan[];
  /** The ARN of the key under which a bucket seals what is put there, by the bucket's name. */
  readonly bucketKeys: Map<string, string>;
  /** What exists in the deployment and is only shown here, with the reason. */
  readonly shown: { readonly id: string; readonly type: string; readonly why: string }[];
}

export function declareNothing(): Declared {
  return {
    functions: new Map(),
    statements: new Map(),
    tables: new Map(),
    queues: new Map(),
    mappings: [],
    asyncPolicies: new Map(),
    permissions: [],
    stages: [],
    apis: [],
    schedules: [],
    rules: [],
    scanPlans: [],
    bucketKeys: new Map(),
    shown: [],
  };
}

/** The ARN of something of ours, as it would be in the account. */
export function formArn(site: Pick<Site, 'region' | 'account'>, service: string, resource: string): string {
  return `arn:aws:${service}:${site.region}:${site.account}:${resource}`;
}
