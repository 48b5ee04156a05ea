import { stompyCdk } from './cli';
import { template } from './roles';
import { Aws } from '../emulator/aws';
import { expectEqual, type Proof } from '../emulator/checks';
import type { Emulator } from '../emulator/server';

const CUSTOMER = '111122223333';
const STOMPY = '444455556666';
const TRUST = { StompyAccountID: STOMPY, ExternalId: 'stompy-2f6c1d0e-7b1b-4c9e-9a55-0d7f3e8a6b21' };

interface Answer {
  readonly standing: string;
  readonly findings: { readonly id: string; readonly result: string; readonly about: string; readonly found: string }[];
  readonly paste: { readonly roles: { readonly arn: string }[]; readonly report: { readonly bucket: string } | null };
}

/** `stompy-cdk check-connection` with a real AWS CLI; the emulator has neither Cost Explorer nor Data Exports, which therefore do not answer. */
export async function proveCheckConnection(proof: Proof, bin: string, emulator: Emulator): Promise<void> {
  console.log('\nstompy-cdk check-connection');
  const aws = new Aws(bin, emulator, CUSTOMER);
  const command = stompyCdk(bin, emulator, CUSTOMER);
  const check = async (...args: string[]): Promise<Answer & { readonly ids: string[] }> => {
    const { stdout, stderr } = await command('check-connection', '--json', '--stompy-account', STOMPY, ...args);
    if (stdout === undefined) throw new Error(`the command said: ${stderr}`);
    const answer: Answer = JSON.parse(stdout);
    return { ...answer, ids: answer.findings.map(({ id }) => id) };
  };
  const found = (answer: Answer, ...wanted: string[]) => {
    const all = answer.findings.map(({ id }) => id);
    const missed = wanted.filter((id) => !all.includes(id));
    if (missed.length > 0) throw new Error(`did not find ${missed.join(', ')}, but ${JSON.stringify(answer.findings, undefined, 2)}`);
  };

  await proof.holds('an account without a role: says so', async () => found(await check(), 'roleNone'));
  const { outputs } = await aws.deploy('create', { name: 'connected', template: template('analyzer-with-report'), parameters: TRUST });
  const role = outputs.StompyFinOpsRoleArn.split('/')[1];

  await proof.holds('our stack: trust, version and policies are right, the report fits, its files are waited for', async () => {
    const answer = await check('--stack', 'connected');
    found(answer, 'trustOk', 'boundaryNone', 'versionSame', 'policiesOk', 'billingOpen', 'definitionFits', 'deliveryAllowed', 'filesWaiting');
    expectEqual(answer.findings.filter(({ result }) => result === 'wrong'), []);
    expectEqual([answer.paste.roles[0].arn, answer.paste.report?.bucket], [outputs.StompyFinOpsRoleArn, outputs.CostAndUsageBucket]);
  });
  await proof.holds('by the tag and by the role\'s ARN it finds the same; the emulator does not find the stack of a role, so nothing says since when', async () => {
    const expected = (await check('--stack', 'connected')).ids.map((id) => id === 'filesWaiting' ? 'filesNoneYet' : id);
    expectEqual((await check()).ids, expected);
    expectEqual((await check('--role', outputs.StompyFinOpsRoleArn)).ids, expected);
  });
  await proof.holds('files that AWS delivers are found', async () => {
    const { ReportDefinitions: [{ S3Prefix, ReportName }] } = await aws.call<{ ReportDefinitions: { S3Prefix: string; ReportName: string }[] }>('cur', 'describe-report-definitions', '--region', 'us-east-1');
    await aws.call('s3api', 'put-object', '--bucket', outputs.CostAndUsageBucket, '--key', `${S3Prefix}/${ReportName}/${ReportName}/year=2026/month=11/part-00001.snappy.parquet`);
    await aws.call('s3api', 'put-object', '--bucket', outputs.CostAndUsageBucket, '--key', 'aws-programmatic-access-test-object');
    found(await check(), 'filesDelivering', 'testObjectThere');
  });
  await proof.holds('a role that was cut off, and one that got more than it should', async () => {
    await aws.call('iam', 'attach-role-policy', '--role-name', role, '--policy-arn', 'arn:aws:iam::aws:policy/AWSDenyAll');
    await aws.call('iam', 'attach-role-policy', '--role-name', role, '--policy-arn', 'arn:aws:iam::aws:policy/ReadOnlyAccess');
    found(await check(), 'policiesCutOff', 'policiesAdded');
    for (const name of ['AWSDenyAll', 'ReadOnlyAccess']) await aws.call('iam', 'detach-role-policy', '--role-name', role, '--policy-arn', `arn:aws:iam::aws:policy/${name}`);
  });
  await proof.holds('a guardrail that was detached', async () => {
    const { AttachedPolicies } = await aws.call<{ AttachedPolicies: { PolicyArn: string; PolicyName: string }[] }>('iam', 'list-attached-role-policies', '--role-name', role);
    const { PolicyArn } = AttachedPolicies.find(({ PolicyName }) => PolicyName.includes('ScopedGuardrail'))!;
    await aws.call('iam', 'detach-role-policy', '--role-name', role, '--policy-arn', PolicyArn);
    found(await check(), 'policiesDetached');
    await aws.call('iam', 'attach-role-policy', '--role-name', role, '--policy-arn', PolicyArn);
  });
  await proof.holds('a trust that somebody opened', async () => {
    const open = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${STOMPY}:root` }, Action: 'sts:AssumeRole' }] };
    await aws.call('iam', 'update-assume-role-policy', '--role-name', role, '--policy-document', JSON.stringify(open));
    found(await check(), 'trustNoExternalId');
  });
  await proof.holds('looking changed nothing', async () => {
    expectEqual((await aws.settled('connected')).status, 'CREATE_COMPLETE');
    found(await check(), 'policiesOk', 'filesDelivering');
  });
}
