import { spawn, type ChildProcess } from 'child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'fs';
import { createServer, type AddressInfo } from 'net';
import { tmpdir } from 'os';
import { join } from 'path';
import { setTimeout as sleep } from 'timers/promises';

/** What functions of Node.js need, which find the AWS SDK in the runtime, and answer to an address that is this machine. */
export const FOR_FUNCTIONS = {
  NODE_PATH: join(__dirname, '../../node_modules'),
  NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, 'answer-address.cjs'))}`,
};
/** This machine alone. */
export const HOST = '127.0.0.1';

/** A program that serves an emulated AWS. */
export interface Program {
  readonly file: string;
  readonly args: string[];
  /** @param folder what the program may write to, gone when it stops. */
  readonly env: (folder: string) => NodeJS.ProcessEnv;
  /** Path that answers once it is ready. */
  readonly health: string;
}

/** An emulated AWS on a free port of this machine alone. It forgets everything when it stops. */
export class Emulator {
  /** Starts the emulator and waits until it answers; `auth` makes it enforce IAM policies. */
  public static async start(bin: string, auth: boolean): Promise<Emulator> {
    return Emulator.run((port) => ({
      file: join(bin, 'ministack'),
      args: [],
      env: (folder) => ({
        STATE_DIR: join(folder, 'state'),
        S3_DATA_DIR: join(folder, 's3'),
        GATEWAY_PORT: String(port),
        // the default is every interface of the machine
        BIND_HOST: HOST,
        MINISTACK_HOST: HOST,
        LOG_LEVEL: 'WARNING',
        ...FOR_FUNCTIONS,
        ...auth ? { AUTH: 'true' } : {},
      }),
      health: '/_ministack/health',
    }));
  }

  /** Starts a program on a free port, and waits until it answers. */
  public static async run(program: (port: number) => Program): Promise<Emulator> {
    const port = await freePort();
    const { health, ...started } = program(port);
    const emulator = new Emulator(started, port);
    await emulator.ready(health);
    return emulator;
  }

  public readonly url: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'stompy-emulator-'));
  private readonly child: ChildProcess;
  private readonly stopNow: NodeJS.ExitListener;

  private constructor({ file, args, env }: Omit<Program, 'health'>, port: number) {
    this.stopNow = () => this.stop();
    this.url = `http://${HOST}:${port}`;
    const log = openSync(join(this.folder, 'log'), 'w');
    this.child = spawn(file, args, {
      cwd: this.folder,
      stdio: ['ignore', log, log],
      // state, code of functions and whatever else is temporary go there too
      env: { PATH: process.env.PATH, HOME: this.folder, TMPDIR: this.folder, ...env(this.folder) },
    });
    process.once('exit', this.stopNow);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  }

  /**
   * Environment in which every AWS program talks to the emulator, as the account's root or with keys, and finds no trace of a
   * real account.
   */
  public env(account: string, keys: Record<string, string> = {}): NodeJS.ProcessEnv {
    const nothing = join(this.folder, 'no-such-file');
    return {
      AWS_ENDPOINT_URL: this.url,
      AWS_ACCESS_KEY_ID: account,
      AWS_SECRET_ACCESS_KEY: 'emulator',
      AWS_SESSION_TOKEN: undefined,
      AWS_PROFILE: undefined,
      AWS_CONFIG_FILE: nothing,
      AWS_SHARED_CREDENTIALS_FILE: nothing,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_REGION: 'ap-southeast-1',
      AWS_DEFAULT_REGION: 'ap-southeast-1',
      AWS_PAGER: '',
      ...keys,
    };
  }

  /** What the emulator logged, for error messages. */
  public log(): string {
    return readFileSync(join(this.folder, 'log'), 'utf8');
  }

  public stop(): void {
    process.removeListener('exit', this.stopNow);
    this.child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ready(health: string): Promise<void> {
    for (let tries = 0; tries < 150; tries++) {
      if (this.child.exitCode !== null) break;
      const healthy = await fetch(`${this.url}${health}`).then((response) => response.ok, () => false);
      if (healthy) return;
      await sleep(200);
    }
    const log = this.log();
    this.stop();
    throw new Error(`the emulator did not start\n${log}`);
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject).listen(0, HOST, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
