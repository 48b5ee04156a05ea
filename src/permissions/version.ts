/**
 * Version of the permission records and guards: the day of their last change. `permissions.json` carries it beside their hash,
 * and each role as a tag.
 */
export const PERMISSIONS_VERSION = '2026-11-24';
