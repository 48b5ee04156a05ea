/** An error as AWS's JSON services send it. */
export class ApiError extends Error {
  constructor(public readonly type: string, message: string, public readonly status = 400) {
    super(message);
  }

  /** What a service declares has a `Message`, as in its model; what stands before the services writes `message`. No text is no member. */
  public get body(): string {
    const member = /^(Duplicate|InternalErrorException|ReportLimit|ResourceNotFound|ValidationException|AccessDenied)/.test(this.type) ? 'Message' : 'message';
    return JSON.stringify({ __type: this.type, ...this.message ? { [member]: this.message } : {} });
  }
}

/** An answer that is none of the service's: a load balancer's page, or nothing. */
export class RawAnswer {
  constructor(public readonly status: number, public readonly body: string) {}
}

/** What Node.js throws where there is no answer. */
export class NetworkError extends Error {
  constructor(public readonly code: string) {
    super(`${code} cur.us-east-1.amazonaws.com`);
  }
}
