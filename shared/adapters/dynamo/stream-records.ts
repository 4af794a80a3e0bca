import {
  type _Record,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ResourceNotFoundException,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';

export const createStreamsClient = (): DynamoDBStreamsClient => new DynamoDBStreamsClient({});

/** Where in a stream records stand. */
export interface StreamRange {
  readonly streamArn: string;
  readonly shardId: string;
  readonly startSequenceNumber: string;
  readonly endSequenceNumber: string;
}

/** A change as a function that follows the stream gets it, as far as ours look at it. */
export interface ChangeRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly Keys: Image;
    readonly NewImage: Image;
  };
}

type Image = Readonly<Record<string, unknown>>;

/**
 * The records of a part of a stream, those in between that were filtered out among them.
 *
 * @returns `undefined` when the stream does not keep them any more: it does for a day.
 */
export async function readStream(
  client: DynamoDBStreamsClient,
  { streamArn, shardId, startSequenceNumber, endSequenceNumber }: StreamRange,
): Promise<readonly ChangeRecord[] | undefined> {
  const last = BigInt(endSequenceNumber);
  const found: ChangeRecord[] = [];
  try {
    let { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: streamArn,
        ShardId: shardId,
        ShardIteratorType: 'AT_SEQUENCE_NUMBER',
        SequenceNumber: startSequenceNumber,
      }),
    );
    while (ShardIterator !== undefined) {
      const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator }));
      const changes = Records.map(toChange);
      const within = changes.filter(({ dynamodb }) => BigInt(dynamodb.SequenceNumber) <= last);
      found.push(...within);
      if (found.some(({ dynamodb }) => BigInt(dynamodb.SequenceNumber) === last)) return found;
      if (within.length < changes.length) return undefined; // it has been passed, so it is gone
      ShardIterator = NextShardIterator;
    }
    return undefined;
  } catch (error) {
    if (error instanceof TrimmedDataAccessException || error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** What is sealed stays out: no follower opens it. */
function toChange({ eventID = '', eventName = 'MODIFY', dynamodb }: _Record): ChangeRecord {
  const { SequenceNumber = '0', Keys = {}, NewImage = {} } = dynamodb ?? {};
  const open = Object.fromEntries(Object.entries(NewImage).filter(([, value]) => value.B === undefined));
  return { eventID, eventName, dynamodb: { SequenceNumber, Keys, NewImage: open } };
}
