import { PolicyDocument, type PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** A statement as a policy contains it. */
export interface FixedStatement {
  readonly Action?: string | string[];
  readonly Condition?: object;
  readonly Effect: 'Allow' | 'Deny';
  readonly NotAction?: string | string[];
  readonly NotResource?: string | string[];
  readonly Resource?: string | string[];
  readonly Sid: string;
}

/** The statement, with lists of one as text, as the CDK writes them. */
export function fixedStatement(statement: FixedStatement): FixedStatement {
  return Object.fromEntries(Object.entries(statement)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, Array.isArray(value) && value.length === 1 ? value[0] : value])) as unknown as FixedStatement;
}

/**
 * A policy that is written exactly as it stands. The CDK's own document would take every statement apart and, depending on
 * feature flags, merge it with others; that doubles the time of a synthesis, and a reviewer would look for statements in vain.
 */
export class FixedPolicy extends PolicyDocument {
  constructor(private readonly fixed: FixedStatement[]) {
    super();
  }

  public override get isEmpty(): boolean {
    return this.fixed.length === 0;
  }

  public override get statementCount(): number {
    return this.fixed.length;
  }

  public override addStatements(...statements: PolicyStatement[]): void {
    if (statements.length > 0) throw new Error('this policy is fixed: add statements to a policy of your own');
  }

  public override resolve(): object {
    return this.toJSON();
  }

  public override toJSON(): object {
    return { Statement: this.fixed, Version: '2012-10-17' };
  }
}
