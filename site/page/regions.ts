import { DELIVERY_REGIONS, RECOMMENDED_REGION, REGIONS_WITHOUT_REPORTS } from '../../src/input/regions';

/** Every region that the page offers, the recommended one first. */
export const PAGE_REGIONS: readonly string[] = [...new Set([RECOMMENDED_REGION, ...DELIVERY_REGIONS, ...REGIONS_WITHOUT_REPORTS])];
