import { CfnAccessKey } from 'aws-cdk-lib/aws-iam';
import { Annotations, Tags } from 'aws-cdk-lib/core';
import { NOTES, note } from '../../src/input/warnings';
import { taggable } from '../../src/report/taggable';
import { stackIn } from '../helpers/stacks';
import { onlyResource } from '../helpers/templates';

// what `npm run versions` meets at the peer floor, where every development's CDK is too new for it

test('a CDK that cannot acknowledge notes shows them all the same', () => {
  const addInfo = jest.fn();
  const of = jest.spyOn(Annotations, 'of').mockReturnValue({ addInfo } as unknown as Annotations);
  try {
    note(stackIn(), NOTES.noInstanceRoles());
  } finally {
    of.mockRestore();
  }
  expect(addInfo.mock.calls).toEqual([[expect.stringMatching(/^SpoTainer launches instances without a role.* \[ack: stompy-cdk:StompySpoTainerRole\.noInstanceRoles\]$/)]]);
});

test('a resource whose class knows no tags gets those of its surroundings', () => {
  const stack = stackIn();
  taggable(new CfnAccessKey(stack, 'Untagged', { userName: 'jane' }));
  Tags.of(stack).add('team', 'finops');
  expect(onlyResource(stack, 'AWS::IAM::AccessKey').Properties).toEqual({ UserName: 'jane', Tags: [{ Key: 'team', Value: 'finops' }] });
});

test('without tags it has no property for them', () => {
  const stack = stackIn();
  taggable(new CfnAccessKey(stack, 'Untagged', { userName: 'jane' }));
  expect(onlyResource(stack, 'AWS::IAM::AccessKey').Properties).toEqual({ UserName: 'jane' });
});
