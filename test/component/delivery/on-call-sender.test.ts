import { describe, expect, it } from 'vitest';
import { OnCallSender } from '../../../shared/adapters/endpoints/on-call/on-call-sender.ts';
import type { Alert } from '../../../shared/domain/delivery/alert.ts';
import type { Delivery } from '../../../shared/domain/delivery/delivery.ts';
import type { OnCallTool } from '../../../shared/domain/directory/reach.ts';
import type { Ringer } from '../../../shared/ports/delivery/ringer.ts';
import { aDelivery, at, directoryEntry } from '../../support/builders.ts';
import { MemoryDirectory } from '../../support/fakes/memory-directory.ts';

const TOOL: OnCallTool = {
  id: 'duty',
  tool: 'pagerduty',
  url: 'https://events.pagerduty.example',
  parameter: 'on-call/duty',
};
const CERTIFICATE = 'https://api.example/v1/provider/orders/ord_1/certificate';
const BODY = JSON.stringify({
  type: 'order.issued',
  data: { reference: 'AB12-CD34-EF56', certificateUrl: CERTIFICATE },
});

class FakeRinger implements Ringer {
  readonly rung: { readonly tool: OnCallTool; readonly alert: Alert }[] = [];

  async ring(tool: OnCallTool, alert: Alert) {
    this.rung.push({ tool, alert });
    return { kind: 'answered', status: 202 } as const;
  }
}

function set(changes: Partial<Delivery> = {}) {
  const directory = new MemoryDirectory([
    directoryEntry('prv-demo', { reach: { onCall: [TOOL] } }),
    directoryEntry('aut-police', { reach: { onCall: [{ ...TOOL, url: 'https://events.eu.pagerduty.example' }] } }),
  ]);
  const ringer = new FakeRinger();
  const order = { provider: 'prv-demo', authority: 'aut-police', issuedAt: at('2026-11-20T16:10:00Z') };
  const delivery = aDelivery({
    way: 'alert',
    endpoint: 'on-call:duty',
    url: 'https://where-the-tool-once-was.example',
    body: BODY,
    urgency: 'emergency',
    order,
    ...changes,
  });
  const send = () =>
    new OnCallSender(directory, ringer, 'https://api.example', 'https://desks.example').send(delivery, {
      'webhook-id': 'msg_1_1',
    });
  return { directory, ringer, delivery, send };
}

describe('an alert on its way', () => {
  it('leads the provider’s people to the desks, by an address that names nothing, where anybody acts there', async () => {
    const { directory, ringer, send } = set();
    await send();
    expect(ringer.rung.at(-1)?.alert.text).toMatch(/^Or sign in and answer in a browser: https:\/\/desks\.example$/m);
    await directory.put(directoryEntry('prv-demo', { reach: { onCall: [TOOL] }, people: undefined }), 'test');
    await send();
    expect(ringer.rung.at(-1)?.alert.text).not.toContain('desks.example');
  });

  it('of an authority leads nobody to the provider’s desk', async () => {
    const { ringer, send } = set({ endpoint: 'authority-on-call:duty' });
    await send();
    expect(ringer.rung.at(-1)?.alert.text).not.toContain('desks.example');
  });

  it('goes to the provider’s tool as it stands in the directory now, and names the desk to call', async () => {
    const { ringer, send } = set();
    expect(await send()).toEqual({ kind: 'answered', status: 202 });
    expect(ringer.rung).toMatchObject([
      {
        tool: TOOL,
        alert: {
          key: 'holdfast-msg_1_1-on-call-duty',
          urgency: 'emergency',
          title: expect.stringContaining('AB12-CD34-EF56 (emergency)'),
          link: CERTIFICATE,
          text: expect.stringMatching(/^Call: .+, \+\d/m),
        },
      },
    ]);
  });

  it('goes to the authority’s tool likewise, and leads to the order', async () => {
    const { ringer, delivery, send } = set({ endpoint: 'authority-on-call:duty' });
    await send();
    expect(ringer.rung[0]?.tool.url).toBe('https://events.eu.pagerduty.example');
    expect(ringer.rung[0]?.alert).toMatchObject({
      key: 'holdfast-msg_1_1-authority-on-call-duty',
      link: `https://api.example/v1/orders/${delivery.orderId}`,
    });
  });

  it('names the order by its id where the message has no reference', async () => {
    const { ringer, delivery, send } = set({ body: '{"type":"news"}', urgency: undefined });
    await send();
    expect(ringer.rung[0]?.alert.title).toContain(`${delivery.orderId} (urgent)`);
  });

  it.each`
    changes                                                                                                                                 | why
    ${{ endpoint: 'on-call:other' }}                                                                                                        | ${'a tool that was taken out'}
    ${{ endpoint: 'duty' }}                                                                                                                 | ${'what is no tool'}
    ${{ order: undefined }}                                                                                                                 | ${'a delivery that does not say whose order it is'}
    ${{ order: { provider: 'prv-gone', authority: 'aut-police', issuedAt: at('2026-11-20T16:10:00Z') } }}                                   | ${'a provider that was taken out'}
    ${{ order: { provider: 'prv-demo', authority: 'aut-gone', issuedAt: at('2026-11-20T16:10:00Z') }, endpoint: 'authority-on-call:duty' }} | ${'an authority that was taken out'}
  `('rings nobody for $why', async ({ changes }) => {
    const { ringer, send } = set(changes);
    expect(await send()).toEqual({ kind: 'failed', code: 'tool-unknown' });
    expect(ringer.rung).toEqual([]);
  });

  it('waits for a directory that does not answer', async () => {
    const { directory, ringer, send } = set();
    directory.outage.begin();
    await expect(send()).rejects.toMatchObject({ code: 'service-unavailable' });
    expect(ringer.rung).toEqual([]);
  });
});
