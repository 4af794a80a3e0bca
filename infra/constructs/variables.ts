import { NO_FRONT } from '../../shared/deployment/front.ts';
import { NO_QUEUES } from '../../shared/deployment/provider-queues.ts';
import { type FunctionName, VARIABLES, type Variables } from '../../shared/deployment/variables.ts';
import type { Stage } from '../stage.ts';
import { spellAssurance } from './assurance.ts';
import type { Evidence } from './evidence.ts';
import { nameParameter } from './parameters.ts';

/** The variables that say the same to every function, each with the one resource or setting it stands for. */
const listCommon = (evidence: Evidence, stage: Stage) => ({
  RECORDS_TABLE: evidence.records.table.tableName,
  KEYS_TABLE: evidence.keys.tableName,
  DIRECTORY_TABLE: evidence.directory.tableName,
  VIEWS_TABLE: evidence.views.tableName,
  CASES_TABLE: evidence.cases.tableName,
  COMPLAINTS_TABLE: evidence.complaints.tableName,
  CONSULTATIONS_TABLE: evidence.consultations.tableName,
  WAITING_TABLE: evidence.waiting.tableName,
  ATTACHMENTS_BUCKET: evidence.attachments.name,
  SEALING_KEY_ARN: evidence.sealingKey.key.keyArn,
  CASE_KEY_ARN: evidence.caseKey.key.keyArn,
  MARK_KEY_ARN: evidence.markKey.key.keyArn,
  DOCUMENT_KEY_ARNS: evidence.documentKeys.keyArns,
  WEBHOOK_KEY_ARNS: evidence.webhookKeys.keyArns,
  DUE_SHARDS: `${stage.dueShards}`,
  FILINGS_PER_OFFICER: `${stage.filingBursts.filingsPerOfficer}`,
  FILINGS_PER_AUTHORITY: `${stage.filingBursts.filingsPerAuthority}`,
  WORDS_PER_OFFICER: `${stage.filingBursts.wordsPerOfficer}`,
  MALWARE_SCAN: stage.malwareScan,
  EGRESS: stage.egress,
  PARAMETERS_PATH: nameParameter(stage, ''),
  PROVIDER_QUEUES: stage.providerQueues.join() || NO_QUEUES,
  UNVERIFIED_LAW: stage.unverifiedLaw,
  FRONT_DIGESTS: stage.front?.digests.join() || NO_FRONT,
  ISSUER: stage.issuer,
  AUDIENCE: stage.audience,
  SIGN_IN_MAX_AGE_S: `${stage.signInMaxAgeSeconds}`,
  SIGN_IN_ASSURANCE: spellAssurance(stage),
});

/** The other variables of a function, which its construct has to give; none, and nothing is to be given. */
type Own<F extends FunctionName> = Omit<Variables<F>, keyof ReturnType<typeof listCommon>>;
type Given<F extends FunctionName> = keyof Own<F> extends never ? [] : [own: Own<F>];

/** Exactly the variables of one function. */
export function variablesOf<F extends FunctionName>(
  name: F,
  evidence: Evidence,
  stage: Stage,
  ...[own]: Given<F>
): Variables<F> {
  const known: Readonly<Record<string, string>> = { ...listCommon(evidence, stage), ...own };
  return Object.fromEntries(VARIABLES[name].map((variable) => [variable, known[variable]])) as Variables<F>;
}
