import { Component, type cdk } from 'projen';

/** What each room of src/ may know beside itself and src/cdk.ts; imports run in this one direction. */
const MAY_KNOW: { readonly [room: string]: string[] } = {
  input: [],
  permissions: [],
  policy: ['input'],
  report: ['input', 'policy'],
  // of a report only what it reads
  role: ['input', 'policy', 'permissions', 'report/readable.ts'],
  organization: ['input', 'role'],
  link: ['input', 'role'],
  // of a report only the statements it prints, of an export the quotas of its table, of a rollout how it is found
  cli: ['input', 'permissions', 'link', 'report/delivery-statements.ts', 'report/export/table.ts', 'organization/description.ts'],
};

/** A lint rule that holds the direction of imports. */
export class FloorPlan extends Component {
  constructor(project: cdk.JsiiProject) {
    super(project);
    const zones = Object.entries(MAY_KNOW).map(([room, others]) => ({
      target: `./src/${room}`,
      from: './src',
      except: [room, ...others, ...room === 'permissions' ? [] : ['cdk.ts']].map((each) => `./${each}`),
      message: `src/${room} may know ${others.join(', ') || 'nobody'}: docs/decisions/0010-rooms-by-subject.md`,
    }));
    project.eslint!.addRules({ 'import/no-restricted-paths': ['error', { zones }], 'import/no-cycle': ['error'] });
  }
}
