import type { Destination } from './report';
import { EXPORT_DELIVERY, REPORT_DELIVERY, sourceArn, type Delivery, type DeliveryService } from '../../report/delivery-statements';
import type { Answer } from '../policy/answer';
import type { Context } from '../policy/condition';
import type { Caller } from '../policy/evaluate';

/** Who delivered detailed billing reports before services had names of their own; policies of that time still name it. */
const OLD_BILLING_ACCOUNT = '386209384616';

/** AWS calls by HTTPS; which of the two versions that are in use is not documented. */
const TRANSPORT: Context = { 'aws:securetransport': ['true'], 's3:tlsversion': ['1.2', '1.3'] };

/** The service that delivers, as AWS documents it. */
export function deliverer(delivery: Delivery, { ReportName, Arn }: Destination, service: DeliveryService): Caller {
  const source = sourceArn(delivery, service);
  return {
    isNamed: (kind, principal) => kind === 'Service' ? serviceNamed(principal, service) : 'no',
    // that AWS delivers by a statement for everybody is what IAM says, and no document of the billing service
    isAnybody: 'maybe',
    context: {
      ...TRANSPORT,
      'aws:sourceaccount': [delivery.account],
      // AWS is known to try the first; nobody documents whether it then names the report
      'aws:sourcearn': [source, Arn ?? source.replace('*', ReportName)],
      'aws:principalisawsservice': ['true'],
      'aws:principalservicename': [service.principal],
      's3:resourceaccount': [delivery.account],
      'aws:resourceaccount': [delivery.account],
    },
  };
}

function serviceNamed(principal: string, service: DeliveryService): Answer {
  if (principal === service.principal) return 'yes';
  return principal.includes('*') || principal === `${service.principal}.cn` ? 'maybe' : 'no';
}

/** Others by which AWS may deliver: nothing says so today, but where a delivery was a success, this is how. Its documents name now one service, now the other. */
export function otherDeliverer({ account }: Delivery, service: DeliveryService): Caller {
  const other = service === REPORT_DELIVERY ? EXPORT_DELIVERY : REPORT_DELIVERY;
  return {
    isNamed: (kind, principal) => principal.includes(OLD_BILLING_ACCOUNT) || principal === other.principal || kind === 'CanonicalUser' ? 'maybe' : 'no',
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
