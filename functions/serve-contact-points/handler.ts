import { Logger } from '@aws-lambda-powertools/logger';
import { createDocumentClient, createImpatientSqsClient } from '../../shared/adapters/clients.ts';
import { DynamoBurstCounter } from '../../shared/adapters/dynamo/burst-counter.ts';
import { DynamoCallList } from '../../shared/adapters/dynamo/call-list.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoDemandRegister } from '../../shared/adapters/dynamo/demand-register.ts';
import { DynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { DynamoDraftStore } from '../../shared/adapters/dynamo/draft-store.ts';
import { DynamoFilingLookup } from '../../shared/adapters/dynamo/filing-lookup.ts';
import { insertTogether } from '../../shared/adapters/dynamo/insert-together.ts';
import { DynamoNoteStore } from '../../shared/adapters/dynamo/note-store.ts';
import { DynamoOfficialKeys } from '../../shared/adapters/dynamo/official-keys.ts';
import { DynamoOrderStore } from '../../shared/adapters/dynamo/order-store.ts';
import { DynamoUndeliveredList } from '../../shared/adapters/dynamo/undelivered-list.ts';
import { DynamoWaitingFilings } from '../../shared/adapters/dynamo/waiting-filings.ts';
import { createKmsClient } from '../../shared/adapters/kms/client.ts';
import { KmsKeyVault } from '../../shared/adapters/kms/key-vault.ts';
import { KmsKeyedHashes } from '../../shared/adapters/kms/keyed-hashes.ts';
import { SpareKeys } from '../../shared/adapters/kms/spare-keys.ts';
import { SqsUrgentHintQueue } from '../../shared/adapters/sqs/hint-queue.ts';
import { systemClock, systemRandomness } from '../../shared/adapters/system.ts';
import { listRepeats, readLaterPaper, readOrderPaper } from '../../shared/contracts/forms/papers.ts';
import { readFiling } from '../../shared/contracts/forms/read-filing.ts';
import { caseOf } from '../../shared/contracts/forms/targets-of.ts';
import { readAssurance } from '../../shared/deployment/assurance.ts';
import { readFront } from '../../shared/deployment/front.ts';
import { readWholeNumber } from '../../shared/deployment/values.ts';
import { readEnvironment } from '../../shared/deployment/variables.ts';
import { createRoutes } from './routes.ts';

const env = readEnvironment('serve-contact-points', process.env);
const client = createDocumentClient();
const kms = createKmsClient();

/** The keys of a filing's orders go in one call. */
const keepKey = insertTogether(client, env.KEYS_TABLE);
const vault = new KmsKeyVault(kms, client, env.KEYS_TABLE, env.SEALING_KEY_ARN, keepKey);

export const handler = createRoutes(
  {
    front: readFront(env.FRONT_DIGESTS),
    orders: new DynamoOrderStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    vault,
    reserve: new SpareKeys({ vault, clock: systemClock, random: systemRandomness }),
    officials: new DynamoOfficialKeys(client, env.KEYS_TABLE, keepKey),
    demands: new DynamoDemandRegister(client, env.KEYS_TABLE),
    hashes: new KmsKeyedHashes(kms, env.MARK_KEY_ARN),
    bursts: new DynamoBurstCounter(client, env.WAITING_TABLE),
    burstFigures: {
      filingsPerOfficer: readWholeNumber(env.FILINGS_PER_OFFICER),
      filingsPerAuthority: readWholeNumber(env.FILINGS_PER_AUTHORITY),
      wordsPerOfficer: readWholeNumber(env.WORDS_PER_OFFICER),
    },
    waiting: new DynamoWaitingFilings(client, env.WAITING_TABLE),
    drafts: new DynamoDraftStore(client, env.WAITING_TABLE),
    hints: new SqsUrgentHintQueue(createImpatientSqsClient(), env.HINTS_QUEUE_URL),
    lookup: new DynamoFilingLookup(client, env.RECORDS_TABLE, env.WAITING_TABLE),
    calls: new DynamoCallList(client, env.RECORDS_TABLE),
    notes: new DynamoNoteStore(client, env.RECORDS_TABLE),
    deliveries: new DynamoDeliveryStore(client, env.RECORDS_TABLE, readWholeNumber(env.DUE_SHARDS)),
    undelivered: new DynamoUndeliveredList(client, env.RECORDS_TABLE),
    readFiling,
    caseOf,
    papers: { readOrderPaper, readLaterPaper, listRepeats },
    directory: new DynamoDirectory(client, env.DIRECTORY_TABLE, systemClock),
    clock: systemClock,
    signInMaxAgeSeconds: readWholeNumber(env.SIGN_IN_MAX_AGE_S),
    signInAssurance: readAssurance(env.SIGN_IN_ASSURANCE),
    random: systemRandomness,
    unverifiedLaw: env.UNVERIFIED_LAW === 'shown' ? 'shown' : 'refused', // anything else is the careful answer
  },
  new Logger(),
);
