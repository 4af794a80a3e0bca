import type { CommandOf } from './command.ts';

/** What the authority makes of a provider's question, or of its word that the order cannot be executed. */
export type ClarificationAnswer =
  | { readonly outcome: 'maintained' }
  | { readonly outcome: 'excused'; readonly targets: readonly string[] }
  | { readonly outcome: 'withdrawn' };

/** The command that answers the provider: a withdrawal says that the provider was right to object. */
export function answerClarification(answer: ClarificationAnswer): CommandOf<'withdraw' | 'answer-clarification'> {
  if (answer.outcome === 'withdrawn') return { type: 'withdraw', reason: 'objection-accepted', inAnswer: true };
  return { type: 'answer-clarification', excused: answer.outcome === 'excused' ? answer.targets : [] };
}
