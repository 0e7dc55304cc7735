import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import {
  Icon,
  iconCall,
  iconDescription,
  iconDevices,
  iconFace,
  iconLock,
  iconLogout,
  iconMail,
  iconVisibility,
  phoneText,
} from '@medicare/web-ui';
import { ActLink } from './act-link';
import { failure } from './failure';
import { FormProblem } from './form-problem';
import { Session } from './session';
import { OWN_WORDS } from './words';

/** The account behind the patient: how one signs in, who reads, a copy of everything, the way out. */
@Component({
  imports: [Icon, ActLink, FormProblem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ words().title }}</h1>
    <p class="lead">
      {{ words().signedInAs }} <b class="num">{{ name() }}</b>
    </p>
    <ul class="acts">
      <li>
        <mp-act-link
          to="/portal/contact"
          [icon]="icons.contact"
          [name]="words().contact"
          [text]="words().contactHint"
        />
      </li>
      <li>
        <mp-act-link
          to="/portal/account/password"
          [icon]="icons.password"
          [name]="words().password"
          [text]="words().passwordHint"
        />
      </li>
      <li>
        <mp-act-link to="/portal/account/face" [icon]="icons.face" [name]="words().face" [text]="words().faceHint" />
      </li>
      <li>
        <mp-act-link
          to="/portal/account/sessions"
          [icon]="icons.sessions"
          [name]="words().sessions"
          [text]="words().sessionsHint"
        />
      </li>
      <li>
        <mp-act-link to="/portal/account/email" [icon]="icons.email" [name]="words().email" [text]="email()" />
      </li>
      <li>
        <mp-act-link
          to="/portal/records/readers"
          [icon]="icons.readers"
          [name]="words().readers"
          [text]="words().readersHint"
        />
      </li>
      <li>
        <mp-act-link to="/portal/account/data" [icon]="icons.data" [name]="words().data" [text]="words().dataHint" />
      </li>
    </ul>
    <mp-form-problem [text]="problem()" />
    <button type="button" class="btn wide" (click)="signOut()">
      <mp-icon [path]="icons.signOut" />{{ words().signOut }}
    </button>
  `,
})
export class Account {
  private readonly session = inject(Session);
  protected readonly words = computed(() => OWN_WORDS().account);
  protected readonly icons = {
    contact: iconCall,
    password: iconLock,
    face: iconFace,
    sessions: iconDevices,
    email: iconMail,
    readers: iconVisibility,
    data: iconDescription,
    signOut: iconLogout,
  };
  protected readonly problem = failure();
  protected readonly email = computed(() => this.session.me()?.account.email ?? this.words().noEmail);
  protected readonly name = computed(() => {
    const account = this.session.me()?.account;
    return account?.email ?? phoneText(account?.phone ?? '');
  });

  protected async signOut(): Promise<void> {
    await this.session.signOut().catch((error: unknown) => this.problem.note(error));
  }
}
