import { Annotations } from 'aws-cdk-lib/core';
import { infos, warningIds } from '../helpers/annotations';
import { analySaver, spoTainer } from '../helpers/roles';
import { CUSTOMER, stackIn } from '../helpers/stacks';

const OWN_ACCOUNT = 'stompy-cdk:StompyRole.ownAccount';
const NO_INSTANCE_ROLES = 'stompy-cdk:StompySpoTainerRole.noInstanceRoles';

test('a warning that is acknowledged by its id goes away, also from what is below', () => {
  const stack = stackIn(undefined, {}, { env: { account: CUSTOMER } });
  analySaver(stack, { stompyAccountId: CUSTOMER });
  expect(warningIds(stack)).toEqual([OWN_ACCOUNT]);

  Annotations.of(stack).acknowledgeWarning(OWN_ACCOUNT, 'We are Stompy.');
  expect(warningIds(stack)).toEqual([]);
});

test('a note that is acknowledged by its id goes away', () => {
  const stack = stackIn();
  const role = spoTainer(stack);
  expect(infos(stack)).toEqual([expect.stringContaining(NO_INSTANCE_ROLES)]);

  // the oldest CDK has no such method
  (Annotations.of(role) as Annotations & { acknowledgeInfo(id: string, reason: string): void }).acknowledgeInfo(NO_INSTANCE_ROLES, 'No instance needs one.');
  expect(infos(stack)).toEqual([]);
});
