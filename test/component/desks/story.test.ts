import type { JSONWebKeySet } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyHistory } from '../../../shared/app/order/verify-history.ts';
import { History } from '../../../shared/contracts/api/common/order.ts';
import { parse } from '../../../shared/contracts/border/parse.ts';
import { EN_STATUS } from '../../../shared/documents/words/en/status.ts';
import { isOrderId, type OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { Desks, OFFICIALS } from '../../support/desks/desk.ts';
import { findControls } from '../../support/desks/forms.ts';
import { type Looked, orderIn, Seat, typeEnding } from '../../support/desks/seat.ts';
import {
  type CommandName,
  commandRequest,
  EMERGENCY_EXTENSION,
  EMERGENCY_PRODUCTION_REQUEST,
  filing,
  filingRequest,
  GRANTED,
  memberOf,
  orderIdsIn,
  POLICE,
  RELEASE,
  read,
  readCertificate,
  SOUGHT,
  say,
  TRANSMITTED,
  VALIDATOR,
} from '../../support/requests.ts';
import { decideReview } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const BY = {
  officer: { ...POLICE, sub: OFFICIALS.officer.person },
  validator: { ...VALIDATOR, sub: OFFICIALS.validator.person },
} as const;

const TARGETS = [{ id: 't1' }, { id: 't2' }];

/** Whoever acts on an order in this story, by pages or by the API. */
interface Actors {
  file(): Promise<string>;
  officer(command: CommandName, body: unknown): Promise<unknown>;
  validator(command: CommandName, body: unknown): Promise<unknown>;
}

/** The life of an emergency order, whoever acts it. */
async function live(stack: Stack, actors: Actors): Promise<OrderId> {
  const workers = new Workers(stack);
  const later = (ms: number) => workers.runUntil(plus(stack.clock.now(), ms));
  const orderId = await actors.file();
  if (!isOrderId(orderId)) throw new Error('a filing makes an order');
  await later(2 * MINUTE_MS);
  await actors.officer('validation', SOUGHT);
  await later(10 * MINUTE_MS);
  await actors.validator('validation', GRANTED);
  await readCertificate(stack, orderId);
  await say(stack, orderId, 'order.acknowledged');
  await say(stack, orderId, 'order.preserved', { targets: TARGETS });
  await decideReview(stack, orderId, 'r1', { outcome: 'affirm', reasons: 'It stands so.' });
  await later(50 * DAY_MS);
  await actors.officer('extension', EMERGENCY_EXTENSION);
  await later(5 * DAY_MS);
  await actors.officer('production-request', EMERGENCY_PRODUCTION_REQUEST);
  await later(MINUTE_MS);
  await actors.officer('transmission', TRANSMITTED);
  await later(MINUTE_MS);
  await actors.officer('release', RELEASE);
  return orderId;
}

describe('an emergency order whose whole life is acted at the desks', () => {
  const stack = new Stack();
  const desks = new Desks(stack);
  const filed: Looked[] = [];
  const done: string[] = [];
  let orderId: OrderId;
  let officer: Seat;
  beforeAll(async () => {
    const act = async (seat: Seat, id: string, command: CommandName, body: unknown) => {
      await seat.sitDown(); // another day
      const page = await seat.act(id, command, command === 'release' ? typeEnding(body) : body);
      expect(page.path, page.text).toContain('?done=');
      done.push(page.path);
    };
    officer = new Seat(desks, OFFICIALS.officer);
    const validator = new Seat(desks, OFFICIALS.validator);
    let id = '';
    orderId = await live(stack, {
      file: async () => {
        await officer.sitDown();
        const before = officer.pages.length;
        const sent = await officer.send(await officer.fillIn('epoc-pr-emergency'), { go: 'send' });
        filed.push(...officer.pages.slice(before));
        id = orderIn(sent);
        return id;
      },
      officer: (command, body) => act(officer, id, command, body),
      validator: (command, body) => act(validator, id, command, body),
    });
  });

  it('is filed on at most twelve pages, and asked for nothing twice', () => {
    expect(filed.length).toBeLessThanOrEqual(12);
    const asked = filed.slice(1, -2).flatMap(({ html }) => [...findControls(html).names]);
    const own = asked.filter((field) => !['once', 'from', 'as'].includes(field));
    expect(own.length).toBeGreaterThan(30);
    expect(own.length).toBe(new Set(own).size);
  });

  it('is told after each act that it is done', () => {
    expect(done).toEqual(
      ['validation', 'decide', 'extension', 'production-request', 'transmission', 'release'].map(
        (act) => `/${act === 'decide' ? 'validation' : 'orders'}/${orderId}?done=${act}`,
      ),
    );
  });

  it('has the record that the same life has by the API', async () => {
    const other = new Stack();
    let id = '';
    const act = async (by: keyof typeof BY, command: CommandName, body: unknown) => {
      const { status, text } = await other.officer(
        commandRequest(id, command, body, { key: `${by}-${command}` }),
        BY[by],
      );
      expect(status, text).toBe(200);
    };
    const byApi = await live(other, {
      file: async () => {
        const [first = ''] = orderIdsIn(await other.officer(filingRequest(filing('epoc-pr-emergency')), BY.officer));
        id = first;
        return id;
      },
      officer: (command, body) => act('officer', command, body),
      validator: (command, body) => act('validator', command, body),
    });
    const recordOf = async (one: Stack, order: OrderId) => {
      const { body } = await one.officer(read(order), BY.officer);
      const commits = one.orders.stored.commits().map(({ commit }) => commit);
      return [
        commits.map(({ at, events }) => [at, events.map(({ type }) => type)]),
        ...['status', 'content', 'endReason', 'validation', 'period', 'continuation'].map((name) =>
          memberOf(body, name),
        ),
      ];
    };
    expect(await recordOf(stack, orderId)).toEqual(await recordOf(other, byApi));
  });

  it('has every act under whoever did it', async () => {
    const commits = stack.orders.stored.commits().map(({ commit }) => commit);
    const acts = await Promise.all(
      commits.map(async ({ events, by }) => [
        events[0]?.type,
        'person' in by ? await stack.named(orderId, by.person) : by.kind,
      ]),
    );
    const ours = acts.filter(([, who]) => who === 'duty-officer' || who === 'prosecutor');
    expect(ours).toEqual([
      ['order.issued', 'duty-officer'],
      ['validation.sought', 'duty-officer'],
      ['validation.granted', 'prosecutor'],
      ['order.extended', 'duty-officer'],
      ['order.continued', 'duty-officer'],
      ['transmission.shown', 'duty-officer'],
      ['order.released', 'duty-officer'],
    ]);
  });

  it('shows the record of the API at the desk, and hands it over as it is', async () => {
    const body = Object(await stack.officer(read(orderId, '/history'), BY.officer)).body;
    const file = JSON.parse((await officer.open(`/orders/${orderId}/documents/history.json`)).html);
    expect({ ...file, head: '' }).toEqual({ ...body, head: '' }); // signed anew each time it is shown
    const keys: JSONWebKeySet = JSON.parse(
      (await stack.anyone({ method: 'GET', route: '/.well-known/jwks.json' })).text,
    );
    expect(verifyHistory(parse(History, file), keys)).toMatchObject({ genuine: true });
    const { html } = await officer.open(`/orders/${orderId}/history`);
    const commits = memberOf(body, 'commits');
    if (!Array.isArray(commits)) throw new Error('a history has commits');
    const shown = [...html.matchAll(/<time datetime="([^"]+)">/g)].map(([, at]) => at);
    const recorded = commits.map((entry) => toRfc3339(Object(entry).commit.at));
    expect(shown.slice(0, recorded.length)).toEqual(recorded);
    const { text } = await officer.open(`/orders/${orderId}`);
    expect(text).toContain(EN_STATUS.released);
  });
});
