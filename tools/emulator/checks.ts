import * as colors from 'picocolors';

/** Named checks against the emulator, printed one by one and counted. */
export class Proof {
  public passed = 0;
  public failed = 0;

  /** Passes when the check returns without an error. */
  public async holds(name: string, check: () => Promise<unknown>): Promise<void> {
    try {
      await check();
      this.passed++;
      console.log(`  ${colors.green('✔')} ${name}`);
    } catch (error) {
      this.failed++;
      console.log(`  ${colors.red('✘')} ${name}\n      ${(error as Error).message.trim().split('\n').join('\n      ')}`);
    }
  }

  /** Passes when the call is refused, and for the expected reason. */
  public async refused(name: string, reason: RegExp, call: () => Promise<unknown>): Promise<void> {
    await this.holds(name, async () => {
      const refusal = await call().then(() => undefined, (error: Error) => error.message);
      if (refusal === undefined) throw new Error('it was allowed');
      if (!reason.test(refusal)) throw new Error(`it was refused for another reason: ${refusal}`);
    });
  }
}

/** Says what is and what should be. */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((each) => JSON.stringify(each));
  if (is !== should) throw new Error(`is ${is}, should be ${should}`);
}
