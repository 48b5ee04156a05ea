import { setTimeout as sleep } from 'timers/promises';
import type { Event } from './event';
import { log, oneLine } from './log';

/** CloudFormation's buckets for answers, in all of S3's forms of address: nobody else gets one. */
export const CLOUDFORMATION = /^https:\/\/cloudformation-custom-resource-response-[a-z0-9-]+\.s3([.-][a-z0-9-]+){0,2}\.amazonaws\.com(\.cn)?\//;
/** Bytes that CloudFormation reads. */
const ANSWER_LIMIT = 4096;

/** Success, or failure with a reason. */
export async function answer(event: Event, id: string, reason?: string): Promise<void> {
  if (reason) log(reason);
  const body = encode(event, id, reason && oneLine(reason));
  for (let tries = 1; ; tries++) {
    try {
      // The signed address allows no content type, so the body goes as bytes
      const { ok, status } = await fetch(event.ResponseURL, { method: 'PUT', body, redirect: 'error', signal: AbortSignal.timeout(3000) });
      if (ok) return;
      throw new Error(`status ${status}`);
    } catch (error) {
      // makes Lambda deliver the event again
      if (tries === 4) throw new Error(`CloudFormation did not take the answer: ${(error as Error).message}`);
      await sleep(200 * tries);
    }
  }
}

function encode(event: Event, PhysicalResourceId: string, Reason?: string): Buffer<ArrayBuffer> {
  const { StackId, RequestId, LogicalResourceId } = event;
  const body = Buffer.from(JSON.stringify({ Status: Reason ? 'FAILED' : 'SUCCESS', Reason, PhysicalResourceId, StackId, RequestId, LogicalResourceId }));
  // by whole characters, of which one may take six bytes
  return body.length > ANSWER_LIMIT && Reason ? encode(event, PhysicalResourceId, [...Reason].slice(0, -50).join('')) : body;
}
