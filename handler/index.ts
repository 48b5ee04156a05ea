// Part of stompy-cdk: makes cost reports and data exports where CloudFormation cannot. Its role allows nothing but
// those whose names begin with this stack's own id.
import { setTimeout as sleep } from 'timers/promises';
import { answer, CLOUDFORMATION } from './answer';
import type { Context, Event } from './event';
import { explain } from './explain';
import { Failure } from './failure';
import type { Kind } from './kind';
import { KINDS } from './kinds';
import { log } from './log';
import { isInUse } from './stack';
import { ensure, remove } from './things';

/** Time kept for the answer. */
const RESERVE = 15_000;
/** How long one run may make and answer. */
const MAKING = 180_000;
/** That, and the five minutes after which Lambda drops an event. */
const MAKING_HAS_ENDED = 480_000;
/** Front of a failed creation's id; no name has a slash. */
const FAILED = 'failed/';

/** Does what CloudFormation asks for, and answers. */
export async function handler(event: Event, context: Context): Promise<void> {
  if (!CLOUDFORMATION.test(event.ResponseURL)) return log('Nothing done: CloudFormation would not get the answer');
  let id = event.PhysicalResourceId ?? `${FAILED}${event.RequestId}`;
  let reason: string | undefined;
  let kind: Kind | undefined;
  try {
    kind = KINDS.get(event.ResourceType)?.();
    id = await perform(kind, event, context.getRemainingTimeInMillis() - RESERVE);
  } catch (error) {
    reason = explain(error as Error, kind, event.ResourceProperties);
  }
  await answer(event, id, reason);
}

/** Returns the id by which CloudFormation is to know it. */
async function perform(kind: Kind | undefined, event: Event, time: number): Promise<string> {
  const { RequestType, PhysicalResourceId: id = '' } = event;
  const name = kind?.nameOf(event.ResourceProperties?.Definition ?? {}) ?? '';
  log(`${RequestType} of ${kind?.what} ${name}`);
  const whole = AbortSignal.timeout(time);
  if (kind && isOwn(name)) {
    if (['Create', 'Update'].includes(RequestType)) return make(kind, event, name, time, whole);
    if (RequestType === 'Delete' && id) return end(kind, event, id, name, whole);
  }
  throw new Failure(`This function does not know how to ${RequestType} ${event.ResourceType} ${name}, id ${id}: use it as the template of stompy-cdk does`);
}

function isOwn(name: string): boolean {
  return name.startsWith(process.env.OWN_NAMES!);
}

/** Makes it, or brings it up to date. */
async function make(kind: Kind, event: Event, name: string, time: number, whole: AbortSignal): Promise<string> {
  await ensure(kind, name, event.ResourceProperties.Definition, AbortSignal.timeout(Math.min(time, MAKING - RESERVE)));
  // Rollback of an update that did not answer: CloudFormation does not know what it made
  const abandoned = kind.nameOf(event.OldResourceProperties?.Definition ?? {}) ?? '';
  if (isOwn(abandoned) && abandoned !== name && event.PhysicalResourceId === name) {
    await sleep(MAKING_HAS_ENDED);
    await remove(kind, abandoned, whole);
  }
  return name;
}

/** Removes what the id stands for. */
async function end(kind: Kind, event: Event, id: string, name: string, whole: AbortSignal): Promise<string> {
  if (isOwn(id)) {
    await remove(kind, id, whole);
  } else {
    // CloudFormation made the id up for a creation that may still run
    if (!id.startsWith(FAILED)) await sleep(MAKING_HAS_ENDED);
    await remove(kind, name, whole, () => isInUse(event, name, whole));
  }
  return id;
}
