#!/usr/bin/env bash
# The batch processor begins with every record of a stream's batch at once, so changes of one item overtake each other.
#
# @aws-lambda-powertools/batch 2.35.0. Lambda hands a shard's records over in their order, and of one key always in order (AWS Lambda's
# developer guide, "Using AWS Lambda with Amazon DynamoDB"); that is why one follows a stream. `processPartialResponse` with a
# `BatchProcessor` for DynamoDB streams awaits none of them before the next, as it does for a queue: the later change of an item
# is done first when the earlier one takes longer. Sequential work is an option of the call, `processInParallel: false`, for the whole batch.
# What we do: each record waits for the one before it of the same partition (shared/http/batch.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' >package.json
npm install --loglevel=error --ignore-scripts --no-audit --no-fund @aws-lambda-powertools/batch@2.35.0 >/dev/null

cat >run.js <<'JS'
import { setTimeout as sleep } from 'node:timers/promises';
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';

const record = (version) => ({
  eventID: `event-${version}`,
  eventName: 'MODIFY',
  eventSource: 'aws:dynamodb',
  dynamodb: { Keys: { pk: { S: 'item' } }, SequenceNumber: `${version}`, NewImage: { version: { N: `${version}` } } },
});
const orderOf = async (options) => {
  const ends = [];
  const work = async ({ dynamodb }) => {
    await sleep(dynamodb.SequenceNumber === '1' ? 50 : 0);
    ends.push(dynamodb.SequenceNumber);
  };
  const processor = new BatchProcessor(EventType.DynamoDBStreams);
  await processPartialResponse({ Records: [record(1), record(2)] }, work, processor, options);
  return ends.join(', ');
};
const [usual, sequential] = [await orderOf({}), await orderOf({ processInParallel: false })];
console.log(`@aws-lambda-powertools/batch 2.35.0
expected: changes 1 and 2 of one item end as 1, 2
seen:     as it comes: ${usual}; with processInParallel false: ${sequential}`);
process.exit(usual === '2, 1' && sequential === '1, 2' ? 0 : 1);
JS
node run.js
