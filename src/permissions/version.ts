/**
 * Version of the permission records and guards: the day of their last change, with a number behind it for a second one of that day.
 * `permissions.json` carries it beside their hash, and each role as a tag.
 */
export const PERMISSIONS_VERSION = '2026-11-25.4';

/** Tag of a role that shows a customer which version of the permissions is installed. */
export const PERMISSIONS_VERSION_TAG = 'stompy:permissions-version';
