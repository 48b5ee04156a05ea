import { proveListLeftovers } from './list-leftovers';
import { Proof } from '../emulator/checks';
import { pythonTools } from '../emulator/python';
import { Emulator } from '../emulator/server';
import { command, headline, step } from '../terminal/steps';

const PROOFS = [
  [false, proveListLeftovers],
] as const;

/** Proofs that need an AWS: the roles where IAM is enforced, the report's life where it is not. */
async function main(): Promise<void> {
  headline('Proofs in an emulated AWS');
  const bin = await step('Installing emulator and AWS CLI into .venv', pythonTools);
  const proof = new Proof();
  for (const [auth, prove] of PROOFS) {
    const emulator = await Emulator.start(bin, auth);
    try {
      await prove(proof, bin, emulator);
    } finally {
      emulator.stop();
    }
  }
  console.log(`\n${proof.passed} passed, ${proof.failed} failed`);
  process.exitCode = proof.failed > 0 ? 1 : 0;
}

command(main());
