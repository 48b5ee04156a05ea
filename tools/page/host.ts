import { readFileSync } from 'fs';
import { createServer, type Server } from 'http';
import type { AddressInfo } from 'net';
import { join } from 'path';

/** A static host as plain as one can be, on this machine alone. */
export class Host {
  public static async start(folder: string): Promise<Host> {
    const asked: string[] = [];
    const server = createServer(({ url = '/' }, response) => {
      asked.push(url);
      try {
        const body = readFileSync(join(folder, url === '/' ? 'index.html' : new URL(url, 'http://host').pathname));
        response.writeHead(200, { 'content-type': url.endsWith('.json') ? 'application/json' : 'text/html' }).end(body);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    return new Host(server, asked);
  }

  public readonly url: string;

  /** @param asked paths that somebody asked for. */
  private constructor(private readonly server: Server, public readonly asked: string[]) {
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  public stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
