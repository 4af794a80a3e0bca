import { verify } from 'node:crypto';
import type { Check } from '../check.ts';
import { fail, NotPlayed, pass, type Row, warn } from '../row.ts';
import { isTaken, type SeenRequest } from '../seen.ts';

const TOLERANCE_S = 300;
/** A clock that is kept by NTP is far within it. */
const DOUBTFUL_S = 30;

/** How the endpoint signed all that it asked. */
export const listSigningRows = (check: Check): readonly Row[] => [
  {
    id: 'signing.key',
    group: 'signing',
    title: 'the signatures of all that the endpoint asked',
    expected: 'none refused: a registered key, over the bytes as they were sent',
    docs: 'what-is-signed',
    needs: ['good.kept'],
    async play() {
      const signed = listSigned(check);
      const refused = signed.filter(
        ({ status, answer = '' }) => status === 401 && answer.includes('signature-invalid'),
      );
      const [first] = refused;
      if (first === undefined) return pass(`${signed.length} requests, none refused for its signature`);
      return fail(
        `${refused.length} of ${signed.length} refused, ${first.method} ${first.target} first: ${first.answer}`,
      );
    },
  },
  {
    id: 'signing.clock',
    group: 'signing',
    title: 'the clock of the endpoint, by what it signed',
    expected: `within ${TOLERANCE_S} s of ours at each request; wished for within ${DOUBTFUL_S} s`,
    docs: 'what-is-signed',
    needs: ['good.kept'],
    async play() {
      const offsets = listSigned(check).flatMap((request) => readOffset(request) ?? []);
      const most = offsets.toSorted((a, b) => Math.abs(b) - Math.abs(a)).at(0);
      if (most === undefined) throw new NotPlayed('no request says when it was signed');
      const seen = `at most ${Math.abs(most)} s ${most < 0 ? 'behind' : 'ahead'}, in ${offsets.length} requests`;
      if (Math.abs(most) > TOLERANCE_S) return fail(seen);
      return Math.abs(most) > DOUBTFUL_S ? warn(`${seen}: keep it with NTP`) : pass(seen);
    },
  },
  {
    id: 'signing.query',
    group: 'signing',
    title: 'the content of reads without a query',
    expected: 'signed as GET <path>?, so that nobody can add a query on the way; wished for',
    docs: 'what-is-signed',
    needs: ['good.read'],
    async play() {
      if (check.key.algorithm !== 'ed25519') return pass('RFC 9421 covers the whole address');
      const reads = listSigned(check).filter((one) => one.method === 'GET' && !/\?./.test(one.target) && isTaken(one));
      const bare = reads.filter((read) => !isSignedAs(check, read, `${bareTarget(read)}?`));
      const [first] = bare;
      if (first === undefined) return pass(`${reads.length} reads, each with its question mark`);
      return warn(`${bare.length} of ${reads.length} reads are signed as GET <path>, such as ${first.target}`);
    },
  },
];

const bareTarget = ({ method, target }: SeenRequest): string => `${method} ${target.replace(/\?$/, '')}`;

const listSigned = ({ seen }: Check): readonly SeenRequest[] =>
  seen.requests.filter(({ headers, asked }) => asked !== 'keys' && headers['holdfast-provider'] !== undefined);

/** Whole seconds that a request was signed ahead of our clock. */
function readOffset({ headers, clock }: SeenRequest): number | undefined {
  const at = headers['webhook-timestamp'] ?? /;created=(\d+)/.exec(headers['signature-input'] ?? '')?.[1];
  return at === undefined || !/^\d{1,12}$/.test(at) ? undefined : Number(at) - Math.floor(clock / 1000);
}

function isSignedAs({ key }: Check, { headers }: SeenRequest, content: string): boolean {
  const { 'webhook-id': id = '', 'webhook-timestamp': at = '', 'webhook-signature': signatures = '' } = headers;
  const bytes = Buffer.from(`${id}.${at}.${content}`);
  const made = signatures.split(' ').filter((one) => one.startsWith('v1a,'));
  return made.some((one) => verify(null, bytes, key.key, Buffer.from(one.slice(4), 'base64')));
}
