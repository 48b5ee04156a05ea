// Part of stompy-cdk: makes the cost report of one stack through the billing API, because CloudFormation can only
// in us-east-1 and cn-northwest-1. Its role allows nothing but reports whose names begin with this stack's own id.
import { setTimeout as sleep } from 'timers/promises';
import { answer, isAnswerAddress } from './answer';
import type { Context, Event } from './event';
import { explain } from './explain';
import { Failure } from './failure';
import { log } from './log';
import { Reports } from './reports';
import { isInUse } from './stack';

/** Time kept for the answer. */
const ANSWER_RESERVE = 15_000;
/** How long one run may take to make a report and to answer. */
const MAKING = 180_000;
/** That, and the five minutes after which Lambda drops an event: nothing is made any more. */
const MAKING_HAS_ENDED = 480_000;
/** Front of a failed creation's id: neither stack nor report has a slash in its name. */
const FAILED = 'failed/';

/** Does what CloudFormation asks for, and answers. */
export async function handler(event: Event, context: Context): Promise<void> {
  if (!isAnswerAddress(event.ResponseURL)) return log('Nothing done: CloudFormation would not get the answer');
  let id = event.PhysicalResourceId ?? `${FAILED}${event.RequestId}`;
  let reason: string | undefined;
  try {
    id = await perform(event, context.getRemainingTimeInMillis() - ANSWER_RESERVE);
  } catch (error) {
    reason = explain(error as Error, event.ResourceProperties);
  }
  await answer(event, id, reason);
}

/** Returns the id by which CloudFormation is to know the report. */
async function perform(event: Event, time: number): Promise<string> {
  const { RequestType, ResourceType, PhysicalResourceId: id = '', ResourceProperties } = event;
  const name = ResourceProperties?.Definition?.ReportName ?? '';
  log(`${RequestType} of report ${name}`);
  const whole = AbortSignal.timeout(time);
  if (ResourceType === 'Custom::StompyCurReport' && isOwn(name)) {
    if (RequestType === 'Create' || RequestType === 'Update') return make(event, name, time, whole);
    if (RequestType === 'Delete' && id) return remove(event, id, name, whole);
  }
  throw new Failure(`This function does not know how to ${RequestType} ${ResourceType} ${name}, id ${id}: use it as the template of stompy-cdk does`);
}

function isOwn(name: string): boolean {
  return name.startsWith(process.env.OWN_NAMES!);
}

/** Makes the report, or brings it up to date. */
async function make(event: Event, name: string, time: number, whole: AbortSignal): Promise<string> {
  const { ResourceProperties: { Definition }, OldResourceProperties: old } = event;
  await new Reports(AbortSignal.timeout(Math.min(time, MAKING - ANSWER_RESERVE)))
    .ensure({ ...Definition, RefreshClosedReports: String(Definition.RefreshClosedReports) === 'true' });
  // Rollback of an update that did not answer: CloudFormation does not know its report
  const abandoned = old?.Definition?.ReportName ?? '';
  if (isOwn(abandoned) && abandoned !== name && event.PhysicalResourceId === name) {
    await sleep(MAKING_HAS_ENDED);
    await new Reports(whole).remove(abandoned);
  }
  return name;
}

/** Removes the report; its files stay in the bucket. */
async function remove(event: Event, id: string, name: string, whole: AbortSignal): Promise<string> {
  const reports = new Reports(whole);
  if (isOwn(id)) {
    await reports.remove(id);
  } else {
    // CloudFormation made it up for a creation that has not answered, and may still run
    if (!id.startsWith(FAILED)) await sleep(MAKING_HAS_ENDED);
    await reports.remove(name, () => isInUse(event, name, whole));
  }
  return id;
}
