import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Empty } from '@medicare/web-ui';

/** An address without a page, or one that this account may not open. */
@Component({
  selector: 'mp-not-found',
  imports: [Empty, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1 class="vh">Not found</h1>
    <section class="panel">
      <mp-empty title="There is no such page" text="The address may be old, or your role does not include this page."
        ><a class="btn main" routerLink="/">Go to the start</a></mp-empty
      >
    </section>
  `,
})
export class NotFound {}
