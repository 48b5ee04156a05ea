import { DESCRIPTION, GOOD, NAME, STACK_SET } from './organization';
import { PERMISSIONS_VERSION } from '../../../src/permissions/version';
import { memberOf, rollout, stackSets } from '../../helpers/organization';
import { stackIn } from '../../helpers/stacks';
import { run, said } from '../recorded';

test('what is read from a StackSet is what the rollout really makes', async () => {
  const stack = stackIn();
  rollout(stack, { roleName: NAME });
  const [stackSet] = stackSets(stack);
  expect(stackSet.Description).toBe(DESCRIPTION);
  expect(Object.keys(memberOf(stackSet).values)).toEqual(expect.arrayContaining(['RoleName', 'RolePath']));
  const set = { ...STACK_SET, TemplateBody: stackSet.TemplateBody.replaceAll(PERMISSIONS_VERSION, '2026-01-01.1') };
  const { stdout } = await run(['check-organization'], { ...GOOD, 'cloudformation describe-stack-set': said({ StackSet: set }) });
  expect(stdout).toContain('permissions 2026-01-01.1');
});
