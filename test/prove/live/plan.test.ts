import { journals, live, Sandbox } from './sandbox';

/** The calls of a plan, as patterns: what is not known yet may be anything. */
function planned(said: string): RegExp[] {
  return [...said.matchAll(/^ +\[[^\]]+\] aws (.*?)( \(as [^)]+\))?( \(has to be refused\))?$/gm)]
    .map(([, call]) => new RegExp(`^${call.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\'', '').replace(/<[\w ]+>/g, '.+')}$`));
}

test('--plan calls nobody and makes nothing', async () => {
  const sandbox = new Sandbox();
  const { said, proof } = await live(sandbox, journals(), 'plan');

  expect(sandbox.calls).toEqual([]);
  expect([proof.passed, proof.failed]).toEqual([0, 0]);
  expect(planned(said).length).toBeGreaterThan(60);
});

test('a run says its plan first, makes no call that is not in it, and each that is', async () => {
  const sandbox = new Sandbox();
  const { said, proof } = await live(sandbox, journals());
  const plan = planned(said);
  const calls = sandbox.calls.map((call) => call.join(' '));

  expect(proof.failed).toBe(0);
  expect(calls.filter((call) => !plan.some((each) => each.test(call)))).toEqual([]);
  // the stack with the report is gone already when the rest is removed
  expect(plan.filter((each) => !calls.some((call) => each.test(call))).map(String)).toEqual([
    expect.stringMatching(/describe-stack-resources.*analyzer-with-report/),
  ]);
  expect(said.indexOf('The proofs. The first that fails ends them.')).toBeLessThan(said.indexOf('Type the number of the account'));
});

test('every call has a price, and those that are not free are summed up', async () => {
  const { said } = await live(new Sandbox(), journals(), 'plan');
  const lines = said.split('\n').filter((line) => line.includes(' aws '));

  expect(lines.filter((line) => !/^ +\[(free|S3 requests|.+ less than 0\.01 USD)\] aws /.test(line))).toEqual([]);
  expect(said).toMatch(/Beside them: a test object in S3, a function that runs for seconds and its log: less than 0\.01 USD\.$/);
});

test('everything that is made carries the tag of the run, and its stacks ask for CAPABILITY_IAM alone', async () => {
  const sandbox = new Sandbox();
  await live(sandbox, journals());
  const made = sandbox.calls.filter(([, operation]) => /^(create|update|put|run|register|attach|tag)-/.test(operation) && operation !== 'create-access-key' && operation !== 'create-vpc');

  expect(made.length).toBe(7);
  for (const call of made) {
    expect(call.slice(0, 2).join(' ')).toMatch(/^cloudformation (create|update)-stack$/);
    expect(call.join(' ')).toMatch(/"Key":"stompy:prove-live","Value":"[0-9a-f]{8}"/);
    expect(call.join(' ')).not.toMatch(/CAPABILITY_NAMED_IAM|CAPABILITY_AUTO_EXPAND/);
  }
});
