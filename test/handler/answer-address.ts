import { createServer, type IncomingMessage, type Server } from 'http';
import type { AddressInfo } from 'net';

/** What the handler told CloudFormation. */
export interface Answer {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
}

/** What a signed address refuses, and what CloudFormation cannot read. */
const REFUSALS: [status: number, isWrong: (request: IncomingMessage, body: Buffer, answer: Record<string, unknown>) => boolean][] = [
  // the signature covers method and content type: PUT, and none
  [403, ({ method }) => method !== 'PUT'],
  [403, ({ headers }) => headers['content-type'] !== undefined],
  [403, ({ url }) => !url!.includes('X-Amz-Signature=secret')],
  [411, ({ headers }) => headers['content-length'] === undefined || headers['transfer-encoding'] !== undefined],
  [400, ({ headers }, body) => Number(headers['content-length']) !== body.length],
  [400, (_, body) => body.length > 4096],
  [400, (_, __, answer) => !['SUCCESS', 'FAILED'].includes(answer.Status as string)],
  [400, (_, __, { Status, Reason }) => Status === 'FAILED' && !Reason],
  [400, (_, __, answer) => ['PhysicalResourceId', 'StackId', 'RequestId', 'LogicalResourceId'].some((key) => !answer[key])],
];

/** The bucket behind the signed addresses of a region: a real server, that takes what AWS's takes. */
export class AnswerAddress {
  public readonly taken: { answer: Answer; bytes: number }[] = [];
  public readonly refused: number[] = [];
  /** What comes instead of the next answers: a status, a redirection elsewhere, a closed connection, or nothing at all. */
  public trouble: (number | 'redirect' | 'reset' | 'silence')[] = [];
  /** Whether somebody was sent away and went there. */
  public strayed = 0;
  private server?: Server;
  private heard = () => {};

  public async open(): Promise<void> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (request.url === '/elsewhere') this.strayed++;
        const trouble = this.trouble.shift();
        if (trouble === 'silence') return this.heard();
        if (trouble === 'reset') request.socket.destroy();
        else if (trouble === 'redirect') response.writeHead(307, { location: '/elsewhere' }).end();
        else response.writeHead(trouble ?? this.judge(request, Buffer.concat(chunks))).end();
      });
    });
    await new Promise<void>((resolve) => this.server!.listen(0, '127.0.0.1', resolve));
  }

  public async close(): Promise<void> {
    this.server!.closeAllConnections();
    await new Promise((resolve) => this.server!.close(resolve));
  }

  public get origin(): string {
    return `http://127.0.0.1:${(this.server!.address() as AddressInfo).port}`;
  }

  /** Until a request is there that gets no answer. */
  public async silence(): Promise<void> {
    await new Promise<void>((resolve) => { this.heard = resolve; });
  }

  private judge(request: IncomingMessage, body: Buffer): number {
    const answer = parsed(body);
    const refusal = REFUSALS.find(([, isWrong]) => isWrong(request, body, answer))?.[0];
    if (refusal) this.refused.push(refusal);
    else this.taken.push({ answer: answer as unknown as Answer, bytes: body.length });
    return refusal ?? 200;
  }
}

function parsed(body: Buffer): Record<string, unknown> {
  try {
    return JSON.parse(body.toString());
  } catch {
    return {};
  }
}
