import { STACKS } from './connections';
import {
  EXISTING_BUCKET, EXISTING_PREFIX, MANAGEMENT_ACCOUNT, NEW_PREFIX, REPORT_KEY, STOMPY_ACCOUNT, UNITS, type LinkParameter,
} from '../../src/link/parameters';
import type { StompyLinkTemplate } from '../../src/link/template';

/** A field of the page: a parameter that one or more templates share. Stompy's account is none, because nobody is to change it. */
export interface PageField {
  /** Its id in the page. */
  readonly id: string;
  readonly parameter: LinkParameter;
  /** Names of the templates that have it. */
  readonly templates: readonly string[];
}

/** Every field, in the order of the templates. */
export const FIELDS: readonly PageField[] = [...new Set(STACKS.flatMap(({ template }) => template._parameters))]
  .filter((parameter) => parameter !== STOMPY_ACCOUNT)
  .map((parameter) => {
    const templates = STACKS.map(({ template }) => template).filter((template) => template._parameters.includes(parameter));
    return { id: `${templates[0].templateName}.${parameter.name}`, parameter, templates: templates.map(({ templateName }) => templateName) };
  });

/** The fields of a template. */
export function fieldsOf(template: StompyLinkTemplate): PageField[] {
  return FIELDS.filter(({ templates }) => templates.includes(template.templateName));
}

/** Whether it says where the cost report is, or is to be, or which accounts are meant. All that is neither this nor from Stompy is about what Stompy may do. */
export function isAboutPlace({ parameter }: PageField): boolean {
  return [EXISTING_BUCKET, EXISTING_PREFIX, NEW_PREFIX, REPORT_KEY, UNITS, MANAGEMENT_ACCOUNT].includes(parameter);
}

/** Whether a customer pastes it from Stompy's own page. */
export function isFromStompy({ parameter }: PageField): boolean {
  return parameter.name === 'ExternalId';
}
