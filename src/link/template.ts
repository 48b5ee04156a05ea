import {
  ACCESS, BOUNDARY, BOUNDARY_BY_NAME, EXISTING_BUCKET, EXISTING_PREFIX, EXTERNAL, IMAGE_ACCOUNTS, INSTANCE_ROLES, MANAGEMENT_ACCOUNT, NEW_PREFIX,
  ORGANIZATION_EXTERNAL, PURCHASES, REGIONS, REPORT_KEY, STOMPY_ACCOUNT, UNITS, VOLUME_KEYS, type LinkParameter,
} from './parameters';

/**
 * A template behind one of Stompy's quick-create links, as published with this version of the library.
 */
export class StompyLinkTemplate {
  /** The AnalySaver role for an existing report. */
  public static readonly ANALYZER_ROLE = new StompyLinkTemplate('analyzer-role', [
    STOMPY_ACCOUNT, EXTERNAL, EXISTING_BUCKET, EXISTING_PREFIX, REPORT_KEY, PURCHASES, BOUNDARY,
  ]);

  /** The SpoTainer role. */
  public static readonly SPOTAINER_ROLE = new StompyLinkTemplate('spotainer-role', [
    STOMPY_ACCOUNT, EXTERNAL, ACCESS, INSTANCE_ROLES, VOLUME_KEYS, IMAGE_ACCOUNTS, REGIONS, BOUNDARY,
  ]);

  /** The report with its bucket, without a role. */
  public static readonly CUR_REPORT = new StompyLinkTemplate('cur-report', [NEW_PREFIX, BOUNDARY]);

  /** The report with its bucket, and the AnalySaver role that reads it. */
  public static readonly ANALYZER_WITH_REPORT = new StompyLinkTemplate('analyzer-with-report', [
    STOMPY_ACCOUNT, EXTERNAL, NEW_PREFIX, PURCHASES, BOUNDARY,
  ]);

  /** The SpoTainer role in the accounts of an organization, for the management account. */
  public static readonly ORGANIZATION = new StompyLinkTemplate('organization', [
    STOMPY_ACCOUNT, ORGANIZATION_EXTERNAL, UNITS, MANAGEMENT_ACCOUNT, ACCESS, BOUNDARY_BY_NAME,
  ]);

  /** @param templateName the file's name without `.template.json`. */
  private constructor(
    /** Name of the template: its file is `<templateName>.template.json`. */
    public readonly templateName: string,
    /** @internal */
    public readonly _parameters: LinkParameter[],
  ) {}

  /** Names of the template's parameters, in the order of the console's form. */
  public get parameterNames(): string[] {
    return this._parameters.map(({ name }) => name);
  }
}
