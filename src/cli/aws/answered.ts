import { AwsError } from './aws';

/** What AWS answers about something that may be there, may not, or may not be looked at. */
export type Answered<T> =
  | { readonly is: 'there'; readonly what: T }
  | { readonly is: 'absent' }
  | { readonly is: 'noBucket' }
  /** Denied, or not read for another reason: AWS's code, or all that the AWS CLI said. */
  | { readonly is: 'hidden' | 'unread'; readonly code: string };

/** Only AWS's own word for it makes something absent. */
export async function answered<T>(call: Promise<T>, ...absent: string[]): Promise<Answered<T>> {
  try {
    return { is: 'there', what: await call };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.code === 'NoCli' || error.code === 'NoCredentials') throw error;
    if (absent.includes(error.code)) return { is: 'absent' };
    if (error.code === 'NoSuchBucket') return { is: 'noBucket' };
    return error.isDenied ? { is: 'hidden', code: error.code } : { is: 'unread', code: error.message };
  }
}
