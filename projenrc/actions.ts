/**
 * Every action that a workflow may use, by the hash of the commit that its version names: a tag can be moved, a hash cannot.
 * Dependabot's pull requests say when there is a newer one; copy version and hash from there.
 */
export const ACTIONS = {
  'actions/checkout': ['v6.1.0', 'd23441a48e516b6c34aea4fa41551a30e30af803'],
  'actions/setup-node': ['v6.5.0', '249970729cb0ef3589644e2896645e5dc5ba9c38'],
  'actions/setup-python': ['v6.3.0', 'ece7cb06caefa5fff74198d8649806c4678c61a1'],
  'actions/setup-java': ['v5.7.0', 'b6effb05e454b25005698d916606bdc6ffcbf961'],
  'actions/setup-go': ['v6.5.0', '924ae3a1cded613372ab5595356fb5720e22ba16'],
  'actions/setup-dotnet': ['v5.4.0', '26b0ec14cb23fa6904739307f278c14f94c95bf1'],
  'actions/upload-artifact': ['v7.0.0', 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f'],
  'actions/download-artifact': ['v8.0.1', '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c'],
  'actions/attest-build-provenance': ['v4.1.0', 'a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32'],
  'pypa/gh-action-pypi-publish': ['v1.13.0', 'ed0c53931b1dc9bd32cbe73a98c7f6766f8a527e'],
  'NuGet/login': ['v1.2.0', '8d196754b4036150537f80ac539e15c2f1028841'],
  'octo-sts/action': ['v1.1.1', 'f603d3be9d8dd9871a265776e625a27b00effe05'],
} as const satisfies Record<string, readonly [version: string, hash: string]>;

/** The value of a step's `uses`. */
export function action(name: keyof typeof ACTIONS): string {
  return `${name}@${ACTIONS[name][1]}`;
}
