/** What this function makes of one kind, in one of AWS's APIs. */
export interface Kind {
  /** Nothing goes on after `whole`. */
  new (whole: AbortSignal): Things;
  /** In words. */
  readonly what: string;
  /** Whose actions it takes. */
  readonly actions: string;
  /** What a refusal of the settings means. */
  readonly settings: string;
  /** What other refusals mean, the first that fits. */
  readonly causes: readonly [RegExp, string][];
  /** Undefined for a definition of something else. */
  nameOf(definition: object): string | undefined;
  bucketOf(definition: object): string;
}

/** All of a kind that the account has. */
export interface Things {
  /** Makes it, or brings it up to date: a repeated event finds what the first delivery did. */
  ensure(definition: object): Promise<void>;
  /** Removes it if it is there, unless it turns out to be in use. */
  remove(name: string, isInUse?: () => Promise<boolean>): Promise<void>;
}
