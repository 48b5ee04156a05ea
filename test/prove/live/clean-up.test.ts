import { readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import { ACCOUNT, journals, live, refusal, Sandbox } from './sandbox';

/** What a whole run calls. */
async function calls(): Promise<string[][]> {
  const whole = new Sandbox();
  await live(whole, journals());
  return whole.calls;
}

const left = ({ stacks, buckets }: Sandbox) => [stacks.map(({ StackName }) => StackName), [...buckets.keys()]];

/** A sandbox whose bucket and stack of somebody else have to stay. */
function sandbox(): Sandbox {
  const made = new Sandbox();
  made.buckets.set('payroll', { tags: [{ Key: 'team', Value: 'web' }], keys: ['salaries'] });
  made.stacks.push({ StackName: 'web', StackStatus: 'CREATE_COMPLETE', Tags: [], Description: 'A web site', parameters: {} });
  return made;
}

const OTHERS = [['web'], ['payroll']];

describe('a crash at any call, before or after AWS did what it asks,', () => {
  test.each([[true, 'clean-up'], [false, 'clean-up'], [true, undefined], [false, undefined]] as const)('(done: %s) leaves nothing that %s does not remove', async (done, only) => {
    const all = await calls();
    const operations = new Set<string>();
    for (let at = 1; at <= all.length; at++) {
      const crashed = sandbox();
      const folder = journals();
      crashed.crash = { at, done };
      await live(crashed, folder).catch(() => {});
      for (const { StackName } of crashed.stacks) if (StackName !== 'web') operations.add(all[at - 1][1]);
      const { proof } = await live(crashed.repaired(), folder, only);

      expect([at, proof.failed, left(crashed), readdirSync(folder)]).toEqual([at, 0, OTHERS, []]);
    }
    // most crashes leave something
    expect([...operations]).toEqual(expect.arrayContaining(['describe-stacks', 'assume-role', 'update-stack', 'get-bucket-tagging', 'delete-stack']));
  });
});

test('what was made is written down before it is made', async () => {
  const watched = new Sandbox();
  const folder = journals();
  const written: boolean[] = [];
  watched.instead['create-stack'] = (args, own) => {
    written.push(readFileSync(join(folder, readdirSync(folder)[0]), 'utf8').includes(`"${args[args.indexOf('--stack-name') + 1]}"`));
    return own();
  };
  await live(watched, folder);

  expect(written).toEqual([true, true, true, true, true]);
});

describe('only what both the journal and the tag name is touched:', () => {
  /** A journal that names things of somebody else, beside one of its own. */
  const edited = (...more: { kind: string; name: string }[]) => {
    const account = sandbox();
    const folder = journals();
    const tag = [{ Key: 'stompy:prove-live', Value: '1a2b3c4d' }];
    account.buckets.set('own', { tags: tag, keys: ['a', 'b', 'c', 'd', 'e'] });
    account.buckets.set('other-run', { tags: [{ ...tag[0], Value: '55555555' }], keys: ['a'] });
    account.buckets.set('untagged', { tags: [], keys: ['a'] });
    const made = [...more, { kind: 'bucket', name: 'payroll' }, { kind: 'bucket', name: 'other-run' }, { kind: 'bucket', name: 'untagged' }, { kind: 'bucket', name: 'own' }];
    writeFileSync(join(folder, '1a2b3c4d.json'), JSON.stringify({ id: '1a2b3c4d', account: ACCOUNT, region: 'ap-southeast-1', made }));
    return { account, folder };
  };

  test('the rest stays, in the journal too, and is told', async () => {
    const { account, folder } = edited();
    const { proof, said } = await live(account, folder, 'clean-up');

    expect(proof.failed).toBe(1);
    expect(left(account)).toEqual([['web'], ['payroll', 'other-run', 'untagged']]);
    expect(account.buckets.get('payroll')!.keys).toEqual(['salaries']);
    expect(JSON.parse(readFileSync(join(folder, '1a2b3c4d.json'), 'utf8')).made.map(({ name }: { name: string }) => name)).toEqual(['payroll', 'other-run', 'untagged']);
    expect(said).toMatch(/The run 1a2b3c4d did not remove these, which is done first:\n {2}the bucket own\n/);
  });

  test('a stack without the tag stays, and no bucket goes before it', async () => {
    const { account, folder } = edited({ kind: 'stack', name: 'web' });
    const { proof } = await live(account, folder, 'clean-up');

    expect(proof.failed).toBe(1);
    expect(left(account)).toEqual([['web'], ['payroll', 'own', 'other-run', 'untagged']]);
    expect(account.calls.map(([service, operation]) => `${service} ${operation}`)).toEqual(['sts get-caller-identity', 'cloudformation describe-stacks']);
  });

  test('nor is anything in another account', async () => {
    const { account, folder } = edited();
    account.instead['get-caller-identity'] = () => ({ Account: '777788889999', Arn: 'arn:aws:iam::777788889999:user/me' });

    await expect(live(account, folder, 'clean-up')).rejects.toThrow('signed in to 777788889999');
    expect(account.buckets.size).toBe(4);
  });

  test('nor without the number of the account', async () => {
    const { account, folder } = edited();

    await expect(live(account, folder, 'clean-up', 'yes')).rejects.toThrow('"yes" is not 111122223333');
    expect(account.buckets.size).toBe(4);
  });
});

test('what AWS refuses to remove is told with its reason, stays in the journal and ends the run; the rest is removed', async () => {
  const stubborn = new Sandbox();
  const folder = journals();
  stubborn.instead['delete-bucket'] = () => { throw refusal('AccessDenied', 'no'); };
  const printed = jest.spyOn(console, 'log').mockImplementation();
  const { proof } = await live(stubborn, folder);

  expect(proof.failed).toBe(1);
  expect(left(stubborn)).toEqual([[], [expect.stringMatching(/^stompy-live-[0-9a-f]{8}-analyzer-with-report-bucket$/)]]);
  expect(readdirSync(folder)).toHaveLength(1);
  expect(printed.mock.calls.join('\n')).toMatch(/not removed, and still in .*:\n\s+the bucket stompy-live-[^]*AccessDenied/);
});

test('the first proof that fails ends the proofs, and everything is removed', async () => {
  const open = new Sandbox();
  const folder = journals();
  open.instead['assume-role'] = (args, own) => args.includes('--external-id') ? own() : {};
  const printed = jest.spyOn(console, 'log').mockImplementation();
  const { proof } = await live(open, folder);

  expect(proof.failed).toBe(1);
  expect(printed.mock.calls.join('\n')).toMatch(/not without one\n\s+it was allowed/);
  expect(open.calls.map((call) => call.join(' ')).filter((call) => /create-access-key|spotainer/.test(call))).toEqual([]);
  expect([left(open), readdirSync(folder)]).toEqual([[[], []], []]);
});

test('a stack that rolled back is told at once, and removed', async () => {
  const failing = new Sandbox();
  const folder = journals();
  failing.instead['create-stack'] = (_, own) => {
    own();
    return Object.assign(failing.stacks[0], { StackStatus: 'ROLLBACK_COMPLETE', StackStatusReason: 'no', next: undefined });
  };
  const { proof } = await live(failing, folder);

  // besides the first step: all is gone, and nothing is left
  expect([proof.passed, proof.failed]).toEqual([3, 1]);
  expect([left(failing), readdirSync(folder)]).toEqual([[[], []], []]);
});

test('a journal that cannot be read stops everything', async () => {
  const folder = journals();
  writeFileSync(join(folder, 'broken.json'), '{');

  await expect(live(new Sandbox(), folder)).rejects.toThrow(/broken\.json is not a journal of what a run made .*: look in the account for the tag of that run/);
});

test('where nothing is left, --clean-up says so and asks nobody', async () => {
  const empty = new Sandbox();
  const { said } = await live(empty, journals(), 'clean-up');

  expect(said).toMatch(/^No run left anything in 111122223333 that is known here/);
  expect(empty.calls.map(([, operation]) => operation)).toEqual(['get-caller-identity']);
});
