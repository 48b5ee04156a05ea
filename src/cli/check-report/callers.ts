import { BILLING_SERVICE, sourceArn, type Delivery } from '../../report/delivery-statements';
import type { Answer } from '../policy/answer';
import type { Context } from '../policy/condition';
import type { Caller } from '../policy/evaluate';

/** Who delivered detailed billing reports before services had names of their own; policies of that time still name it. */
const OLD_BILLING_ACCOUNT = '386209384616';

/** Delivers exports; AWS's newest documents name it alone, whatever is delivered. */
const EXPORT_SERVICE = 'bcm-data-exports.amazonaws.com';

/** AWS calls by HTTPS; which of the two versions that are in use is not documented. */
const TRANSPORT: Context = { 'aws:securetransport': ['true'], 's3:tlsversion': ['1.2', '1.3'] };

/** The service that delivers cost reports, as AWS documents it. */
export function billing(delivery: Delivery, report: string): Caller {
  const source = sourceArn(delivery);
  return {
    isNamed: (kind, principal) => kind === 'Service' ? serviceNamed(principal) : 'no',
    // that AWS delivers by a statement for everybody is what IAM says, and no document of the billing service
    isAnybody: 'maybe',
    context: {
      ...TRANSPORT,
      'aws:sourceaccount': [delivery.account],
      // AWS is known to try the first; nobody documents whether it then names the report
      'aws:sourcearn': [source, source.replace('*', report)],
      'aws:principalisawsservice': ['true'],
      'aws:principalservicename': [BILLING_SERVICE],
      's3:resourceaccount': [delivery.account],
      'aws:resourceaccount': [delivery.account],
    },
  };
}

function serviceNamed(principal: string): Answer {
  if (principal === BILLING_SERVICE) return 'yes';
  return principal.includes('*') || principal === `${BILLING_SERVICE}.cn` ? 'maybe' : 'no';
}

/** Others by which AWS may deliver: nothing says so for cost reports of today, but where a delivery was a success, this is how. */
export function otherBilling({ account }: Delivery): Caller {
  return {
    isNamed: (kind, principal) =>
      (kind === 'AWS' && principal.includes(OLD_BILLING_ACCOUNT)) || principal === EXPORT_SERVICE || kind === 'CanonicalUser' ? 'maybe' : 'no',
    isAnybody: 'no',
    context: { ...TRANSPORT, 'aws:sourceaccount': [account] },
  };
}

/** A role of the account that reads the report, as Stompy's does. */
export function reader({ partition, account }: Delivery): Caller {
  return {
    isNamed: (kind, principal) => {
      if (kind !== 'AWS') return 'no';
      if (principal === account || principal === `arn:${partition}:iam::${account}:root`) return 'yes';
      return /stompy/i.test(principal) ? 'maybe' : 'no';
    },
    isAnybody: 'yes',
    context: {
      ...TRANSPORT,
      'aws:sourceaccount': [],
      'aws:sourcearn': [],
      'aws:principalservicename': [],
      'aws:principalisawsservice': ['false'],
      'aws:principalaccount': [account],
      's3:resourceaccount': [account],
      'aws:resourceaccount': [account],
    },
  };
}
