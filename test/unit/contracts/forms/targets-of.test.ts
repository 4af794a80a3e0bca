import { describe, expect, it } from 'vitest';
import { caseOf, targetsOf } from '../../../../shared/contracts/forms/targets-of.ts';
import { INSTRUMENT_IDS } from '../../../../shared/domain/law/instrument-ids.ts';
import { at } from '../../../support/builders.ts';
import { memberOf } from '../../../support/requests.ts';
import { edited, sample } from '../refusal.ts';

const certificate = (name: 'epoc-pr' | 'us-2703f', edits: Readonly<Record<string, unknown>> = {}): unknown =>
  memberOf(edited(sample(name), edits), 'certificate');

/** Any of the forms' instants. */
const moment = (text: string) => ({ from: at(text), to: at(text) });

describe('the identifiers of a filed certificate', () => {
  it('of an EPOC-PR: each with its own period, its moment, or else the form’s', () => {
    const targets = targetsOf('EU-EPOC-PR', certificate('epoc-pr'));
    const form = { from: at('2026-08-31T22:00:00Z'), to: at('2026-11-20T11:00:00Z') };
    expect(targets.slice(0, 4)).toEqual([
      {
        id: 't1',
        type: 'email',
        value: 'm.reuther@skylark.example',
        span: { from: at('2026-08-31T22:00:00Z'), to: at('2026-11-19T22:59:59Z') },
        port: null,
      },
      { id: 't2', type: 'user_or_unique_id', value: 'skylark:4481-0093-7726', span: form, port: null },
      { id: 't3', type: 'ip_with_timestamp', value: '192.0.2.44', span: moment('2026-11-12T20:04:33Z'), port: 50_122 },
      {
        id: 't4',
        type: 'ip_with_timestamp',
        value: '2001:db8:5c::7a10',
        span: moment('2026-11-14T05:51:09Z'),
        port: null,
      },
    ]);
    expect(targets.map(({ id }) => id)).toEqual(['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9']);
  });

  it('of a letter likewise', () => {
    const form = { from: at('2026-08-01T05:00:00Z'), to: at('2026-11-19T05:59:59Z') };
    expect(targetsOf('US-2703f', certificate('us-2703f'))).toEqual([
      { id: 't1', type: 'account', value: 'fastlane_parts_77', span: form, port: null },
      { id: 't2', type: 'email', value: 'sales@fastlane-parts.example', span: form, port: null },
      {
        id: 't3',
        type: 'ip_with_timestamp',
        value: '198.51.100.23',
        span: moment('2026-11-03T20:22:05Z'),
        port: 41_022,
      },
    ]);
  });

  it('of a request between States likewise', () => {
    expect(targetsOf('COE-29', memberOf(sample('budapest-29'), 'certificate'))).toEqual([
      {
        id: 't1',
        type: 'email',
        value: 'k.orlow@kite-mail.example',
        span: { from: at('2026-10-31T23:00:00Z'), to: at('2026-11-20T11:00:00Z') },
        port: null,
      },
      {
        id: 't2',
        type: 'ip_with_timestamp',
        value: '203.0.113.41',
        span: moment('2026-11-17T02:12:55Z'),
        port: 51_544,
      },
    ]);
  });

  it('of a Canadian demand likewise', () => {
    expect(targetsOf('CA-487.012', memberOf(sample('ca-487-012'), 'certificate'))).toEqual([
      {
        id: 't1',
        type: 'email',
        value: 'harbour.deals@skylark-mail.eu',
        span: { from: at('2026-09-15T04:00:00Z'), to: at('2026-11-20T04:59:59Z') },
        port: null,
      },
      {
        id: 't2',
        type: 'ip_with_timestamp',
        value: '198.51.100.77',
        span: moment('2026-11-12T14:41:00Z'),
        port: 50_212,
      },
    ]);
  });

  it.each([
    ['EU-EPOC-PR', 'epoc-pr', 'LKA-ML 4100-2026-0831'],
    ['US-2703f', 'us-2703f', 'ECS-26-114072'],
    ['CA-487.012', 'ca-487-012', 'EPP-2026-00918'],
  ] as const)('%s: the case is known by its file number', (instrument, name, fileNumber) => {
    const form = memberOf(sample(name), 'certificate');
    expect(caseOf(instrument, form)).toEqual({ fileNumber, targets: targetsOf(instrument, form) });
  });

  it.each(INSTRUMENT_IDS)('%s: what names no case is a damaged record', (instrument) => {
    expect(() => caseOf(instrument, { a: {}, A: {} })).toThrow(expect.objectContaining({ code: 'record-damaged' }));
  });

  it('without any period: everything stored', () => {
    const targets = targetsOf('US-2703f', certificate('us-2703f', { '/certificate/dateRange': undefined }));
    expect(targets[1]?.span).toBeNull();
  });

  it('an address with a period of its own: the period, widened to the moment', () => {
    const timeRange = { start: '2026-10-01T00:00:00Z', end: '2026-10-31T00:00:00Z' };
    const edits = { '/certificate/C/identifiers/2/timeRange': timeRange };
    const [, , address] = targetsOf('EU-EPOC-PR', certificate('epoc-pr', edits));
    expect(address?.span).toEqual({ from: at('2026-10-01T00:00:00Z'), to: at('2026-11-12T20:04:33Z') });
  });

  it.each(INSTRUMENT_IDS)('%s: what is no certificate is a damaged record, and is not repeated', (instrument) => {
    for (const damaged of [null, {}, [], 'CANARY', { C: { identifiers: [{ type: 'CANARY', value: 1 }] } }]) {
      const reading = () => targetsOf(instrument, damaged);
      expect(reading).toThrow(expect.objectContaining({ code: 'record-damaged' }));
      expect(reading).not.toThrow(/CANARY/);
    }
  });
});
