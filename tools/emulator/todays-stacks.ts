/** Stompy's account: a drop-down in today's forms, so that customers do not change it. */
export const STOMPY = '444455556666';

/**
 * Stacks as Stompy serves them today, rebuilt from their contract: parameters, logical ids and output keys are the
 * contract, the permissions are only there so that the update has something to replace.
 */
export const TODAYS_ANALYZER = stack('StompyFinOpsRole', 'StompyFinOpsRoleArn', ['ce:GetCostAndUsage', 'savingsplans:DescribeSavingsPlans'], {
  CostAndUsageBucket: { Type: 'String' },
});

export const TODAYS_SPOTAINER = stack('SpoTainerRole', 'SpoTainerRoleArn', ['ec2:DescribeInstances', 'elasticloadbalancing:DescribeTargetGroups'], {});

function stack(role: string, output: string, actions: [string, string], parameters: object): object {
  const policy = (action: string) => ({
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: { PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] } },
  });
  return {
    Parameters: { StompyAccountID: { Type: 'String', Default: STOMPY, AllowedValues: [STOMPY] }, ...parameters },
    Resources: {
      StompyPolicy1: policy(actions[0]),
      StompyPolicy2: policy(actions[1]),
      [role]: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${StompyAccountID}:root' } } }],
          },
          ManagedPolicyArns: [{ Ref: 'StompyPolicy1' }, { Ref: 'StompyPolicy2' }],
        },
      },
    },
    Outputs: { [output]: { Value: { 'Fn::GetAtt': [role, 'Arn'] } } },
  };
}
