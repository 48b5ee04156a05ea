/**
 * The switch of each registry, by the language of its package: off until we own the name there. The workflow publishes to those that are on,
 * and the README names only them: whoever took the name of another could give our users what they like.
 */
export const PUBLISHED = { js: false, python: false, java: false, dotnet: false, go: false };
