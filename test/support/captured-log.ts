import { Logger, type LogItem } from '@aws-lambda-powertools/logger';

/** The functions' own logger, writing to a list instead of the console: each line is what would stand in the log. */
export class CapturedLog extends Logger {
  readonly lines: string[] = [];
  /** Whether a line for each answer is left out: for who asks very often, and reads none of them. What fails is written anyway. */
  isBrief = false;

  constructor() {
    super({ serviceName: 'under-test', logLevel: 'DEBUG' });
  }

  override info(...[message, ...beside]: Parameters<Logger['info']>): void {
    if (!this.isBrief) super.info(message, ...beside);
  }

  protected override printLog(_level: number, log: LogItem): void {
    this.lines.push(JSON.stringify(log.getAttributes(), this.getJsonReplacer()));
  }
}
