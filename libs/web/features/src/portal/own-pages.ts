import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TurnNotice } from './appointments/turn-notice';

/** Around the pages of a signed-in patient: whatever is looked at, one's turn is not missed. */
@Component({
  selector: 'mp-own-pages',
  imports: [RouterOutlet, TurnNotice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<mp-turn-notice /><router-outlet />`,
})
export class OwnPages {}
