import { STACKS, needsReports, type PageStack } from './connections';
import { fieldsOf } from './fields';
import { FieldProblems, type FieldProblem } from './problems';
import { PAGE_REGIONS } from './regions';
import { NO_REPORTS_HERE, REGIONS_WITHOUT_REPORTS, STOMPY_HERE } from '../../src/input/regions';
import { SUBJECT, quickCreateUrl } from '../../src/link/address';
import { STOMPY_ACCOUNT } from '../../src/link/parameters';

/** Where the templates are, and for which account of Stompy. */
export interface Published {
  readonly stompyAccountId: string;
  /** Address of the folder with the templates. */
  readonly folder: string;
}

/** What a customer has chosen and typed. */
export interface Answers {
  readonly region: string;
  /** Names of the chosen templates. */
  readonly templates: readonly string[];
  /** By the id of the field. */
  readonly values: { readonly [field: string]: string };
}

/** A link to a stack. */
export interface StackLink {
  readonly template: string;
  readonly url: string;
  readonly parameters: { readonly [name: string]: string };
}

/** Address of a template. */
export function templateUrl({ folder }: Published, { template }: PageStack): string {
  return `${folder}/${template.templateName}.template.json`;
}

/** The links to everything that was chosen; with a problem in one of them there are none. */
export function makeLinks(published: Published, answers: Answers): { readonly links: StackLink[]; readonly problems: FieldProblem[] } {
  const all = STACKS.filter(({ template }) => answers.templates.includes(template.templateName))
    .map((stack) => makeLink(published, stack, answers.region, parametersOf(published, stack, answers)));
  // fields that two stacks share have the same problem twice
  const problems = all.flatMap((made) => made.problems)
    .filter(({ field, must }, index, every) => every.findIndex((other) => other.field === field && other.must === must) === index);
  return { links: problems.length > 0 ? [] : all.flatMap(({ link }) => link ?? []), problems };
}

/** The region whose console can open the templates: the recommended one, unless they are published for another partition. */
export function defaultRegion(published: Published): string {
  const canOpen = (region: string) => STACKS.some((stack) => makeLink(published, stack, region, {}).link);
  return PAGE_REGIONS.find(canOpen) ?? PAGE_REGIONS[0];
}

/** The link to one stack, or what is wrong with it. */
export function makeLink(published: Published, stack: PageStack, region: string, parameters: StackLink['parameters']): {
  readonly link?: StackLink;
  readonly problems: FieldProblem[];
} {
  const { template, stackName } = stack;
  const fields = Object.fromEntries(fieldsOf(template).map(({ id, parameter }) => [`parameters.${parameter.name}`, id]));
  const checks = new FieldProblems(SUBJECT, fields);
  const isRefused = REGIONS_WITHOUT_REPORTS.includes(region);
  if (isRefused) {
    if (needsReports(stack)) checks.problem('region', 'must be one where AWS makes cost reports', region, NO_REPORTS_HERE);
    else checks.problem('region', STOMPY_HERE.must, region, STOMPY_HERE.fix);
  }
  try {
    const url = quickCreateUrl({ template, templateUrl: templateUrl(published, stack), stackName, region, parameters }, checks);
    return { link: { template: template.templateName, url, parameters }, problems: [] };
  } catch (error) {
    if (checks.found.length === 0) throw error;
    // where nothing can be connected, the place of the templates does not matter
    return { problems: checks.found.filter(({ prop }) => !isRefused || prop !== 'templateUrl') };
  }
}

/** What goes into the link: empty fields that have a default are left to it. */
function parametersOf({ stompyAccountId }: Published, { template }: PageStack, { values }: Answers): { [name: string]: string } {
  const ids = new Map(fieldsOf(template).map(({ id, parameter }) => [parameter, id]));
  const typed = template._parameters.map((parameter) =>
    [parameter, parameter === STOMPY_ACCOUNT ? stompyAccountId : (values[ids.get(parameter)!] ?? '').trim()] as const);
  return Object.fromEntries(typed.filter(([{ default: otherwise, neededByRule }, value]) => value !== '' || otherwise === undefined || neededByRule).map(([{ name }, value]) => [name, value]));
}
