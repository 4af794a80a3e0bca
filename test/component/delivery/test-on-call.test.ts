import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createWorker } from '../../../functions/test-on-call/worker.ts';
import type { Alert } from '../../../shared/domain/delivery/alert.ts';
import type { OnCallTool } from '../../../shared/domain/directory/reach.ts';
import type { SendOutcome } from '../../../shared/ports/delivery/message-sender.ts';
import type { Ringer } from '../../../shared/ports/delivery/ringer.ts';
import { directoryEntry } from '../../support/builders.ts';
import { CapturedLog } from '../../support/captured-log.ts';
import { FixedClock } from '../../support/fakes/fixed-clock.ts';
import { MemoryDirectory } from '../../support/fakes/memory-directory.ts';
import { MemoryOnCallTests } from '../../support/fakes/memory-on-call-tests.ts';

const toolOf = (id: string): OnCallTool => ({
  id,
  tool: 'pagerduty',
  url: 'https://events.pagerduty.example',
  parameter: `on-call/${id}`,
});

class FakeRinger implements Ringer {
  readonly rung: { readonly tool: string; readonly alert: Alert }[] = [];
  readonly broken = new Map<string, SendOutcome>();

  async ring({ id }: OnCallTool, alert: Alert): Promise<SendOutcome> {
    this.rung.push({ tool: id, alert });
    return this.broken.get(id) ?? { kind: 'answered', status: 202 };
  }
}

function set(
  reached = [
    { kind: 'provider', id: 'prv-demo' },
    { kind: 'authority', id: 'aut-police' },
  ] as const,
) {
  const clock = new FixedClock('2026-11-17T09:00:00Z');
  const tests = new MemoryOnCallTests([
    ...reached,
    { kind: 'provider', id: 'prv-gone' },
    { kind: 'authority', id: 'aut-sheriff' },
  ]);
  const ringer = new FakeRinger();
  const log = new CapturedLog();
  const directory = new MemoryDirectory([
    directoryEntry('prv-demo', { reach: { onCall: [toolOf('desk'), toolOf('boss')] } }),
    directoryEntry('aut-police', { reach: { onCall: [toolOf('duty')] } }),
    directoryEntry('aut-sheriff', {}), // its tool was taken out
  ]);
  const worker = createWorker({ directory, tests, ringer, apiUrl: 'https://api.example', clock }, log);
  const run = async () => worker({}, { awsRequestId: 'request-1' } as Context);
  return { clock, tests, ringer, log, run };
}

describe('the weekly test', () => {
  it('rings each tool of everybody who has one, says that it is a test, and keeps how it went', async () => {
    const { tests, ringer, run, log } = set();
    await run();
    expect(ringer.rung.map(({ tool }) => tool).sort()).toEqual(['boss', 'desk', 'duty']);
    expect(new Set(ringer.rung.map(({ alert }) => alert.key)).size).toBe(3);
    for (const { alert } of ringer.rung)
      expect(alert).toMatchObject({ urgency: 'test', title: expect.stringContaining('TEST') });
    expect(
      (await tests.of('2026-11-16')).map(({ id, tool, outcome, isTaken }) => [id, tool, outcome, isTaken]),
    ).toEqual([
      ['prv-demo', 'desk', '202', true],
      ['prv-demo', 'boss', '202', true],
      ['aut-police', 'duty', '202', true],
    ]);
    expect(log.lines.filter((line) => line.includes('"on call tested"'))).toHaveLength(3);
  });

  it('leaves alone for the rest of the week what took it, and begins anew on Monday', async () => {
    const { clock, ringer, run } = set();
    await run();
    await run();
    clock.set('2026-11-22T23:59:59Z');
    await run();
    expect(ringer.rung).toHaveLength(3);
    clock.set('2026-11-23T00:00:00Z');
    await run();
    expect(ringer.rung).toHaveLength(6);
  });

  it.each<[string, SendOutcome]>([
    ['503', { kind: 'answered', status: 503 }],
    ['307', { kind: 'answered', status: 307 }],
    ['200-not-understood', { kind: 'failed', code: '200-not-understood' }],
    ['parameter-unread', { kind: 'failed', code: 'parameter-unread' }],
  ])('raises an alarm over a tool that ends it as %s, and tries that one again', async (outcome, sent) => {
    const { tests, ringer, run, log } = set();
    ringer.broken.set('boss', sent);
    await run();
    const alarming = log.lines
      .map((line) => JSON.parse(line))
      .filter(({ message }) => message === 'on call not reached by its test');
    expect(alarming).toMatchObject([
      { class: 'test', kind: 'provider', id: 'prv-demo', tool: 'boss', week: '2026-11-16', outcome },
    ]);
    expect((await tests.of('2026-11-16')).find(({ tool }) => tool === 'boss')).toMatchObject({
      outcome,
      isTaken: false,
    });
    ringer.broken.clear();
    await run();
    expect(ringer.rung.map(({ tool }) => tool).sort()).toEqual(['boss', 'boss', 'desk', 'duty']);
    expect((await tests.of('2026-11-16')).find(({ tool }) => tool === 'boss')).toMatchObject({
      outcome: '202',
      isTaken: true,
    });
  });

  it('rings nobody while it cannot know who was rung', async () => {
    const { tests, ringer, run } = set();
    tests.outage.begin();
    await expect(run()).rejects.toMatchObject({ code: 'service-unavailable' });
    expect(ringer.rung).toEqual([]);
  });
});
