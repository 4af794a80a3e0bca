import { CASE_CODE_RANDOM_BYTES, createCaseCode } from '../../../shared/domain/cases/case-code.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { CHALLENGE, caseRequest, sessionRequest } from '../../support/cases.ts';
import { THIRD_AUDITOR } from '../../support/overseers.ts';
import { DEADLINE } from '../../support/post-routes.ts';
import { readReading } from '../../support/readings.ts';
import {
  certificateRequest,
  FILER,
  JSON_TYPE,
  keyed,
  memberOf,
  read,
  toldDigest,
  verificationRequest,
} from '../../support/requests.ts';
import { readReview, reviewerClaims } from '../../support/reviews.ts';
import { readSearch } from '../../support/searches.ts';
import type { Answer } from '../../support/stack.ts';
import { type Act, onOrder, told } from './act.ts';
import { WRONG_QUESTIONS } from './mistakes.ts';
import { mistake } from './refused.ts';

/** Asks when something ends, in a way that has no answer. */
export const reckonWrongly: Act = async (context) => {
  const body = { ...DEADLINE, ...context.draws.one(WRONG_QUESTIONS) };
  return await mistake(context, `reckons by ${JSON.stringify(body)}`, () =>
    context.world.stack.anyone({ method: 'POST', route: '/v1/deadlines', headers: JSON_TYPE, body }),
  );
};

const ABSENT: OrderId = `ord_${'0'.repeat(26)}` as OrderId;

/** Asks for what is not there. */
export const loseWay: Act = async (context) => {
  const { stack } = context.world;
  const nothing = '0'.repeat(32);
  const ways: Readonly<Record<string, () => Promise<Answer>>> = {
    'no address': () => stack.entry('GET', '/v1/nowhere'),
    'no method': () => stack.entry('PUT', '/v1/filings'),
    'no order': () => stack.officer(read(ABSENT), FILER['epoc-pr']),
    'no review': () => stack.reviewer(readReview(`${ABSENT}.r1`), reviewerClaims('privacy-reviewer')),
    'no search': () => readSearch(stack, `sch_20261120_${nothing}`),
    'no reading': () => readReading(stack, `rdg_20261120_${nothing}`),
    'no complaint': () =>
      stack.overseer(
        { method: 'GET', route: '/v1/complaints/{complaintId}', complaintId: `cmp_20261120_${nothing}` },
        THIRD_AUDITOR,
      ),
    'no code': () => stack.person(sessionRequest('0000-0000-0000-0000')),
    'no session': () => stack.person(caseRequest('challenges', CHALLENGE, { token: 'a.b.c' })),
    'no token': () => stack.unsigned({ ...certificateRequest(ABSENT), headers: { authorization: 'Bearer a.b.c' } }),
    'no role': () => stack.officer(read(ABSENT), reviewerClaims('privacy-reviewer')),
    'no authority': () => stack.officer(read(ABSENT), { ...FILER['epoc-pr'], holdfast_authority: 'aut-nowhere' }),
  };
  const what = context.draws.one(Object.keys(ways));
  return await mistake(context, what, ways[what] ?? (() => stack.entry('GET', '/')));
};

/** Somebody suspects a hold, asks by the number that they were given what became of it, and by one that they noted down wrong. */
export const complain: Act = async (context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const body = { identifierHint: 'm.reuther@skylark.example', text: 'My mail behaves strangely.' };
  const headers = keyed(`complaint-${draws.below(1_000_000)}`);
  const answer = await world.ask('complain', faults, () =>
    stack.person({ method: 'POST', route: '/v1/complaints', headers, body }),
  );
  if (answer?.status !== 202) return `complains: ${answer?.status}`;
  const enquire = (number: unknown) => () =>
    stack.person({ method: 'POST', route: '/v1/complaint-enquiries', headers: JSON_TYPE, body: { number } });
  const own = await world.ask('ask-after-complaint', [], enquire(memberOf(answer.body, 'number')));
  if (own && own.status !== 200) world.violate(`complaints: a number that was given is answered ${own.status}`);
  const another = createCaseCode(
    Buffer.from(sha256(`${draws.below(1_000_000)}`), 'hex').subarray(0, CASE_CODE_RANDOM_BYTES),
  );
  return await mistake({ ...context, faults: [] }, 'asks after a complaint that nobody made', enquire(another), [
    'complaint-number-unknown',
  ]);
};

/** What is taken for an order, and says nothing of itself. */
const NO_PAPERS: readonly string[] = [
  '%PDF-1.4\nA scan without a word.\n%%EOF\n',
  'JFIF: a photograph of its first page',
];

/** Somebody checks an order that they were shown: by what is printed on it, or by a file that nothing can be read from. */
export const checkPaper: Act = onOrder(async ({ id }, context) => {
  const { world, draws, faults } = context;
  const { stack } = world;
  const digest = await toldDigest(stack, id).catch(() => undefined);
  if (digest !== undefined) {
    const asked = await world.ask('verify', faults, () => stack.anyone(verificationRequest({ orderId: id, digest })));
    if (draws.once(2)) return told('checks the digest of', id, asked);
  }
  const headers = { 'content-type': 'application/pdf' };
  const file = Buffer.from(draws.one(NO_PAPERS));
  const check = () => stack.anyone({ method: 'POST', route: '/v1/verifications', headers, body: file });
  return await mistake({ ...context, faults: [] }, 'checks a picture of a paper', check, ['nothing-to-check']);
});
