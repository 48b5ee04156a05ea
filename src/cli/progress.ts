/** How long a command may take before it says what it does, in milliseconds. */
const PATIENCE = 2000;

/** Says what a command is doing, once it takes longer than two seconds. */
export class Progress {
  private timer?: ReturnType<typeof setTimeout>;
  private speaking = false;
  // the first step sets it, before anything reads it
  private doing!: string;

  /** @param write prints a line where it does not mix with the answer. */
  constructor(private readonly write: (line: string) => void) {}

  public step(doing: string): void {
    this.doing = doing;
    if (this.speaking) {
      this.write(doing);
    } else {
      this.timer ??= setTimeout(() => {
        this.speaking = true;
        this.write(this.doing);
      }, PATIENCE);
    }
  }

  public end(): void {
    clearTimeout(this.timer);
  }
}
