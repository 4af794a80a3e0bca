import type { buildApp } from 'fauxqs';

/** Of one message, seconds. */
const MOST_DELAY_S = 900;

interface Sent {
  readonly Id?: unknown;
  readonly DelaySeconds?: unknown;
}

interface Failure {
  readonly Id: unknown;
  readonly SenderFault: true;
  readonly Code: string;
  readonly Message: string;
}

const NAME = 'InvalidParameterValue';

const isDelay = (value: unknown): boolean =>
  value === undefined || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_DELAY_S);

const explain = ({ DelaySeconds }: Sent): string =>
  `Value ${JSON.stringify(DelaySeconds)} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= ${MOST_DELAY_S}.`;

/**
 * Refuses delays as the service does; fauxqs takes any, so that a message may come a day late, or at once. Of a batch each message is
 * refused by itself.
 */
export function refuseDelays(app: ReturnType<typeof buildApp>): void {
  const failures = new WeakMap<object, readonly Failure[]>();
  app.addHook('preHandler', async (request, reply) => {
    const target = String(request.headers['x-amz-target']);
    const body = Object(request.body) as Sent & { Entries?: readonly Sent[] };
    if (target === 'AmazonSQS.SendMessage' && !isDelay(body.DelaySeconds)) {
      const answer = { __type: `com.amazonaws.sqs#${NAME}`, message: explain(body) };
      return reply
        .status(400)
        .header('x-amzn-query-error', `${NAME};Sender`)
        .type('application/x-amz-json-1.0')
        .send(answer);
    }
    if (target !== 'AmazonSQS.SendMessageBatch' || !Array.isArray(body.Entries)) return undefined;
    const wrong = body.Entries.filter(({ DelaySeconds }) => !isDelay(DelaySeconds));
    if (wrong.length === 0) return undefined;
    const failed = wrong.map((one) => ({ Id: one.Id, SenderFault: true as const, Code: NAME, Message: explain(one) }));
    if (wrong.length === body.Entries.length) {
      return reply.type('application/x-amz-json-1.0').send({ Successful: [], Failed: failed });
    }
    body.Entries = body.Entries.filter((one) => !wrong.includes(one));
    failures.set(request, failed);
    return undefined;
  });
  app.addHook('preSerialization', async (request, _reply, payload) => {
    const failed = failures.get(request);
    const answer = Object(payload) as { Successful?: unknown; Failed?: readonly Failure[] };
    return failed && answer.Successful ? { ...answer, Failed: [...(answer.Failed ?? []), ...failed] } : payload;
  });
}
