import { afterAll, afterEach } from 'vitest';
import { beginWatch, requireDescribed } from './watch.ts';

beginWatch();
afterEach(requireDescribed);
afterAll(requireDescribed); // what hosts said while they were started or stopped
