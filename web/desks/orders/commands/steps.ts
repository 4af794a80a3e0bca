import type { DeskStep, DeskVisitor } from '../../step.ts';
import type { OrderCommand } from './command.ts';
import { createCommandStep } from './command-step.ts';
import { COMMANDS } from './table.ts';

const alone = ({ role, act }: OrderCommand): DeskStep => createCommandStep(() => COMMANDS[act], [role]);

/** Who asks for a validation, and who decides it, have one path and each a form of their own. */
const findValidation = ({ acting }: DeskVisitor): OrderCommand =>
  acting.role === 'validator' ? COMMANDS.decide : COMMANDS.validation;

/** The page of each command, but for messages, which stand below what was said. */
export const COMMAND_STEPS = {
  '/orders/{order}/validation': createCommandStep(findValidation, ['contact-point', 'validator']),
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
