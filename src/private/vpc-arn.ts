import { Stack, type aws_ec2 as ec2 } from 'aws-cdk-lib';

/** With the VPC's own region and account: `vpcArn` of an imported one has those of the stack, whatever the import said. */
export function vpcArn(vpc: ec2.IVpc): string {
  const { region, account } = vpc.env;
  return Stack.of(vpc).formatArn({ service: 'ec2', region, account, resource: 'vpc', resourceName: vpc.vpcId });
}
