import type { DeskStep, DeskVisitor, Outcome } from '../../step.ts';
import { type OrderCommand, pageOf } from './command.ts';
import { createCommandStep } from './command-step.ts';
import { COMMANDS } from './table.ts';

const alone = ({ role, act }: OrderCommand): DeskStep => createCommandStep(() => COMMANDS[act], [role]);

const SEEK = createCommandStep(() => COMMANDS.validation, ['contact-point']);

const toDecision = ({ named }: DeskVisitor): Outcome => ({ goTo: pageOf(COMMANDS.decide, named['order'] ?? '') });

/** Who seeks a validation says so here; who decides it does so at their own desk. */
const VALIDATION: DeskStep = {
  roles: ['contact-point', 'validator'],
  show: (visitor) => (visitor.acting.role === 'validator' ? toDecision(visitor) : SEEK.show(visitor)),
  take: (visitor) => (visitor.acting.role === 'validator' ? toDecision(visitor) : (SEEK.take ?? SEEK.show)(visitor)),
};

/** The page of each command, but for messages, which stand below what was said. */
export const COMMAND_STEPS = {
  '/orders/{order}/validation': VALIDATION,
  '/orders/{order}/extension': alone(COMMANDS.extension),
  '/orders/{order}/production-request': alone(COMMANDS['production-request']),
  '/orders/{order}/transmission': alone(COMMANDS.transmission),
  '/orders/{order}/renewal': alone(COMMANDS.renewal),
  '/orders/{order}/need': alone(COMMANDS.need),
  '/orders/{order}/confirmation': alone(COMMANDS.confirmation),
  '/orders/{order}/release': alone(COMMANDS.release),
  '/orders/{order}/clarification-answer': alone(COMMANDS['clarification-answer']),
  '/orders/{order}/conflicts': alone(COMMANDS.conflicts),
  '/orders/{order}/notice-deferral': alone(COMMANDS['notice-deferral']),
  '/orders/{order}/notice-letter': alone(COMMANDS['notice-letter']),
  '/orders/{order}/notice': alone(COMMANDS.notice),
  '/orders/{order}/calls': alone(COMMANDS.calls),
} as const satisfies Record<string, DeskStep>;
