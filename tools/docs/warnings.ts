import { code, table } from './tables';
import { NOTES, WARNINGS } from '../../src/input/warnings';

/** Each with values as they could be. One that is missing here does not compile. */
const WARNING_EXAMPLES: { readonly [name in keyof typeof WARNINGS]: Parameters<typeof WARNINGS[name]> } = {
  bucketRegion: ['us-east-1'],
  unknownBucketRegion: ['xx-nowhere-1'],
  encryptionKey: [],
  exportEncryptionKey: [],
  managedKey: [],
  publicBucket: [],
  plainHttp: [],
  ownAccount: ['111122223333'],
  externalIdRotation: [],
  unknownRegion: ['regions', ['xx-nowhere-1']],
  savingsPlansAnywhere: [],
  purchasesEnded: [new Date('2026-12-31T00:00:00Z')],
  newAccountsDespiteFilter: [],
  noTolerance: [],
};

const NOTE_EXAMPLES: { readonly [name in keyof typeof NOTES]: Parameters<typeof NOTES[name]> } = {
  noInstanceRoles: [],
  delegatedAdministrator: [],
};

/** Every warning and note, as somebody could see it. */
export function warnings(): string {
  return table(['Id', 'Kind', 'Text, for example'], [
    ...rows('warning', WARNINGS, WARNING_EXAMPLES),
    ...rows('note', NOTES, NOTE_EXAMPLES),
  ]);
}

type Texts = { readonly [name: string]: (...values: never[]) => { readonly id: string; readonly text: string } };

function rows(kind: string, texts: Texts, examples: { readonly [name: string]: readonly unknown[] }): string[][] {
  return Object.entries(texts).map(([name, text]) => {
    const { id, text: said } = text(...examples[name] as never[]);
    return [code(id), kind, said];
  });
}
