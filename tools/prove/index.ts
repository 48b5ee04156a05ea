import { proveCheckConnection } from './check-connection';
import { proveCheckReport } from './check-report';
import { proveLifeCycle } from './life-cycle';
import { proveListLeftovers } from './list-leftovers';
import { proveLiveReport, proveLiveRoles } from './live-emulated';
import { proveOrganizationStack } from './organization-stack';
import { provePublished } from './published';
import { proveRoles } from './roles';
import { proveRunbooks } from './runbooks';
import { proveUpgrade } from './upgrade';
import { Proof } from '../emulator/checks';
import { pythonTools } from '../emulator/python';
import { Emulator } from '../emulator/server';
import { command, headline, step } from '../terminal/steps';

const PROOFS = [
  [true, proveRoles],
  [false, proveUpgrade],
  [false, provePublished],
  [false, proveLifeCycle],
  [false, proveCheckReport],
  [false, proveCheckConnection],
  [false, proveListLeftovers],
  [false, proveRunbooks],
  [false, proveOrganizationStack],
  [true, proveLiveRoles],
  [false, proveLiveReport],
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
