import type { PagePath } from '../../../steps/links.ts';
import type { DeskVisitor } from '../../step.ts';

/** Where the register begins for whoever reads it: it is a registrar’s desk, and a part of that of oversight. */
export const homeOf = ({ acting }: Pick<DeskVisitor, 'acting'>): PagePath =>
  acting.role === 'registrar' ? '/' : '/register';
