import { Annotations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** What every CDK in the peer range has, and what only newer ones have. */
interface Notes {
  addInfo(message: string): void;
  addInfoV2?(id: string, message: string): void;
}

/** Adds a note with an id. A CDK that cannot acknowledge notes still shows it, under the same id. */
export function addNote(scope: IConstruct, id: string, message: string): void {
  const notes: Notes = Annotations.of(scope);
  if (notes.addInfoV2) {
    notes.addInfoV2(id, message);
  } else {
    notes.addInfo(`${message} [ack: ${id}]`);
  }
}
