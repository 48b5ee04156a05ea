import { Role, type IRole } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Aws, CfnParameter, Fn, type Stack } from 'aws-cdk-lib/core';
import { SpoTainerAccess, SpoTainerCapability, type StompySpoTainerRoleProps } from '../../src';
import { spoTainer } from '../helpers/roles';
import { CUSTOMER, OTHER, stackIn } from '../helpers/stacks';

type Props = Partial<StompySpoTainerRoleProps>;

function making(props: Props | ((stack: Stack) => Props), region: string | undefined = 'ap-southeast-1'): () => void {
  const stack = stackIn(region);
  return () => spoTainer(stack, typeof props === 'function' ? props(stack) : props);
}

const byArn = (arn: string) => (stack: Stack): Props => ({ instanceRoles: [Role.fromRoleArn(stack, 'Given', arn)] });
const byName = (name: string) => (stack: Stack): Props => ({ instanceRoles: [Role.fromRoleName(stack, 'Given', name)] });

describe('passing roles', () => {
  test.each([
    ['every role', byArn(`arn:aws:iam::${CUSTOMER}:role/*`)],
    ['roles by pattern', byArn(`arn:aws:iam::${CUSTOMER}:role/web-?`)],
    ['roles of every account', byArn('arn:aws:iam::*:role/web')],
    ['a policy variable', byArn(`arn:aws:iam::${CUSTOMER}:role/\${aws:userid}`)],
    ['every role, by name', byName('*')],
    ['roles by pattern, by name', byName('apps/*')],
  ])('fails for %s', (_, props) => {
    expect(making(props)).toThrow(/`instanceRoles\[0\]` must be one role, without wildcards, got ".*": list each role: SpoTainer can run code as every one of them/);
  });

  test('fails with the whole story', () => {
    expect(making(byArn(`arn:aws:iam::${CUSTOMER}:role/*`))).toThrow(new Error(
      `[Stack/SpoTainer] \`instanceRoles[0]\` must be one role, without wildcards, got "arn:aws:iam::${CUSTOMER}:role/*": `
      + 'list each role: SpoTainer can run code as every one of them',
    ));
  });

  test.each([
    ['by ARN', byArn(`arn:aws:iam::${CUSTOMER}:role/aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot`)],
    ['by name', byName('aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot')],
  ])('fails for a service-linked role %s', (_, props) => {
    expect(making(props)).toThrow(/`instanceRoles\[0\]` must not be a service-linked role, got ".*": list roles that EC2 can assume/);
  });

  test('fails for a role of another account', () => {
    expect(making(byArn(`arn:aws:iam::${OTHER}:role/web`))).toThrow(
      `\`instanceRoles[0]\` must be a role of this account, ${CUSTOMER}, got "arn:aws:iam::${OTHER}:role/web": list roles of the account where SpoTainer runs`,
    );
  });

  test('takes a role that the CDK has yet to look up', () => {
    const { fromLookup } = Role as { fromLookup?: (stack: Stack, id: string, options: object) => IRole };
    const standIn = 'arn:aws:iam::123456789012:role/DUMMY_ARN';
    const byArnOf = (stack: Stack, id: string) => Role.fromRoleArn(stack, id, standIn);
    for (const lookUp of [fromLookup?.bind(Role), byArnOf]) {
      if (!lookUp) continue;
      expect(making((stack) => {
        StringParameter.valueFromLookup(stack, '/asked-for');
        return { instanceRoles: [lookUp(stack, 'Found', { roleName: 'web' })] };
      })).not.toThrow();
    }
    expect(making((stack) => ({ instanceRoles: [byArnOf(stack, 'Typed')] })))
      .toThrow('the CDK writes this in place of what it has yet to look up, and here it looks up nothing: list each role');
  });

  test('fails for the wrong one of several', () => {
    expect(making((stack) => ({
      instanceRoles: ['web', '*'].map((name) => Role.fromRoleName(stack, name === '*' ? 'All' : name, name)),
    }))).toThrow('`instanceRoles[1]` must be one role');
  });
});

describe('a role that only reads', () => {
  test.each<[string, string, Props | ((stack: Stack) => Props)]>([
    ['instanceRoles', 'InstanceRolePass', byName('web')],
    ['eksClusters', 'EksRebalance', { eksClusters: ['shop'] }],
    ['volumeKeys', 'EncryptedVolumes', (stack) => ({ volumeKeys: [new Key(stack, 'Key')] })],
    ['enabledCapabilities', 'ImageBackup', { enabledCapabilities: [SpoTainerCapability.IMAGE_BACKUP] }],
    ['enabledCapabilities', 'InstanceLifecycle', { enabledCapabilities: [SpoTainerCapability.INSTANCE_LIFECYCLE] }],
  ])('fails with %s, which ask for %s', (prop, capability, props) => {
    expect(making((stack) => ({ access: SpoTainerAccess.READ_ONLY, ...typeof props === 'function' ? props(stack) : props }))).toThrow(new Error(
      `[Stack/SpoTainer] \`${prop}\` must not ask for ${capability} in a role that only reads, got "${capability}": set \`access\` to AUTOMATION, or leave it out`,
    ));
  });
});

describe('lists', () => {
  test.each(['regions', 'vpcs', 'eksClusters', 'volumeKeys'])('fails for an empty %s', (prop) => {
    expect(making({ [prop]: [] })).toThrow(new Error(
      `[Stack/SpoTainer] \`${prop}\` must not be empty, got []: leave it out, or name what it should be limited to`,
    ));
  });

  test.each([
    ['regions', 'us-east-1'],
    ['eksClusters', 'shop'],
    ['tagKeys', 'team'],
  ])('fails for %s that list a value twice', (prop, value) => {
    expect(making({ [prop]: [value, value] })).toThrow(`\`${prop}\` must not list a value twice, got "${value}": remove the repetition`);
  });

  test('fails for a region by its name', () => {
    expect(making({ regions: ['Singapore'] }))
      .toThrow('`regions[0]` must be an AWS region such as ap-southeast-1, got "Singapore": use the code of the region, not its name');
  });

  test('takes regions from a template parameter', () => {
    expect(making((stack) => ({ regions: new CfnParameter(stack, 'Regions', { type: 'CommaDelimitedList' }).valueAsList }))).not.toThrow();
  });
});

describe('texts in conditions', () => {
  test.each<[string, string, Props]>([
    ['optInTagKey', 'as the text', { optInTagKey: Aws.STACK_NAME }],
    ['tagKeys', 'as one of them', { tagKeys: ['team', Aws.STACK_NAME] }],
    ['tagKeys', 'as the list', { tagKeys: Fn.split(',', Aws.STACK_NAME) }],
    ['eksClusters', 'as a part of one', { eksClusters: ['shop', `${Aws.STACK_NAME}-jobs`] }],
    ['eksClusters', 'as the list', { eksClusters: Fn.split(',', Aws.STACK_NAME) }],
  ])('fails for a token in %s, %s', (prop, _, props) => {
    expect(making(props)).toThrow(new Error(
      `[Stack/SpoTainer] \`${prop}\` must be known at synthesis, got "<token>": write it as a plain text, it becomes part of an IAM condition`,
    ));
  });

  test.each(['', 'aws:owned', 'x'.repeat(129), '*', 'team*', '${x}'])('fails for %j among the tag keys', (key) => {
    expect(making({ tagKeys: ['team', key] })).toThrow(
      `\`tagKeys[1]\` must be a tag key: 1 to 128 letters, digits, spaces or characters of _.:/=+-@, not starting with aws:, got ${
        JSON.stringify(key)}: give the whole key and nothing else, such as "cost-center"`,
    );
  });

  test.each<[string, Props]>([
    ['stompy:managed', {}],
    ['Stompy:Managed', {}],
    ['Team', { optInTagKey: 'team' }],
  ])('fails for the opt-in tag %j among the tag keys', (key, props) => {
    expect(making({ ...props, tagKeys: [key] }))
      .toThrow(`\`tagKeys\` must not name the key of the opt-in tag, with which only you hand something over, got "${key}": leave it out`);
  });

  test.each(['', 'aws:owned', 'AWS:owned', 'x'.repeat(129), 'a*b', '${x}', '鑰匙'])('fails for the opt-in tag %j', (optInTagKey) => {
    expect(making({ optInTagKey })).toThrow(
      `\`optInTagKey\` must be a tag key: 1 to 128 letters, digits, spaces or characters of _.:/=+-@, not starting with aws:, got ${
        JSON.stringify(optInTagKey)}: choose a key such as "stompy:managed"`,
    );
  });

  test.each(['', '-shop', 'shop/1', '*', 'x'.repeat(101), 'arn:aws:eks:us-east-1:111122223333:cluster/shop'])('fails for the cluster %j', (name) => {
    expect(making({ eksClusters: [name] })).toThrow(
      `\`eksClusters[0]\` must be the name of an EKS cluster: 1 to 100 letters, digits, - or _, got ${
        JSON.stringify(name)}: copy the name from the EKS console, not the ARN`,
    );
  });
});
