import { en } from 'zod/locales';
import { config } from 'zod/mini';

// zod/mini says "Invalid input" of everything until it has words; imported wherever a fault's own text can reach a reader or a log
config(en());
