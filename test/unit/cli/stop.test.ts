import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stopWith } from '../../../shared/cli/stop.ts';
import { HoldfastError } from '../../../shared/errors.ts';

let said: string[];
let code: typeof process.exitCode;
beforeEach(() => {
  said = [];
  code = process.exitCode;
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = code;
});

it('a host that was killed leaves its addresses behind: whoever is led there is told to see whether it runs', () => {
  stopWith(new HoldfastError('service-unavailable', 'a service this depends on does not answer'));
  expect(said).toEqual([
    'a service this depends on does not answer',
    expect.stringContaining('With --local, see that npm start runs.'),
  ]);
  expect(process.exitCode).toBe(1);
});

it('what is wrong with a file is told fault by fault', () => {
  const faults = [
    { pointer: '', detail: 'ends too early' },
    { pointer: '/entries', detail: 'is required' },
  ];
  stopWith(new HoldfastError('invalid-request', 'it is wrong', { faults }));
  expect(said).toEqual(['it is wrong', '  (whole file): ends too early', '  /entries: is required']);
});
