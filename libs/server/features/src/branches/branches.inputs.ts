import { Line, Prose } from '@medicare/platform';
import { InputType } from 'type-graphql';

@InputType()
export class UpdateBranchInput {
  @Line({ max: 120, min: 2, optional: true })
  name?: string | null;
  @Prose({ max: 500, optional: true })
  address?: string | null;
  @Line({ max: 60, optional: true, description: 'IANA name, such as Asia/Kolkata.' })
  timeZone?: string | null;
  @Line({ max: 40, optional: true })
  phone?: string | null;
  @Line({ max: 20, optional: true })
  gstin?: string | null;
  @Line({ max: 320, optional: true, description: 'UPI address that payments go to.' })
  payeeVpa?: string | null;
  @Line({ max: 99, optional: true, description: 'What payers see as the payee. Needed with a UPI address.' })
  payeeName?: string | null;
  @Line({ max: 4, optional: true, description: "4 digits, of a merchant's UPI address." })
  upiMerchantCode?: string | null;
  @Line({ max: 2, optional: true, description: '2 digits: 15 is a dynamic QR code.' })
  upiMode?: string | null;
  @Line({ max: 2, optional: true, description: '2 digits: 05 is a hospital.' })
  upiPurpose?: string | null;
}

@InputType()
export class CreateBranchInput extends UpdateBranchInput {
  @Line({ max: 5, min: 2, description: 'Two to five capitals. Numbers of bills begin with it: it never changes.' })
  code: string;
  @Line({ max: 120, min: 2 })
  declare name: string;
}
