import { Aws } from 'aws-cdk-lib/core';
import { warningIds } from '../helpers/annotations';
import { ROLES } from '../helpers/roles';
import { EXTERNAL_ID, stackIn } from '../helpers/stacks';
import { trustOf } from '../helpers/templates';

const NEXT = 'Stompy-7c9e6679-7425-40de-944b-e07fc1f90ae7';
const WARNING = 'stompy-cdk:StompyRole.externalIdRotation';

describe.each(ROLES)('the external ID of %s', (_, make) => {
  test('is one, without a warning, while there is no next', () => {
    const stack = stackIn();
    make(stack);
    expect(trustOf(stack)[0].Condition!.StringEquals).toEqual({ 'sts:ExternalId': EXTERNAL_ID });
    expect(warningIds(stack)).not.toContain(WARNING);
  });

  test('can be rotated: both are accepted, and a warning reminds of the end', () => {
    const stack = stackIn();
    make(stack, { nextExternalId: NEXT });
    const [{ Condition }, ...more] = trustOf(stack);
    expect(Condition).toEqual({ StringEquals: { 'sts:ExternalId': [EXTERNAL_ID, NEXT] } });
    expect(more).toEqual([]);
    expect(warningIds(stack)).toContain(WARNING);
  });

  test.each([
    ['too short', 'short', /`nextExternalId` must be 20 to 1224 letters.*got "short"/],
    ['empty', '', /`nextExternalId` must be 20 to 1224 letters.*got ""/],
    ['the same', EXTERNAL_ID, /`nextExternalId` must differ from `externalId`, got ".*": the rotation is over: leave it out/],
  ])('fails for a next that is %s', (__, nextExternalId, message) => {
    expect(() => make(stackIn(), { nextExternalId })).toThrow(message);
  });

  test('fails at synthesis for a next that comes to nothing', () => {
    const stack = stackIn();
    make(stack, { nextExternalId: Aws.NO_VALUE });
    expect(() => trustOf(stack)).toThrow('`nextExternalId` must be 20 to 1224 letters');
  });
});
