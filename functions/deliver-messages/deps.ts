import type { DeliverDeps } from '../../shared/app/delivery/deliver-message.ts';
import type { PostDeps } from '../../shared/app/delivery/post-about-directory.ts';

/** Everything an attempt at delivery touches, and what is posted about the directory. */
export interface Deps extends DeliverDeps, PostDeps {}
