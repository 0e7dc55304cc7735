import { inject, signal, type Signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import type { PasswordResetLinkQuery } from '../access-documents';
import { failure, type Failure } from '../failure';
import { PortalData, type PortalDocument } from '../portal-data';
import { hasCode } from '../portal-error';

type Opened = PasswordResetLinkQuery['passwordResetLink'];

/** A link that was sent by mail, by the code behind "#", which browsers do not send anywhere. */
export interface MailedLink {
  readonly code: string | null;
  /** What it opens, once the server has said so. */
  readonly opens: Signal<Opened | undefined>;
  /** Whether it does not work any more. */
  readonly isDead: Signal<boolean>;
  /** Why that could not be found out. */
  readonly problem: Failure;
  look(): Promise<void>;
  /** It was found dead while it was used. */
  died(): void;
}

/** Asks what the link in the address opens. Call it where one may `inject`. */
export function mailedLink<R>(document: PortalDocument<R, { code: string }>, pick: (data: R) => Opened): MailedLink {
  const data = inject(PortalData);
  const code = inject(ActivatedRoute).snapshot.fragment;
  const opens = signal<Opened | undefined>(undefined);
  const isDead = signal(false);
  const problem = failure();
  const look = async (): Promise<void> => {
    if (!code) return;
    problem.clear();
    try {
      opens.set(pick(await data.run(document, { code })));
    } catch (error) {
      if (hasCode(error, 'BAD_USER_INPUT')) isDead.set(true);
      else problem.note(error);
    }
  };
  void look();
  const died = (): void => {
    opens.set(undefined);
    isDead.set(true);
  };
  return { code, opens: opens.asReadonly(), isDead: isDead.asReadonly(), problem, look, died };
}
