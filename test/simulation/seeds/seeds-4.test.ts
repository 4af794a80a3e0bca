import { expectSeeds } from './expect-seeds.ts';

expectSeeds(751, 250);
