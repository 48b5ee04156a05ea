import { synthesizeLinkTemplates } from '../../site/templates';

const TEMPLATES = Object.fromEntries(synthesizeLinkTemplates().map(({ name, body }) => [name, body]));

/** What the stacks have that Stompy's customers run today. */
const TODAY = [
  { name: 'analyzer-role', role: 'StompyFinOpsRole', output: 'StompyFinOpsRoleArn', parameters: ['CostAndUsageBucket', 'StompyAccountID'] },
  { name: 'spotainer-role', role: 'SpoTainerRole', output: 'SpoTainerRoleArn', parameters: ['StompyAccountID'] },
];

describe.each(TODAY)('a stack of today\'s $name, updated', ({ name, role, output, parameters }) => {
  const { Parameters: form, Resources: resources, Outputs: outputs } = TEMPLATES[name];

  test('keeps its parameters, and needs only the external ID in addition', () => {
    for (const parameter of parameters) expect(form[parameter]).toMatchObject({ Type: 'String' });
    const added = Object.entries(form).filter(([each, { Default }]) => !parameters.includes(each) && Default === undefined);
    expect(added.map(([each]) => each)).toEqual(['ExternalId']);
  });

  test('keeps its role: same logical id and type, and neither of the properties that replace a role', () => {
    expect(resources[role].Type).toBe('AWS::IAM::Role');
    expect(Object.keys(resources[role].Properties).filter((property) => ['Path', 'RoleName'].includes(property))).toEqual([]);
    expect(resources[role]).not.toHaveProperty('Condition');
  });

  test('keeps its output', () => {
    expect(outputs[output].Value).toEqual({ 'Fn::GetAtt': [role, 'Arn'] });
    expect(outputs[output]).not.toHaveProperty('Condition');
  });
});

test.each(['analyzer-with-report', 'cur-report'])('%s gives the bucket under the name that analyzer-role asks for', (name) => {
  const { Outputs: outputs, Resources: resources } = TEMPLATES[name];
  expect(resources[outputs.CostAndUsageBucket.Value.Ref as string].Type).toBe('AWS::S3::Bucket');
});

test('analyzer-with-report has the role and its output under today\'s names', () => {
  const { Outputs: outputs, Resources: resources } = TEMPLATES['analyzer-with-report'];
  expect(outputs.StompyFinOpsRoleArn.Value).toEqual({ 'Fn::GetAtt': ['StompyFinOpsRole', 'Arn'] });
  expect(resources.StompyFinOpsRole.Type).toBe('AWS::IAM::Role');
});
