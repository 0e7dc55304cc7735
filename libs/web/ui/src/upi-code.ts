import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { QRCodeComponent } from 'angularx-qrcode';
import { uiWords } from './language/ui-words';

/** A UPI link as a code to scan: dark on white with its quiet zone, whatever the scheme, because cameras need it so. */
@Component({
  selector: 'mp-upi-code',
  imports: [QRCodeComponent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="paper" role="img" [attr.aria-label]="words().upiCode({ says: says() })">
      <qrcode
        [qrdata]="link()"
        [width]="size()"
        [margin]="4"
        elementType="svg"
        errorCorrectionLevel="M"
        colorDark="#000000ff"
        colorLight="#ffffffff"
      />
    </div>
  `,
  styles: `
    :host {
      display: inline-block;
      max-width: 100%;
    }
    .paper {
      padding: 12px;
      border: 1px solid var(--line);
      border-radius: var(--r-3);
      background: #fff;
      line-height: 0;
      forced-color-adjust: none;
    }
  `,
})
export class UpiCode {
  readonly link = input.required<string>();
  /** What a reader hears in place of the picture. */
  readonly says = input.required<string>();
  /** Side in pixels, the quiet zone included. */
  readonly size = input(280);
  protected readonly words = uiWords;
}
