import type { _Record, AttributeValue } from '@aws-sdk/client-dynamodb-streams';
import type { DynamoDBRecord } from 'aws-lambda';

/** A record as it came from the stream, and as a function gets it. */
export interface StreamRecord {
  readonly sequenceNumber: string;
  /** Epoch ms. */
  readonly at: number;
  readonly event: DynamoDBRecord;
}

type Plain = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Binary values become base64 text, as in the event a function gets. */
function toPlain(value: AttributeValue): unknown {
  if (value.B !== undefined) return { B: base64(value.B) };
  if (value.BS !== undefined) return { BS: value.BS.map(base64) };
  if (value.L !== undefined) return { L: value.L.map(toPlain) };
  if (value.M !== undefined) return { M: toImage(value.M) };
  return value;
}

function toImage(image: Readonly<Record<string, AttributeValue>>): Plain {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, toPlain(value)])) as Plain;
}

function toEventName(name: _Record['eventName']): 'INSERT' | 'MODIFY' | 'REMOVE' {
  if (name === 'INSERT' || name === 'MODIFY' || name === 'REMOVE') return name;
  throw new Error(`stream record with event name ${name}`);
}

export function toStreamRecord(record: _Record, streamArn: string, region: string): StreamRecord {
  const { Keys, NewImage, OldImage, ApproximateCreationDateTime, SequenceNumber, ...rest } = record.dynamodb ?? {};
  if (SequenceNumber === undefined) throw new Error('stream record without a sequence number');
  const at = ApproximateCreationDateTime?.getTime() ?? Date.now();
  return {
    sequenceNumber: SequenceNumber,
    at,
    event: {
      eventID: record.eventID ?? '',
      eventName: toEventName(record.eventName),
      eventVersion: record.eventVersion ?? '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: region,
      eventSourceARN: streamArn,
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(at / 1000),
        SequenceNumber,
        ...(rest.SizeBytes !== undefined && { SizeBytes: rest.SizeBytes }),
        ...(rest.StreamViewType !== undefined && { StreamViewType: rest.StreamViewType }),
        ...(Keys !== undefined && { Keys: toImage(Keys) }),
        ...(NewImage !== undefined && { NewImage: toImage(NewImage) }),
        ...(OldImage !== undefined && { OldImage: toImage(OldImage) }),
      },
    },
  };
}
