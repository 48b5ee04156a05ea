import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { PolicedCall } from './world';

/** Whether IAM lets the handler make a call. */
export async function isAllowed({ action, resource, policy }: PolicedCall): Promise<boolean> {
  const { overallResult } = await runSimulation({
    request: {
      principal: 'arn:aws:sts::111122223333:assumed-role/ReportHandler/run',
      action,
      resource: { resource, accountId: '111122223333' },
      contextVariables: {},
    },
    identityPolicies: [{ name: 'Reports', policy }],
    serviceControlPolicies: [],
    resourceControlPolicies: [],
  } as Parameters<typeof runSimulation>[0], {}) as { overallResult: string };
  return overallResult === 'Allowed';
}
