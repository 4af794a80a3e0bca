import { Logger, type LogItem } from '@aws-lambda-powertools/logger';

/** The functions' own logger, writing to a list instead of the console: each line is what would stand in the log. */
export class CapturedLog extends Logger {
  readonly lines: string[] = [];

  constructor() {
    super({ serviceName: 'under-test', logLevel: 'DEBUG' });
  }

  protected override printLog(_level: number, log: LogItem): void {
    this.lines.push(JSON.stringify(log.getAttributes(), this.getJsonReplacer()));
  }
}
