/** What IAM reads as more than itself: wildcards and policy variables, but not the CDK's own tokens. */
export const WIDENING = '[*?]|\\$\\{(?!Token\\[)';
/** An empty value, with which a condition would be dropped, and a policy variable. */
export const NO_CONDITION = '^$|\\$\\{(?!Token\\[)';
