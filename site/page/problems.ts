import { Problems } from '../../src/input/problems';
import { shown } from '../../src/input/shown';

/** Something that is wrong with a field, in the constructs' own words. */
export interface FieldProblem {
  /** Id of the field in the page. */
  readonly field: string;
  /** What the constructs call it. */
  readonly prop: string;
  readonly must: string;
  readonly got: string;
  readonly fix: string;
}

/** The problems of an input, each with the field that it is about. */
export class FieldProblems extends Problems {
  public readonly found: FieldProblem[] = [];

  /** @param fields ids of the fields by option; what is about the place belongs to the region. */
  constructor(subject: string, private readonly fields: { readonly [prop: string]: string }) {
    super(subject);
  }

  public problem(prop: string, must: string, value: unknown, fix: string): void {
    super.problem(prop, must, value, fix);
    this.found.push({ field: this.fields[prop] ?? 'region', prop: prop.replace('parameters.', ''), must, got: shown(value), fix });
  }
}
