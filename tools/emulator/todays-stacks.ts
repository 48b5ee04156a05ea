/**
 * Stacks as Stompy serves them today, rebuilt from their contract: parameters, logical ids and output keys are the
 * contract, the permissions are only there so that the update has something to replace.
 */
export const TODAYS_ANALYZER = stack('StompyFinOpsRole', 'StompyFinOpsRoleArn', 'ce:GetCostAndUsage', {
  CostAndUsageBucket: { Type: 'String' },
});

export const TODAYS_SPOTAINER = stack('SpoTainerRole', 'SpoTainerRoleArn', 'ec2:DescribeInstances', {});

function stack(role: string, output: string, action: string, parameters: object): object {
  return {
    Parameters: { StompyAccountID: { Type: 'String', AllowedPattern: '^\\d{12}$' }, ...parameters },
    Resources: {
      StompyPolicy: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] } },
      },
      [role]: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${StompyAccountID}:root' } } }],
          },
          ManagedPolicyArns: [{ Ref: 'StompyPolicy' }],
        },
      },
    },
    Outputs: { [output]: { Value: { 'Fn::GetAtt': [role, 'Arn'] } } },
  };
}
