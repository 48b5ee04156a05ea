/** Ends one request. */
interface Request {
  readonly abortSignal: AbortSignal;
}

/** What this function makes of one kind, by one of AWS's APIs. */
export interface Kind {
  /** In words. */
  readonly what: string;
  /** Whose actions it takes. */
  readonly actions: string;
  /** What a refusal of the settings means. */
  readonly settings: string;
  /** What other refusals mean, the first that fits. */
  readonly causes: readonly [RegExp, string][];
  /** Of a definition or of something listed; undefined for anything else. */
  nameOf(item: object): string | undefined;
  bucketOf(definition: object): string | undefined;
  /** Whether the API refuses something because it is not there. */
  isGone(error: Error): boolean;
  /** A page of what the account has, and where the next one is. */
  list(next: string | undefined, request: Request): Promise<[found: object[] | undefined, next?: string]>;
  create(definition: object, request: Request): Promise<unknown>;
  update(found: object, definition: object, request: Request): Promise<unknown>;
  delete(found: object, request: Request): Promise<unknown>;
}
