/** A setting of a table that brings columns; its values are `TRUE` and `FALSE`. */
export type ColumnSetting =
  | 'INCLUDE_CAPACITY_RESERVATION_DATA'
  | 'INCLUDE_IAM_PRINCIPAL_DATA'
  | 'INCLUDE_RESOURCES'
  | 'INCLUDE_SPLIT_COST_ALLOCATION_DATA';

/** Columns of a table that come together. */
export interface ColumnFamily {
  /** What each of their names begins with. */
  readonly front: string;
  readonly names: readonly string[];
  /** The setting that brings them; without one they are always there. */
  readonly setting?: ColumnSetting;
}

/**
 * Every column of CUR 2.0. AWS's guide prints `product_instanceSKU`; the queries that AWS itself deploys write it in small letters.
 *
 * @see https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2.html
 */
export const CUR_2_COLUMNS: readonly ColumnFamily[] = [
  {
    front: 'bill_',
    names: [
      'bill_type', 'billing_entity', 'billing_period_end_date', 'billing_period_start_date', 'invoice_id', 'invoicing_entity', 'payer_account_id',
      'payer_account_name',
    ],
  },
  {
    front: 'capacity_reservation_',
    names: ['capacity_reservation_arn', 'capacity_reservation_status', 'capacity_reservation_type'],
    setting: 'INCLUDE_CAPACITY_RESERVATION_DATA',
  },
  // maps and amounts without a family
  { front: '', names: ['cost_category', 'discount', 'product', 'resource_tags', 'tags'] },
  { front: 'discount_', names: ['bundled_discount', 'total_discount'] },
  { front: 'identity_', names: ['line_item_id', 'time_interval'] },
  {
    front: 'line_item_',
    names: [
      'availability_zone', 'blended_cost', 'blended_rate', 'currency_code', 'legal_entity', 'line_item_description', 'line_item_type',
      'net_unblended_cost', 'net_unblended_rate', 'normalization_factor', 'normalized_usage_amount', 'operation', 'product_code', 'tax_type',
      'unblended_cost', 'unblended_rate', 'usage_account_id', 'usage_account_name', 'usage_amount', 'usage_end_date', 'usage_start_date',
      'usage_type', 'user_identifier',
    ],
  },
  { front: 'line_item_', names: ['resource_id'], setting: 'INCLUDE_RESOURCES' },
  { front: 'line_item_', names: ['iam_principal'], setting: 'INCLUDE_IAM_PRINCIPAL_DATA' },
  {
    front: 'pricing_',
    names: [
      'currency', 'lease_contract_length', 'offering_class', 'public_on_demand_cost', 'public_on_demand_rate', 'purchase_option', 'rate_code',
      'rate_id', 'term', 'unit',
    ],
  },
  {
    front: 'product_',
    names: [
      'comment', 'fee_code', 'fee_description', 'from_location', 'from_location_type', 'from_region_code', 'instance_family', 'instance_type',
      'instancesku', 'location', 'location_type', 'operation', 'pricing_unit', 'product_family', 'region_code', 'servicecode', 'sku',
      'to_location', 'to_location_type', 'to_region_code', 'usagetype',
    ],
  },
  {
    front: 'reservation_',
    names: [
      'amortized_upfront_cost_for_usage', 'amortized_upfront_fee_for_billing_period', 'availability_zone', 'effective_cost', 'end_time',
      'modification_status', 'net_amortized_upfront_cost_for_usage', 'net_amortized_upfront_fee_for_billing_period', 'net_effective_cost',
      'net_recurring_fee_for_usage', 'net_unused_amortized_upfront_fee_for_billing_period', 'net_unused_recurring_fee', 'net_upfront_value',
      'normalized_units_per_reservation', 'number_of_reservations', 'recurring_fee_for_usage', 'reservation_a_r_n', 'start_time',
      'subscription_id', 'total_reserved_normalized_units', 'total_reserved_units', 'units_per_reservation',
      'unused_amortized_upfront_fee_for_billing_period', 'unused_normalized_unit_quantity', 'unused_quantity', 'unused_recurring_fee',
      'upfront_value',
    ],
  },
  {
    front: 'savings_plan_',
    names: [
      'amortized_upfront_commitment_for_billing_period', 'end_time', 'instance_type_family',
      'net_amortized_upfront_commitment_for_billing_period', 'net_recurring_commitment_for_billing_period', 'net_savings_plan_effective_cost',
      'offering_type', 'payment_option', 'purchase_term', 'recurring_commitment_for_billing_period', 'region', 'savings_plan_a_r_n',
      'savings_plan_effective_cost', 'savings_plan_rate', 'start_time', 'total_commitment_to_date', 'used_commitment',
    ],
  },
  {
    front: 'split_line_item_',
    names: [
      'actual_usage', 'net_split_cost', 'net_unused_cost', 'parent_resource_id', 'public_on_demand_split_cost', 'public_on_demand_unused_cost',
      'reserved_usage', 'split_cost', 'split_usage', 'split_usage_ratio', 'unused_cost',
    ],
    setting: 'INCLUDE_SPLIT_COST_ALLOCATION_DATA',
  },
];

/**
 * Every column of FOCUS 1.2 with AWS's own, which begin with `x_`.
 *
 * @see https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-focus-1-2-aws.html
 */
export const FOCUS_1_2_COLUMNS: readonly ColumnFamily[] = [
  {
    front: '',
    names: [
      'AvailabilityZone', 'BilledCost', 'BillingAccountId', 'BillingAccountName', 'BillingAccountType', 'BillingCurrency', 'BillingPeriodEnd',
      'BillingPeriodStart', 'CapacityReservationId', 'CapacityReservationStatus', 'ChargeCategory', 'ChargeClass', 'ChargeDescription',
      'ChargeFrequency', 'ChargePeriodEnd', 'ChargePeriodStart', 'CommitmentDiscountCategory', 'CommitmentDiscountId', 'CommitmentDiscountName',
      'CommitmentDiscountQuantity', 'CommitmentDiscountStatus', 'CommitmentDiscountType', 'CommitmentDiscountUnit', 'ConsumedQuantity',
      'ConsumedUnit', 'ContractedCost', 'ContractedUnitPrice', 'EffectiveCost', 'InvoiceId', 'InvoiceIssuerName', 'ListCost', 'ListUnitPrice',
      'PricingCategory', 'PricingCurrency', 'PricingCurrencyContractedUnitPrice', 'PricingCurrencyEffectiveCost',
      'PricingCurrencyListUnitPrice', 'PricingQuantity', 'PricingUnit', 'ProviderName', 'PublisherName', 'RegionId', 'RegionName', 'ResourceId',
      'ResourceName', 'ResourceType', 'ServiceCategory', 'ServiceName', 'ServiceSubcategory', 'SkuId', 'SkuMeter', 'SkuPriceDetails',
      'SkuPriceId', 'SubAccountId', 'SubAccountName', 'SubAccountType', 'Tags',
    ],
  },
  { front: 'x_', names: ['Discounts', 'Operation', 'ServiceCode'] },
];
