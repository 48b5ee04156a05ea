import type { Emulator } from '../emulator/server';

/** A request to moto in the name of an account. A program for each would take a second, and there are hundreds; moto checks no signature. */
export async function request<T>(emulator: Emulator, account: string, service: string, headers: Record<string, string>, body: string): Promise<T> {
  const response = await fetch(emulator.url, {
    method: 'POST',
    headers: {
      'Authorization': `AWS4-HMAC-SHA256 Credential=emulator/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=none`,
      'x-moto-account-id': account,
      ...headers,
    },
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${service} of ${account}: ${text}`);
  return JSON.parse(text) as T;
}

/** A request to AWS Organizations. */
export async function organizations<T>(emulator: Emulator, account: string, operation: string, input: object): Promise<T> {
  const headers = { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': `AWSOrganizationsV20161128.${operation}` };
  return request<T>(emulator, account, 'organizations', headers, JSON.stringify(input));
}

/** A request to IAM. */
export async function iam<T>(emulator: Emulator, account: string, operation: string, input: Record<string, string>): Promise<T> {
  const query = new URLSearchParams({ Action: operation, Version: '2010-05-08', ContentType: 'JSON', ...input });
  const answer = await request<Record<string, Record<string, T>>>(emulator, account, 'iam', { 'Content-Type': 'application/x-www-form-urlencoded' }, query.toString());
  return answer[`${operation}Response`][`${operation}Result`];
}
