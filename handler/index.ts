// Part of stompy-cdk: makes the cost reports and data exports of one stack through AWS's APIs, because CloudFormation
// can only in a few regions. Its role allows nothing but those whose names begin with this stack's own id.
import { setTimeout as sleep } from 'timers/promises';
import { answer, isAnswerAddress } from './answer';
import type { Context, Event } from './event';
import { explain } from './explain';
import { Failure } from './failure';
import type { Kind } from './kind';
import { KINDS } from './kinds';
import { log } from './log';
import { isInUse } from './stack';

/** Time kept for the answer. */
const ANSWER_RESERVE = 15_000;
/** How long one run may take to make something and to answer. */
const MAKING = 180_000;
/** That, and the five minutes after which Lambda drops an event: nothing is made any more. */
const MAKING_HAS_ENDED = 480_000;
/** Front of a failed creation's id: no stack, report or export has a slash in its name. */
const FAILED = 'failed/';

/** Does what CloudFormation asks for, and answers. */
export async function handler(event: Event, context: Context): Promise<void> {
  if (!isAnswerAddress(event.ResponseURL)) return log('Nothing done: CloudFormation would not get the answer');
  let id = event.PhysicalResourceId ?? `${FAILED}${event.RequestId}`;
  let reason: string | undefined;
  try {
    id = await perform(event, context.getRemainingTimeInMillis() - ANSWER_RESERVE);
  } catch (error) {
    reason = explain(error as Error, KINDS.get(event.ResourceType), event.ResourceProperties);
  }
  await answer(event, id, reason);
}

/** Returns the id by which CloudFormation is to know the report or export: its name. */
async function perform(event: Event, time: number): Promise<string> {
  const { RequestType, ResourceType, PhysicalResourceId: id = '', ResourceProperties } = event;
  const kind = KINDS.get(ResourceType);
  const name = kind?.nameOf(ResourceProperties?.Definition ?? {}) ?? '';
  log(`${RequestType} of ${kind?.what} ${name}`);
  const whole = AbortSignal.timeout(time);
  if (kind && isOwn(name)) {
    if (RequestType === 'Create' || RequestType === 'Update') return make(kind, event, name, time, whole);
    if (RequestType === 'Delete' && id) return remove(kind, event, id, name, whole);
  }
  throw new Failure(`This function does not know how to ${RequestType} ${ResourceType} ${name}, id ${id}: use it as the template of stompy-cdk does`);
}

function isOwn(name: string): boolean {
  return name.startsWith(process.env.OWN_NAMES!);
}

/** Makes it, or brings it up to date. */
async function make(kind: Kind, event: Event, name: string, time: number, whole: AbortSignal): Promise<string> {
  const { ResourceProperties: { Definition }, OldResourceProperties: old } = event;
  await new kind(AbortSignal.timeout(Math.min(time, MAKING - ANSWER_RESERVE))).ensure(Definition);
  // Rollback of an update that did not answer: CloudFormation does not know what it made
  const abandoned = kind.nameOf(old?.Definition ?? {}) ?? '';
  if (isOwn(abandoned) && abandoned !== name && event.PhysicalResourceId === name) {
    await sleep(MAKING_HAS_ENDED);
    await new kind(whole).remove(abandoned);
  }
  return name;
}

/** Removes it; its files stay in the bucket. */
async function remove(kind: Kind, event: Event, id: string, name: string, whole: AbortSignal): Promise<string> {
  const things = new kind(whole);
  if (isOwn(id)) {
    await things.remove(id);
  } else {
    // CloudFormation made it up for a creation that has not answered, and may still run
    if (!id.startsWith(FAILED)) await sleep(MAKING_HAS_ENDED);
    await things.remove(name, () => isInUse(event, name, whole));
  }
  return id;
}
