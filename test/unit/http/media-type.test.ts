import { describe, expect, it } from 'vitest';
import { requireMediaType } from '../../../shared/http/request.ts';
import { apiEvent } from '../../support/http-events.ts';

const require = (headers: Readonly<Record<string, string>>) => () =>
  requireMediaType(apiEvent({ method: 'POST', route: '/', headers }), 'text/plain', /^text\/plain$/);

describe('a body', () => {
  it.each([{}, { 'content-encoding': 'identity' }, { 'content-encoding': 'Identity' }])('as it is: %j', (headers) => {
    expect(require({ 'content-type': 'text/plain', ...headers })).not.toThrow();
  });

  it.each(['gzip', 'br', 'identity, gzip', 'utf-8', ''])(
    'encoded as %j is refused, and how to send it said',
    (encoding) => {
      expect(require({ 'content-type': 'text/plain', 'content-encoding': encoding })).toThrow(
        'send the body as it is, without Content-Encoding',
      );
    },
  );

  it('of another type is refused first', () => {
    expect(require({ 'content-type': 'text/html', 'content-encoding': 'gzip' })).toThrow('send the body as text/plain');
    expect(require({})).toThrow('send the body as text/plain');
  });
});
