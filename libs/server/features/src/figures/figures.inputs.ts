import { OptionalDay, RowId } from '@medicare/platform';
import { ArgsType } from 'type-graphql';

@ArgsType()
export class AnalyticsArgs {
  @RowId({ optional: true, description: 'All that you may see, without it.' })
  branchId?: string | null;
  @OptionalDay('30 days up to `to`, without it.')
  from?: string | null;
  @OptionalDay('The last day, included; at most 366 days. Today, without it.')
  to?: string | null;
}
