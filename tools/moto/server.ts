import { join } from 'path';
import { pythonTools } from '../emulator/python';
import { Emulator, FOR_FUNCTIONS, HOST } from '../emulator/server';

const ENVIRONMENT = { folder: join(__dirname, '../../.venv-moto'), requirements: join(__dirname, 'requirements.txt') };

/** Installs moto, where it is not there yet, and returns the folder of its programs. */
export async function motoTools(): Promise<string> {
  return pythonTools(ENVIRONMENT);
}

/** The account of every request that names none. */
export const MOTO_ACCOUNT = '123456789012';

/**
 * An emulated AWS in which every account is a world of its own.
 *
 * @param billing the emulator that functions ask for cost reports, if they do.
 */
export async function startMoto(bin: string, billing?: Emulator): Promise<Emulator> {
  return Emulator.run((port) => ({
    file: join(bin, 'python'),
    args: [join(__dirname, 'server.py'), '-H', HOST, '-p', String(port)],
    env: () => ({ ...FOR_FUNCTIONS, BILLING_URL: billing?.url ?? '', PYTHONDONTWRITEBYTECODE: '1' }),
    health: '/moto-api/',
  }));
}
